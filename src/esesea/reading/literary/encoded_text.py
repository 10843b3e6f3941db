"""A parsed story as the encoder takes it, and what the encoder found, by the words of the parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from esesea.reading.literary.encoder import Encoded, encode
from esesea.reading.literary.weights import Weights
from esesea.reading.literary.windows import Ints, Words, case_of
from esesea.reading.literary.wording import Wording, wording_of
from esesea.reading.literary.wordpieces import WordPieces
from esesea.reading.parse import Parse
from esesea.text.span import Span


@dataclass(frozen=True, slots=True, eq=False)
class StoryWords:
    """The words of a parse but for white space, counted over the story.

    ``starts`` and ``ends`` are offsets in the document; ``paragraph`` and ``token`` say where each stands in the
    parse; ``opening`` is True for a sentence's first word.
    """

    texts: tuple[str, ...]
    starts: Ints
    ends: Ints
    paragraph: Ints
    token: Ints
    sentence: Ints

    def span(self, first: int, last: int) -> Span:
        """Where the words ``first`` to ``last`` (inclusive) stand in the document."""
        return Span(int(self.starts[first]), int(self.ends[last]))

    def opens(self, word: int) -> bool:
        """Whether a word is its sentence's first."""
        return word == 0 or bool(self.sentence[word] != self.sentence[word - 1])


@dataclass(frozen=True, slots=True, eq=False)
class EncodedText:
    """The words of a story and what the encoder says of them."""

    words: StoryWords
    encoded: Encoded
    wordings: tuple[Wording, ...]
    """Of ``encoded.mentions``."""


def story_words(parse: Parse) -> StoryWords:
    """The words of ``parse`` in order. Linear."""
    rows = [
        row for paragraph in parse.paragraphs for row in _rows(paragraph.index, paragraph.span.start, paragraph.doc)
    ]
    texts = tuple(row[0] for row in rows)
    starts, paragraph, token, opens = np.array([row[1:] for row in rows], np.int64).reshape(-1, 4).T
    lengths = np.array([len(text) for text in texts], np.int64)
    return StoryWords(texts, starts, starts + lengths, paragraph, token, np.cumsum(opens) - 1)


def _rows(index: int, start: int, doc: object) -> Iterator[tuple[str, int, int, int, int]]:
    new = True
    for token in doc:  # type: ignore[attr-defined]  # a spaCy Doc, which is untyped here
        new = new or bool(token.is_sent_start)
        if not token.is_space:
            yield token.text, start + token.idx, index, token.i, int(new)
            new = False


def encode_story(parse: Parse, weights: Weights, given: Sequence[tuple[int, int, int]] | None = None) -> EncodedText:
    """Encode the words of ``parse``; for ``given`` see ``encode``. Linear in the words."""
    words = story_words(parse)
    encoded = encode(words_of(words, WordPieces(weights.vocabulary)), weights, given)
    return EncodedText(words, encoded, wordings_of(words, encoded))


def words_of(words: StoryWords, pieces: WordPieces) -> Words:
    """The same words as the encoder takes them."""
    cut = tuple(pieces.of(text) for text in words.texts)
    case = [case_of(text, opens=words.opens(at)) for at, text in enumerate(words.texts)]
    return Words(cut, words.sentence, np.array(case, np.int64))


def wordings_of(words: StoryWords, encoded: Encoded) -> tuple[Wording, ...]:
    """What the words of each mention tell."""
    lower = {text for text in words.texts if text.islower()}
    return tuple(
        wording_of(words.texts[span.first : span.last + 1], lower, opens=words.opens(span.first))
        for span in encoded.mentions
    )
