"""From the people of a story to its characters: who is worth listing, under which names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from esesea.reading.coreference.company import Company
from esesea.reading.coreference.entities import Entity, Origin
from esesea.reading.coreference.passage import NARRATED
from esesea.reading.coreference.reference import Description, Name, Pronoun, Reference, Role
from esesea.reading.english.genders import Gender
from esesea.story.character import Character, Mention, MentionKind
from esesea.text.document import Document

DEEDS = 2
"""In how many sentences somebody without a name must do something to be a character."""

_KIND = {Name: MentionKind.PROPER, Description: MentionKind.COMMON, Pronoun: MentionKind.PRONOUN}


def cast_of(document: Document, company: Company) -> tuple[tuple[Character, ...], tuple[Mention, ...]]:
    """The characters, most mentioned first, and all their mentions in text order."""
    by_entity: defaultdict[int, list[Reference]] = defaultdict(list)
    for reference, people in zip(company.references, company.meant, strict=True):
        for person in people:
            by_entity[person].append(reference)
    speaking = set(company.speakers.values())
    for entity in {company.narrator, *company.cues.values()} - {None}:
        by_entity[entity]  # noqa: B018 - a cue or narrator is a character even where nobody refers to them
    kept = [
        entity
        for entity, references in by_entity.items()
        if _is_character(company.entities[entity], references, speaks=entity in speaking, company=company)
    ]
    kept.sort(key=lambda entity: (-len(by_entity[entity]), _first(by_entity[entity]), entity))
    ids = {entity: f"c{number}" for number, entity in enumerate(kept, 1)}
    characters = tuple(_character(document, company, entity, ids[entity], by_entity[entity]) for entity in kept)
    mentions = tuple(
        Mention(reference.span, ids[person], _KIND[type(reference.of)], quoted=reference.turn != NARRATED)
        for reference, people in zip(company.references, company.meant, strict=True)
        for person in people
        if person in ids
    )
    return characters, mentions


def _first(references: Sequence[Reference]) -> int:
    return references[0].span.start if references else 0


def _is_character(entity: Entity, references: Sequence[Reference], *, speaks: bool, company: Company) -> bool:
    """Whether somebody is of the story: told of or spoken of outside asides, and named, speaking or doing things."""
    if entity.index == company.narrator or entity.origin is Origin.CUE or entity.index in company.cues.values():
        return True
    apart = [reference for reference in references if not reference.aside]
    if not apart:
        return False
    doing = {reference.sentence for reference in apart if reference.role is Role.SUBJECT and reference.turn == NARRATED}
    if entity.origin is Origin.NAME:
        return bool(doing) or speaks or len(apart) > 1
    return len(doing) >= DEEDS or speaks


def _character(
    document: Document, company: Company, entity: int, ident: str, references: Sequence[Reference]
) -> Character:
    found = company.entities[entity]
    names = _names(document, references)
    return Character(
        id=ident,
        name=_fullest(names, references) or _unnamed(found, company),
        names=tuple(names) or (_unnamed(found, company),),
        pronouns=_pronouns(found, references),
        narrator=entity == company.narrator,
        mentions=len(references),
    )


def _unnamed(entity: Entity, company: Company) -> str:
    if entity.origin is Origin.LEAD:
        return entity.gender.value.capitalize()
    if entity.index == company.narrator:
        return "I"
    return entity.head


def _names(document: Document, references: Sequence[Reference]) -> Counter[str]:
    """The names and lasting descriptions, most frequent first."""
    counted: Counter[str] = Counter()
    described: Counter[str] = Counter()
    for reference in references:
        words = " ".join(document.quote(reference.span).split())
        if isinstance(reference.of, Name):
            counted[_as_name(words)] += 1
        elif isinstance(reference.of, Description) and reference.of.definite and not reference.of.demonstrative:
            described[_as_described(words)] += 1
    for words, times in described.items():
        if times > 1 or not counted:
            counted[words] += times
    return Counter(dict(sorted(counted.items(), key=lambda item: (-item[1], item[0]))))


def _as_described(words: str) -> str:
    if words.isupper():
        return words.lower()
    return f"the {words[4:]}" if words.startswith("The ") else words


def _as_name(words: str) -> str:
    return words.title() if words.isupper() and len(words) > 3 else words


def _fullest(names: Counter[str], references: Sequence[Reference]) -> str | None:
    """The fullest of the proper names; a title counts where it is used in a quarter of the times."""
    proper = {
        " ".join(part for part in reference.of.parts): reference.of
        for reference in references
        if isinstance(reference.of, Name)
    }
    if not proper:
        return next(iter(names), None)
    uses = Counter(reference.of for reference in references if isinstance(reference.of, Name))
    full = [name for name in uses if len(name.parts) > 1]
    if full:
        best = max(full, key=lambda name: (name.title is None, uses[name], len(name.parts)))
        return " ".join(best.parts)
    titled = [name for name in uses if name.title]
    total = sum(uses.values())
    if titled and sum(uses[name] for name in titled) * 4 >= total:
        best = max(titled, key=lambda name: uses[name])
        return next(
            (name for name in names if name.lower().replace(".", "").endswith(f"{best.title} {best.key}")), None
        ) or next(iter(names))
    best = max(uses, key=lambda name: uses[name])
    return next((name for name in names if name.lower() == best.key), best.parts[-1])


def _pronouns(entity: Entity, references: Sequence[Reference]) -> str | None:
    """The pronouns most used, else what the name tells."""
    counted = Counter(
        reference.of.gender
        for reference in references
        if isinstance(reference.of, Pronoun) and reference.of.gender is not Gender.UNKNOWN
    )
    gender = counted.most_common(1)[0][0] if counted else entity.gender
    return None if gender is Gender.UNKNOWN else gender.value
