"""Everything that follows from claims that do not contradict: which scene begins before which.

The transitive closure is held in bitsets, one Python integer a scene: for 3,000 scenes about a megabyte, made in
one pass over the claims' links.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from esesea.order.constraints import Link, own_links, start
from esesea.order.strong_parts import strong_parts


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
    links = (*own_links(scenes), *links)
    parts, moment = _moments(scenes, links)
    if _contradictory(moment, links):
        raise ValueError("the links contradict one another")
    following: list[set[int]] = [set() for _ in range(parts)]
    for link in links:
        following[moment[link.source]].add(moment[link.target])
    beginning = [0] * parts
    for scene in range(scenes):
        beginning[moment[start(scene)]] |= 1 << scene
    earlier, later = [0] * parts, [0] * parts
    for one, others in enumerate(following):
        for other in others - {one}:
            later[one] |= later[other] | beginning[other]
    for one in range(parts - 1, -1, -1):
        for other in following[one] - {one}:
            earlier[other] |= earlier[one] | beginning[one]
    starts = [moment[start(scene)] for scene in range(scenes)]
    return Precedence(*(tuple(map(known.__getitem__, starts)) for known in (earlier, beginning, later)))


def consistent(scenes: int, links: Iterable[Link]) -> bool:
    """Whether some timeline satisfies all ``links``."""
    links = (*own_links(scenes), *links)
    _, moment = _moments(scenes, links)
    return not _contradictory(moment, links)


@lru_cache(maxsize=4)
def _moments(scenes: int, links: tuple[Link, ...]) -> tuple[int, Mapping[int, int]]:
    """How many moments the points of the scenes make, and of each point which; none comes before one that follows it.

    Asked twice of the same links: whether they contradict, and then what follows from them.
    """
    # A moment is given only after all that follow on it.
    parts = list(strong_parts(range(2 * scenes), ((link.source, link.target) for link in links)))
    return len(parts), {point: number for number, part in enumerate(parts) for point in part}


def _contradictory(moment: Mapping[int, int], links: Sequence[Link]) -> bool:
    """Points that are no later than each other are one moment, and nothing in a moment comes before it."""
    return any(link.strict and moment[link.source] == moment[link.target] for link in links)
