"""From the people of a story to its characters: who is worth listing, under which names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from esesea.reading.coreference.character_names import name_of, names_of
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
    for entity in (company.narrator, *company.cues.values()):
        if entity is not None:
            by_entity.setdefault(entity, [])
    kept = [
        entity
        for entity, references in by_entity.items()
        if _is_character(company.entities[entity], references, speaks=entity in speaking, company=company)
    ]
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


def _is_character(entity: Entity, references: Sequence[Reference], *, speaks: bool, company: Company) -> bool:
    """Whether somebody is of the story: told of or spoken of outside asides, and named, speaking or doing things."""
    if entity.index == company.narrator or entity.index in company.cues.values():
        return True
    apart = [reference for reference in references if not reference.aside]
    if not apart:
        return False
    doing = {reference.sentence for reference in apart if reference.role is Role.SUBJECT and reference.turn == NARRATED}
    if entity.origin is Origin.NAME:
        told = any(reference.turn == NARRATED for reference in apart)
        return told or speaks or len(apart) > 1 or apart[0].role is Role.ADDRESS
    return len(doing) >= DEEDS or speaks


def _character(
    document: Document, company: Company, entity: int, ident: str, references: Sequence[Reference]
) -> Character:
    found = company.entities[entity]
    return Character(
        id=ident,
        name=name_of(document, company, entity, references),
        names=names_of(document, company, entity, references),
        pronouns=_pronouns(found, references),
        narrator=entity == company.narrator,
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
