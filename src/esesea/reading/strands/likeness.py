"""How like two scenes are, by sign: the place, the people, the words, the hour, the way of telling."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from esesea.reading.strands.told_scene import Edge, ToldScene

Floats = NDArray[np.float32]

TINY = 1e-9

VOCABULARY = 4096
"""So many words at most tell scenes apart; the dearest by tf-idf. Bounds memory for a series of 3,000 scenes."""

AT_ONCE = 64
"""Scenes whose likenesses are worked out together: one matrix product instead of many."""

LIKENESSES = (
    "same_place",
    "near_place",
    "people",
    "edge_people",
    "edge_speakers",
    "words",
    "same_hour",
    "hour_differs",
    "openings",
    "ending_and_opening",
)
"""The signs of likeness of a scene to one told before it, in the columns' order."""


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """What the encoder says of how scenes open and end: ``vectors`` of the openings and of the endings, (scenes, size).

    ``follows``: of each scene the log-odds that its opening goes directly on from the ending of the one told before it;
    0 says nothing.
    """

    vectors: tuple[Floats, Floats]
    follows: Floats


def silent(scenes: int) -> Sides:
    """What a reader without an encoder knows: nothing."""
    nothing = np.zeros((scenes, 1), np.float32)
    return Sides((nothing, nothing), np.zeros(scenes, np.float32))


class Likenesses:
    """The likenesses between ``scenes``: memory is linear in the scenes, time quadratic in cheap array operations."""

    def __init__(self, scenes: Sequence[ToldScene], sides: Sides | None = None) -> None:
        self.scenes = scenes
        known = sides or silent(len(scenes))
        self._heads, self._tails = (_centred(side) for side in known.vectors)
        self._follows = known.follows
        self._places = _codes(scene.place[-1] if scene.place else None for scene in scenes)
        self._wide = _codes(scene.place[0] if scene.place else None for scene in scenes)
        self._hours = _codes(scene.of_day for scene in scenes)
        self._people = _weighed([dict.fromkeys(scene.present, 1) for scene in scenes])
        self._words = _weighed([scene.words for scene in scenes])
        self._opening_people, self._ending_people = self._edges(lambda edge: edge.people)
        self._opening_speakers, self._ending_speakers = self._edges(lambda edge: edge.speakers)

    def follows(self, i: int) -> float:
        """The log-odds that scene ``i`` goes directly on from the one told before it, as its opening reads."""
        return float(self._follows[i])

    def rows(self) -> Iterator[Floats]:
        """For each scene i in turn, shape (i, len(LIKENESSES)): how like it is to each told before it, by sign."""
        for start in range(0, len(self.scenes), AT_ONCE):
            yield from self._some(slice(start, start + AT_ONCE))

    def _some(self, some: slice) -> Iterator[Floats]:
        products = [
            before[: some.stop] @ here[some].T
            for before, here in (
                (self._people, self._people),
                (self._ending_people, self._opening_people),
                (self._ending_speakers, self._opening_speakers),
                (self._words, self._words),
                (self._heads, self._heads),
                (self._tails, self._heads),
            )
        ]
        for nth, i in enumerate(range(len(self.scenes))[some]):
            people, edge_people, edge_speakers, words, openings, ending = (each[:i, nth] for each in products)
            columns = (
                _same(self._places, i)[0],
                _same(self._wide, i)[0],
                *(people, edge_people, edge_speakers, words),
                *_same(self._hours, i),
                *(openings, ending),
            )
            yield np.stack(columns, axis=1).astype(np.float32)

    def _edges(self, part: Callable[[Edge], frozenset[str]]) -> tuple[Floats, Floats]:
        """Openings and endings weighed by one scale, so that one can be held against the other."""
        openings = [dict.fromkeys(part(scene.opening), 1) for scene in self.scenes]
        endings = [dict.fromkeys(part(scene.ending), 1) for scene in self.scenes]
        both = _weighed([*openings, *endings])
        return both[: len(openings)], both[len(openings) :]


def _centred(vectors: Floats) -> Floats:
    """Unit vectors of what tells each from the others: an encoder's vectors all lean one way (Mu & Viswanath 2018)."""
    apart: Floats = vectors - vectors.mean(axis=0, keepdims=True)
    lengths: Floats = np.maximum(np.linalg.norm(apart, axis=1, keepdims=True), TINY).astype(np.float32)
    return apart / lengths


def _codes(values: Iterable[object]) -> NDArray[np.int64]:
    """A number for each value, -1 for None."""
    known: dict[object, int] = {}
    return np.array([-1 if value is None else known.setdefault(value, len(known)) for value in values], np.int64)


def _same(codes: NDArray[np.int64], i: int) -> tuple[Floats, Floats]:
    """Whether both are known and the same, and whether both are known and differ."""
    known = (codes[:i] >= 0) & (codes[i] >= 0)
    equal = codes[:i] == codes[i]
    return (known & equal).astype(np.float32), (known & ~equal).astype(np.float32)


def _weighed(counts: Sequence[Mapping[str, int]]) -> Floats:
    """Rows of unit length, one a scene: counts damped by a logarithm, rarer things weighing more (tf-idf)."""
    within = Counter(name for count in counts for name in count)
    scale = {name: math.log(1 + len(counts) / many) for name, many in within.items()}
    dearest = sorted(
        (name for name, many in within.items() if many > 1), key=lambda name: (-scale[name] * within[name], name)
    )
    column = {name: index for index, name in enumerate(dearest[:VOCABULARY])}
    rows = np.zeros((len(counts), max(1, len(column))), np.float32)
    at: list[tuple[int, int]] = []
    weights: list[float] = []
    for index, count in enumerate(counts):
        for name in column.keys() & count.keys():
            at.append((index, column[name]))
            weights.append((1 + math.log(count[name])) * scale[name])
    if at:
        rows[tuple(np.array(at).T)] = weights
    lengths: Floats = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), TINY).astype(np.float32)
    return rows / lengths
