"""Learning a person's gender from the pronouns that follow their name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from esesea.reading.coreference.passage import Passage
from esesea.reading.coreference.reference import Description, Name, Pronoun, Reference, Role
from esesea.reading.coreference.surroundings import around_name
from esesea.reading.english.genders import Gender

Votes = Mapping[Name, Counter[Gender]]
"""How much the pronouns around its uses say for each gender of a name."""

SAME_SENTENCE, NEXT_SENTENCE = 2, 1
"""What a pronoun weighs that follows a name with no other person between; a possessive ("Ann closed his eyes") less."""

PRIOR = 6
"""What a listed given name weighs against the story's own pronouns, six acting pronouns to outvote it; a title is
never outvoted."""

BEFORE_NAME = 6
"""How many references may stand between the pronoun and the name in "her name, she told him, was …"."""

DECIDED = 2
"""By what factor one gender must outweigh the other."""


def pronoun_votes(references: Sequence[Reference], passages: Sequence[Passage]) -> Votes:
    """What the pronouns right after each name say, and "her name was …". ``references``: all of the story, in order."""
    votes: defaultdict[Name, Counter[Gender]] = defaultdict(Counter)
    for given, gender in _given_with_pronoun(references, passages):
        votes[given][gender] += PRIOR
    name: Name | None = None
    named_by: Reference | None = None
    said, besides = Gender.UNKNOWN, Gender.UNKNOWN
    for reference in references:
        of = reference.of
        if isinstance(of, Name):
            name, named_by, said, besides = of, reference, Gender.UNKNOWN, Gender.UNKNOWN
        elif isinstance(of, Description):
            name = None
        elif name is None or named_by is None or of.gender is Gender.UNKNOWN:
            continue
        elif not _may_mean(reference, of, named_by):
            besides = of.gender
        elif of.gender is besides or not of.gender.agrees(said):
            name = None
        else:
            said = of.gender
            near = reference.sentence == named_by.sentence and not of.possessive
            votes[name][said] += SAME_SENTENCE if near else NEXT_SENTENCE
    return votes


def _given_with_pronoun(references: Sequence[Reference], passages: Sequence[Passage]) -> Iterator[tuple[Name, Gender]]:
    """The names that "his name was …" or "she was called …" gives, with what the pronoun tells."""
    for index, reference in enumerate(references):
        if not reference.teaches or not isinstance(reference.of, Name):
            continue
        bearer = passages[reference.passage].paragraph.remembered(around_name, reference.token).bearer
        for before in references[max(0, index - BEFORE_NAME) : index]:
            if before.passage != reference.passage or before.token != bearer or not isinstance(before.of, Pronoun):
                continue
            if before.of.gender is not Gender.UNKNOWN:
                yield reference.of, before.of.gender


def _may_mean(reference: Reference, pronoun: Pronoun, name: Reference) -> bool:
    """Whether ``pronoun`` may well mean whom the name right before it means: a doer's or owner's, in one scene.

    The object of "Captain Hale drew a rug over her" says nothing of the captain, nor of where a parse went wrong.
    """
    if reference.turn != name.turn or reference.sentence > name.sentence + 1:
        return False
    if reference.scene != name.scene or not (reference.role is Role.SUBJECT or pronoun.possessive or pronoun.reflexive):
        return False
    if reference.passage == name.passage and name.token in reference.barred:
        return False
    return name.role in {Role.SUBJECT, Role.ADDRESS} or pronoun.possessive


def decided(votes: Counter[Gender], listed: Gender = Gender.UNKNOWN) -> Gender:
    """The gender that ``votes`` speak for; where they do not clearly, the ``listed`` one of the given name."""
    weighed = Counter(votes)
    if listed is not Gender.UNKNOWN:
        weighed[listed] += PRIOR
    man, woman = weighed[Gender.MAN], weighed[Gender.WOMAN]
    if max(man, woman) < SAME_SENTENCE or max(man, woman) < DECIDED * min(man, woman):
        return listed
    return Gender.MAN if man > woman else Gender.WOMAN
