"""Which distances to drop so that the others can all hold: the least weight, as `dropping` does for the order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from esesea.order.day_claims import DayClaim
from esesea.order.day_net import DayNet, Tie, parts
from esesea.order.dropping import EFFORT, ROUNDS, least_hitting_set


@dataclass(frozen=True, slots=True)
class _Knot:
    """The claims (by index) with a tie inside one part of the net, numbered anew."""

    count: int
    ties: tuple[Tie, ...]

    def contradiction(self, without: frozenset[int]) -> frozenset[int]:
        """Claims that cannot all hold once those ``without`` are dropped; empty where the others can."""
        net = DayNet(self.count, (tie for tie in self.ties if tie.claim not in without))
        return frozenset(tie.claim for tie in net.contradiction())


def least_day_dropping(claims: Sequence[DayClaim]) -> frozenset[int]:
    """The indices of the claims to drop so that the rest can hold: the least weight, then the least fingerprint.

    What cannot be dropped must hold by itself. Where the limits of `dropping` are reached it is still an answer from
    which nothing can be put back, but perhaps not the lightest. Deterministic, and the same for any order of the same
    claims.
    """
    found = frozenset[int]()
    for knot in _knots(claims):
        found |= _least(knot, claims)
    return found


def cycle_with(count: int, claims: Sequence[DayClaim], dropped: int, kept: Iterable[int]) -> tuple[int, ...]:
    """The claims that cannot hold with the ``dropped`` one, itself among them, by index."""
    ties = [tie for index in (*kept, dropped) for tie in claims[index].ties(index)]
    return tuple(sorted({tie.claim for tie in DayNet(count, ties).contradiction()}))


def _knots(claims: Sequence[DayClaim]) -> Iterable[_Knot]:
    """The parts of the net that cannot hold; a contradiction never leaves its part."""
    ties = [tie for index, claim in enumerate(claims) for tie in claim.ties(index)]
    part_of = {moment: number for number, part in enumerate(parts(ties)) for moment in part}
    inside: dict[int, list[Tie]] = {}
    for tie in ties:
        number = part_of.get(tie.source)
        if number is not None and part_of.get(tie.target) == number:
            inside.setdefault(number, []).append(tie)
    for number in sorted(inside):
        moments = sorted({moment for tie in inside[number] for moment in (tie.source, tie.target)})
        at = {moment: index for index, moment in enumerate(moments)}
        anew = tuple(Tie(at[tie.source], at[tie.target], tie.most, tie.claim) for tie in inside[number])
        knot = _Knot(len(moments), anew)
        if knot.contradiction(frozenset()):
            yield knot


def _least(knot: _Knot, claims: Sequence[DayClaim]) -> frozenset[int]:
    costs = {tie.claim: cost for tie in knot.ties if (cost := claims[tie.claim].cost) is not None}
    cuts, hit = _hit(knot, costs, frozenset())
    best = _pruned(knot, hit, costs)
    effort = EFFORT
    for _ in range(ROUNDS):
        if len(cuts) == 1:
            # One cycle was all there was: its lightest claim is the answer.
            break
        chosen, spent = least_hitting_set(cuts, costs, effort)
        effort -= spent
        if chosen is None:
            break
        more, hit = _hit(knot, costs, chosen)
        best = min(best, _pruned(knot, hit, costs), key=lambda each: _total(each, costs))
        if not more or _total(best, costs) == _total(chosen, costs):
            break
        cuts += more
    return best


def _hit(knot: _Knot, costs: dict[int, int], chosen: frozenset[int]) -> tuple[list[frozenset[int]], frozenset[int]]:
    """The contradictions that dropping ``chosen`` leaves, and ``chosen`` with the lightest claim of each."""
    cuts: list[frozenset[int]] = []
    while cycle := knot.contradiction(chosen):
        cut = frozenset(claim for claim in cycle if claim in costs)
        cuts.append(cut)
        chosen |= {min(cut, key=lambda claim: (costs[claim], claim))}
    return cuts, chosen


def _pruned(knot: _Knot, dropped: frozenset[int], costs: dict[int, int]) -> frozenset[int]:
    """What of ``dropped`` must stay dropped once whatever fits is put back, the heaviest first."""
    for claim in sorted(dropped, key=lambda each: (-costs[each], each)):
        if not knot.contradiction(dropped - {claim}):
            dropped -= {claim}
    return dropped


def _total(claims: Iterable[int], costs: dict[int, int]) -> int:
    return sum(costs[claim] for claim in claims)
