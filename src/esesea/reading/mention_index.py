"""Who is meant at a place in the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from esesea.story.character import Mention
from esesea.text.span import Span

MeantAt = tuple[tuple[int, int, str], ...]
"""Who is meant in a paragraph: each mention's first character and the one after its last, from its start, and whom."""


@dataclass(frozen=True, slots=True)
class MentionEnds:
    """Where mentions end, in order."""

    _ends: tuple[int, ...]

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> MentionEnds:
        """The ends of ``mentions``, in any order."""
        return cls(tuple(sorted({mention.span.end for mention in mentions})))

    def within(self, span: Span) -> tuple[int, ...]:
        """Those inside ``span`` or at its end, counted from its start."""
        low, high = bisect_right(self._ends, span.start), bisect_right(self._ends, span.end)
        return tuple(end - span.start for end in self._ends[low:high])


@dataclass(frozen=True, slots=True)
class MentionIndex:
    """Mentions by where they stand. Built once in O(n log n); look-ups are O(log n)."""

    _starts: tuple[int, ...]
    _mentions: tuple[Mention, ...]
    _meant: dict[tuple[int, int], MeantAt] = field(default_factory=dict, compare=False, repr=False)
    """What ``meant`` has given: each paragraph is asked for by many annotators."""

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> MentionIndex:
        """Index ``mentions``, in any order."""
        ordered = tuple(sorted(mentions, key=_start))
        return cls(tuple(map(_start, ordered)), ordered)

    def within(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that begin inside ``span``, in text order."""
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self._mentions[low:high]

    def meant(self, span: Span) -> MeantAt:
        """The mentions that begin inside ``span``, in text order, as plain values counted from its start."""
        start, end = span.start, span.end
        found = self._meant.get((start, end))
        if found is None:
            found = self._meant[start, end] = tuple(
                [(each.span.start - start, each.span.end - start, each.character) for each in self.within(span)]
            )
        return found

    def counted_from(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that begin inside ``span``, in text order, as if the text began with it."""
        return tuple(replace(each, span=each.span.shifted(-span.start)) for each in self.within(span))

    def characters(self, span: Span) -> tuple[str, ...]:
        """The ids of those meant by mentions that begin inside ``span``, each once, in text order."""
        return tuple(dict.fromkeys(mention.character for mention in self.within(span)))


def _start(mention: Mention) -> int:
    return mention.span.start
