"""A paragraph with what stands in speech and what in asides, token by token."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.parse import ParsedParagraph

NARRATED = -1
"""The turn of words that nobody in the story speaks."""


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


def alone(paragraph: ParsedParagraph, marks: Marks) -> Passage:
    """The passage of a paragraph by itself: its turns and sentences are counted from 0."""
    turns = tuple(range(1 + max((turn for _, _, turn in marks.turns), default=-1)))
    return passage_of(paragraph, 0, sentence_lengths(paragraph), marks, turns, 0)


def passage_of(
    paragraph: ParsedParagraph, scene: int, lengths: Sequence[int], marks: Marks, turns: Sequence[int], sentences: int
) -> Passage:
    """A paragraph with its marks.

    ``lengths``: tokens of each sentence; ``turns``: by their number in ``marks``; ``sentences``: how many stand before
    the paragraph.
    """
    length = sum(lengths)
    spoken, aside = [NARRATED] * length, [False] * length
    for start, end, turn in marks.turns:
        spoken[start:end] = [turns[turn]] * (end - start)
    for start, end in marks.aside:
        aside[start:end] = [True] * (end - start)
    numbers: list[int] = []
    for number, tokens in enumerate(lengths, sentences):
        numbers += [number] * tokens
    return Passage(paragraph, scene, tuple(spoken), tuple(aside), sentences, tuple(numbers), marks)


def sentence_lengths(paragraph: ParsedParagraph) -> tuple[int, ...]:
    """Tokens of each sentence."""
    return tuple(len(sentence) for sentence in paragraph.doc.sents)


def range_after(passage: Passage, at: int) -> range:
    """The tokens of the telling from ``at`` to the next speech."""
    end = at
    while end < len(passage.turns) and passage.turns[end] == NARRATED:
        end += 1
    return range(at, end)


def range_before(passage: Passage, at: int) -> range:
    """The tokens of the telling from the last speech up to ``at``."""
    start = at
    while start > 0 and passage.turns[start - 1] == NARRATED:
        start -= 1
    return range(start, at)


def telling_after(passage: Passage, at: int) -> list[Token]:
    """The telling from token ``at`` to the next speech."""
    return [passage.paragraph.doc[token] for token in range_after(passage, at)]


def telling_before(passage: Passage, at: int) -> list[Token]:
    """The telling from the last speech up to token ``at``."""
    return [passage.paragraph.doc[token] for token in range_before(passage, at)]
