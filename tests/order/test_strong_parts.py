"""The parts of a graph within which every point is reached from every other one."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from esesea.order.strong_parts import strong_parts

POINTS = st.integers(0, 12)


@given(st.lists(POINTS), st.lists(st.tuples(POINTS, POINTS), max_size=40))
def test_the_parts_are_those_of_a_library_and_come_after_what_they_lead_to(
    points: list[int], arcs: list[tuple[int, int]]
) -> None:
    graph = nx.DiGraph(arcs)
    graph.add_nodes_from(points)
    found = [frozenset(part) for part in strong_parts(points, arcs)]
    assert len(found) == len(set(found))
    assert set(found) == {frozenset(part) for part in nx.strongly_connected_components(graph)}
    number = {point: at for at, part in enumerate(found) for point in part}
    assert all(number[target] <= number[source] for source, target in arcs)


def test_a_long_chain_needs_no_recursion() -> None:
    chain = [(at, at + 1) for at in range(5_000)]
    assert len(list(strong_parts((), chain))) == 5_001
    assert len(list(strong_parts((), [*chain, (5_000, 0)]))) == 1
