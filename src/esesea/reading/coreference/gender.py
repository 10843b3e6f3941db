"""Learning a person's gender from the pronouns that follow their name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from esesea.reading.coreference.reference import Description, Name, Pronoun, Reference, Role
from esesea.reading.english.genders import Gender

SAME_SENTENCE = 2.0
NEXT_SENTENCE = 1.0
"""What a pronoun weighs that follows a name with no other person between; weights tuned on PDNC, first part."""

PRIOR = 4.0
"""What a listed given name weighs against the story's own pronouns; a title is never outvoted."""

DECIDED = 2.0
"""By what factor one gender must outweigh the other."""


def learned_genders(
    references: Sequence[Reference],
    persons: Mapping[Name, int],
    titled: Mapping[int, Gender],
    listed: Mapping[int, Gender],
) -> dict[int, Gender]:
    """The gender of each person.

    Args:
        references: All references of the story, in order.
        persons: Whom each name means (the likeliest person).
        titled: Genders that a title settles.
        listed: Genders that a list of given names suggests.

    Returns:
        A gender for every person in ``persons``; UNKNOWN where the story does not say.

    """
    votes: defaultdict[int, Counter[Gender]] = defaultdict(Counter)
    last: tuple[int, Reference] | None = None
    for reference in references:
        if isinstance(reference.of, Name):
            last = (persons[reference.of], reference)
        elif isinstance(reference.of, Description):
            last = None
        elif last is not None and reference.turn == last[1].turn:
            _vote(votes, last[0], last[1], reference)
            if reference.of.person == 3 and not reference.of.plural:
                last = last if _gender_of(reference.of) in votes[last[0]] else None
    return {
        person: titled.get(person) or _decided(votes[person], listed.get(person)) for person in set(persons.values())
    }


def _gender_of(pronoun: Pronoun) -> Gender:
    return pronoun.gender


def _vote(votes: Mapping[int, Counter[Gender]], person: int, name: Reference, reference: Reference) -> None:
    """Count one pronoun that follows ``name``."""
    pronoun = reference.of
    if not isinstance(pronoun, Pronoun) or pronoun.gender is Gender.UNKNOWN:
        return
    distance = reference.sentence - name.sentence
    if distance > 1:
        return
    if reference.passage == name.passage and name.token in reference.barred:
        return
    if name.role not in {Role.SUBJECT, Role.ADDRESS} and not pronoun.possessive:
        return
    votes[person][pronoun.gender] += SAME_SENTENCE if distance == 0 else NEXT_SENTENCE  # type: ignore[assignment]  # weights, not counts


def _decided(votes: Counter[Gender], listed: Gender | None) -> Gender:
    weighed: Counter[Gender] = Counter(votes)
    if listed is not None and listed is not Gender.UNKNOWN:
        weighed[listed] += PRIOR  # type: ignore[assignment]  # weights, not counts
    man, woman = weighed[Gender.MAN], weighed[Gender.WOMAN]
    if max(man, woman) < SAME_SENTENCE or max(man, woman) < DECIDED * min(man, woman):
        return Gender.UNKNOWN
    return Gender.MAN if man > woman else Gender.WOMAN
