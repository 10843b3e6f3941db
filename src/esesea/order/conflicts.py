"""Claims that contradict: which hold, which are set aside, and the shortest proof that they cannot all hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from esesea.order.closure import consistent
from esesea.order.constraints import Claim, Link
from esesea.order.dropping import least_dropping
from esesea.order.point_graph import OWN, PointGraph, Step, graph_of, way_back
from esesea.story.chronology import Conflict
from esesea.story.time import TemporalRelation


@dataclass(frozen=True, slots=True)
class Settlement:
    """The claims that are kept, which do not contradict, and those that had to be dropped; both in canonical order.

    ``lightest``: no lighter dropping exists (False only where a knot was too big to prove it).
    """

    kept: tuple[Claim, ...]
    dropped: tuple[Claim, ...]
    lightest: bool = True

    @property
    def weight(self) -> tuple[int, int]:
        """What was dropped: how many of the author's words, and the weight of the text's claims."""
        return (
            sum(claim.stated for claim in self.dropped),
            sum(claim.weight for claim in self.dropped if not claim.stated),
        )


def settle(scenes: int, claims: Sequence[Claim], laws: Sequence[Claim] = ()) -> Settlement:
    """Which of ``claims``, given in canonical order, can hold together with ``laws``, which do not contradict.

    The author's word is law too. Where two words of theirs contradict, the later said holds. All other claims are
    weighed in one optimisation, strong and weak together, so that taking one away never raises the weight that
    must be dropped.
    """
    if consistent(scenes, _links((*laws, *claims))):
        return Settlement(tuple(claims), ())
    stated = _latest_words(scenes, [claim for claim in claims if claim.stated])
    firm = (*laws, *stated)
    weighed = tuple(claim for claim in claims if not claim.stated)
    graph = graph_of(scenes, (*firm, *weighed))
    choosable = dict(enumerate(weighed, start=len(firm)))
    dropping = least_dropping(graph, range(2 * scenes), choosable)
    out = frozenset(id(choosable[index]) for index in dropping.dropped)
    held = frozenset(id(claim) for claim in (*stated, *weighed)) - out
    return Settlement(
        kept=tuple(claim for claim in claims if id(claim) in held),
        dropped=tuple(claim for claim in claims if id(claim) not in held),
        lightest=dropping.proven,
    )


def _latest_words(scenes: int, stated: Sequence[Claim]) -> tuple[Claim, ...]:
    """The author's words, the later before the earlier, each as far as it goes with those already taken.

    That is the lightest dropping where every word outweighs all that were said before it.
    """
    if consistent(scenes, _links(stated)):
        return tuple(stated)
    whole = graph_of(scenes, stated)
    parts = whole.components(range(2 * scenes))
    tangled = {step.claim for part in parts for step in whole.steps(part) if step.link.target in part} - {OWN}
    graph = graph_of(scenes, stated, sorted(tangled))
    newest_first = sorted(tangled, key=lambda index: (stated[index].relation.stated_at, -index), reverse=True)
    for index in newest_first:
        graph.remove(index)
    for index in newest_first:
        if all(way_back(graph, link) is None for link in stated[index].links):
            graph.restore(index)
    return tuple(claim for index, claim in enumerate(stated) if graph.holds(index))


def conflicts(clock: str, scenes: int, settlement: Settlement, laws: Sequence[Claim] = ()) -> tuple[Conflict, ...]:
    """One conflict for each thing that was dropped: with which kept claims (or laws) it makes the shortest cycle.

    Claims that say the same of the same scenes are dropped together and told as one conflict. The author's own
    words are only held against other words of theirs.
    """
    if not settlement.dropped:
        return ()
    kept = (*laws, *settlement.kept)
    said = graph_of(scenes, kept, (index for index, claim in enumerate(kept) if claim.stated))
    all_kept = graph_of(scenes, kept)
    alike: dict[tuple[bool, frozenset[Link]], list[Claim]] = {}
    for claim in settlement.dropped:
        alike.setdefault((claim.stated, frozenset(claim.links)), []).append(claim)
    found = []
    for (stated, _), dropped in alike.items():
        against = _shortest_cycle(said if stated else all_kept, dropped[0])
        cycle = (*(claim.relation for claim in dropped), *(judged(kept[index]) for index in against))
        found.append(Conflict(clock, cycle, tuple(claim.relation for claim in dropped)))
    return tuple(found)


def judged(claim: Claim) -> TemporalRelation:
    """A claim that was kept, with the status that it has by itself."""
    return replace(claim.relation, status=claim.standing)


def _shortest_cycle(kept: PointGraph, claim: Claim) -> list[int]:
    """The fewest kept claims that cannot hold together with ``claim``, in the order of the cycle.

    One link is enough to look at: if every bound of an Allen relation goes with what is kept, all of them do,
    because the ends of two intervals that are in the wrong order across the relation's chain of ends are in the
    wrong order at one of its bounds too.
    """
    ways = [way for link in claim.links if (way := way_back(kept, link)) is not None]
    return min(map(_claims, ways), key=lambda cycle: (len(cycle), cycle))


def _claims(way: Iterable[Step]) -> list[int]:
    return list(dict.fromkeys(step.claim for step in way if step.claim != OWN))


def _links(claims: Iterable[Claim]) -> list[Link]:
    return [link for claim in claims for link in claim.links]
