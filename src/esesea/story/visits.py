"""Which stay at a place a scene belongs to: the text's own count, or else the order along a clock."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from esesea.story.chronology import Timeline
from esesea.story.place import Visit

BY_COUNT = "ordinals"
"""``Evidence.by`` of a visit that the text itself numbers ("the second time"): its ``n`` is kept."""
BY_STAYING = "stays"
"""``Evidence.by`` of a visit that goes on with the stay of the scene told just before."""


def numbered(visits: Sequence[Visit], timeline: Timeline | None = None) -> tuple[Visit, ...]:
    """The same visits, in the same order, each with its number at its place.

    ``visits`` are in told order. Stays are counted from 1 along ``timeline`` (told order without one, and among
    scenes that begin at the same time; scenes outside of time come last). Where the text counts, its number
    stands, and no other stay at that place has it. Scenes of one stay share its number. Numbering twice changes
    nothing.
    """
    ranks = timeline.ranks if timeline else {}
    numbers: dict[int, int] = {}
    for stays in _stays_by_place(visits).values():
        numbers |= _count(visits, sorted(stays, key=lambda stay: _when(visits, stay, ranks)))
    return tuple(replace(visit, n=numbers[index]) for index, visit in enumerate(visits))


def is_counted(visit: Visit) -> bool:
    """Whether the text itself says which visit this is."""
    return any(evidence.by == BY_COUNT for evidence in visit.evidence)


def _stays_by_place(visits: Sequence[Visit]) -> dict[str, list[list[int]]]:
    """Indices of the visits of each stay, by place, in told order."""
    stays: dict[str, list[list[int]]] = defaultdict(list)
    for index, visit in enumerate(visits):
        goes_on = any(evidence.by == BY_STAYING for evidence in visit.evidence)
        if goes_on and stays[visit.place]:
            stays[visit.place][-1].append(index)
        else:
            stays[visit.place].append([index])
    return stays


def _when(visits: Sequence[Visit], stay: list[int], ranks: dict[str, int | None]) -> tuple[bool, int, int]:
    """The earliest rank of a stay's scenes; timeless ones after all others, told order among equals."""
    found = [rank for index in stay if (rank := ranks.get(visits[index].scene)) is not None]
    return (bool(ranks) and not found, min(found, default=0), stay[0])


def _count(visits: Sequence[Visit], stays: list[list[int]]) -> dict[int, int]:
    said = [next((visits[index].n for index in stay if is_counted(visits[index])), None) for stay in stays]
    taken = {number for number in said if number is not None}
    numbers: dict[int, int] = {}
    free = 1
    for stay, number in zip(stays, said, strict=True):
        while number is None and free in taken:
            free += 1
        given = free if number is None else number
        if number is None:
            free += 1
        numbers |= dict.fromkeys(stay, given)
    return numbers
