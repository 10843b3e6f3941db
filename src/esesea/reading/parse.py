"""spaCy's parse of the story's paragraphs, with offsets of the document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Concatenate, ParamSpec, TypeVar

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from esesea.reading.memo import NOTHING, Memo, digest
from esesea.text.document import ParagraphKind
from esesea.text.span import Span

P = ParamSpec("P")
R = TypeVar("R")

Name = tuple[int, int, str]
"""A name in a paragraph: its first token, the token after its last, spaCy's label."""


class ParsedText:
    """A text and its parse, which is made when somebody first looks at it.

    ``key`` tells all of ``doc``: texts with the same key have the same parse, attribute by attribute. Empty where
    nobody remembers anything by it.
    """

    __slots__ = ("_doc", "_make", "key", "text")

    def __init__(self, text: str, key: bytes, make: Callable[[], Doc]) -> None:
        self.text, self.key, self._make = text, key, make
        self._doc: Doc | None = None

    @classmethod
    def of(cls, doc: Doc) -> ParsedText:
        """A parse that exists."""
        return cls(doc.text, b"", lambda: doc)

    @property
    def doc(self) -> Doc:
        """The parse."""
        if self._doc is None:
            self._doc = self._make()
        return self._doc

    def with_names(self, names: Sequence[Name]) -> ParsedText:
        """The same with ``names``, which do not overlap, as the entities of its parse. The parse is shared."""

        def named() -> Doc:
            doc = self.doc
            doc.set_ents([TokenSpan(doc, begin, end, label) for begin, end, label in names])
            return doc

        return ParsedText(self.text, digest(self.key, names) if self.key else b"", named)


@dataclass(frozen=True, slots=True, eq=False)
class ParsedParagraph:
    """One story paragraph and spaCy's parse of it. ``doc.text`` is the paragraph's text with its line ends as spaces.

    Sentences never cross paragraphs. Character offsets of ``doc`` plus ``span.start`` are those of the document.
    """

    index: int
    """Which of ``Parse.paragraphs`` this is."""
    span: Span
    kind: ParagraphKind
    parsed: ParsedText
    memo: Memo | None = None

    @property
    def doc(self) -> Doc:
        """The parse; made at the first look, so whoever can tell by ``text`` that there is nothing should not look."""
        return self.parsed.doc

    @property
    def text(self) -> str:
        """``doc.text``, without the parse."""
        return self.parsed.text

    def at(self, piece: Token | TokenSpan) -> Span:
        """Where a token or token span of ``doc`` stands in the document's text."""
        if isinstance(piece, Token):
            start, length = piece.idx, len(piece)
        else:
            start, length = piece.start_char, piece.end_char - piece.start_char
        return Span(self.span.start + start, self.span.start + start + length)

    def remembered(
        self, function: Callable[Concatenate[ParsedParagraph, P], R], *facts: P.args, **named: P.kwargs
    ) -> R:
        """``function`` of this paragraph by itself and of ``facts``, computed only where it is not remembered.

        The function meets the paragraph as if it were the whole text: its ``index`` is 0 and its ``span`` begins at 0,
        so what it gives is counted from the paragraph's start. ``facts`` are plain values counted likewise.
        """
        if self.memo is None:
            return function(self._alone(), *facts, **named)
        shared = self.parsed.key + self.kind.encode()
        key = digest(shared, facts, sorted(named.items())) if facts or named else shared
        found: Any = self.memo.find(function, key)
        if found is NOTHING:
            found = self.memo.keep(function, key, function(self._alone(), *facts, **named))
        return found  # type: ignore[no-any-return]  # what `function` gave

    def _alone(self) -> ParsedParagraph:
        return replace(self, index=0, span=Span(0, len(self.span)))


@dataclass(frozen=True, slots=True, eq=False)
class Parse:
    """All story paragraphs of the document, parsed, in order. ``memo``: where values are remembered; None nowhere."""

    paragraphs: tuple[ParsedParagraph, ...]
    memo: Memo | None = None

    def within(self, span: Span) -> Iterator[ParsedParagraph]:
        """The paragraphs that begin inside ``span``. Finding the first is O(log n)."""
        first, after = (
            bisect_left(self.paragraphs, bound, key=lambda paragraph: paragraph.span.start)
            for bound in (span.start, span.end)
        )
        return iter(self.paragraphs[first:after])

    def remembered(self, function: Callable[P, R], *facts: P.args, **named: P.kwargs) -> R:
        """``function(*facts)``, computed only where it is not remembered; ``facts`` are plain values."""
        if self.memo is None:
            return function(*facts, **named)
        return self.memo.remembered(function, *facts, **named)


def remembered_over(
    paragraphs: Sequence[ParsedParagraph],
    function: Callable[Concatenate[tuple[ParsedParagraph, ...], P], R],
    *facts: P.args,
    **named: P.kwargs,
) -> R:
    """``function`` of neighbouring paragraphs, as of a scene, computed only where it is not remembered.

    They are met as if they were the whole text: ``index`` counts from 0 and the first one's ``span`` begins at 0.
    """
    memo = paragraphs[0].memo if paragraphs else None
    if memo is None:
        return function(_together(paragraphs), *facts, **named)
    first = paragraphs[0].span.start
    told = [(one.parsed.key, one.kind, one.span.start - first) for one in paragraphs]
    key = digest(told, facts, sorted(named.items()))
    found: Any = memo.find(function, key)
    if found is NOTHING:
        found = memo.keep(function, key, function(_together(paragraphs), *facts, **named))
    return found  # type: ignore[no-any-return]  # what `function` gave


def _together(paragraphs: Sequence[ParsedParagraph]) -> tuple[ParsedParagraph, ...]:
    first = paragraphs[0].span.start if paragraphs else 0
    return tuple(replace(one, index=at, span=one.span.shifted(-first)) for at, one in enumerate(paragraphs))
