"""From the people of a story to its characters: who is worth listing, under which names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from esesea.reading.coreference.character_names import names_of
from esesea.reading.coreference.company import Company
from esesea.reading.coreference.entities import Entity, Origin
from esesea.reading.coreference.passage import NARRATED
from esesea.reading.coreference.reference import Description, Name, Pronoun, Reference, Role
from esesea.reading.english.genders import Gender
from esesea.reading.english.person_nouns import GENERIC
from esesea.story.character import Character, Mention, MentionKind
from esesea.text.document import Document

DEEDS, MOST_DEEDS, SENTENCES = 2, 6, 800
"""How often somebody without a name must act or speak to be a character: one sentence or turn in 800 of the story's
sentences, at least 2 and at most 6. Whoever passes through a novel for two sentences is no character to its author."""

ALIKE = 1
"""How much more often where the story has several of one description (two of *the old man*)."""

_KIND = {Name: MentionKind.PROPER, Description: MentionKind.COMMON, Pronoun: MentionKind.PRONOUN}


def cast_of(document: Document, company: Company) -> tuple[tuple[Character, ...], tuple[Mention, ...]]:
    """The characters, most mentioned first, and all their mentions in text order."""
    by_entity: defaultdict[int, list[Reference]] = defaultdict(list)
    for reference, people in zip(company.references, company.meant, strict=True):
        for person in people:
            by_entity[person].append(reference)
    turns = Counter(company.speakers.values())
    for entity in (*sorted(company.narrators), *company.cues.values()):
        by_entity.setdefault(entity, [])
    kept = [
        entity
        for entity, references in by_entity.items()
        if _is_character(company.entities[entity], references, turns[entity], company)
    ]
    kept = _without_passers_by(kept, by_entity, turns, company)
    owners = {company.entities[entity].owner for entity in kept}
    kept += [entity for entity in by_entity if entity in owners and entity not in set(kept)]
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


def _is_character(entity: Entity, references: Sequence[Reference], turns: int, company: Company) -> bool:
    """Whether somebody is of the story: told of or spoken of outside asides, and named, speaking or doing things.

    In asides alone (a plan, a memory) only the named relatives of others are.
    """
    if entity.index in company.narrators or entity.index in company.cues.values():
        return True
    apart = [reference for reference in references if not reference.aside]
    if not apart:
        return entity.origin is Origin.NAME and entity.owner is not None
    if entity.origin is Origin.NAME:
        told = any(reference.turn == NARRATED for reference in apart)
        return told or turns > 0 or len(apart) > 1 or apart[0].role is Role.ADDRESS
    return _deeds(references) + turns >= _deeds_wanted(company)


def _deeds(references: Sequence[Reference]) -> int:
    """In how many told sentences somebody does something; none where only asides tell of it."""
    doing = [found for found in references if found.role is Role.SUBJECT and found.turn == NARRATED]
    return len({found.sentence for found in doing}) if any(not found.aside for found in doing) else 0


def _deeds_wanted(company: Company) -> int:
    sentences = company.references[-1].sentence if company.references else 0
    return max(DEEDS, min(MOST_DEEDS, sentences // SENTENCES))


def _without_passers_by(
    kept: Sequence[int], by_entity: Mapping[int, Sequence[Reference]], turns: Counter[int], company: Company
) -> list[int]:
    """``kept`` without those of one general description (*the man*) who do little more than the least."""
    unnamed = [
        entity
        for entity in kept
        if company.entities[entity].origin is Origin.DESCRIPTION and company.entities[entity].head in GENERIC
    ]
    heads = Counter(company.entities[entity].head for entity in unnamed)
    wanted = _deeds_wanted(company) + ALIKE
    gone = {
        entity
        for entity in unnamed
        if heads[company.entities[entity].head] > 1 and _deeds(by_entity[entity]) + turns[entity] < wanted
    }
    return [entity for entity in kept if entity not in gone]


def _character(
    document: Document, company: Company, entity: int, ident: str, references: Sequence[Reference]
) -> Character:
    found = company.entities[entity]
    name, names = names_of(document, company, entity, references)
    return Character(
        id=ident,
        name=name,
        names=names,
        pronouns=_pronouns(found, references),
        narrator=entity in company.narrators,
        mentions=len(references),
    )


def _pronouns(entity: Entity, references: Sequence[Reference]) -> str | None:
    """The pronouns most used, else what the name tells."""
    counted = Counter(
        reference.of.gender
        for reference in references
        if isinstance(reference.of, Pronoun) and reference.of.gender is not Gender.UNKNOWN
    )
    gender = counted.most_common(1)[0][0] if counted else entity.gender
    return None if gender is Gender.UNKNOWN else gender.value
