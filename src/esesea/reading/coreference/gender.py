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
"""What a listed given name weighs against the story's own pronouns; a title is never outvoted."""

DECIDED = 2
"""By what factor one gender must outweigh the other."""


def pronoun_votes(references: Sequence[Reference]) -> Votes:
    """What the pronouns right after each name say. ``references``: all of the story, in order."""
    votes: defaultdict[Name, Counter[Gender]] = defaultdict(Counter)
    name: Name | None = None
    named_by: Reference | None = None
    said: Gender | None = None
    for reference in references:
        of = reference.of
        if isinstance(of, Name):
            name, named_by, said = of, reference, None
        elif isinstance(of, Description):
            name = None
        elif name is not None and named_by is not None and _may_mean(reference, of, named_by):
            if said not in {None, of.gender}:
                name = None
                continue
            said = of.gender
            near = reference.sentence == named_by.sentence and not of.possessive
            votes[name][said] += SAME_SENTENCE if near else NEXT_SENTENCE
    return votes


def _may_mean(reference: Reference, pronoun: Pronoun, name: Reference) -> bool:
    """Whether ``pronoun`` may well mean whom the name right before it means."""
    if pronoun.gender is Gender.UNKNOWN or reference.turn != name.turn or reference.sentence > name.sentence + 1:
        return False
    if reference.passage == name.passage and name.token in reference.barred:
        return False
    return name.role in {Role.SUBJECT, Role.ADDRESS} or pronoun.possessive


def decided(votes: Counter[Gender], listed: Gender = Gender.UNKNOWN) -> Gender:
    """The gender that ``votes``, and what a list of given names says, speak for; UNKNOWN where they do not clearly."""
    weighed = Counter(votes)
    if listed is not Gender.UNKNOWN:
        weighed[listed] += PRIOR
    man, woman = weighed[Gender.MAN], weighed[Gender.WOMAN]
    if max(man, woman) < SAME_SENTENCE or max(man, woman) < DECIDED * min(man, woman):
        return Gender.UNKNOWN
    return Gender.MAN if man > woman else Gender.WOMAN
