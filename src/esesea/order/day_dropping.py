"""Which distances to drop so that the others can all hold: the least weight, as `dropping` does for the order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from esesea.order.day_claims import DayClaim
from esesea.order.day_holding import Holding
from esesea.order.day_net import Tie, parts
from esesea.order.dropping import EFFORT, ROUNDS, least_hitting_set


@dataclass(frozen=True, slots=True)
class _Knot:
    """The claims (by index) with a tie inside one part of the net, their ties numbered anew between ``count`` moments.

    ``law`` are those that cannot be dropped; ``costs`` are those of the others, ``ordered`` the same, costliest first.
    """

    count: int
    law: tuple[Tie, ...]
    ties: Mapping[int, tuple[Tie, ...]]
    costs: Mapping[int, int]
    ordered: tuple[int, ...]


def least_day_dropping(claims: Sequence[DayClaim]) -> frozenset[int]:
    """The indices of the claims to drop so that the rest can hold: the least weight, then the least fingerprint.

    What cannot be dropped must hold by itself. Where the limits of `dropping` are reached it is still an answer from
    which nothing can be put back, but perhaps not the lightest. Deterministic, and the same for any order of the same
    claims.
    """
    found = frozenset[int]()
    for knot in _knots(claims):
        found |= _least(knot)
    return found


def cycles(count: int, claims: Sequence[DayClaim], dropped: Iterable[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each of the ``dropped`` with the claims that it cannot hold with, itself among them; all by index, in order."""
    gone = frozenset(dropped)
    if not gone:
        return
    kept = Holding.of(
        count, [tie for index, claim in enumerate(claims) if index not in gone for tie in claim.ties(index)]
    )
    for index in sorted(gone):
        yield index, tuple(sorted({tie.claim for tie in kept.against(tuple(claims[index].ties(index)))}))


def _knots(claims: Sequence[DayClaim]) -> Iterator[_Knot]:
    """The parts of the net that have something to drop; a contradiction never leaves its part."""
    ties = [tie for index, claim in enumerate(claims) for tie in claim.ties(index)]
    part_of = {moment: number for number, part in enumerate(parts(ties)) for moment in part}
    inside: dict[int, list[Tie]] = {}
    for tie in ties:
        number = part_of.get(tie.source)
        if number is not None and part_of.get(tie.target) == number:
            inside.setdefault(number, []).append(tie)
    for number in sorted(inside):
        yield _knot(inside[number], claims)


def _knot(ties: Sequence[Tie], claims: Sequence[DayClaim]) -> _Knot:
    moments = sorted({moment for tie in ties for moment in (tie.source, tie.target)})
    at = {moment: index for index, moment in enumerate(moments)}
    said: dict[int, list[Tie]] = {}
    for tie in ties:
        said.setdefault(tie.claim, []).append(Tie(at[tie.source], at[tie.target], tie.most, tie.claim))
    costs = {claim: cost for claim in said if (cost := claims[claim].cost) is not None}
    return _Knot(
        len(moments),
        tuple(tie for claim, each in said.items() if claim not in costs for tie in each),
        {claim: tuple(each) for claim, each in said.items() if claim in costs},
        costs,
        tuple(sorted(costs, key=lambda claim: (-costs[claim], claim))),
    )


def _least(knot: _Knot) -> frozenset[int]:
    cuts, best = _hit(knot, frozenset())
    effort = EFFORT
    for _ in range(ROUNDS):
        if len(cuts) < 2:
            # One cycle, if any, was all there was: its lightest claim is the answer.
            break
        chosen, spent = least_hitting_set(cuts, knot.costs, effort)
        effort -= spent
        if chosen is None:
            break
        more, hit = _hit(knot, chosen)
        best = min(best, hit, key=lambda each: _total(each, knot.costs))
        if not more or _total(best, knot.costs) == _total(chosen, knot.costs):
            break
        cuts += more
    return best


def _hit(knot: _Knot, chosen: frozenset[int]) -> tuple[list[frozenset[int]], frozenset[int]]:
    """The contradictions that dropping ``chosen`` leaves, and what must be dropped besides so that none is left.

    Claims are taken in, the costliest first; one that does not fit is dropped, the lightest of its cycle. What of
    ``chosen`` fits beside all these is put back.
    """
    kept = Holding(knot.count)
    kept.add(knot.law)
    cuts: list[frozenset[int]] = []
    dropped: set[int] = set()
    for claim in knot.ordered:
        if claim not in chosen and (cycle := kept.add(knot.ties[claim])):
            cuts.append(frozenset(tie.claim for tie in cycle if tie.claim in knot.costs))
            dropped.add(claim)
    dropped |= {claim for claim in knot.ordered if claim in chosen and kept.add(knot.ties[claim])}
    return cuts, frozenset(dropped)


def _total(claims: Iterable[int], costs: Mapping[int, int]) -> int:
    return sum(costs[claim] for claim in claims)
