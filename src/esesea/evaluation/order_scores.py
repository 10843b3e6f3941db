"""How well an order was found: the figures of design/order.md, "How it is measured"."""

from __future__ import annotations

import math
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.story.time import Status


def kendall_tau_b(found: Sequence[float | None], gold: Sequence[float | None]) -> float:
    """Kendall's tau-b (1945) between two rankings of the same scenes, -1 to 1; pairs tied in one count against.

    Scenes without a rank in either are left out. NaN where one of the two ranks nothing apart. O(n log n)
    comparisons (Knight 1966).
    """
    pairs = sorted(
        (one, other) for one, other in zip(found, gold, strict=True) if one is not None and other is not None
    )
    count = len(pairs)
    total = count * (count - 1) // 2
    tied_found, tied_gold = _tied(one for one, _ in pairs), _tied(other for _, other in pairs)
    if total in {tied_found, tied_gold}:
        return math.nan
    tied_both = _tied(pairs)
    seen: list[float] = []
    discordant = 0
    for _, other in pairs:
        discordant += len(seen) - bisect_right(seen, other)
        insort(seen, other)
    concordant = total - tied_found - tied_gold + tied_both - discordant
    return (concordant - discordant) / math.sqrt((total - tied_found) * (total - tied_gold))


def _tied(values: Iterable[object]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(values).values())


def drags(gold_in_found_order: Sequence[float]) -> int:
    """How many scenes an author must still move: n less the longest run that is already in order.

    Takes the true ranks in the order that was found; equal ranks may stand either way, so the run is the longest
    non-decreasing subsequence (Schensted 1961).
    """
    smallest_end: list[float] = []
    for rank in gold_in_found_order:
        spot = bisect_right(smallest_end, rank)
        smallest_end[spot : spot + 1] = [rank]
    return len(gold_in_found_order) - len(smallest_end)


@dataclass(frozen=True, slots=True)
class PairScore:
    """``right`` of the ``found`` pairs agree with gold, which orders ``in_gold`` pairs."""

    found: int
    right: int
    in_gold: int

    @property
    def precision(self) -> float:
        """The share of found pairs that are right, NaN where none was found."""
        return self.right / self.found if self.found else math.nan

    @property
    def coverage(self) -> float:
        """The share of gold's pairs that were found, rightly; NaN where gold orders none."""
        return self.right / self.in_gold if self.in_gold else math.nan


def pair_score(
    settled: Mapping[tuple[str, str], Status], gold: Mapping[str, float | None], statuses: Collection[Status]
) -> PairScore:
    """Pairs of scenes whose order is known by one of ``statuses``, against the true ranks of scenes.

    A pair stands in ``settled`` as (first, second), or both ways where the two begin together. It is right where gold
    ranks first before second, or both the same where they begin together; a pair that gold leaves in a tie and
    that was ordered is wrong. Scenes without a gold rank are left out.
    """
    ranks = {scene: rank for scene, rank in gold.items() if rank is not None}
    found = right = 0
    for (first, second), status in settled.items():
        if status not in statuses or first not in ranks or second not in ranks:
            continue
        together = (second, first) in settled
        if together and second < first:
            continue
        found += 1
        right += ranks[first] == ranks[second] if together else ranks[first] < ranks[second]
    count = len(ranks)
    return PairScore(found, right, count * (count - 1) // 2 - _tied(ranks.values()))
