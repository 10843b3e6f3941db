"""Which end goes with which beginning: true neighbours, others of the same book and kind, neighbours turned round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from training.passages import Border

SCENES = (Border.FOUND, Border.MARKED)
NEAR = 10
"""Borders away."""

FEWEST = 8
"""Borders of one kind that a book must have to teach or to be asked by that kind."""


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """Consecutive passages as states, (passages, PIECES, state), word 0 next to the border; what each begins with."""

    name: str
    border: np.ndarray
    heads: np.ndarray
    tails: np.ndarray
    head_words: np.ndarray
    tail_words: np.ndarray

    def scenes(self) -> Shelf:
        """The same in whole scenes."""
        first = np.flatnonzero(self.border != Border.PARAGRAPH)
        last = np.r_[first[1:], len(self.border)] - 1
        sides = (self.heads[first], self.tails[last], self.head_words[first], self.tail_words[last])
        return Shelf(self.name, self.border[first], *sides)

    def borders(self, kind: Border) -> list[int]:
        """The passages that begin with ``kind``; empty where they are too few."""
        found: list[int] = np.flatnonzero(self.border == kind).tolist()
        return found if len(found) >= FEWEST else []

    def turns(self, at: int) -> bool:
        """Whether the passages before and after border ``at`` can be turned round: their other ends are like it."""
        like = SCENES if self.border[at] in SCENES else (Border.PARAGRAPH,)
        return at + 1 < len(self.border) and self.border[at - 1] in like and self.border[at + 1] in like


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of one book: the passage whose end and that whose beginning is compared; 1 for true neighbours.

    ``weight``: how much each counts, true and false alike in sum. ``turned[i]``: which pair is pair ``i`` turned
    round, -1 where none is.
    """

    before: np.ndarray
    after: np.ndarray
    true: np.ndarray
    weight: np.ndarray
    turned: np.ndarray


def pairs_of(shelf: Shelf, borders: Sequence[int], chance: Random, others: int = 4) -> Pairs:
    """For each of ``borders``, all of one kind: the neighbours, and ``others``, one of them the same turned round."""
    rows: list[tuple[int, int, int, float, int]] = []
    for rank, at in enumerate(borders):
        turns = shelf.turns(at)
        rows.append((at - 1, at, 1, 1.0, len(rows) + 1 if turns else -1))
        if turns:
            rows.append((at, at - 1, 0, 1 / others, -1))
        for each in _others(borders, rank, others - turns, chance):
            pair = (at - 1, each) if chance.random() < 0.5 else (each - 1, at)
            rows.append((*pair, 0, 1 / others, -1))
    before, after, true, weight, turned = zip(*rows, strict=True)
    return Pairs(np.array(before), np.array(after), np.array(true), np.array(weight, np.float32), np.array(turned))


def _others(borders: Sequence[int], rank: int, count: int, chance: Random) -> list[int]:
    """Other borders, half of them near; never next door, where a passage would follow itself."""
    at = borders[rank]
    apart = [one for one in borders if abs(one - at) > 1]
    near = [one for one in borders[max(0, rank - NEAR) : rank + NEAR + 1] if abs(one - at) > 1]
    return [chance.choice(near if number % 2 and near else apart) for number in range(count)]


def chunks(shelf: Shelf, kind: Border, chance: Random, run: int = 12) -> list[list[int]]:
    """The borders of ``kind`` in runs of neighbours, two runs at a time: each has near and far others in it."""
    borders = shelf.borders(kind)
    shift = chance.randrange(run)
    runs = [borders[max(0, at) : at + run] for at in range(-shift, len(borders), run)]
    chance.shuffle(runs)
    found = (sorted([*one, *other]) for one, other in zip(runs[::2], [*runs[1::2], []], strict=False))
    return [one for one in found if len(one) >= FEWEST]
