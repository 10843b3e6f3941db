"""Points and the links between them, to look for contradictions in: a way back from later to earlier.

Claims are known by their index; ``OWN`` marks a scene's own start and end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from esesea.order.constraints import Claim, Link, own_links
from esesea.order.strong_parts import strong_parts

OWN = -1


class Step(NamedTuple):
    """A link and the index of the claim that makes it."""

    link: Link
    claim: int


class _State(NamedTuple):
    """A point on a way, and whether the way so far is as strict as it has to be."""

    point: int
    arrived: bool


class PointGraph:
    """A graph of points that claims can be taken from and put back into.

    It is a workbench inside one solving and never leaves it.
    """

    def __init__(self, claims: Mapping[int, Iterable[Link]], own: Iterable[Link]) -> None:
        self._out: dict[int, list[Step]] = {}
        self._removed: set[int] = set()
        self._links = {claim: tuple(links) for claim, links in claims.items()}
        self._ones = dict.fromkeys(self._links, 1)
        for link in own:
            self._add(Step(link, OWN))
        for claim, links in self._links.items():
            for link in links:
                self._add(Step(link, claim))

    def _add(self, step: Step) -> None:
        self._out.setdefault(step.link.source, []).append(step)
        self._out.setdefault(step.link.target, [])

    def remove(self, claim: int) -> None:
        """Leave the claim out until it is restored."""
        self._removed.add(claim)

    def restore(self, claim: int) -> None:
        """Put the claim back."""
        self._removed.discard(claim)

    def holds(self, claim: int) -> bool:
        """Whether the claim is not left out."""
        return claim not in self._removed

    def links(self, claim: int) -> tuple[Link, ...]:
        """The claim's links in this graph, left out or not."""
        return self._links[claim]

    def steps(self, points: Iterable[int]) -> Iterator[Step]:
        """The steps that leave ``points``, of claims that are not left out."""
        for point in points:
            for step in self._out[point]:
                if step.claim not in self._removed:
                    yield step

    def path(
        self,
        source: int,
        target: int,
        prices: Mapping[int, int] | None = None,
        within: Collection[int] | None = None,
        *,
        strictly: bool = False,
    ) -> list[Step] | None:
        """The cheapest way from ``source`` to ``target``, None where there is none (Dijkstra 1959).

        Each claim costs its price, 1 where no ``prices`` are given; a claim without a price and a scene's own link
        cost nothing. ``within`` bounds the search to some points; ``strictly`` asks for a way with a strict link.
        """
        prices = self._ones if prices is None else prices
        at = _State(source, not strictly)
        came: dict[_State, tuple[_State, Step]] = {}
        cost = {at: 0}
        queue = [(0, at)]
        while queue:
            so_far, at = heappop(queue)
            if at.point == target and at.arrived:
                return _walked(came, at)
            if so_far > cost[at]:
                continue
            for step in self._out[at.point]:
                if step.claim in self._removed or (within is not None and step.link.target not in within):
                    continue
                onward = _State(step.link.target, at.arrived or step.link.strict)
                total = so_far + prices.get(step.claim, 0)
                if total < cost.get(onward, _FAR):
                    cost[onward] = total
                    came[onward] = at, step
                    heappush(queue, (total, onward))
        return None

    def components(self, points: Iterable[int]) -> list[frozenset[int]]:
        """The strongly connected parts of ``points`` that hold a strict link, lowest point first.

        Only within such a part do claims contradict: some point in it would come before itself.
        """
        inside = frozenset(points)
        arcs, strict = [], []
        for step in self.steps(sorted(inside)):
            link = step.link
            if link.target in inside:
                arcs.append((link.source, link.target))
                if link.strict:
                    strict.append(link)
        part_of: dict[int, frozenset[int]] = {}
        for part in strong_parts((), arcs):
            frozen = frozenset(part)
            part_of.update(dict.fromkeys(part, frozen))
        found = {id(part_of[link.source]): part_of[link.source] for link in strict if _joined(part_of, link)}
        return sorted(found.values(), key=min)


_FAR = 1 << 62


def _joined(part_of: Mapping[int, frozenset[int]], link: Link) -> bool:
    return part_of[link.source] is part_of[link.target]


def _walked(came: Mapping[_State, tuple[_State, Step]], at: _State) -> list[Step]:
    steps: list[Step] = []
    while at in came:
        at, step = came[at]
        steps.append(step)
    return steps[::-1]


def way_back(graph: PointGraph, link: Link) -> list[Step] | None:
    """The shortest way in ``graph``, which does not contradict itself, by which it contradicts ``link``.

    None where the two go together. A link that is not strict is only contradicted by a way that is.
    """
    return graph.path(link.target, link.source, strictly=not link.strict)


def graph_of(scenes: int, claims: Sequence[Claim], chosen: Iterable[int] | None = None) -> PointGraph:
    """The graph of ``scenes`` scenes and of the claims with the indices ``chosen`` (all, where None)."""
    indices = range(len(claims)) if chosen is None else chosen
    return PointGraph({index: claims[index].links for index in indices}, own_links(scenes))
