"""A story's paragraphs with what in them is spoken and what stands in asides, ready for all who ask who is meant.

What the parse of a paragraph says of the speech in it is remembered together: it is looked up once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from esesea.reading.coreference.attribution import SaidBy, said_beside
from esesea.reading.coreference.descriptions import nouns_that_lead, nouns_that_say
from esesea.reading.coreference.passage import NARRATED, Marks, Passage, alone, passage_of, sentence_lengths
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.story.event import Aside
from esesea.text.span import Span

MOSTLY = 0.85
"""A scene of which more lies in asides is itself a dream or memory: its own asides are its main line."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A paragraph and the speech in it, by its parse.

    ``sentences``: of each how many tokens it has; ``told``: and whether a word of it is told and not spoken.
    ``saying``: the nouns that say speech; ``leading``: those that lead up to it. For each stretch of speech its
    ``tokens`` (from, to), and the words ``beside`` it that say whose it is.
    """

    marks: Marks
    sentences: tuple[int, ...]
    told: tuple[bool, ...]
    saying: tuple[str, ...]
    leading: tuple[str, ...]
    tokens: tuple[tuple[int, int], ...]
    beside: tuple[SaidBy | None, ...]


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """A stretch of speech in the ``paragraph``-th paragraph; ``tokens`` and ``beside`` as in ``Heard``."""

    paragraph: int
    tokens: tuple[int, int]
    beside: SaidBy | None


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """A turn of speech: its stretches, at least one. ``cue`` is the speaker's name as a screenplay gives it."""

    number: int
    cue: str | None
    parts: tuple[SpokenPart, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A story's paragraphs, what is ``heard`` in each, and its turns of speech, all in text order."""

    passages: tuple[Passage, ...]
    heard: tuple[Heard, ...]
    turns: tuple[SpokenTurn, ...]


def telling_in(layers: Layers) -> Telling:
    """The telling of the story, made once for all annotators."""
    return layers.view(_telling_of, Parse, SceneSpan, QuoteSpan, Aside)


def _telling_of(
    parses: Sequence[Parse], scenes: Sequence[SceneSpan], quotes: Sequence[QuoteSpan], asides: Sequence[Aside]
) -> Telling:
    """Linear; every input is in text order."""
    (parse,) = parses
    spoken = _by_paragraph(parse, [(quote.span, quote.turn) for quote in quotes])
    apart = _by_paragraph(parse, [(aside.span, 0) for aside in asides])
    passages: list[Passage] = []
    heard: list[Heard] = []
    parts: dict[int, SpokenPart] = {}
    scene = sentences = 0
    for index, paragraph in enumerate(parse.paragraphs):
        while scene + 1 < len(scenes) and scenes[scene + 1].span.start <= paragraph.span.start:
            scene += 1
        speech, aside = spoken.get(index, ()), apart.get(index, ())
        numbers = {turn: number for number, turn in enumerate(dict.fromkeys(turn for _, turn in speech))}
        found = _heard_in(paragraph, speech, aside, numbers)
        passages.append(passage_of(paragraph, scene, found.sentences, found.marks, tuple(numbers), sentences))
        heard.append(found)
        for (span, _), tokens, beside in zip(speech, found.tokens, found.beside, strict=True):
            parts.setdefault(span.start, SpokenPart(index, tokens, beside))
        sentences += len(found.sentences)
    turns = tuple(_turn(list(group), parts) for _, group in groupby(quotes, key=attrgetter("turn")))
    return Telling(_without_scene_long_asides(passages), tuple(heard), turns)


def _turn(quotes: Sequence[QuoteSpan], parts: Mapping[int, SpokenPart]) -> SpokenTurn:
    return SpokenTurn(quotes[0].turn, quotes[0].cue, tuple(parts[quote.span.start] for quote in quotes))


def _heard_in(
    paragraph: ParsedParagraph,
    speech: Sequence[tuple[Span, int]],
    asides: Sequence[tuple[Span, int]],
    numbers: Mapping[int, int],
) -> Heard:
    if not speech and not asides:
        return paragraph.remembered(_all_told)
    offset, length = paragraph.span.start, len(paragraph.text)
    spoken, apart = (
        tuple(
            (max(span.start - offset, 0), min(span.end - offset, length), numbers.get(mark, 0)) for span, mark in marked
        )
        for marked in (speech, asides)
    )
    return paragraph.remembered(_heard, spoken, apart)


def _all_told(paragraph: ParsedParagraph) -> Heard:
    """What is heard in a paragraph without speech and asides."""
    return _heard(paragraph, (), ())


def _heard(
    paragraph: ParsedParagraph, speech: tuple[tuple[int, int, int], ...], asides: tuple[tuple[int, int, int], ...]
) -> Heard:
    """``speech``, ``asides``: stretches of characters (from, to), and which turn, numbered within the paragraph."""
    marks = Marks(
        tuple((*tokens, turn) for tokens, (_, _, turn) in _whole_tokens(paragraph, speech)),
        tuple(tokens for tokens, _ in _whole_tokens(paragraph, asides)),
    )
    passage = alone(paragraph, marks)
    tokens = tuple(_tokens_touching(paragraph, start, end) for start, end, _ in speech)
    beside = tuple(said_beside(passage, stretch) for stretch in tokens)
    return Heard(
        marks,
        sentence_lengths(paragraph),
        tuple(
            any(passage.turns[token.i] == NARRATED and token.is_alpha for token in sentence)
            for sentence in paragraph.doc.sents
        ),
        nouns_that_say(passage) if marks.turns else (),
        nouns_that_lead(passage, beside),
        tokens,
        beside,
    )


def _whole_tokens(
    paragraph: ParsedParagraph, marked: Iterable[tuple[int, int, int]]
) -> Iterator[tuple[tuple[int, int], tuple[int, int, int]]]:
    """The tokens wholly within each marked stretch (from, to), with it; nothing for one that holds none."""
    for stretch in marked:
        found = paragraph.doc.char_span(stretch[0], stretch[1], alignment_mode="contract")
        if found is not None:
            yield (found.start, found.end), stretch


def _tokens_touching(paragraph: ParsedParagraph, start: int, end: int) -> tuple[int, int]:
    found = paragraph.doc.char_span(start, end, alignment_mode="expand")
    return (0, 0) if found is None else (found.start, found.end)


def _by_paragraph(parse: Parse, marked: Iterable[tuple[Span, int]]) -> dict[int, list[tuple[Span, int]]]:
    """Marked spans by each paragraph they touch."""
    found: dict[int, list[tuple[Span, int]]] = {}
    at = 0
    for span, mark in sorted(marked):
        while at < len(parse.paragraphs) and parse.paragraphs[at].span.end <= span.start:
            at += 1
        touched = at
        while touched < len(parse.paragraphs) and parse.paragraphs[touched].span.start < span.end:
            found.setdefault(touched, []).append((span, mark))
            touched += 1
    return found


def _without_scene_long_asides(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Take asides for the main line in scenes that consist of little else."""
    told: Counter[int] = Counter()
    apart: Counter[int] = Counter()
    for passage in passages:
        told[passage.scene] += passage.turns.count(NARRATED)
        if passage.marks.aside:
            pairs = zip(passage.turns, passage.aside, strict=True)
            apart[passage.scene] += sum(1 for turn, aside in pairs if aside and turn == NARRATED)
    return tuple(
        replace(passage, aside=(False,) * len(passage.aside), marks=replace(passage.marks, aside=()))
        if apart[passage.scene] > MOSTLY * told[passage.scene]
        else passage
        for passage in passages
    )
