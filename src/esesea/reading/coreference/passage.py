"""A paragraph with what stands in speech and what in asides, token by token."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.story.event import Aside
from esesea.text.span import Span

NARRATED = -1
"""The turn of words that nobody in the story speaks."""

MOSTLY = 0.85
"""A scene of which more lies in asides is itself a dream or memory: its own asides are its main line."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What of a paragraph's tokens is spoken, and what stands in asides: ranges (from, to); a later one covers earlier.

    ``turns`` say which turn besides, numbered within the paragraph.
    """

    turns: tuple[tuple[int, int, int], ...] = ()
    aside: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """One parsed paragraph. ``scene`` is the index of its scene; ``turns`` and ``aside`` run along its tokens.

    ``first_sentence`` numbers the paragraph's first sentence within the whole story.
    """

    paragraph: ParsedParagraph
    scene: int
    turns: tuple[int, ...]
    aside: tuple[bool, ...]
    first_sentence: int
    sentence_of: tuple[int, ...]
    marks: Marks = Marks()

    def narrated(self, token: Token) -> bool:
        """Whether ``token`` is told and not spoken."""
        return self.turns[token.i] == NARRATED

    def on_main_line(self, token: Token) -> bool:
        """Whether ``token`` is told, and tells what happens."""
        return self.turns[token.i] == NARRATED and not self.aside[token.i]


def passages_of(
    parse: Parse, scenes: Sequence[SceneSpan], quotes: Sequence[QuoteSpan], asides: Sequence[Aside]
) -> tuple[Passage, ...]:
    """All paragraphs with their marks. Linear; every input is in text order."""
    spoken = _by_paragraph(parse, [(quote.span, quote.turn) for quote in quotes])
    apart = _by_paragraph(parse, [(aside.span, 1) for aside in asides])
    found: list[Passage] = []
    scene, sentences = 0, 0
    for paragraph in parse.paragraphs:
        while scene + 1 < len(scenes) and scenes[scene + 1].span.start <= paragraph.span.start:
            scene += 1
        lengths = paragraph.remembered(_sentence_lengths)
        turns = _ranges(paragraph, spoken.get(paragraph.index, ()))
        numbers = {turn: number for number, turn in enumerate(dict.fromkeys(turn for _, _, turn in turns))}
        aside = tuple((start, end) for start, end, _ in _ranges(paragraph, apart.get(paragraph.index, ())))
        marks = Marks(tuple((start, end, numbers[turn]) for start, end, turn in turns), aside)
        found.append(_passage(paragraph, scene, lengths, marks, tuple(numbers), sentences))
        sentences += len(lengths)
    return _without_scene_long_asides(found)


def alone(paragraph: ParsedParagraph, marks: Marks) -> Passage:
    """The passage of a paragraph by itself: its turns and sentences are counted from 0."""
    turns = tuple(range(1 + max((turn for _, _, turn in marks.turns), default=-1)))
    return _passage(paragraph, 0, _sentence_lengths(paragraph), marks, turns, 0)


def _passage(
    paragraph: ParsedParagraph, scene: int, lengths: Sequence[int], marks: Marks, turns: Sequence[int], sentences: int
) -> Passage:
    """``turns``: by their number in ``marks``; ``sentences``: how many stand before the paragraph."""
    spoken, aside = [NARRATED] * sum(lengths), [False] * sum(lengths)
    for start, end, turn in marks.turns:
        spoken[start:end] = [turns[turn]] * (end - start)
    for start, end in marks.aside:
        aside[start:end] = [True] * (end - start)
    numbers = tuple(sentences + number for number, length in enumerate(lengths) for _ in range(length))
    return Passage(paragraph, scene, tuple(spoken), tuple(aside), sentences, numbers, marks)


def _sentence_lengths(paragraph: ParsedParagraph) -> tuple[int, ...]:
    """Tokens of each sentence."""
    return tuple(len(sentence) for sentence in paragraph.doc.sents)


def _ranges(paragraph: ParsedParagraph, marked: Sequence[tuple[Span, int]]) -> list[tuple[int, int, int]]:
    """The tokens wholly within each marked span (from, to, mark); nothing for a span that holds none."""
    if not marked:
        return []
    offset, length = paragraph.span.start, len(paragraph.text)
    spans = tuple((max(span.start - offset, 0), min(span.end - offset, length)) for span, _ in marked)
    found = zip(paragraph.remembered(_tokens_within, spans), marked, strict=True)
    return [(tokens[0], tokens[1], mark) for tokens, (_, mark) in found if tokens is not None]


def _tokens_within(
    paragraph: ParsedParagraph, spans: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int] | None, ...]:
    covered = (paragraph.doc.char_span(start, end, alignment_mode="contract") for start, end in spans)
    return tuple(None if tokens is None else (tokens.start, tokens.end) for tokens in covered)


def _by_paragraph(parse: Parse, marked: Sequence[tuple[Span, int]]) -> dict[int, list[tuple[Span, int]]]:
    """Marked spans by each paragraph they touch."""
    found: dict[int, list[tuple[Span, int]]] = {}
    at = 0
    for span, mark in sorted(marked):
        while at < len(parse.paragraphs) and parse.paragraphs[at].span.end <= span.start:
            at += 1
        touched = at
        while touched < len(parse.paragraphs) and parse.paragraphs[touched].span.start < span.end:
            found.setdefault(parse.paragraphs[touched].index, []).append((span, mark))
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
