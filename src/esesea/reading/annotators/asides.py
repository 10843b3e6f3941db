"""Passages off the main line: what they hold does not happen here and now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan

from esesea.reading.annotator import annotator
from esesea.reading.english.aside_sign import AsideSign
from esesea.reading.english.likenesses import goes_on_likening, likenesses, opens_likened_passage
from esesea.reading.english.recollections import OF_ANECDOTES, anecdote_at, recollections
from esesea.reading.english.suppositions import spoken_plans, suppositions
from esesea.reading.english.tales import (
    LONGEST_LETTER,
    SpokenSentence,
    anecdote_told,
    closes_letter,
    is_tale,
    opens_letter,
    spoken_sentence,
)
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.story.event import Aside, AsideKind
from esesea.story.evidence import Evidence
from esesea.text.document import Document
from esesea.text.mask import Mask, Stretches
from esesea.text.span import Span, hull

NARRATED: tuple[Callable[[TokenSpan], Iterator[AsideSign]], ...] = (likenesses, suppositions, recollections)

MAIN_LINE = 0.5

Found = tuple[Span, AsideKind, float]
"""The words of an aside, what it is, and how sure that is."""


@annotator(requires=(Parse, SceneSpan, QuoteSpan), produces=Aside)
def asides(document: Document, layers: Layers) -> Iterator[Aside]:
    """Find similes, suppositions, plans, dreams, memories, anecdotes, reports and embedded tales.

    In speech only anecdotes, tales and plans count: that speech supposes and remembers is no aside of the telling.

    Example: "She ran as if a wolf were behind her." has the aside "as if a wolf were behind her" (simile).
    Counter-example: "He asked if she was tired." has none.
    """
    scenes = layers.of(SceneSpan)
    if not scenes:
        return
    parse = layers.one(Parse)
    tales = list(_told(parse, layers.of(QuoteSpan)))
    if sum(len(span) for span, kind, _ in tales if kind is AsideKind.EMBEDDED) > MAIN_LINE * _length(parse):
        # A story that is nearly all told by somebody inside it has its main line there.
        tales = []
    found = [*_narrated(parse, layers.of(QuoteSpan)), *tales, *_letters(document, parse)]
    for span, kind, confidence in sorted(set(found)):
        yield Aside(span, scene_at(scenes, span.start).id, kind, (Evidence((span,), "asides", confidence),))


def _length(parse: Parse) -> int:
    return sum(len(paragraph.span) for paragraph in parse.paragraphs)


def _narrated(parse: Parse, quotes: tuple[QuoteSpan, ...]) -> Iterator[Found]:
    spoken = Mask.of(quote.span for quote in quotes)
    for paragraph in parse.paragraphs:
        for span, kind, confidence in paragraph.remembered(_narrated_in, spoken.within(paragraph.span)):
            yield span.shifted(paragraph.span.start), kind, confidence


def _narrated_in(paragraph: ParsedParagraph, quoted: Stretches) -> tuple[Found, ...]:
    """The asides of what a paragraph narrates, counted from its start."""
    if quoted == ((0, len(paragraph.span)),):
        return ()
    spoken = Mask.made_of(quoted)
    signs = (sign for sentence in paragraph.doc.sents for rule in NARRATED for sign in rule(sentence))
    found = ((paragraph.at(sign.words), sign.kind, sign.confidence) for sign in signs)
    return (*_likened_passages(paragraph, spoken), *(each for each in found if not spoken.overlaps(each[0])))


def _likened_passages(paragraph: ParsedParagraph, spoken: Mask) -> Iterator[Found]:
    """Whole passages such as "It is like when you lose …", as far as the likeness goes on."""
    if "like" not in paragraph.text.lower():
        return
    passage: list[Span] = []
    for sentence in paragraph.doc.sents:
        span = paragraph.at(sentence)
        if passage and goes_on_likening(sentence):
            passage.append(span)
        elif passage:
            yield hull(passage), AsideKind.SIMILE, 0.9
            passage = []
        if not passage and opens_likened_passage(sentence) and not spoken.covers(span.start):
            passage.append(span)
    if passage:
        yield hull(passage), AsideKind.SIMILE, 0.9


def _told(parse: Parse, quotes: tuple[QuoteSpan, ...]) -> Iterator[Found]:
    """Tales and anecdotes inside speech, a speaking turn at a time."""
    turns: dict[int, list[QuoteSpan]] = {}
    for quote in quotes:
        turns.setdefault(quote.turn, []).append(quote)
    for turn in turns.values():
        sentences: list[SpokenSentence] = []
        asides: list[Found] = []
        for quote in turn:
            paragraph = parse.paragraphs[quote.paragraph]
            start = paragraph.span.start
            said = paragraph.remembered(_said, quote.span.start - start, quote.span.end - start)
            sentences.extend(each.shifted(start) for each in said.sentences)
            asides.extend((span.shifted(start), kind, confidence) for span, kind, confidence in said.asides)
        if is_tale(sentences):
            yield from ((quote.span, AsideKind.EMBEDDED, 0.8) for quote in turn)
            continue
        yield from asides
        yield from ((each.told, AsideKind.ANECDOTE, 0.75) for each in anecdote_told(sentences))


@dataclass(frozen=True, slots=True)
class _Said:
    """A stretch of speech: its sentences, and the asides that none but it shows, counted from the paragraph's start."""

    sentences: tuple[SpokenSentence, ...]
    asides: tuple[Found, ...]


def _said(paragraph: ParsedParagraph, start: int, end: int) -> _Said:
    """What characters ``start`` up to ``end`` of a paragraph, which are speech, tell."""
    inside, words = list(_sentences_in(paragraph, start, end)), paragraph.text.lower()
    telling = inside if any(word in words for word in OF_ANECDOTES) else ()
    anecdotes = (stretch for sentence in telling for stretch in map(anecdote_at, sentence) if stretch is not None)
    plans = (plan for sentence in inside for plan in spoken_plans(sentence))
    return _Said(
        tuple(spoken_sentence(paragraph.text, sentence) for sentence in inside),
        (
            *((paragraph.at(stretch), AsideKind.ANECDOTE, 0.8) for stretch in anecdotes),
            *((paragraph.at(plan.words), plan.kind, plan.confidence) for plan in plans),
        ),
    )


def _sentences_in(paragraph: ParsedParagraph, start: int, end: int) -> Iterator[TokenSpan]:
    """The sentences of which most lies between ``start`` and ``end``."""
    for sentence in paragraph.doc.sents:
        shared = min(sentence.end_char, end) - max(sentence.start_char, start)
        if shared > (sentence.end_char - sentence.start_char) / 2:
            yield sentence


def _letters(document: Document, parse: Parse) -> Iterator[Found]:
    start = None
    for index, paragraph in enumerate(parse.paragraphs):
        words = document.quote(paragraph.span)
        if start is not None and index - start > LONGEST_LETTER:
            start = None
        if opens_letter(words):
            start = index
        elif start is not None and closes_letter(words):
            yield Span(parse.paragraphs[start].span.start, paragraph.span.end), AsideKind.REPORTED, 0.8
            start = None
