"""The story as lines of speech and of action, a word at a time; what is only told of, sung or played back left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import msgspec
from spacy.tokens import Token

from esesea.reading.english.played_back import is_not_said_here
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.story.event import Aside, AsideKind
from esesea.story.speech import Quotation
from esesea.text.document import Document, ParagraphKind
from esesea.text.mask import Mask
from esesea.text.span import Span

_TOLD = frozenset({ParagraphKind.PROSE, ParagraphKind.ACTION, ParagraphKind.DIALOGUE})
_VERSE_LINE = 48
"""Characters; a paragraph most of whose lines are shorter, and begin with capitals, is verse or a list."""
FEWEST_ROWS = 3
NAMED = 0.85
"""Confidence of a speaker who is named or described beside the speech; one found by turns alone may be the other."""

_CAPITAL = re.compile(r"\W*[A-Z]")


class Line(msgspec.Struct, frozen=True):
    """A sentence, or the part of one that is spoken or is not.

    ``scene`` is the told index of its scene; ``turn`` the speaking turn and ``speaker`` the character's id or cue, both
    None for action, the speaker also where no name stands beside the speech. ``lemmas`` are its words;
    marks are left out.
    """

    scene: int
    span: Span
    turn: int | None
    speaker: str | None
    lemmas: tuple[str, ...]

    @property
    def spoken(self) -> bool:
        """Whether somebody says it."""
        return self.turn is not None


def told_lines(document: Document, layers: Layers) -> Iterator[Line]:
    """The lines of all scenes, in text order. Needs Parse, SceneSpan, QuoteSpan, Quotation and Aside. Linear."""
    scenes = layers.of(SceneSpan)
    if not scenes:
        return
    speakers = {quote.span: quote.speaker for quote in layers.of(Quotation) if _is_named(quote)}
    unreal = Mask.of(
        [
            *(aside.span for aside in layers.of(Aside) if aside.kind is not AsideKind.SIMILE),
            *_not_said_here(document),
        ]
    )
    within: defaultdict[int, list[QuoteSpan]] = defaultdict(list)
    for quote in layers.of(QuoteSpan):
        within[quote.paragraph].append(quote)
    for paragraph in layers.one(Parse).paragraphs:
        if paragraph.kind in _TOLD and not _is_verse(document.quote(paragraph.span)):
            scene, start = scene_at(scenes, paragraph.span.start).reading_order, paragraph.span.start
            quotes = within[paragraph.index]
            speech = tuple((quote.span.start - start, quote.span.end - start) for quote in quotes)
            away = unreal.within(paragraph.span)
            for part in paragraph.remembered(_parts, speech):
                span = part.span.shifted(start)
                if away and unreal.overlaps(span):
                    continue
                lemmas = tuple(part.lemmas.split("\n"))
                if part.quote is None:
                    yield Line(scene, span, None, None, lemmas)
                else:
                    quote = quotes[part.quote]
                    yield Line(scene, span, quote.turn, quote.cue or speakers.get(quote.span), lemmas)


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence of a paragraph, or the part of one that is spoken or is not, counted from the paragraph's start.

    ``quote``: which of the paragraph's stretches of speech it is in. ``lemmas``: its words, each on a line.
    """

    span: Span
    quote: int | None
    lemmas: str


def _parts(paragraph: ParsedParagraph, speech: tuple[tuple[int, int], ...]) -> tuple[_Part, ...]:
    """The parts of a paragraph in which ``speech`` is spoken."""
    starts = [start for start, _ in speech]

    def quote_over(token: Token) -> int | None:
        at = bisect_right(starts, token.idx) - 1
        return at if at >= 0 and token.idx < speech[at][1] else None

    found: list[_Part] = []
    for sentence in paragraph.doc.sents:
        words = [token for token in sentence if not token.is_punct and not token.is_space]
        for quote, run in groupby(words, key=quote_over):
            part = list(run)
            span = Span(part[0].idx, part[-1].idx + len(part[-1]))
            found.append(_Part(span, quote, "\n".join(token.lemma_.lower() for token in part)))
    return tuple(found)


def _is_named(quote: Quotation) -> bool:
    return any(evidence.confidence >= NAMED for evidence in quote.evidence)


def _is_verse(words: str) -> bool:
    """Whether a paragraph is set in short lines, each with a capital: a poem, a song, an inscription."""
    if words.count("\n") < FEWEST_ROWS - 1:
        return False
    rows = [row.strip() for row in words.split("\n") if row.strip()]
    if len(rows) < FEWEST_ROWS:
        return False
    short = sum(len(row) < _VERSE_LINE for row in rows)
    return short >= 0.75 * len(rows) and sum(bool(_CAPITAL.match(row)) for row in rows) >= 0.75 * len(rows)


def _not_said_here(document: Document) -> Iterator[Span]:
    """Speech in a screenplay whose cue or direction says that it is a voice over, a recording, a song or a reading."""
    away = False
    for paragraph in document.paragraphs:
        if paragraph.kind is ParagraphKind.CUE:
            away = is_not_said_here(document.quote(paragraph.span))
        elif paragraph.kind is ParagraphKind.PARENTHETICAL:
            away = away or is_not_said_here(document.quote(paragraph.span))
        elif paragraph.kind is ParagraphKind.DIALOGUE:
            if away:
                yield paragraph.span
        else:
            away = False
