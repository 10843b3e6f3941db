"""The best one-to-one pairing of two lists of things."""

from __future__ import annotations

from collections.abc import Mapping

SCALE = 10**9
"""The solver counts in whole numbers: weights are told apart down to a thousand millionth."""


def best_pairing(weights: Mapping[tuple[int, int], float]) -> tuple[tuple[int, int], ...]:
    """The pairs (left, right) of ``weights`` in which nobody stands twice and whose weights add up to the most.

    ``weights`` (above 0, at most 1) holds the pairs that are worth anything. Exact but for differences below
    ``1 / SCALE``; the same weights give the same pairs. By OR-Tools' assignment solver (Goldberg and Kennedy 1995),
    which pairs all with all: so each thing gets a stand-in on the other side that it may be paired with for nothing.
    """
    if not weights:
        return ()
    from ortools.graph.python.linear_sum_assignment import SimpleLinearSumAssignment  # noqa: PLC0415 - heavy

    lefts = {left: place for place, left in enumerate(sorted({left for left, _ in weights}))}
    rights = {right: place for place, right in enumerate(sorted({right for _, right in weights}))}
    solver = SimpleLinearSumAssignment()
    arcs: dict[int, tuple[int, int]] = {}
    for (left, right), weight in sorted(weights.items()):
        arc = solver.add_arc_with_cost(lefts[left], rights[right], -round(weight * SCALE))
        arcs[arc] = (left, right)
        solver.add_arc_with_cost(len(lefts) + rights[right], len(rights) + lefts[left], 0)
    for place in lefts.values():
        solver.add_arc_with_cost(place, len(rights) + place, 0)
    for place in rights.values():
        solver.add_arc_with_cost(len(lefts) + place, place, 0)
    if solver.solve() != SimpleLinearSumAssignment.OPTIMAL:
        raise AssertionError("each thing may be paired with its own stand-in")
    paired = {(node, solver.right_mate(node)) for node in range(len(lefts))}
    return tuple(pair for pair in arcs.values() if (lefts[pair[0]], rights[pair[1]]) in paired)
