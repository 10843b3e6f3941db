"""Everything that follows from claims that do not contradict: which scene begins before which.

The transitive closure is held in bitsets, one Python integer a scene: for 3,000 scenes about a megabyte, made in
one pass over the claims' links.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.order.constraints import Link, own_links, start

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Precedence:
    """What is known of when scenes begin: for each (by told index) three bitsets of scenes.

    ``together``: those that begin with it, itself among them; ``later``: those that begin later, or at the
    earliest with it; ``earlier``: those that begin earlier, or at the latest with it.
    """

    earlier: tuple[int, ...]
    together: tuple[int, ...]
    later: tuple[int, ...]


def precedence(scenes: int, links: Iterable[Link]) -> Precedence:
    """What ``links`` between the points of ``scenes`` scenes entail of when they begin.

    Exact: where nothing is said but "before" and "no later than", what does not follow along a path does not follow
    at all (Vilain, Kautz and van Beek 1990). Raises ValueError where the links contradict.
    """
    import networkx as nx  # noqa: PLC0415 - a fifth of a second that a command which solves nothing can spare

    links = (*own_links(scenes), *links)
    # Tarjan's algorithm gives each moment only after all that follow on it.
    parts = list(nx.strongly_connected_components(_graph(scenes, links)))
    moment = {point: number for number, part in enumerate(parts) for point in part}
    if _contradictory(moment, links):
        raise ValueError("the links contradict one another")
    following: list[set[int]] = [set() for _ in parts]
    for link in links:
        following[moment[link.source]].add(moment[link.target])
    beginning = [0] * len(parts)
    for scene in range(scenes):
        beginning[moment[start(scene)]] |= 1 << scene
    earlier, later = [0] * len(parts), [0] * len(parts)
    for one, others in enumerate(following):
        for other in others - {one}:
            later[one] |= later[other] | beginning[other]
    for one in range(len(parts) - 1, -1, -1):
        for other in following[one] - {one}:
            earlier[other] |= earlier[one] | beginning[one]
    starts = [moment[start(scene)] for scene in range(scenes)]
    return Precedence(*(tuple(map(known.__getitem__, starts)) for known in (earlier, beginning, later)))


def consistent(scenes: int, links: Iterable[Link]) -> bool:
    """Whether some timeline satisfies all ``links``."""
    import networkx as nx  # noqa: PLC0415 - as above

    links = (*own_links(scenes), *links)
    parts = nx.strongly_connected_components(_graph(scenes, links))
    return not _contradictory({point: number for number, part in enumerate(parts) for point in part}, links)


def _graph(scenes: int, links: Iterable[Link]) -> nx.DiGraph:
    import networkx as nx  # noqa: PLC0415 - as above

    graph = nx.DiGraph()
    graph.add_nodes_from(range(2 * scenes))
    graph.add_edges_from((link.source, link.target) for link in links)
    return graph


def _contradictory(moment: dict[int, int], links: Sequence[Link]) -> bool:
    """Points that are no later than each other are one moment, and nothing in a moment comes before it."""
    return any(link.strict and moment[link.source] == moment[link.target] for link in links)
