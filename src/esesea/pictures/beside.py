"""Names beside lines: where a line has room for its name, looked for along the whole of it.

A name covers no other name and no mark; it lies over as few lines as can be, and on a halo where it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from esesea.pictures.labels import Box, Label, Taken, box_of
from esesea.pictures.letters import shortened, width_of

APART = 7.0
"""Pixels from a line to the middle of the empty space beside it."""

TRIED = 24
"""So many places along a line are looked at."""

SHORTEST = 12
"""Characters to which a name is cut where all of it has no room."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be named: ``of`` says whose it is, ``spots`` where it runs, in pixels and in the order it runs."""

    of: str
    name: str
    spots: tuple[tuple[float, float], ...]


def named(lines: Iterable[Line], height: float, room: Box, marks: Iterable[Box], others: Iterable[Box]) -> list[Label]:
    """A name for each line that has room for it, in type of ``height`` pixels inside ``room``.

    ``marks`` are not covered; ``others`` (the lines themselves) only where nothing else is free.
    """
    solid, crossed = Taken(marks), Taken(others)
    found: list[Label] = []
    for line in lines:
        label = _first(line, height, room, (solid, crossed)) or _first(line, height, room, (solid,))
        if label is not None:
            solid.take(_roomy(label, height))
            found.append(label)
    return found


def _first(line: Line, height: float, room: Box, kept: Sequence[Taken]) -> Label | None:
    for name in dict.fromkeys((line.name, shortened(line.name, SHORTEST))):
        for x, y in _beside(line, width_of(name, height), height):
            label = Label(line.of, name, x, y)
            box = box_of(name, height, x, y)
            if box.within(room) and all(taken.free(box) for taken in kept):
                return label
    return None


def _roomy(label: Label, height: float) -> Box:
    """A label's box with some air, so that two names do not read as one."""
    box = box_of(label.words, height, label.x, label.y)
    return Box(box.left - 5, box.top - 1, box.right + 5, box.bottom + 1)


def _beside(line: Line, wide: float, height: float) -> Iterator[tuple[float, float]]:
    """Middles of the places for its name: before its beginning, then over and under it, from there on."""
    x, y = line.spots[0]
    yield x - APART - wide / 2, y
    for x, y in line.spots[:: max(1, len(line.spots) // TRIED)]:
        for middle in (y - APART - height / 3, y + APART + height / 3):
            yield x + APART + wide / 2, middle
