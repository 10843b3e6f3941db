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

REPEATS, REPEATS_AFTER_TELLING = -3.0, -1.0
"""What it weighs that one person has two turns in a row, at once or with telling between."""

ALTERNATES = 1.0
"""What it weighs that the one before the last speaks again."""

NAMES_ONESELF = -2.0
CALLS_ONESELF = -5.0
NAMED_BEFORE = -1.0
"""What it weighs that the turn before spoke of somebody as of one who is not there."""

WAS_CALLED, WAS_ADDRESSED = 1.5, 2.0
OFTEN = 0.7
"""By the logarithm of the turns that are surely theirs."""

NEAR = 20
"""How many turns off somebody's own turn may be for them to be weighed as the speaker of this one."""

MOST = 8
"""How many people are weighed as speakers of one turn: the nearest."""


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


def likeliest_speakers(turns: Sequence[Said[P | None]], others: Sequence[P]) -> list[P | None]:
    """The speaker of each turn; ``others`` are people who stand by and may speak too.

    None is somebody unknown, who may have signs like anybody else. A conversation without a single sign stays open.
    """
    if not any(turn.signs for turn in turns):
        return [None] * len(turns)
    people = [_people(turns, index, others) for index in range(len(turns))]
    own = [{person: _weight(turns, index, person) for person in people[index]} for index in range(len(turns))]
    return _best_path(turns, own)


def _people(turns: Sequence[Said[P | None]], index: int, others: Sequence[P]) -> list[P | None]:
    """Who may speak at ``index``: those who speak, are called out or addressed near it, the nearest first."""
    found: dict[P | None, None] = {}
    for distance in range(NEAR + 1):
        for other in {index - distance, index + distance}:
            if 0 <= other < len(turns):
                turn = turns[other]
                found.update(dict.fromkeys(turn.signs))
                found.update(dict.fromkeys(person for person in (turn.called, turn.addressed) if person is not None))
    if len(found) < 2:
        found.update(dict.fromkeys(others[:2]))
    return list(found)[:MOST]


def _weight(turns: Sequence[Said[P]], index: int, person: P) -> float:
    turn = turns[index]
    near = turns[max(0, index - NEAR) : index + NEAR + 1]
    weight = turn.signs.get(person, 0.0) + OFTEN * log1p(sum(1 for other in near if other.signs.get(person, 0) >= 2))
    if turn.called == person:
        weight += CALLS_ONESELF
    elif person in turn.named:
        weight += NAMES_ONESELF
    if index:
        before = turns[index - 1]
        weight += NAMED_BEFORE * (person in before.named)
        weight += WAS_CALLED * (before.called == person) + WAS_ADDRESSED * (before.addressed == person)
    return weight


def _best_path(turns: Sequence[Said[P]], own: Sequence[Mapping[P, float]]) -> list[P]:
    """The likeliest speakers. ``own``: what speaks for each person at each turn."""
    if len(own) == 1:
        return [max(own[0], key=lambda person: own[0][person])]
    score = {
        (last, this): own[0][last] + own[1][this] + _step(turns[1], last, this) for last in own[0] for this in own[1]
    }
    came: list[dict[tuple[P, P], P]] = []
    for index in range(2, len(own)):
        grown: dict[tuple[P, P], float] = {}
        origin: dict[tuple[P, P], P] = {}
        for last in own[index - 1]:
            before = [(score[first, last], first) for first in own[index - 2]]
            for this in own[index]:
                best, first = max(
                    ((weight + ALTERNATES * (first == this != last), first) for weight, first in before),
                    key=lambda found: found[0],
                )
                grown[last, this] = best + own[index][this] + _step(turns[index], last, this)
                origin[last, this] = first
        score = grown
        came.append(origin)
    last, this = max(score, key=lambda pair: score[pair])
    path = [this, last]
    for origin in reversed(came):
        path.append(origin[path[-1], path[-2]])
    return path[::-1]


def _step(turn: Said[P], last: P, this: P) -> float:
    if last != this:
        return 0.0
    return REPEATS_AFTER_TELLING if turn.apart else REPEATS
