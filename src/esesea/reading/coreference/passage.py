"""A paragraph with what stands in speech and what in asides, token by token."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.story.event import Aside
from esesea.text.span import Span

NARRATED = -1
"""The turn of words that nobody in the story speaks."""

MOSTLY = 0.85
"""A scene of which more lies in asides is itself a dream or memory: its own asides are its main line."""


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
        turns = _marks(paragraph, spoken.get(paragraph.index, ()))
        aside = tuple(mark > 0 for mark in _marks(paragraph, apart.get(paragraph.index, ())))
        numbers: list[int] = []
        first = sentences
        for sentence in paragraph.doc.sents:
            numbers.extend([sentences] * len(sentence))
            sentences += 1
        found.append(Passage(paragraph, scene, turns, aside, first, tuple(numbers)))
    return _without_scene_long_asides(found)


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


def _marks(paragraph: ParsedParagraph, marked: Sequence[tuple[Span, int]]) -> tuple[int, ...]:
    """The mark of each token, NARRATED where there is none."""
    marks = [NARRATED] * len(paragraph.doc)
    for span, mark in marked:
        covered = paragraph.doc.char_span(
            max(span.start - paragraph.span.start, 0),
            min(span.end - paragraph.span.start, len(paragraph.doc.text)),
            alignment_mode="contract",
        )
        if covered is not None:
            marks[covered.start : covered.end] = [mark] * len(covered)
    return tuple(marks)


def _without_scene_long_asides(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Take asides for the main line in scenes that consist of little else."""
    told: Counter[int] = Counter()
    apart: Counter[int] = Counter()
    for passage in passages:
        told[passage.scene] += passage.turns.count(NARRATED)
        apart[passage.scene] += sum(
            1 for turn, aside in zip(passage.turns, passage.aside, strict=True) if aside and turn == NARRATED
        )
    return tuple(
        Passage(
            passage.paragraph,
            passage.scene,
            passage.turns,
            (False,) * len(passage.aside),
            passage.first_sentence,
            passage.sentence_of,
        )
        if apart[passage.scene] > MOSTLY * told[passage.scene]
        else passage
        for passage in passages
    )
