"""Which parts of the text do not tell what happens: speech, asides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from esesea.text.span import Span


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
        for span in sorted(spans):
            if ends and span.start <= ends[-1]:
                ends[-1] = max(ends[-1], span.end)
            else:
                starts.append(span.start)
                ends.append(span.end)
        return cls(tuple(starts), tuple(ends))

    def covers(self, offset: int) -> bool:
        """Whether ``offset`` is in the set."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]

    def overlaps(self, span: Span) -> bool:
        """Whether any character of ``span`` is in the set."""
        index = bisect_right(self._starts, span.end - 1) - 1
        return index >= 0 and span.start < self._ends[index] and len(span) > 0
