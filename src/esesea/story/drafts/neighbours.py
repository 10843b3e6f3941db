"""Which of several equally good places a passage's neighbours speak for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from esesea.story.drafts.landing import Landing
from esesea.text.span import Span

NEAR = 6_000
"""Characters (some three pages) between a passage and a neighbour that may speak for it, at most."""

MOVED = 1_500
"""Characters by which their distance may have changed, at most."""

FARTHER = 3
"""So many times farther off its place, and `BEYOND` characters, the next best must stand."""

BEYOND = 60


def nearest(start: int, candidates: Sequence[Landing], sure: Sequence[tuple[int, int]]) -> Span | None:
    """The one of ``candidates`` that stands where its neighbours leave it; None where they leave none, or several.

    ``start`` is where the passage stood; ``sure`` holds for each passage that is found where it stood and where it
    stands, by where it stood. The neighbours are the nearest before and after; where both are near, both count.
    """
    at = bisect_left(sure, (start, -1))
    near = [(was, now) for was, now in sure[max(0, at - 1) : at + 1] if abs(was - start) <= NEAR]
    if not near or not candidates:
        return None
    off = sorted(
        (max(abs(each.span.start - now - (start - was)) for was, now in near), each.span) for each in candidates
    )
    if off[0][0] > MOVED or (len(off) > 1 and off[1][0] < FARTHER * off[0][0] + BEYOND):
        return None
    return off[0][1]
