"""A set of places in a text: all speech, all asides, whatever spans cover together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from esesea.text.span import Span

Stretches = tuple[tuple[int, int], ...]
"""Parts of a paragraph in order, none touching another: first character and the one after the last, from its start."""


@dataclass(frozen=True, slots=True)
class Mask:
    """A set of offsets, made of spans that may overlap. Built in O(n log n); a look-up is O(log n)."""

    _starts: tuple[int, ...]
    _ends: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Mask:
        """All offsets in any of ``spans``, given in any order."""
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted((span.start, span.end) for span in spans):
            if ends and start <= ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        return cls(tuple(starts), tuple(ends))

    @classmethod
    def made_of(cls, stretches: Stretches) -> Mask:
        """All offsets in ``stretches``, as ``within`` gives them."""
        return cls(tuple(start for start, _ in stretches), tuple(end for _, end in stretches))

    def within(self, span: Span) -> Stretches:
        """What of ``span`` is in the set, counted from its start."""
        first = bisect_right(self._ends, span.start)
        after = bisect_left(self._starts, span.end, lo=first)
        if first == after:
            return ()
        begin, stop = span.start, span.end
        return tuple(
            [
                (max(start - begin, 0), min(end, stop) - begin)
                for start, end in zip(self._starts[first:after], self._ends[first:after], strict=True)
            ]
        )

    def without(self, span: Span) -> tuple[Span, ...]:
        """What of ``span`` is not in the set, in order."""
        at, left = span.start, []
        for start, end in self.within(span):
            if span.start + start > at:
                left.append(Span(at, span.start + start))
            at = span.start + end
        return (*left, Span(at, span.end)) if at < span.end else tuple(left)

    def holds(self, span: Span) -> bool:
        """Whether all of ``span``, which is not empty, is in the set."""
        index = bisect_right(self._starts, span.start) - 1
        return index >= 0 and span.end <= self._ends[index]

    def covers(self, offset: int) -> bool:
        """Whether ``offset`` is in the set."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]

    def overlaps(self, span: Span) -> bool:
        """Whether any character of ``span`` is in the set."""
        index = bisect_right(self._starts, span.end - 1) - 1
        return index >= 0 and span.start < self._ends[index] and len(span) > 0
