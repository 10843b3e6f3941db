"""Words beside marks, placed so that they cover neither one another nor a mark: the first free side of each, or none.

Greedy, as in J. Christensen, J. Marks and S. Shieber, "An empirical study of algorithms for point-feature label
placement", ACM Transactions on Graphics 14(3), 1995, section 3; what is taken is looked up by cells of a grid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from esesea.pictures.letters import shortened, width_of

APART = 3.0
"""Pixels between a label and its mark."""

ASIDE = 16.0
"""Pixels between them where a line that leaves the mark is to be kept free."""

CELL = 48
"""Pixels: of a cell's side."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, from the upper left."""

    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether it lies wholly inside ``other``."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


class Taken:
    """What is taken of a picture: boxes, quickly found again."""

    __slots__ = ("_cells",)

    def __init__(self, boxes: Iterable[Box] = ()) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = {}
        for box in boxes:
            self.take(box)

    def take(self, box: Box) -> None:
        """From now on this box is taken."""
        for cell in _cells(box):
            self._cells.setdefault(cell, []).append(box)

    def free(self, box: Box) -> bool:
        """Whether nothing that is taken shares any area with ``box``."""
        return not any(box.covers(other) for cell in _cells(box) for other in self._cells.get(cell, ()))


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for across in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for down in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
            yield across, down


@dataclass(frozen=True, slots=True)
class Label:
    """``words`` centred at ``x`` on the middle line ``y``, in pixels; ``of`` says what they belong to."""

    of: str
    words: str
    x: float
    y: float


def box_of(words: str, height: float, x: float, y: float) -> Box:
    """What words take that are centred at ``x``, ``y``."""
    wide = width_of(words, height)
    return Box(x - wide / 2, y - height / 2, x + wide / 2, y + height / 2)


def placed(
    wanted: Iterable[tuple[str, str, Box]],
    height: float,
    room: Box,
    taken: Iterable[Box] = (),
    shortest: int | None = None,
) -> Iterator[Label]:
    """Labels for marks, of which each is (what it is, its words, its box), in the order of what matters most.

    ``height`` is that of the type in pixels; labels stay inside ``room`` and off ``taken`` and all marks' boxes. Words
    that fit nowhere are cut to ``shortest`` characters, where that is given, and else left out.
    """
    marks = list(wanted)
    blocked = Taken([*taken, *(box for _, _, box in marks)])
    for of, words, box in marks:
        forms = dict.fromkeys((words, shortened(words, shortest)) if shortest else (words,))
        label = next((each for form in forms for each in _labels(of, form, box, height, room, blocked)), None)
        if label is not None:
            blocked.take(box_of(label.words, height, label.x, label.y))
            yield label


def _labels(of: str, words: str, box: Box, height: float, room: Box, blocked: Taken) -> Iterator[Label]:
    for x, y in _sides(box, width_of(words, height), height):
        spot = box_of(words, height, x, y)
        if spot.within(room) and blocked.free(spot):
            yield Label(of, words, x, y)


def _sides(box: Box, wide: float, height: float) -> Iterator[tuple[float, float]]:
    """Middles of the places for a label: above, below, right, left, and above or below but drawn to one side."""
    middle, level = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    above, below = box.top - APART - height / 2, box.bottom + APART + height / 2
    yield middle, above
    yield middle, below
    for apart in (APART, ASIDE):
        yield box.right + apart + wide / 2, level
        yield box.left - apart - wide / 2, level
    for y in (above, below):
        yield box.left + wide / 2, y
        yield box.right - wide / 2, y
