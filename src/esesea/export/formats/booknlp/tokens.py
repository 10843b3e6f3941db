"""The text cut into words and sentences, roughly as the Penn Treebank and so BookNLP cut English."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.text.document import Document
from esesea.text.span import Span

TITLES = r"(?:Mr|Mrs|Ms|Messrs|Mme|Dr|St|Prof|Capt|Col|Gen|Lt|Sgt|Rev|Hon|Esq|Jr|Sr)\."
CLITIC = r"(?:[Nn]['’][Tt]|['’](?:[Ss]|[Rr][Ee]|[Vv][Ee]|[Ll][Ll]|[Dd]|[Mm]))(?!\w)"
TOKEN = re.compile(
    rf"{TITLES}"  # an abbreviation keeps its point
    r"|(?:[A-Z]\.)+(?=\W|$)"  # as initials do
    rf"|{CLITIC}"
    rf"|\w+?(?={CLITIC})"  # a word up to what is clipped to it: did|n't, she|'ll
    r"|\d+(?:[.,:]\d+)+"
    r"|\w+(?:[-'’]\w+)*"
    r"|\.{2,}|-{2,}|—+|…"
    r"|\S"
)
ENDS = frozenset(".!?…")
CLOSES = frozenset("\"'”’)]»")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark. ``paragraph`` and ``sentence`` count from 0 in the document, ``in_sentence`` in its sentence."""

    span: Span
    paragraph: int
    sentence: int
    in_sentence: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a document in its order, and where they start."""

    all: tuple[Token, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> Tokens:
        """Cut every paragraph, also those that are not of the story, so that offsets are the text's."""
        cut = tuple(_cut(document))
        return cls(cut, tuple(token.span.start for token in cut))

    def within(self, span: Span) -> tuple[int, int] | None:
        """The first and last token that share a character with ``span``; None where none does."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        if first < len(self.all) and self.all[first].span.end <= span.start:
            first += 1
        last = bisect_left(self.starts, span.end) - 1
        return (first, last) if first <= last else None


def _cut(document: Document) -> Iterator[Token]:
    """Sentences end with a paragraph, and after their mark and what closes it, unless a small letter follows."""
    sentence = -1
    for number, paragraph in enumerate(document.paragraphs):
        at, ended, before = 0, False, paragraph.span.start
        for found in TOKEN.finditer(document.text, paragraph.span.start, paragraph.span.end):
            word = found[0]
            closing = ended and word in CLOSES and found.start() == before
            if not at or (ended and not closing and not word[0].islower()):
                sentence, at = sentence + 1, 0
            yield Token(Span(*found.span()), number, sentence, at)
            at, before = at + 1, found.end()
            ended = closing or (word[-1] in ENDS and not _abbreviates(word))


def _abbreviates(word: str) -> bool:
    return len(word) > 1 and word[0].isalnum()
