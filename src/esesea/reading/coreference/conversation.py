"""Who speaks in a conversation, turn by turn, all its signs weighed together.

The likeliest sequence of speakers under signs beside each turn and the habits of turn-taking, found by dynamic
programming over pairs of neighbouring speakers (Viterbi, second order): linear in the number of turns.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log1p
from typing import Generic, TypeVar

P = TypeVar("P", bound=Hashable)

REPEATS, REPEATS_AFTER_TELLING = -4.0, -1.0
"""What it weighs that one person has two turns in a row, at once or with telling between."""

ALTERNATES = 1.0
"""What it weighs that the one before the last speaks again."""

NAMES_ONESELF = -2.0
CALLS_ONESELF = -5.0
WAS_CALLED, WAS_ADDRESSED = 1.5, 2.0
OFTEN = 0.3
"""By the logarithm of the turns that are surely theirs."""

MOST = 8
"""How many people are weighed as speakers of one conversation."""

UNSURE = 1.0
"""By how much the best speaker must outweigh the second for a turn without a sign of its own."""


@dataclass(frozen=True, slots=True)
class Said(Generic[P]):
    """What is known of a turn. ``signs``: people and what speaks for them; ``named``: those it speaks of.

    ``apart``: telling stands between it and the turn before.
    """

    signs: Mapping[P, float] = field(default_factory=dict)
    called: P | None = None
    addressed: P | None = None
    named: frozenset[P] = frozenset()
    apart: bool = False


def likeliest_speakers(turns: Sequence[Said[P]], others: Sequence[P]) -> list[P | None]:
    """The speaker of each turn; ``others`` are people who stand by and may speak too. None where nobody is likely."""
    people = _people(turns, others)
    if not people:
        return [None] * len(turns)
    sure = {person: sum(1 for turn in turns if turn.signs.get(person, 0) >= 2) for person in people}
    own = [[_weight(turn, index, turns, person, sure[person]) for person in people] for index, turn in enumerate(turns)]
    return [people[best] for best in _best_path(turns, own)]


def _people(turns: Sequence[Said[P]], others: Sequence[P]) -> list[P]:
    found: dict[P, None] = {}
    for turn in turns:
        found.update(dict.fromkeys(turn.signs))
    for turn in turns:
        found.update(dict.fromkeys(person for person in (turn.called, turn.addressed) if person is not None))
    if len(found) < 2:
        found.update(dict.fromkeys(others[:2]))
    return list(found)[:MOST]


def _weight(turn: Said[P], index: int, turns: Sequence[Said[P]], person: P, sure: int) -> float:
    weight = turn.signs.get(person, 0.0) + OFTEN * log1p(sure)
    if turn.called == person:
        weight += CALLS_ONESELF
    elif person in turn.named:
        weight += NAMES_ONESELF
    if index:
        before = turns[index - 1]
        weight += WAS_CALLED * (before.called == person) + WAS_ADDRESSED * (before.addressed == person)
    return weight


def _best_path(turns: Sequence[Said[P]], own: Sequence[Sequence[float]]) -> list[int]:
    """Indices of the likeliest speakers. ``own``: what speaks for each person at each turn."""
    count = len(own[0])
    if len(own) == 1:
        return [max(range(count), key=lambda person: own[0][person])]
    score = {(last, this): own[0][last] + own[1][this] + _step(turns[1], last, this) for last in range(count) for this in range(count)}
    came: list[dict[tuple[int, int], int]] = []
    for index in range(2, len(own)):
        grown: dict[tuple[int, int], float] = {}
        origin: dict[tuple[int, int], int] = {}
        for last in range(count):
            for this in range(count):
                first = max(range(count), key=lambda other: score[other, last] + ALTERNATES * (other == this != last))  # noqa: B023 - used at once
                grown[last, this] = (
                    score[first, last] + ALTERNATES * (first == this != last) + own[index][this] + _step(turns[index], last, this)
                )
                origin[last, this] = first
        score = grown
        came.append(origin)
    last, this = max(score, key=lambda pair: score[pair])
    path = [this, last]
    for origin in reversed(came):
        path.append(origin[path[-1], path[-2]])
    return path[::-1]


def _step(turn: Said[P], last: int, this: int) -> float:
    if last != this:
        return 0.0
    return REPEATS_AFTER_TELLING if turn.apart else REPEATS
