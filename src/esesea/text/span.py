"""Where something stands in a document's text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` up to but not including ``end`` of ``Document.text`` (code points, from 0)."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """The same length, ``by`` characters further on."""
        return Span(self.start + by, self.end + by)


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that contains all of ``spans``; ValueError where there is none."""
    found = list(spans)
    return Span(min(span.start for span in found), max(span.end for span in found))
