"""A manuscript in passages of some pages, each searched once for all the drafts that have it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar, TypeVarTuple
from weakref import WeakValueDictionary
from zlib import crc32

from esesea.text.document import Document

T = TypeVar("T")
Facts = TypeVarTuple("Facts")

USUAL = 8_000
"""So many characters a passage has, more or less: fewer cost a first search more, more cost a new draft more."""

MOST = 5_000
"""So many values are kept of one; a novel needs some hundreds. Then all are forgotten."""

Found = tuple[int, int, T]
"""Where something begins and ends in a text, and what it is."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Passage:
    """Some paragraphs, and the one before and the one behind them, which are looked at and belong to other passages.

    ``text`` begins with the paragraph before. What begins in it from ``first`` up to ``last`` belongs to this passage,
    and so does the white space before its own paragraphs. ``paragraphs``: where in it each begins and ends.
    """

    text: str
    first: int
    last: int
    paragraphs: tuple[tuple[int, int], ...]
    _known: dict[Hashable, object] = field(default_factory=dict)

    def recall(self, function: Callable[[Passage, *Facts], T], *facts: *Facts) -> T:
        """``function(self, *facts)``, worked out once; it counts characters from where ``text`` begins."""
        key = (function, *facts)
        found = self._known.get(key, self)
        if found is self:
            found = function(self, *facts)
            if len(self._known) >= MOST:
                self._known.clear()
            self._known[key] = found
        return found  # type: ignore[return-value]  # what the function gave

    def places(self, word: str) -> tuple[int, ...]:
        """Where ``word``, in small letters, begins in ``text``, were that in small letters, too."""
        return self.recall(_places, word)


@dataclass(frozen=True, slots=True, eq=False)
class Passages:
    """All passages of a manuscript in order, each with where its text begins."""

    placed: Sequence[tuple[int, Passage]]
    _starts: Sequence[int]

    @classmethod
    def of(cls, document: Document) -> Passages:
        """Those of ``document``. A passage that another draft has, too, is the very same value."""
        placed = [(at, _same(passage)) for at, passage in _parted(document)]
        return cls(placed, [at + passage.first for at, passage in placed])

    def around(self, offset: int) -> tuple[int, Passage]:
        """The passage that what begins at ``offset`` belongs to, and where its text begins."""
        return self.placed[max(0, bisect_right(self._starts, offset) - 1)]

    def everywhere(self, find: Callable[[str], Iterable[Found[T]]]) -> list[Found[T]]:
        """What ``find`` finds in the manuscript, in text order; it looks no further than a paragraph to each side."""
        return [
            (start + at, end + at, what)
            for at, passage in self.placed
            for start, end, what in passage.recall(_found, find)
        ]

    def count(self, word: str) -> int:
        """How often ``word``, in small letters and without white space, stands in the manuscript."""
        return sum(passage.recall(_count, word) for _, passage in self.placed)

    def places(self, word: str) -> Iterator[int]:
        """Where ``word``, in small letters and without white space, begins in the manuscript, in text order."""
        return (
            place + at
            for at, passage in self.placed
            for place in passage.places(word)
            if passage.first <= place < passage.last
        )


def places_of(word: str, text: str) -> Iterator[int]:
    """Where ``word`` begins in ``text``; many times faster than a pattern where it is rare."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


_passages: WeakValueDictionary[tuple[str, int, int, tuple[tuple[int, int], ...]], Passage] = WeakValueDictionary()
"""Those of the manuscripts that are remembered, and no others."""


def _same(passage: Passage) -> Passage:
    return _passages.setdefault((passage.text, passage.first, passage.last, passage.paragraphs), passage)


def _parted(document: Document) -> Iterator[tuple[int, Passage]]:
    """Parted before paragraphs chosen by their own words, so that an edit leaves all other passages as they were."""
    text = document.text
    spans = [(each.span.start, each.span.end) for each in document.paragraphs]
    heads = [number for number, (start, end) in enumerate(spans) if not number or _is_head(text[start:end])]
    for head, after in pairwise((*heads, len(spans))):
        begin, first = spans[head - 1] if head else (0, 0)
        last, end = (spans[after - 1][1], spans[after][1]) if after < len(spans) else (len(text), len(text))
        around = spans[max(0, head - 1) : after + 1]
        paragraphs = tuple((start - begin, past - begin) for start, past in around)
        yield begin, Passage(text[begin:end], first - begin, last - begin, paragraphs)


def _is_head(words: str) -> bool:
    """So that passages are of about the same length, whatever that of the paragraphs is."""
    return crc32(words.encode(errors="replace")) % USUAL < len(words)


def _found(passage: Passage, find: Callable[[str], Iterable[Found[T]]]) -> tuple[Found[T], ...]:
    return tuple(each for each in find(passage.text) if passage.first <= each[0] < passage.last)


def _low(passage: Passage) -> str:
    return passage.text.lower()


def _count(passage: Passage, word: str) -> int:
    return passage.recall(_low).count(word, passage.first, passage.last)


def _places(passage: Passage, word: str) -> tuple[int, ...]:
    return tuple(places_of(word, passage.recall(_low)))
