"""What a telling that leaps does next, counted over bare tellings: ``python -m bench.retell habits``.

`esesea.order.doubts` takes ``RETURNS`` and ``LEFT`` from here, so that they are learned from no story that measures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bench.retell.tellings import tellings

SCENES = range(12, 71)
"""Lengths of the tellings, as `training.strands` takes them."""


@dataclass(frozen=True, slots=True)
class Habits:
    """Counts over tellings.

    ``ends``: leaps behind a run that itself began with a leap, and ``returns``: those of them that land where the run
    had left. ``resumed``: leaps that land behind a scene told before, and ``left``: those of them where the scene told
    directly after that one had leapt too.
    """

    ends: int = 0
    returns: int = 0
    resumed: int = 0
    left: int = 0

    def plus(self, other: Habits) -> Habits:
        """Both together."""
        return Habits(
            self.ends + other.ends,
            self.returns + other.returns,
            self.resumed + other.resumed,
            self.left + other.left,
        )


def lands(ranks: Sequence[float]) -> list[int | None]:
    """After which of the scenes told before it each scene stands; None before them all.

    ``ranks`` say when each happens, in the order told; of several of one rank it stands after the last told.
    """
    found: list[int | None] = []
    for at, rank in enumerate(ranks):
        earlier = [(other, place) for place, other in enumerate(ranks[:at]) if other <= rank]
        found.append(max(earlier)[1] if earlier else None)
    return found


def habits(ranks: Sequence[float]) -> Habits:
    """The counts of one telling."""
    landed = lands(ranks)
    leaps = [at for at, land in enumerate(landed) if at and land != at - 1]
    resumed = [land for at in leaps if (land := landed[at]) is not None]
    return Habits(
        ends=max(0, len(leaps) - 1),
        returns=sum(landed[after] == start - 1 for start, after in pairwise(leaps)),
        resumed=len(resumed),
        left=sum(land + 1 in leaps for land in resumed),
    )


def drawn(seeds: Iterable[int]) -> Iterator[Sequence[int]]:
    """The ranks of a telling of each length for each seed, as often of each way as `tellings` draws it.

    One that tells a moment twice is left out: where a scene of the same moment lands is another question.
    """
    for seed in seeds:
        for scenes in SCENES:
            ranks = tellings(scenes, seed).ranks
            if len(set(ranks)) == len(ranks):
                yield ranks
