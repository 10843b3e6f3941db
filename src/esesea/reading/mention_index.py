"""Who is meant at a place in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from esesea.story.character import Mention
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class MentionIndex:
    """Mentions by where they stand. Built once in O(n log n); look-ups are O(log n)."""

    _starts: tuple[int, ...]
    _by_start: Mapping[int, tuple[Mention, ...]]

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> MentionIndex:
        """Index ``mentions``, in any order."""
        by_start: dict[int, list[Mention]] = defaultdict(list)
        for mention in mentions:
            by_start[mention.span.start].append(mention)
        return cls(tuple(sorted(by_start)), {start: tuple(found) for start, found in by_start.items()})

    def within(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that begin inside ``span``, in text order."""
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return tuple(mention for start in self._starts[low:high] for mention in self._by_start[start])

    def characters(self, span: Span) -> tuple[str, ...]:
        """The ids of those meant by mentions that begin inside ``span``, each once, in text order."""
        return tuple(dict.fromkeys(mention.character for mention in self.within(span)))
