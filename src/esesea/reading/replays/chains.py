"""Which seeds of two scenes tell one stretch in one order, and where it begins and ends in both."""

from __future__ import annotations

from collections.abc import Sequence

from esesea.reading.replays.seeds import LENGTH, Pair, Words
from esesea.story.rising import longest_rising

GAP = 0.12
"""Bits that a word between two seeds costs, on the side that has more. Another view of a scene puts some dozens of
words between the same two lines; by chance two scenes of a novel share a run of idle words every few hundred."""


def in_one_order(found: Sequence[Pair]) -> list[Pair]:
    """The longest chain of ``found`` that rises on both sides. O(n log n).

    ``found`` is sorted, and each place stands in it once on each side.
    """
    return [found[at] for at in longest_rising([there for _, there in found])]


def best_stretch(chain: Sequence[Pair], words: Words, bits: Sequence[float]) -> list[Pair]:
    """The stretch of ``chain`` that says most, gaps counted against it: local alignment along the chain (Kadane). O(n).

    ``bits`` is how much each lemma says.
    """
    best, best_at = 0.0, (0, 0)
    score, begun = 0.0, 0
    heard: set[int] = set()
    for at, (here, there) in enumerate(chain):
        if at > begun:
            last_here, last_there = chain[at - 1]
            score -= GAP * max(0, max(here - last_here, there - last_there) - LENGTH)
        if score <= 0:
            score, begun = 0.0, at
            heard.clear()
        run = set(words.run(here)) - heard
        heard |= run
        score += sum(bits[words.lemma[word]] for word in run)
        if score > best:
            best, best_at = score, (begun, at + 1)
    return list(chain[slice(*best_at)])
