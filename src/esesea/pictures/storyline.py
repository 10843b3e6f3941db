"""Where lifelines run: few crossings, few wiggles.

After Y. Tanahashi and K.-L. Ma, "Design considerations for optimizing storyline visualizations", IEEE TVCG 18(12),
2012, and S. Liu, Y. Wu, E. Wei, M. Liu and Y. Liu, "StoryFlow: tracking the evolution of stories", IEEE TVCG 19(12),
2013: first an order of the lines at every step, in sweeps; then heights that move as little as that order allows, by
isotonic regression (M. J. Best and N. Chakravarti, Mathematical Programming 47, 1990). O(steps × lines) a sweep.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from operator import lt

SWEEPS = 6
"""Times the steps are walked through, to and fro; crossings seldom fall after that."""

TOGETHER, APART = 1.0, 1.7
"""How far neighbouring lines are apart at least, in line spaces, and at the edge of a scene that several share."""


@dataclass(frozen=True, slots=True)
class Storyline:
    """For each step the lines that run there, top to bottom, with their heights (from 0 down, in line spaces)."""

    steps: tuple[Mapping[str, float], ...]

    @property
    def height(self) -> float:
        """From the highest line to the lowest."""
        heights = [height for step in self.steps for height in step.values()]
        return max(heights) - min(heights) if heights else 0.0

    @property
    def crossings(self) -> int:
        """How often two lines change places from one step to the next."""
        return sum(_crossings(list(one), list(other)) for one, other in pairwise(self.steps))


def storyline(meetings: Sequence[frozenset[str]]) -> Storyline:
    """Lay out the lines of all who meet: at step t those in ``meetings[t]`` stand side by side.

    A line runs from its first meeting to its last. Deterministic.
    """
    runs = _runs(meetings)
    orders = _ordered(meetings, runs)
    return Storyline(_heights(orders, meetings))


def _runs(meetings: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Who has a line at each step."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for step, group in enumerate(meetings):
        for who in group:
            first.setdefault(who, step)
            last[who] = step
    starting: list[list[str]] = [[] for _ in meetings]
    for who, step in first.items():
        starting[step].append(who)
    running: set[str] = set()
    found: list[frozenset[str]] = []
    for step in range(len(meetings)):
        running |= set(starting[step])
        found.append(frozenset(running))
        running -= {who for who in running if last[who] == step}
    return found


def _ordered(meetings: Sequence[frozenset[str]], runs: Sequence[frozenset[str]]) -> list[list[str]]:
    """An order of the lines at each step; the sweep with fewest crossings is kept."""
    best: list[list[str]] = []
    fewest = -1
    wished = _arrangement(meetings)
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        steps = range(len(meetings)) if forward else range(len(meetings) - 1, -1, -1)
        orders: list[list[str]] = [[] for _ in meetings]
        known = list(wished)
        for step in steps:
            known = _gathered(known, meetings[step], runs[step])
            orders[step] = [who for who in known if who in runs[step]]
        crossings = sum(_crossings(one, other) for one, other in pairwise(orders))
        if fewest < 0 or crossings < fewest:
            best, fewest = orders, crossings
        wished = known
    return best


def _arrangement(meetings: Sequence[frozenset[str]]) -> list[str]:
    """Everybody in one row, those who meet often near one another: each is put in where it stretches the row least."""
    times = Counter(pair for group in meetings for pair in combinations(sorted(group), 2))
    row: list[str] = []
    for who in dict.fromkeys(who for group in meetings for who in sorted(group)):
        rows = [[*row[:at], who, *row[at:]] for at in range(len(row), -1, -1)]
        row = min(rows, key=lambda each: _stretch(each, times))
    return row


def _stretch(row: Sequence[str], times: Mapping[tuple[str, str], int]) -> int:
    """How far apart in the row those who meet stand, each pair as often as they meet."""
    place = {who: at for at, who in enumerate(row)}
    return sum(
        count * abs(place[one] - place[other])
        for (one, other), count in times.items()
        if one in place and other in place
    )


def _gathered(order: Sequence[str], group: frozenset[str], running: frozenset[str]) -> list[str]:
    """``order`` with the ``group`` side by side, at the middle of where its lines were; the others keep their order."""
    inside = [who for who in order if who in group]
    if len(inside) < 2:
        return list(order)
    lines = [who for who in order if who in running]
    middle = inside[len(inside) // 2]
    ahead = sum(who not in group for who in lines[: lines.index(middle)])
    others = [who for who in order if who not in group]
    seen = 0
    for at, who in enumerate(others):
        if seen == ahead:
            return [*others[:at], *inside, *others[at:]]
        seen += who in running
    return [*others, *inside]


def _heights(orders: Sequence[Sequence[str]], meetings: Sequence[frozenset[str]]) -> tuple[Mapping[str, float], ...]:
    """Heights that keep each step's order and distances and move as little as can be from the step before."""
    before: dict[str, float] = {}
    found: list[Mapping[str, float]] = []
    for order, group in zip(orders, meetings, strict=True):
        shared = group if len(group) > 1 else frozenset()
        spaces = [0.0]
        for one, other in pairwise(order):
            spaces.append(spaces[-1] + (TOGETHER if (one in shared) == (other in shared) else APART))
        wished = _wished(order, before)
        free = _rising([wish - space for wish, space in zip(wished, spaces, strict=False)])
        heights = {who: round(at + space, 3) for who, at, space in zip(order, free, spaces, strict=False)}
        found.append(heights)
        before |= heights
    return tuple(found)


def _wished(order: Sequence[str], before: Mapping[str, float]) -> list[float]:
    """Where each line was; a new one beside the line above it, or below it, else at the top."""
    wished: list[float | None] = [before.get(who) for who in order]
    for at, known in enumerate(wished):
        if known is None and at and wished[at - 1] is not None:
            wished[at] = (wished[at - 1] or 0.0) + TOGETHER
    below = 0.0
    for at in range(len(wished) - 1, -1, -1):
        known = wished[at]
        wished[at] = below = known if known is not None else below - TOGETHER
    return [each or 0.0 for each in wished]


def _rising(values: Sequence[float]) -> list[float]:
    """The nearest values, by least squares, that never fall: pool adjacent violators."""
    pools: list[tuple[float, int]] = []
    for each in values:
        total, count = each, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            more, others = pools.pop()
            total, count = total + more, count + others
        pools.append((total, count))
    return [total / count for total, count in pools for _ in range(count)]


def _crossings(one: Sequence[str], other: Sequence[str]) -> int:
    """Pairs of lines that stand the other way round, by counting inversions."""
    place = {who: at for at, who in enumerate(other)}
    row = [place[who] for who in one if who in place]
    # Mostly nothing changes from one step to the next.
    return 0 if all(map(lt, row, row[1:])) else _inversions(row)


def _inversions(row: Sequence[int]) -> int:
    """Pairs that stand in falling order."""
    before: list[int] = []
    count = 0
    for each in row:
        place = bisect(before, each)
        count += len(before) - place
        before.insert(place, each)
    return count
