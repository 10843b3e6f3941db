"""Ties that can all hold, to which others are added one by one: difference constraints, kept satisfied.

S. Cotton and O. Maler, "Fast and flexible difference constraint propagation for DPLL(T)", SAT 2006: days on which every
tie holds are kept; a new tie moves only the moments that it forces to, and contradicts the others just where that would
move its own source. What it costs depends on how many moments move, not on how many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

from esesea.order.day_net import DayNet, Tie


class Holding:
    """Ties between ``count`` moments that can all hold, and ``days`` on which they do."""

    def __init__(self, count: int) -> None:
        self.days = [0] * count
        self._from: list[list[Tie]] = [[] for _ in range(count)]

    @classmethod
    def of(cls, count: int, ties: Sequence[Tie]) -> Holding:
        """The same as adding ``ties``, which can all hold, one after the other; as fast as one pass over them."""
        made = cls(count)
        for tie in ties:
            made._from[tie.source].append(tie)
        made.days = DayNet(count, ties).latest()
        return made

    def add(self, ties: Iterable[Tie]) -> list[Tie]:
        """Take in all of ``ties``; where that cannot be, none of them, and the ties of a cycle that speaks against it.

        The cycle begins with one of ``ties`` and is shorter than nothing. Empty where they were taken in.
        """
        added: list[Tie] = []
        for tie in ties:
            against = self._add(tie)
            if against:
                for each in added:
                    self._from[each.source].remove(each)
                return against
            added.append(tie)
        return []

    def against(self, ties: Sequence[Tie]) -> list[Tie]:
        """The cycle for which ``ties`` cannot be taken in, empty where they can; they are not taken in."""
        found = self.add(ties)
        if not found:
            for tie in ties:
                self._from[tie.source].remove(tie)
        return found

    def _add(self, tie: Tie) -> list[Tie]:
        moved, came = self._forced(tie)
        if tie.source in moved:
            return _back(tie, came)
        for moment, day in moved.items():
            self.days[moment] = day
        self._from[tie.source].append(tie)
        return []

    def _forced(self, tie: Tie) -> tuple[dict[int, int], dict[int, Tie]]:
        """The days of the moments that ``tie`` forces to move, and by which tie each was reached.

        The one that moves farthest comes first, so that none is moved twice. Ends where ``tie`` reaches its own source.
        """
        days = self.days
        moved: dict[int, int] = {}
        came: dict[int, Tie] = {tie.target: tie}
        least: dict[int, int] = {tie.target: days[tie.source] + tie.most - days[tie.target]}
        queue = [(least[tie.target], tie.target)]
        while queue and tie.source not in moved:
            shift, moment = heappop(queue)
            if shift >= 0:
                break
            if moment in moved:
                continue
            moved[moment] = days[moment] + shift
            for each in self._from[moment]:
                further = moved[moment] + each.most - days[each.target]
                if each.target not in moved and further < least.get(each.target, 0):
                    least[each.target], came[each.target] = further, each
                    heappush(queue, (further, each.target))
        return moved, came


def _back(tie: Tie, came: dict[int, Tie]) -> list[Tie]:
    """The cycle that ``tie`` closes, itself first."""
    way: list[Tie] = []
    at = tie.source
    while at != tie.target:
        way.append(came[at])
        at = came[at].source
    return [tie, *reversed(way)]
