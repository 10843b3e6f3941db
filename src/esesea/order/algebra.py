"""Allen's interval algebra, derived from what the relations say of the intervals' ends.

J. F. Allen, "Maintaining knowledge about temporal intervals", CACM 26(11), 1983: thirteen relations (figure 2),
their inverses, and the composition table (figure 4). Nothing here is a table of 169 entries: a relation is a
conjunction of ``<`` and ``=`` between ends, and the rest follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product
from types import MappingProxyType
from typing import NamedTuple

from esesea.story.time import Relation

ALL: frozenset[Relation] = frozenset(Relation)
"""What is known of two intervals of which nothing is known."""


class Bound(NamedTuple):
    """One end of ``a`` or ``b`` comes before another (``strict``), or is the same moment (not ``strict``).

    Ends are numbered ``A_START``, ``A_END``, ``B_START``, ``B_END``.
    """

    earlier: int
    later: int
    strict: bool


A_START, A_END, B_START, B_END = range(4)

_ENDS = {"a-": A_START, "a+": A_END, "b-": B_START, "b+": B_END}

# ``x-`` is where x starts, ``x+`` where it ends; that x- < x+ goes without saying.
_WRITTEN = {
    Relation.BEFORE: "a+<b-",
    Relation.MEETS: "a+=b-",
    Relation.OVERLAPS: "a-<b- b-<a+ a+<b+",
    Relation.STARTS: "a-=b- a+<b+",
    Relation.DURING: "b-<a- a+<b+",
    Relation.FINISHES: "b-<a- a+=b+",
    Relation.EQUAL: "a-=b- a+=b+",
}

_INVERSES = {
    Relation.BEFORE: Relation.AFTER,
    Relation.MEETS: Relation.MET_BY,
    Relation.OVERLAPS: Relation.OVERLAPPED_BY,
    Relation.STARTS: Relation.STARTED_BY,
    Relation.DURING: Relation.CONTAINS,
    Relation.FINISHES: Relation.FINISHED_BY,
    Relation.EQUAL: Relation.EQUAL,
}
_INVERSES |= {other: one for one, other in _INVERSES.items()}


def inverse(relation: Relation) -> Relation:
    """How ``b`` stands to ``a`` where ``a`` stands in ``relation`` to ``b``."""
    return _INVERSES[relation]


def _read(written: str) -> tuple[Bound, ...]:
    return tuple(Bound(_ENDS[each[:2]], _ENDS[each[3:]], each[2] == "<") for each in written.split())


def _swapped(bound: Bound) -> Bound:
    """The same bound with ``a`` and ``b`` exchanged."""
    return Bound((bound.earlier + 2) % 4, (bound.later + 2) % 4, bound.strict)


BOUNDS: Mapping[Relation, tuple[Bound, ...]] = MappingProxyType(
    {relation: _read(written) for relation, written in _WRITTEN.items()}
    | {
        inverse(relation): tuple(map(_swapped, _read(written)))
        for relation, written in _WRITTEN.items()
        if relation is not Relation.EQUAL
    }
)
"""What each relation says of the ends of ``a`` and ``b``, beside that each starts before it ends."""


@cache
def compose(first: Relation, second: Relation) -> frozenset[Relation]:
    """How ``a`` may stand to ``c`` where ``a`` stands in ``first`` to ``b`` and ``b`` in ``second`` to ``c``."""
    known = (*_between(first, 0, 1), *_between(second, 1, 2))
    return frozenset(third for third in Relation if _possible((*known, *_between(third, 0, 2))))


def compose_all(firsts: Iterable[Relation], seconds: Iterable[Relation]) -> frozenset[Relation]:
    """``compose`` where each of the two is only known to be one of several."""
    return frozenset().union(*(compose(first, second) for first, second in product(firsts, tuple(seconds))))


def _between(relation: Relation, a: int, b: int) -> tuple[Bound, ...]:
    """The bounds of ``relation`` between the intervals numbered ``a`` and ``b``; interval i ends at 2i and 2i + 1."""
    end = (2 * a, 2 * a + 1, 2 * b, 2 * b + 1)
    return tuple(Bound(end[bound.earlier], end[bound.later], bound.strict) for bound in BOUNDS[relation])


def _possible(bounds: Iterable[Bound]) -> bool:
    """Whether three intervals (ends 0 to 5) can satisfy ``bounds``: no end comes before itself."""
    unknown, no_later, earlier = 0, 1, 2
    known = [[unknown] * 6 for _ in range(6)]
    for bound in (*bounds, Bound(0, 1, strict=True), Bound(2, 3, strict=True), Bound(4, 5, strict=True)):
        known[bound.earlier][bound.later] = max(known[bound.earlier][bound.later], 1 + bound.strict)
        if not bound.strict:
            known[bound.later][bound.earlier] = max(known[bound.later][bound.earlier], no_later)
    for middle, one, other in product(range(6), repeat=3):
        if known[one][middle] and known[middle][other]:
            known[one][other] = max(known[one][other], known[one][middle], known[middle][other])
    return all(known[end][end] < earlier for end in range(6))
