"""Why one scene comes before another: the shortest chain of claims between them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from esesea.order.algebra import ALL, compose_all, inverse
from esesea.order.constraints import CERTAIN, links, meant, own_links, start
from esesea.order.errors import UnknownScene
from esesea.order.point_graph import OWN, PointGraph
from esesea.story.chronology import Timeline
from esesea.story.time import Relation, Status, TemporalRelation

_A_CLAIM = 1_000_000
"""The price of a step in a chain. Doubt about a claim costs less than one step for any chain of sane length."""

_DOUBT = 1_000

Explainer = Callable[[str, str], tuple[TemporalRelation, ...]]


def explain(timeline: Timeline, a: str, b: str) -> tuple[TemporalRelation, ...]:
    """The kept claims that put scene ``a`` before, after or with scene ``b``, as a chain from one to the other.

    It leads from ``a`` to ``b`` where ``a`` is known to begin before or with ``b``, else from ``b`` to ``a``. It is the
    surest that is known: the author's words alone where they suffice, else proven claims, else likely ones; among those
    the one with the fewest claims, then the surest. Empty: nothing in the text says (they stand as told), or the two
    are one scene. Raises UnknownScene for a scene that is not on the clock. To ask often, use ``explainer``.
    """
    return explainer(timeline)(a, b)


def explainer(timeline: Timeline) -> Explainer:
    """``explain`` for many pairs of one timeline: what it needs is made once."""
    on_clock = frozenset(slot.scene for slot in timeline.slots)
    layers = _layers(timeline.relations)

    def chain(a: str, b: str) -> tuple[TemporalRelation, ...]:
        for scene in (a, b):
            if scene not in on_clock:
                raise UnknownScene(scene)
        for ends in ((a, b), (b, a)):
            if ends in timeline.settled:
                return next(filter(None, (layer.chain(*ends) for layer in layers)), ())
        return ()

    return chain


def conclusion(chain: Sequence[TemporalRelation], a: str, b: str) -> frozenset[Relation]:
    """How ``a`` may stand to ``b`` if the claims of a chain that ``explain`` gave hold: their composition, in order.

    All thirteen relations where the chain is empty. Raises ValueError where the chain does not join the two.
    """
    if not chain:
        return ALL
    if a not in (chain[0].a, chain[0].b):
        return frozenset(map(inverse, conclusion(chain, b, a)))
    at, known = a, frozenset({Relation.EQUAL})
    for claim in chain:
        if at not in (claim.a, claim.b):
            raise ValueError(f"the chain breaks off at {at!r}")
        forward = meant(claim.relation if at == claim.a else inverse(claim.relation))
        at, known = claim.b if at == claim.a else claim.a, compose_all(known, forward)
    if at != b:
        raise ValueError(f"the chain leads to {at!r}, not to {b!r}")
    return known


class _Layer:
    """The claims from one status up, as a graph of points."""

    def __init__(self, relations: Sequence[TemporalRelation]) -> None:
        names = sorted({scene for relation in relations for scene in (relation.a, relation.b)})
        self._place = {scene: index for index, scene in enumerate(names)}
        self._relations = relations
        self._prices = {index: _price(relation) for index, relation in enumerate(relations)}
        self._graph = PointGraph(
            {
                index: links(each.relation, self._place[each.a], self._place[each.b])
                for index, each in enumerate(relations)
            },
            own_links(len(names)),
        )

    def chain(self, first: str, second: str) -> tuple[TemporalRelation, ...]:
        """The cheapest way from the start of ``first`` to the start of ``second``."""
        if first not in self._place or second not in self._place:
            return ()
        way = self._graph.path(start(self._place[first]), start(self._place[second]), self._prices)
        used = dict.fromkeys(step.claim for step in way or () if step.claim != OWN)
        return tuple(self._relations[claim] for claim in used)


def _layers(relations: Sequence[TemporalRelation]) -> list[_Layer]:
    """The author's words; those and what is proven; everything."""
    stated = [each for each in relations if each.status is Status.STATED]
    proven = [each for each in relations if each.status in {Status.STATED, Status.PROVEN}]
    return [_Layer(layer) for layer in (stated, proven, relations) if layer]


def _price(relation: TemporalRelation) -> int:
    sure = 1.0 if relation.status is Status.STATED else min(relation.evidence.confidence, CERTAIN)
    return _A_CLAIM - round(_DOUBT * math.log(sure))
