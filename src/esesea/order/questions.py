"""What to ask the author: the comparison of two scenes whose answer would settle most."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from heapq import nlargest
from itertools import combinations

from esesea.order.bitset import bits
from esesea.story.chronology import Timeline

POOL = 64
"""So many scenes are considered beside the neighbours on the line: those with most before and after them."""

WEIGHED = 300
"""So many pairs are weighed exactly, the most promising first: well under a second for 3,000 scenes."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which of two scenes happens first? ``first`` stands before ``second`` on the line today.

    ``if_as_now`` and ``if_turned`` are how many pairs of scenes the answer would settle either way at least, this one
    among them; ``reason`` says in one sentence why this is asked.
    """

    first: str
    second: str
    if_as_now: int
    if_turned: int
    reason: str


def question(timeline: Timeline, skipped: Collection[frozenset[str]] = ()) -> Question | None:
    """The comparison that settles most whatever the answer, None where the order of all scenes is known.

    The pairs in ``skipped`` are not asked about; where only they are open, this is None too.

    Of two pairs the one whose worse answer settles more pairs of scenes is asked, then the one whose better
    answer does, then the one that stands earlier on the line. Deterministic. In a long story with much unknown the
    most promising ``WEIGHED`` pairs are weighed.
    """
    scenes = timeline.order
    table = _Table(timeline)
    place = {scene: index for index, scene in enumerate(scenes)}
    left_out = {tuple(sorted(place[scene] for scene in pair)) for pair in skipped}
    worth_it = (pair for pair in _open_pairs(table) if pair not in left_out)
    promising = nlargest(WEIGHED, worth_it, key=lambda pair: (*table.at_most(*pair), -pair[0], -pair[1]))
    best = max(promising, key=lambda pair: (*table.gains(*pair), -pair[0], -pair[1]), default=None)
    if best is None:
        return None
    first, second = best
    return Question(
        first=scenes[first],
        second=scenes[second],
        if_as_now=table.gain(first, second),
        if_turned=table.gain(second, first),
        reason=_reason(table.gain(first, second), table.gain(second, first)),
    )


class _Table:
    """Which scene (by its place on the line) is known to begin before or with which, as bitsets."""

    def __init__(self, timeline: Timeline) -> None:
        place = {scene: index for index, scene in enumerate(timeline.order)}
        self.later = [1 << index for index in range(len(place))]
        self.earlier = [1 << index for index in range(len(place))]
        for first, second in timeline.settled:
            if first in place and second in place:
                self.later[place[first]] |= 1 << place[second]
                self.earlier[place[second]] |= 1 << place[first]
        self.before = [row.bit_count() for row in self.earlier]
        self.after = [row.bit_count() for row in self.later]

    def known(self, one: int, other: int) -> bool:
        """Whether the order of the two is known."""
        return bool((self.later[one] | self.earlier[one]) >> other & 1)

    def gain(self, one: int, other: int) -> int:
        """Pairs that become known if ``one`` begins before ``other``: all before the one with all after the other."""
        after = self.later[other]
        return sum((after & ~self.later[scene]).bit_count() for scene in bits(self.earlier[one]))

    def gains(self, one: int, other: int) -> tuple[int, int]:
        """What the worse and the better answer would settle."""
        either = self.gain(one, other), self.gain(other, one)
        return min(either), max(either)

    def at_most(self, one: int, other: int) -> tuple[int, int]:
        """An upper bound of ``gains``."""
        either = self.before[one] * self.after[other], self.before[other] * self.after[one]
        return min(either), max(either)


def _open_pairs(table: _Table) -> Iterator[tuple[int, int]]:
    """Pairs whose order is open: neighbours on the line (where any is open, two neighbours are), and central scenes."""
    count = len(table.later)
    central = nlargest(POOL, range(count), key=lambda scene: (table.before[scene] * table.after[scene], -scene))
    pairs = {(scene, scene + 1) for scene in range(count - 1)} | set(combinations(sorted(central), 2))
    return (pair for pair in sorted(pairs) if not table.known(*pair))


def _reason(as_now: int, turned: int) -> str:
    fewer, more = sorted((as_now, turned))
    settled = f"{fewer}" if fewer == more else f"{fewer} to {more}"
    nothing = "Nothing in the text says which of the two comes first"
    return f"{nothing}." if more == 1 else f"{nothing}; the answer settles the order of {settled} pairs of scenes."
