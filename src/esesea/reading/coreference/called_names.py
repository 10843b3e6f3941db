"""Whose name it is that only speech uses: "My dear Charles," she says, and the telling's Mr. Hale answers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from esesea.reading.coreference.entities import Entities
from esesea.reading.coreference.passage import NARRATED
from esesea.reading.coreference.persons import NamedPerson
from esesea.reading.coreference.reference import Name, Reference
from esesea.reading.coreference.turns import PRONOUN, Turn
from esesea.reading.english.nicknames import same_given_name

FEWEST, MOSTLY = 2, 0.6
"""How many answers, and what share of all, must come from one person for a name called out to be theirs."""

SELDOM = 5
"""How many answers outweigh one turn in which the same person seems to call the name: few people call themselves."""

TOLD = 0.2
"""In what share of its uses the telling may use a name that only speech is said to use."""


def names_by_address(
    turns: Sequence[Turn[int]],
    references: Sequence[Reference],
    meant: Sequence[tuple[int, ...]],
    persons: Sequence[NamedPerson],
    entities: Entities,
) -> dict[int, int]:
    """Who the bearers of names that only speech uses turn out to be: by whoever is told to answer to the name.

    The two names must be parts of one: a given name alone, and a family name alone or with a title. Linear.
    """
    told = _told_share(references, meant)
    only_called = {index for index in range(len(persons)) if told.get(index, 1.0) <= TOLD}
    answers, callers = _answers(turns)
    found: dict[int, int] = {}
    for person in sorted(only_called & set(answers)):
        votes = Counter(
            {
                other: times
                for other, times in answers[person].items()
                if other < len(persons)
                and other not in only_called
                and callers[person][other] * SELDOM <= times
                and completes(persons[person], persons[other])
                and entities[person].gender.agrees(entities[other].gender)
            }
        )
        if not votes:
            continue
        best, times = votes.most_common(1)[0]
        if times >= FEWEST and times >= MOSTLY * answers[person].total():
            found[person] = best
    return found


def _told_share(references: Sequence[Reference], meant: Sequence[tuple[int, ...]]) -> Mapping[int, float]:
    """Of all uses of somebody's names, the share that is not speech."""
    told: Counter[int] = Counter()
    uses: Counter[int] = Counter()
    for reference, people in zip(references, meant, strict=True):
        if isinstance(reference.of, Name) and len(people) == 1:
            uses[people[0]] += 1
            told[people[0]] += reference.turn == NARRATED
    return {person: told[person] / times for person, times in uses.items()}


def _answers(turns: Sequence[Turn[int]]) -> tuple[dict[int, Counter[int]], dict[int, Counter[int]]]:
    """By whoever is called out: how often others surely speak beside, and surely call."""
    answers: defaultdict[int, Counter[int]] = defaultdict(Counter)
    callers: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for index, turn in enumerate(turns):
        if turn.called is None:
            continue
        if turn.speaker is not None and turn.told and turn.confidence >= PRONOUN:
            callers[turn.called][turn.speaker] += 1
        for beside in (index - 1, index + 1):
            other = turns[beside] if 0 <= beside < len(turns) else None
            near = other is not None and other.scene == turn.scene and abs(other.passage - turn.passage) <= 1
            if other is not None and near and other.told and other.speaker not in {None, turn.called, turn.speaker}:
                answers[turn.called][other.speaker] += 1
    return answers, callers


def completes(called: NamedPerson, told: NamedPerson) -> bool:
    """Whether two names can be parts of one: a given name and a family name, or forms of one given name."""
    if called.given and told.given:
        one, other = called.given.lower(), told.given.lower()
        families = {person.family.lower() for person in (called, told) if person.family}
        return len(families) < 2 and (same_given_name(one, other) or one[:3] == other[:3])
    if called.given and called.family is None:
        return told.family is not None and told.given is None
    return called.family is not None and called.given is None and told.given is not None and told.family is None
