"""How a story of n scenes may be told: over bare numbers, without a text.

    >>> tellings(8, seed=3, way="in_medias_res").told
    (3, 4, 0, 1, 2, 5, 6, 7)

Scenes are numbered in the order in which they happen. The same arguments give the same telling on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from random import Random
from types import MappingProxyType

from bench.retell import ways

LEAST = 6
"""Scenes that a telling out of order takes."""


class JointKind(StrEnum):
    """What a telling does where it leaves the scene it has just told."""

    BACK = "back"
    """It goes to an earlier time, of which nothing just before was told."""
    AHEAD = "ahead"
    """It goes to a later time, of which nothing just before was told."""
    RESUME = "resume"
    """It takes up a strand that it left: the scene that happened just before was told, but not just now."""
    AGAIN = "again"
    """It tells a moment that it has told already."""
    MEANWHILE = "meanwhile"
    """It goes to other people at the same time."""


@dataclass(frozen=True, slots=True)
class Joint:
    """A leap before the scene that is told ``at``-th (from 0).

    ``lands_after``: place in the telling of the scene that it goes on from (for AGAIN, of the first telling), None
    where it begins something new. ``over``: by how many ranks the story moves, below 0 where it goes back.
    """

    at: int
    kind: JointKind
    over: int
    lands_after: int | None


@dataclass(frozen=True, slots=True)
class Telling:
    """Scenes in the order told.

    ``told``: the number of each scene, an index into the scenes as they happen; a number stands twice where a moment
    is told twice. ``ranks``: when each happens, from 0; equal for the same moment. They differ from ``told`` only
    where a number stands twice or where the strands of two books run at the same time. ``second``: the number of the
    first scene of the second book, None where there is one book.
    """

    way: str
    told: tuple[int, ...]
    ranks: tuple[int, ...]
    second: int | None = None

    @property
    def joints(self) -> tuple[Joint, ...]:
        """The leaps, in the order told. Every other scene simply follows the one told before it."""
        return tuple(joint for at in range(1, len(self.told)) if (joint := self._joint(at)) is not None)

    @property
    def follows(self) -> tuple[int | None, ...]:
        """For each scene told: the place in the telling of the one it goes on from; None where it begins anew.

        Where nothing leaps that is the scene told before.
        """
        leaps = {joint.at: joint.lands_after for joint in self.joints}
        return tuple(leaps.get(at, at - 1) if at else None for at in range(len(self.told)))

    def _joint(self, at: int) -> Joint | None:
        before, here = self.told[at - 1], self.told[at]
        if here == before + 1 and here != self.second:
            return None
        over = self.ranks[at] - self.ranks[at - 1]
        if here in self.told[:at]:
            return Joint(at, JointKind.AGAIN, over, self.told.index(here))
        lands = self._told_last(here - 1, at) if here != self.second else None
        if self.way == "parallel":
            return Joint(at, JointKind.MEANWHILE, over, lands)
        if lands is not None:
            return Joint(at, JointKind.RESUME, over, lands)
        return Joint(at, JointKind.BACK if over < 0 else JointKind.AHEAD, over, None)

    def _told_last(self, number: int, before: int) -> int | None:
        """Where the scene of that number was last told before that place."""
        return next((at for at in range(before - 1, -1, -1) if self.told[at] == number), None)


Way = Callable[[int, Random], tuple[int, ...]]

ONE_BOOK: Mapping[str, Way] = MappingProxyType(
    {
        "linear": ways.linear,
        "flashback": ways.flashback,
        "flash_forward": ways.flash_forward,
        "in_medias_res": ways.in_medias_res,
        "strands": ways.strands,
        "reverse": ways.reverse,
        "frame": ways.frame,
        "twice": ways.twice,
        "mixed": ways.mixed,
    }
)
"""How the scenes of one book are told out of order; ``linear`` tells them as they happen."""

TWO_BOOKS = ("parallel", "two_times")
"""What takes two books: the strands run at the same time, or the first book's long before the second's."""

WAYS = (*ONE_BOOK, *TWO_BOOKS)

OFTEN: Mapping[str, int] = MappingProxyType({"linear": 3, "flashback": 3, "strands": 2, "mixed": 2})
"""How often a way is drawn where none is asked for, if not once: stories look back more than they look ahead."""


def tellings(
    n: int, seed: int, way: str | None = None, *, second: int | None = None, among: tuple[str, ...] = WAYS
) -> Telling:
    """A telling of ``n`` scenes, by the way asked for or one drawn from ``among``.

    ``second``: where two books are told, the number of the second one's first scene (their scenes numbered through).
    Fewer than ``LEAST`` scenes are told as they happen where no way is asked for.

    Raises ValueError for an unknown way, fewer than ``LEAST`` scenes where a way other than ``linear`` is asked for,
    and a way of two books without ``second`` (or with fewer than two scenes in either).
    """
    chance = Random(f"{seed}:{n}:{second}:{way}")
    if way is None:
        way = _drawn(n, second, among, chance)
    if way not in WAYS:
        raise ValueError(f"{way} is none of the ways a story is told: {', '.join(WAYS)}")
    if n < LEAST and way != "linear":
        raise ValueError(f"{way} takes at least {LEAST} scenes")
    if way in TWO_BOOKS:
        if second is None or not 2 <= second <= n - 2:
            raise ValueError(f"{way} takes two books: say where the second one begins")
        return _of_two_books(way, n, second, chance)
    told = _out_of_order(ONE_BOOK[way], n, chance) if way != "linear" else ways.linear(n, chance)
    return Telling(way, told, told)


def _drawn(n: int, second: int | None, among: tuple[str, ...], chance: Random) -> str:
    may = [way for way in among if (way in TWO_BOOKS) == (second is not None)]
    if n < LEAST or not may:
        return "linear"
    return chance.choices(may, [OFTEN.get(way, 1) for way in may])[0]


def _of_two_books(way: str, n: int, second: int, chance: Random) -> Telling:
    told = ways.alternated((range(second), range(second, n)), chance)
    ranks = tuple(range(n)) if way == "parallel" else told
    return Telling(way, told, ranks, second)


def _out_of_order(way: Way, n: int, chance: Random) -> tuple[int, ...]:
    """Drawn anew until it differs from the order in which things happen."""
    while True:
        told = way(n, chance)
        if any(later <= earlier for earlier, later in pairwise(told)):
            return told
