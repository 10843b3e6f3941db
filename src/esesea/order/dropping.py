"""Which claims to drop so that the others can all hold: the least weight, proven where it can be.

The weighted feedback problem, as hitting sets: of every cycle of claims that contradicts itself one claim must go.
First the local-ratio method (Bar-Yehuda and Even 1985) gives a solution and a lower bound at once; where the
two meet, as in most stories, that is the answer. Otherwise CP-SAT chooses the least hitting set of the cycles
found so far, cycles it left are added, and so on until none is left (implicit hitting sets: Moreno-Centeno and Karp
2013). One worker, a fixed seed and limits that count work, not seconds, make it the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from esesea.order.constraints import Claim, Link
from esesea.order.point_graph import OWN, PointGraph, Step, way_back

ROUNDS = 60
"""So many times new cycles are added before the best answer found is taken."""

EFFORT = 1.0
"""CP-SAT's deterministic time for one knot of contradictions, about as many seconds (a tangle of 300 scenes and
600 claims that all go either way by chance takes a seventh of it)."""

_SEED = 1
_TIE_BITS = 60
_AGREE_BITS = 40


@dataclass(frozen=True, slots=True)
class Dropping:
    """The indices of the claims to drop, and whether less weight was proven impossible."""

    dropped: frozenset[int]
    proven: bool


def least_dropping(graph: PointGraph, points: Iterable[int], claims: Mapping[int, Claim]) -> Dropping:
    """What to drop of ``claims`` so that nothing in ``graph`` contradicts itself.

    What ``graph`` holds beside ``claims`` is law and must not contradict itself. Of droppings that weigh the same,
    the one that keeps more of the told order, then one by the claims' fingerprints: the answer depends only on
    the claims, not on their order. Where the limits are reached it is still an answer, and from which nothing
    can be put back, but perhaps not the lightest (``proven`` is False).
    """
    costs = {index: _cost(claim) for index, claim in claims.items()}
    knots = [_least(knot, knot_points, costs) for knot, knot_points in _knots(graph, points, claims)]
    return Dropping(frozenset().union(*(knot.dropped for knot in knots)), all(knot.proven for knot in knots))


def _cost(claim: Claim) -> int:
    """Weight first, then agreement with the told order, then the fingerprint, in one whole number."""
    return (claim.weight << _TIE_BITS) + _tie(claim)


def _tie(claim: Claim) -> int:
    return (claim.agrees << _AGREE_BITS) + (claim.fingerprint & 0xFFFFFF)


def _knots(
    graph: PointGraph, points: Iterable[int], claims: Mapping[int, Claim]
) -> Iterator[tuple[PointGraph, frozenset[int]]]:
    """The contradictory parts of ``graph``, joined where a claim reaches into two; each with its points."""
    parts = graph.components(points)
    inside = [[step for step in graph.steps(sorted(part)) if step.link.target in part] for part in parts]
    joined: list[tuple[set[int], set[int]]] = []
    for index, steps in enumerate(inside):
        shared = {step.claim for step in steps if step.claim in claims}
        members = {index}
        for other in [each for each in joined if each[0] & shared]:
            shared |= other[0]
            members |= other[1]
            joined.remove(other)
        joined.append((shared, members))
    for _, members in joined:
        steps = [step for index in sorted(members) for step in inside[index]]
        by_claim: dict[int, list[Link]] = {OWN: []}
        for step in sorted(steps, key=lambda step: step.claim):
            by_claim.setdefault(step.claim, []).append(step.link)
        own = by_claim.pop(OWN)
        yield PointGraph(by_claim, own), frozenset().union(*(parts[index] for index in members))


def _least(graph: PointGraph, points: frozenset[int], costs: Mapping[int, int]) -> Dropping:
    cuts, bound, hit = _local_ratio(graph, points, costs)
    best = _pruned(graph, hit, costs)
    if _total(best, costs) == bound:
        return Dropping(best, proven=True)
    return _by_hitting_sets(graph, points, costs, cuts, best)


def _local_ratio(
    graph: PointGraph, points: frozenset[int], costs: Mapping[int, int]
) -> tuple[list[frozenset[int]], int, frozenset[int]]:
    """Cycles found, a lower bound on what must be dropped, and claims that hit every cycle.

    Each cycle must pay at least the least that remains of its claims' costs; what is paid up is dropped.
    """
    remaining = dict(costs)
    cuts: list[frozenset[int]] = []
    bound = 0
    hit: set[int] = set()
    for cut in _contradictions(graph, points, costs):
        cuts.append(cut)
        least = min(remaining[claim] for claim in cut)
        bound += least
        for claim in cut:
            remaining[claim] -= least
            if not remaining[claim]:
                graph.remove(claim)
                hit.add(claim)
    _restore(graph, hit)
    return cuts, bound, frozenset(hit)


def _contradictions(graph: PointGraph, points: frozenset[int], costs: Mapping[int, int]) -> Iterator[frozenset[int]]:
    """Sets of claims that cannot all hold, until there are none; the caller removes one of each before the next."""
    prices = dict.fromkeys(costs, 1)
    parts = graph.components(points)
    while parts:
        part = parts.pop()
        for step in _strict_steps(graph, part, costs):
            if not graph.holds(step.claim):
                continue
            back = graph.path(step.link.target, step.link.source, prices, part)
            if back is None:
                break
            yield frozenset(each.claim for each in (step, *back) if each.claim in costs)
        parts.extend(graph.components(part))


def _strict_steps(graph: PointGraph, part: frozenset[int], costs: Mapping[int, int]) -> list[Step]:
    """The strict links inside a part, of the weakest claims first: those are most often the wrong ones."""
    inside = [step for step in graph.steps(sorted(part)) if step.link.strict and step.link.target in part]
    return sorted(inside, key=lambda step: (step.claim not in costs, costs.get(step.claim, 0), step.link))


def _pruned(graph: PointGraph, dropped: Iterable[int], costs: Mapping[int, int]) -> frozenset[int]:
    """What of ``dropped`` must stay dropped once whatever fits is put back, the costliest first."""
    ordered = sorted(dropped, key=lambda claim: (-costs[claim], claim))
    for claim in ordered:
        graph.remove(claim)
    needed: set[int] = set()
    for claim in ordered:
        if any(way_back(graph, link) is not None for link in graph.links(claim)):
            needed.add(claim)
        else:
            graph.restore(claim)
    _restore(graph, needed)
    return frozenset(needed)


def _by_hitting_sets(
    graph: PointGraph,
    points: frozenset[int],
    costs: Mapping[int, int],
    cuts: list[frozenset[int]],
    best: frozenset[int],
) -> Dropping:
    effort = EFFORT
    for _ in range(ROUNDS):
        chosen, spent = least_hitting_set(cuts, costs, effort)
        effort -= spent
        if chosen is None:
            break
        more, hit = _left_over(graph, points, costs, chosen)
        best = min(best, _pruned(graph, hit, costs), key=lambda dropped: _total(dropped, costs))
        if _total(best, costs) == _total(chosen, costs):
            return Dropping(best, proven=True)
        cuts.extend(more)
    return Dropping(best, proven=False)


def _left_over(
    graph: PointGraph, points: frozenset[int], costs: Mapping[int, int], chosen: frozenset[int]
) -> tuple[list[frozenset[int]], frozenset[int]]:
    """The cycles that dropping ``chosen`` leaves, and ``chosen`` with the cheapest claim of each."""
    for claim in chosen:
        graph.remove(claim)
    hit = set(chosen)
    cuts = []
    for cut in _contradictions(graph, points, costs):
        cuts.append(cut)
        cheapest = min(cut, key=lambda claim: (costs[claim], claim))
        graph.remove(cheapest)
        hit.add(cheapest)
    _restore(graph, hit)
    return cuts, frozenset(hit)


def _restore(graph: PointGraph, claims: Iterable[int]) -> None:
    for claim in claims:
        graph.restore(claim)


def _total(claims: Iterable[int], costs: Mapping[int, int]) -> int:
    return sum(costs[claim] for claim in claims)


def least_hitting_set(
    cuts: Sequence[frozenset[int]], costs: Mapping[int, int], effort: float
) -> tuple[frozenset[int] | None, float]:
    """The cheapest claims that hit every cut, and the deterministic time spent; None if the effort was too little.

    Weights are minimised first, ties among the lightest second: both fit CP-SAT's 64-bit whole numbers.
    """
    from ortools.sat.python import cp_model  # noqa: PLC0415 - half a second, and only a tangled story needs it

    tie_of = (1 << _TIE_BITS) - 1
    model = cp_model.CpModel()
    drop = {claim: model.new_bool_var(f"drop {claim}") for claim in sorted(frozenset().union(*cuts))}
    for cut in cuts:
        model.add_bool_or([drop[claim] for claim in sorted(cut)])
    weights = sum((costs[claim] >> _TIE_BITS) * chosen for claim, chosen in drop.items())
    ties = sum((costs[claim] & tie_of) * chosen for claim, chosen in drop.items())
    spent = 0.0
    for objective in (weights, ties):
        if effort <= spent:
            return None, spent
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = _SEED
        solver.parameters.linearization_level = 2  # 78 cycles: 0.02 s; without the linear relaxation over 4 s
        solver.parameters.max_deterministic_time = effort - spent
        model.minimize(objective)
        status = solver.solve(model)
        spent += solver.response_proto.deterministic_time
        if status != cp_model.OPTIMAL:
            return None, spent
        if objective is weights:
            model.add(weights <= round(solver.objective_value))
    return frozenset(claim for claim, chosen in drop.items() if solver.boolean_value(chosen)), spent
