"""Words beside marks, placed so that they cover neither one another nor a mark: the first free side of each, or none.

Greedy, as in J. Christensen, J. Marks and S. Shieber, "An empirical study of algorithms for point-feature label
placement", ACM Transactions on Graphics 14(3), 1995, section 3. Widths are estimated, since nothing is drawn here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LETTER = 0.46
"""The mean width of a letter of Source Serif, by the height of the type."""

APART = 3.0
"""Pixels between a label and its mark."""


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


@dataclass(frozen=True, slots=True)
class Label:
    """``words`` centred at ``x`` on the middle line ``y``, in pixels; ``of`` says what they belong to."""

    of: str
    words: str
    x: float
    y: float


def placed(
    wanted: Iterable[tuple[str, str, Box]], height: float, room: Box, taken: Iterable[Box] = ()
) -> Iterator[Label]:
    """Labels for marks, of which each is (what it is, its words, its box), in the order of what matters most.

    ``height`` is that of the type in pixels; labels stay inside ``room`` and off ``taken`` and all marks' boxes.
    """
    marks = list(wanted)
    blocked = [*taken, *(box for _, _, box in marks)]
    for of, words, box in marks:
        wide = len(words) * height * LETTER
        for x, y in _sides(box, wide, height):
            spot = Box(x - wide / 2, y - height / 2, x + wide / 2, y + height / 2)
            if spot.within(room) and not any(spot.covers(other) for other in blocked):
                blocked.append(spot)
                yield Label(of, words, x, y)
                break


def _sides(box: Box, wide: float, height: float) -> Iterator[tuple[float, float]]:
    """Middles of the places for a label: above, below, right, left, and above or below but drawn to one side."""
    middle, level = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    above, below = box.top - APART - height / 2, box.bottom + APART + height / 2
    yield middle, above
    yield middle, below
    yield box.right + APART + wide / 2, level
    yield box.left - APART - wide / 2, level
    for y in (above, below):
        yield box.left + wide / 2, y
        yield box.right - wide / 2, y
