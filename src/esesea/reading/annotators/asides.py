"""Passages off the main line: what they hold does not happen here and now."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Span as TokenSpan

from esesea.reading.annotator import annotator
from esesea.reading.english.aside_sign import AsideSign
from esesea.reading.english.likenesses import goes_on_likening, likenesses, opens_likened_passage
from esesea.reading.english.recollections import anecdote_at, recollections
from esesea.reading.english.stretch import trimmed
from esesea.reading.english.suppositions import spoken_plans, suppositions
from esesea.reading.english.tales import LONGEST_LETTER, anecdote_told, closes_letter, is_tale, opens_letter
from esesea.reading.layers import Layers
from esesea.reading.mask import Mask
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.story.event import Aside, AsideKind
from esesea.story.evidence import Evidence
from esesea.text.document import Document
from esesea.text.span import Span, hull

NARRATED: tuple[Callable[[TokenSpan], Iterator[AsideSign]], ...] = (likenesses, suppositions, recollections)

MAIN_LINE = 0.5

Found = tuple[Span, AsideKind, float]


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
        yield from _likened_passages(paragraph, spoken)
        for sentence in paragraph.doc.sents:
            for sign in (sign for rule in NARRATED for sign in rule(sentence)):
                span = paragraph.at(sign.words)
                if not spoken.overlaps(span):
                    yield span, sign.kind, sign.confidence


def _likened_passages(paragraph: ParsedParagraph, spoken: Mask) -> Iterator[Found]:
    """Whole passages such as "It is like when you lose …", as far as the likeness goes on."""
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
        said = [(parse.paragraphs[quote.paragraph], quote.span) for quote in turn]
        inside = [(paragraph, sentence) for paragraph, span in said for sentence in _sentences_in(paragraph, span)]
        if is_tale([sentence for _, sentence in inside]):
            yield from ((span, AsideKind.EMBEDDED, 0.8) for _, span in said)
            continue
        for paragraph, sentence in inside:
            for stretch in filter(None, map(anecdote_at, sentence)):
                yield paragraph.at(stretch), AsideKind.ANECDOTE, 0.8
            for plan in spoken_plans(sentence):
                yield paragraph.at(plan.words), plan.kind, plan.confidence
        for at in anecdote_told([sentence for _, sentence in inside]):
            yield inside[at][0].at(trimmed(inside[at][1])), AsideKind.ANECDOTE, 0.75


def _sentences_in(paragraph: ParsedParagraph, span: Span) -> Iterator[TokenSpan]:
    """The sentences of which most lies in ``span``."""
    for sentence in paragraph.doc.sents:
        at = paragraph.at(sentence)
        shared = min(at.end, span.end) - max(at.start, span.start)
        if shared > len(at) / 2:
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
