"""The strongly connected parts of a graph: points each of which can be reached from each other one of its part.

R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1, 1972, without recursion.
Own code, since the library that has it takes a fifth of a second to load, which every reading would wait for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def strong_parts(points: Iterable[int], arcs: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """The parts of the graph of ``points`` and of those that ``arcs`` (from, to) join; every point is in one part.

    A part comes only after all parts that can be reached from it. Linear.
    """
    follows: dict[int, list[int]] = {point: [] for point in points}
    for source, target in arcs:
        follows.setdefault(source, []).append(target)
        follows.setdefault(target, [])
    met: dict[int, int] = {}
    lowest: dict[int, int] = {}
    open_points: list[int] = []
    done: set[int] = set()
    for root, first in follows.items():
        path = [(root, iter(first))] if root not in met else []
        while path:
            point, others = path[-1]
            if point not in met:
                met[point] = lowest[point] = len(met)
                open_points.append(point)
            onward = _first_unmet(point, others, met, lowest, done)
            if onward is not None:
                path.append((onward, iter(follows[onward])))
                continue
            path.pop()
            if path:
                before = path[-1][0]
                lowest[before] = min(lowest[before], lowest[point])
            if lowest[point] == met[point]:
                part = _taken_from(open_points, point)
                done.update(part)
                yield part


def _first_unmet(
    point: int, others: Iterator[int], met: dict[int, int], lowest: dict[int, int], done: set[int]
) -> int | None:
    """The next of ``others`` that was not met yet; those met that are still open are noted on the way."""
    for other in others:
        if other not in met:
            return other
        if other not in done:
            lowest[point] = min(lowest[point], met[other])
    return None


def _taken_from(open_points: list[int], point: int) -> list[int]:
    """Everything that was opened since ``point``, with it."""
    part: list[int] = []
    while not part or part[-1] != point:
        part.append(open_points.pop())
    return part
