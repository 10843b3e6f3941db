"""Leads who are never named: people who exist only as *he* or *she*."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from esesea.reading.coreference.passage import NARRATED
from esesea.reading.coreference.reference import Description, Name, Pronoun, Reference, Role
from esesea.reading.english.genders import Gender

FEWEST = 4
"""Pronouns, in scenes where nobody named can be meant, that make a lead."""

SHARE = 0.5
"""Of all scenes in which the pronoun is told, in how many nobody named may be meant."""

NAMED_SHARE = 0.25
"""In what share of those scenes the telling must name somebody for the pronoun to be theirs in the others too."""


def unnamed_leads(
    references: Sequence[Reference], persons: Mapping[Name, int], genders: Mapping[int, Gender]
) -> frozenset[Gender]:
    """Of which gender the story has a lead without a name.

    A scene speaks for one where its pronouns have nobody of that gender to mean: neither a named person nor one
    whom a noun brings in first. A person whom the telling names in several scenes is their own lead.

    Args:
        references: All references of the story, in order.
        persons: Whom each name means (the likeliest person).
        genders: The gender of each person.

    """
    used: defaultdict[Gender, Counter[int]] = defaultdict(Counter)
    taken: defaultdict[Gender, set[int]] = defaultdict(set)
    named: defaultdict[int, set[int]] = defaultdict(set)
    for reference in references:
        if reference.turn != NARRATED or reference.aside:
            continue
        if isinstance(reference.of, Pronoun):
            if reference.of.gender is not Gender.UNKNOWN:
                used[reference.of.gender][reference.scene] += 1
        elif isinstance(reference.of, Name):
            named[persons[reference.of]].add(reference.scene)
            _take(taken, genders[persons[reference.of]], reference.scene)
        elif _brings_in(reference, reference.of, used):
            _take(taken, reference.of.gender, reference.scene)
    return frozenset(
        gender
        for gender in (Gender.MAN, Gender.WOMAN)
        if _is_lead(used[gender], taken[gender], [named[person] for person in named if genders[person].agrees(gender)])
    )


def _take(taken: Mapping[Gender, set[int]], gender: Gender, scene: int) -> None:
    for possible in (Gender.MAN, Gender.WOMAN):
        if gender.agrees(possible):
            taken[possible].add(scene)


def _brings_in(reference: Reference, description: Description, used: Mapping[Gender, Counter[int]]) -> bool:
    """Whether a noun brings somebody in as the doer before any pronoun of that gender is told in the scene."""
    return (
        reference.role is Role.SUBJECT
        and description.gender is not Gender.UNKNOWN
        and not used[description.gender][reference.scene]
    )


def _is_lead(used: Counter[int], taken: set[int], named: Sequence[set[int]]) -> bool:
    free = {scene: count for scene, count in used.items() if scene not in taken}
    if sum(free.values()) < FEWEST or len(free) < SHARE * len(used):
        return False
    return all(len(scenes & set(used)) < NAMED_SHARE * len(used) for scenes in named)
