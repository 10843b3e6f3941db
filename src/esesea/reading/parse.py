"""spaCy's parse of the story's paragraphs, with offsets of the document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from esesea.text.document import ParagraphKind
from esesea.text.span import Span


@dataclass(frozen=True, slots=True, eq=False)
class ParsedParagraph:
    """One story paragraph and spaCy's parse of it. ``doc.text`` is the paragraph's text with its line ends as spaces.

    Sentences never cross paragraphs. Character offsets of ``doc`` plus ``span.start`` are those of the document.
    """

    index: int
    """Which of ``Parse.paragraphs`` this is."""
    span: Span
    kind: ParagraphKind
    doc: Doc

    def at(self, piece: Token | TokenSpan) -> Span:
        """Where a token or token span of ``doc`` stands in the document's text."""
        if isinstance(piece, Token):
            start, length = piece.idx, len(piece)
        else:
            start, length = piece.start_char, piece.end_char - piece.start_char
        return Span(self.span.start + start, self.span.start + start + length)


@dataclass(frozen=True, slots=True, eq=False)
class Parse:
    """All story paragraphs of the document, parsed, in order."""

    paragraphs: tuple[ParsedParagraph, ...]

    def within(self, span: Span) -> Iterator[ParsedParagraph]:
        """The paragraphs that begin inside ``span``. Finding the first is O(log n)."""
        first, after = (
            bisect_left(self.paragraphs, bound, key=lambda paragraph: paragraph.span.start)
            for bound in (span.start, span.end)
        )
        return iter(self.paragraphs[first:after])
