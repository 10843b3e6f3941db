"""A paragraph's own words as an edition sets them: its lines joined or kept, its marks of emphasis taken in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from esesea.export.edition.edition import Words
from esesea.text.document import Document, ParagraphKind
from esesea.text.layout import layout
from esesea.text.span import Span

SHORT = 0.75
"""Lines shorter than this share of a full one, but for the last, are verse: so `text.layout` tells it too."""

WRAPS = frozenset({"text", "markdown"})
"""The formats in which a line's end may be nothing but the page's width."""

MARKED = frozenset({"text"})
"""The formats in which authors mark emphasis by hand; the others' own marks are gone when they are read."""

MARKS = re.compile(
    r"(?<![\w*])\*\*(?=[^\s*])(?P<strong>[^*]*[^\s*])\*\*(?![\w*])"
    r"|(?<![\w*])\*(?=[^\s*])(?P<star>[^*]*[^\s*])\*(?![\w*])"
    r"|(?<![\w_])_(?=[^\s_])(?P<line>[^_]*[^\s_])_(?![\w_])"
)
PARTED = re.compile(r"[^\s-](?:-|--|—)\Z")


@dataclass(frozen=True, slots=True)
class Lines:
    """How the lines of one manuscript are set. ``width``: its full lines' characters where they are wrapped, or 0."""

    document: Document
    width: int
    marked: bool

    @classmethod
    def of(cls, document: Document) -> Lines:
        """The habits of ``document``."""
        found = layout(document.text) if document.format in WRAPS else None
        return cls(document, found.width if found and found.wrapped else 0, document.format in MARKED)

    def paragraphs(self, span: Span) -> Iterator[tuple[ParagraphKind, tuple[Words, ...]]]:
        """The paragraphs of a scene at ``span``; of one that another scene was parted from, the half that is its own.

        The author's notes are left out, and what has no words; a break has none and stays.
        """
        paragraphs = self.document.paragraphs
        first = bisect_right(paragraphs, span.start, key=lambda each: each.span.end)
        for paragraph in islice(paragraphs, first, None):
            if paragraph.span.start >= span.end:
                break
            own = Span(max(paragraph.span.start, span.start), min(paragraph.span.end, span.end))
            words = () if paragraph.kind is ParagraphKind.BREAK else self.words(own)
            if paragraph.kind is ParagraphKind.BREAK or (words and paragraph.kind is not ParagraphKind.NOTE):
                yield paragraph.kind, words

    def words(self, span: Span) -> tuple[Words, ...]:
        """The words at ``span``, none where there is nothing but white space."""
        rows = [row.strip() for row in self.document.quote(span).split("\n")]
        rows = [row for row in rows if row]
        text = joined(rows) if self._is_wrapped(rows) else "\n".join(rows)
        return tuple(_marked(text)) if self.marked else (Words(text),) if text else ()

    def _is_wrapped(self, rows: Sequence[str]) -> bool:
        return bool(self.width) and any(len(row) >= SHORT * self.width for row in rows[:-1])


def joined(rows: Sequence[str]) -> str:
    """Lines as one: a word that was parted after its own hyphen, or after a dash, goes on without a space.

    >>> joined(["a well-", "known man--", "or so he said -", "came"])
    'a well-known man--or so he said - came'
    """
    pieces: list[str] = []
    for row in rows:
        parted = pieces and PARTED.search(pieces[-1][-3:]) and row[:1].isalnum()
        pieces += [row] if parted or not pieces else [" ", row]
    return "".join(pieces)


def _marked(text: str) -> Iterator[Words]:
    """``text`` with emphasis for what stands between ``_`` and ``_`` or ``*`` and ``*``, strong for ``**``."""
    end = 0
    for mark in MARKS.finditer(text):
        if mark.start() > end:
            yield Words(text[end : mark.start()])
        strong = mark["strong"]
        yield Words(strong or mark["star"] or mark["line"], emphasis=strong is None, strong=strong is not None)
        end = mark.end()
    if end < len(text):
        yield Words(text[end:])
