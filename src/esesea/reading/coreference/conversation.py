"""Who speaks in a conversation, turn by turn, all its signs weighed together.

The likeliest sequence of speakers under signs beside each turn and the habits of turn-taking, found by dynamic
programming over pairs of neighbouring speakers (Viterbi, second order): linear in the number of turns. The signs are
those of He, Barbosa and Kondrak, "Identification of Speakers in Novels", ACL 2013, and Muzny et al., "A Two-stage
Sieve Approach for Quote Attribution", EACL 2017; their weights stand in ``turn_weights``.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log1p
from typing import Generic, TypeVar

from esesea.reading.coreference.turn_weights import WEIGHTS, Sign
from esesea.reading.english.genders import Gender

P = TypeVar("P", bound=Hashable)

NEAR = 20
"""How many turns off somebody's own turn may be for them to be weighed as the speaker of this one."""

MOST = 8
"""How many people are weighed as speakers of one turn: the nearest."""

BESIDE = 3
"""How many of those who stand by are weighed where they have no turn of their own near."""

_SURE = frozenset({Sign.CUE, Sign.EXPLICIT, Sign.DESCRIBED, Sign.PRONOUN})


@dataclass(frozen=True, slots=True)
class Said(Generic[P]):
    """What is known of a turn. ``signs``: people and what speaks for them; ``named``: those it speaks of.

    ``apart``: telling stands between it and the turn before. ``gender``: the speaker's, where a pronoun tells.
    ``came``, ``told``: who acts in the telling right before it, or speaks there in words that are not quoted;
    ``reacts``: who acts in the telling right behind it.
    """

    signs: Mapping[P, Sign] = field(default_factory=dict)
    called: P | None = None
    addressed: P | None = None
    named: frozenset[P] = frozenset()
    apart: bool = False
    gender: Gender = Gender.UNKNOWN
    came: P | None = None
    told: P | None = None
    reacts: P | None = None


def likeliest_speakers(
    turns: Sequence[Said[P | None]],
    others: Sequence[P],
    genders: Mapping[P, Gender],
    weights: Mapping[Sign, float] = WEIGHTS,
) -> list[P | None]:
    """The speaker of each turn; ``others`` are people who stand by and may speak too, the likeliest first.

    None is somebody unknown, who may have signs like anybody else. A conversation without a single sign stays open.
    """
    if not any(turn.signs for turn in turns):
        return [None] * len(turns)
    people = [candidates(turns, index, others) for index in range(len(turns))]
    own = [
        {person: weigh(signs_for(turns, index, person, genders), weights) for person in people[index]}
        for index in range(len(turns))
    ]
    return best_path(turns, own, weights)


def weigh(signs: Iterator[tuple[Sign, float]], weights: Mapping[Sign, float]) -> float:
    """What ``signs`` weigh together."""
    return sum(weights[sign] * value for sign, value in signs)


def candidates(turns: Sequence[Said[P | None]], index: int, others: Sequence[P]) -> list[P | None]:
    """Who may speak at ``index``: those who speak, are called out, addressed or told of near it, the nearest first."""
    found: dict[P | None, None] = {}
    for distance in range(NEAR + 1):
        for other in {index - distance, index + distance}:
            if 0 <= other < len(turns):
                turn = turns[other]
                found.update(dict.fromkeys(turn.signs))
                met = (turn.called, turn.addressed, turn.came, turn.told)
                found.update(dict.fromkeys(person for person in met if person is not None))
    near = list(found)[:MOST]
    return near + [person for person in others[:BESIDE] if person not in set(near)]


def signs_for(
    turns: Sequence[Said[P | None]], index: int, person: P | None, genders: Mapping[P, Gender]
) -> Iterator[tuple[Sign, float]]:
    """What speaks for and against ``person`` as the speaker at ``index``, each sign with its strength."""
    turn = turns[index]
    if person in turn.signs:
        yield turn.signs[person], 1.0
    if person is None:
        yield Sign.NOBODY, 1.0
        return
    near = turns[max(0, index - NEAR) : index + NEAR + 1]
    yield Sign.OFTEN, log1p(sum(1 for other in near if other.signs.get(person) in _SURE))
    yield from _by_gender(turn.gender, genders.get(person, Gender.UNKNOWN))
    if turn.called == person:
        yield Sign.CALLS_ONESELF, 1.0
    elif person in turn.named:
        yield Sign.NAMES_ONESELF, 1.0
    yield from _by_telling(turn, person)
    if index:
        yield from _by_the_turn_before(turns[index - 1], person)
    if index + 1 < len(turns) and turns[index + 1].called == person:
        yield Sign.CALLED_NEXT, 1.0


def _by_gender(told: Gender, gender: Gender) -> Iterator[tuple[Sign, float]]:
    if told is Gender.UNKNOWN:
        return
    if gender is Gender.UNKNOWN:
        yield Sign.OPEN_GENDER, 1.0
    elif gender is not told:
        yield Sign.OTHER_GENDER, 1.0


def _by_telling(turn: Said[P | None], person: P) -> Iterator[tuple[Sign, float]]:
    if turn.came == person:
        yield Sign.CAME, 1.0
    if turn.told == person:
        yield Sign.TOLD, 1.0
    if turn.reacts == person:
        yield Sign.REACTS, 1.0


def _by_the_turn_before(before: Said[P | None], person: P) -> Iterator[tuple[Sign, float]]:
    if person in before.named:
        yield Sign.NAMED_BEFORE, 1.0
    if before.called == person:
        yield Sign.WAS_CALLED, 1.0
    if before.addressed == person:
        yield Sign.WAS_ADDRESSED, 1.0


def best_path(turns: Sequence[Said[P]], own: Sequence[Mapping[P, float]], weights: Mapping[Sign, float]) -> list[P]:
    """The likeliest speakers. ``own``: what speaks for each person at each turn."""
    if len(own) == 1:
        return [max(own[0], key=lambda person: own[0][person])]
    score = {
        (last, this): own[0][last] + own[1][this] + _step(turns[1], last, this, weights)
        for last in own[0]
        for this in own[1]
    }
    came: list[dict[tuple[P, P], P]] = []
    for index in range(2, len(own)):
        grown: dict[tuple[P, P], float] = {}
        origin: dict[tuple[P, P], P] = {}
        again = weights[Sign.ALTERNATES_AFTER_TELLING if turns[index].apart else Sign.ALTERNATES]
        for last in own[index - 1]:
            before = [(score[first, last], first) for first in own[index - 2]]
            for this in own[index]:
                best, first = max(
                    ((weight + again * (first == this != last), first) for weight, first in before),
                    key=lambda found: found[0],
                )
                grown[last, this] = best + own[index][this] + _step(turns[index], last, this, weights)
                origin[last, this] = first
        score = grown
        came.append(origin)
    last, this = max(score, key=lambda pair: score[pair])
    path = [this, last]
    for origin in reversed(came):
        path.append(origin[path[-1], path[-2]])
    return path[::-1]


def _step(turn: Said[P], last: P, this: P, weights: Mapping[Sign, float]) -> float:
    return sum(weights[sign] * value for sign, value in step_signs(turn, last, this))


def step_signs(turn: Said[P], last: P, this: P) -> Iterator[tuple[Sign, float]]:
    """What it says that ``this`` speaks right after ``last``."""
    if last == this:
        yield Sign.REPEATS_AFTER_TELLING if turn.apart else Sign.REPEATS, 1.0
