"""A simple temporal problem: bounds on differences of days, as shortest paths.

R. Dechter, I. Meiri and J. Pearl, "Temporal constraint networks", Artificial Intelligence 49, 1991, section 3: a bound
"v comes at most w days after u" is an arc of length w from u to v; the bounds can all hold if no cycle is shorter than
nothing, and the shortest path from u to v is then the most by which v can come after u. Whole numbers, so exact.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from esesea.order.strong_parts import strong_parts

FAR = 1 << 60
"""Longer than any path: where there is none."""


class Tie(NamedTuple):
    """Moment ``target`` comes at most ``most`` days after moment ``source``; ``claim`` says so."""

    source: int
    target: int
    most: int
    claim: int


class DayNet:
    """The ties between ``count`` moments, numbered as they most likely follow one another.

    It does not change once it is made. What a method costs is said in ties and passes; a pass goes up and down the
    numbers once (Yen 1970), and a handful is enough where few shortest paths turn back.
    """

    def __init__(self, count: int, ties: Iterable[Tie]) -> None:
        self.count = count
        self._up: list[list[Tie]] = [[] for _ in range(count)]
        self._down: list[list[Tie]] = [[] for _ in range(count)]
        for tie in sorted(ties):
            side = self._up if tie.target > tie.source else self._down
            side[tie.source].append(tie)

    def ties_from(self, moment: int) -> Iterable[Tie]:
        """The ties whose source is ``moment``."""
        return (*self._up[moment], *self._down[moment])

    def farthest(self, source: int) -> list[int]:
        """By how many days each moment can come after ``source`` at most; FAR where nothing bounds it.

        The net must be able to hold. O(ties) a pass.
        """
        days = [FAR] * self.count
        days[source] = 0
        fresh = [False] * self.count
        fresh[source] = True
        while any(fresh):
            self._pass(days, fresh)
        return days

    def latest(self) -> list[int]:
        """The latest days, none after day 0, on which all ties hold. The net must be able to hold. O(ties) a pass."""
        days, fresh = [0] * self.count, [True] * self.count
        while any(fresh):
            self._pass(days, fresh)
        return days

    def turned(self) -> DayNet:
        """The net with every tie turned: ``farthest`` then gives how far ``source`` can come after each moment."""
        return DayNet(
            self.count,
            (
                Tie(tie.target, tie.source, tie.most, tie.claim)
                for each in range(self.count)
                for tie in self.ties_from(each)
            ),
        )

    def _pass(self, days: list[int], fresh: list[bool]) -> None:
        """Shorten all paths once up and once down the numbers; ``fresh`` are the moments just reached sooner."""
        sooner = _sweep(self._up, range(self.count), days, fresh)
        fresh[:] = [one or other for one, other in zip(fresh, sooner, strict=True)]
        fresh[:] = _sweep(self._down, range(self.count - 1, -1, -1), days, fresh)


def _sweep(
    ties: Sequence[Sequence[Tie]],
    moments: Iterable[int],
    days: list[int],
    fresh: Sequence[bool],
) -> list[bool]:
    """Follow the ties from fresh moments, and from those reached sooner on the way; which were."""
    sooner = [False] * len(fresh)
    for moment in moments:
        if fresh[moment] or sooner[moment]:
            so_far = days[moment]
            for tie in ties[moment]:
                if so_far + tie.most < days[tie.target]:
                    days[tie.target] = so_far + tie.most
                    sooner[tie.target] = True
    return sooner


def parts(ties: Iterable[Tie]) -> list[list[int]]:
    """The strongly connected parts of more than one moment: between two of one part both bounds are finite.

    Each in ascending order, the one with the lowest moment first. O(ties).
    """
    found = strong_parts((), ((tie.source, tie.target) for tie in ties))
    return sorted(sorted(part) for part in found if len(part) > 1)


def narrow(net: DayNet, turned: DayNet, bounds: tuple[list[int], list[int]], moment: int, to: tuple[int, int]) -> None:
    """Let ``moment`` lie within ``to`` (inside its bounds), and every other moment's bounds follow, in place.

    ``bounds`` are the earliest and latest day of each moment from one origin, as tight as ``net`` allows, so that every
    day within them can be had (Dechter et al. 1991, theorem 3.1) and so are they afterwards. ``turned`` is the net with
    its ties turned.
    """
    earliest, latest = bounds
    queue: deque[int] = deque([moment])
    earliest[moment], latest[moment] = to
    while queue:
        at = queue.popleft()
        for tie in net.ties_from(at):
            if latest[at] < FAR and latest[at] + tie.most < latest[tie.target]:
                latest[tie.target] = latest[at] + tie.most
                queue.append(tie.target)
        for tie in turned.ties_from(at):
            if earliest[at] > -FAR and earliest[at] - tie.most > earliest[tie.target]:
                earliest[tie.target] = earliest[at] - tie.most
                queue.append(tie.target)
