"""What of a sequence stands in order already."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(values: Sequence[int]) -> list[int]:
    """The places, from 0 and ascending, of a longest strictly rising subsequence; of several one that ends lowest.

    Patience sorting (Schensted 1961; Fredman 1975). O(n log n).
    """
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        pile = bisect_left(ends, value)
        before.append(tops[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [value]
        tops[pile : pile + 1] = [place]
    found: list[int] = []
    place = tops[-1] if tops else -1
    while place >= 0:
        found.append(place)
        place = before[place]
    return found[::-1]
