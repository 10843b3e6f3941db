"""Relatives by family name: Mrs. Bennet is Mr. Bennet's wife and Elizabeth Bennet's mother."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from esesea.reading.coreference.entities import Origin
from esesea.reading.coreference.persons import NamedPerson
from esesea.reading.coreference.point import Point
from esesea.reading.coreference.reference import Description, Reference, Role
from esesea.reading.coreference.setting import Speech
from esesea.reading.english.genders import Gender
from esesea.reading.english.honorifics import MARRIED
from esesea.reading.english.person_nouns import KINSHIP, relation

CALLED, MOSTLY = 2, 0.7
"""How often, and in what share of all times, the same person must be called *mother* to be taken for the mother."""

_HUSBANDS = frozenset({"mr", "sir", "lord", "colonel", "captain", "dr"})


def relatives_of(persons: Sequence[NamedPerson], genders: Mapping[int, Gender]) -> dict[tuple[int, str], int]:
    """Who is the wife, husband, mother or father (by every noun for it) of each person, where the names alone tell.

    Only in a family with one Mrs. or one Mr.; a mother only of those who are known by their own given names.
    """
    families: defaultdict[str, list[int]] = defaultdict(list)
    for index, person in enumerate(persons):
        if person.family:
            families[person.family.lower()].append(index)
    found: dict[tuple[int, str], int] = {}
    for members in families.values():
        wives = [index for index in members if persons[index].titles & MARRIED]
        husbands = [index for index in members if persons[index].titles & _HUSBANDS and persons[index].given is None]
        children = [
            index
            for index in members
            if persons[index].given is not None and index not in wives and index not in husbands
        ]
        if len(wives) == 1:
            _note(found, husbands if len(husbands) == 1 else [], "wife", wives[0])
            _note(found, [one for one in children if husbands or genders[one] is Gender.WOMAN], "mother", wives[0])
        if len(husbands) == 1:
            _note(found, wives if len(wives) == 1 else [], "husband", husbands[0])
            _note(
                found, [child for child in children if wives or genders[child] is Gender.WOMAN], "father", husbands[0]
            )
    return found


def note_kin_addressed(point: Point, references: Sequence[Reference], speech: Speech) -> None:
    """Learn who somebody's mother or aunt is from whom they call so: at least twice, and mostly the same person."""
    votes: defaultdict[tuple[int, str], Counter[int]] = defaultdict(Counter)
    for reference in references:
        if reference.role is not Role.ADDRESS or not isinstance(reference.of, Description):
            continue
        speaker, addressee = speech.get(reference.turn, (None, None))
        if speaker is None or addressee is None or reference.of.head not in KINSHIP:
            continue
        entity = point.entities[addressee]
        if entity.origin is Origin.NAME and entity.gender is reference.of.gender:
            votes[speaker, relation(reference.of.head)][addressee] += 1
    for (speaker, kin), counted in votes.items():
        person, times = counted.most_common(1)[0]
        if times < CALLED or times < MOSTLY * counted.total():
            continue
        known = point.entities.owned(speaker, kin)
        if known is not None:
            point.unite(known, person)
        point.entities.set_owned(speaker, kin, person)


def _note(found: dict[tuple[int, str], int], owners: Sequence[int], kin: str, relative: int) -> None:
    for noun in KINSHIP:
        if relation(noun) == relation(kin):
            found.update({(owner, noun): relative for owner in owners})
