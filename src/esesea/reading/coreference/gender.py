"""Learning a person's gender from the pronouns that follow their name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from esesea.reading.coreference.reference import Description, Name, Pronoun, Reference, Role
from esesea.reading.english.genders import Gender

Votes = Mapping[Name, Counter[Gender]]
"""How much the pronouns around its uses say for each gender of a name."""

SAME_SENTENCE, NEXT_SENTENCE = 2, 1
"""What a pronoun weighs that follows a name with no other person between; a possessive ("Ann closed his eyes") less."""

PRIOR = 6
"""What a listed given name weighs against the story's own pronouns, six acting pronouns to outvote it; a title is
never outvoted."""

DECIDED = 2
"""By what factor one gender must outweigh the other."""


def pronoun_votes(references: Sequence[Reference]) -> Votes:
    """What the pronouns right after each name say. ``references``: all of the story, in order."""
    votes: defaultdict[Name, Counter[Gender]] = defaultdict(Counter)
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
