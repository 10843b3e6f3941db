"""A parsed story as the encoder takes it, and what the encoder found, by the words of the parse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
import numpy as np

from esesea.progress import SILENT, Progress
from esesea.reading.literary.encoder import Encoded, encode
from esesea.reading.literary.weights import Weights
from esesea.reading.literary.windows import Ints, Words, case_of
from esesea.reading.literary.wording import Wording, wording_of
from esesea.reading.literary.wordpieces import WordPieces
from esesea.reading.memo import Memo
from esesea.reading.parse import Parse, ParsedParagraph
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


class _ParagraphWords(msgspec.Struct, frozen=True, array_like=True):
    """The words of one paragraph: ``table`` has for each, 32 bits each, its offset, its token, whether it opens."""

    texts: tuple[str, ...]
    table: bytes


def story_words(parse: Parse) -> StoryWords:
    """The words of ``parse`` in order. Linear."""
    told = [paragraph.remembered(_words_of) for paragraph in parse.paragraphs]
    counts = [len(one.texts) for one in told]
    offset, token, opens = (
        np.frombuffer(b"".join(one.table for one in told), np.int32).reshape(-1, 3).T.astype(np.int64)
    )
    texts = tuple(text for one in told for text in one.texts)
    starts = offset + np.repeat(np.array([paragraph.span.start for paragraph in parse.paragraphs], np.int64), counts)
    ends = starts + np.fromiter(map(len, texts), np.int64, len(texts))
    numbers = np.repeat(np.array([paragraph.index for paragraph in parse.paragraphs], np.int64), counts)
    return StoryWords(texts, starts, ends, numbers, token, np.cumsum(opens) - 1)


def _words_of(paragraph: ParsedParagraph) -> _ParagraphWords:
    texts: list[str] = []
    rows: list[tuple[int, int, bool]] = []
    new = True
    for token in paragraph.doc:
        new = new or bool(token.is_sent_start)
        if not token.is_space:
            texts.append(token.text)
            rows.append((token.idx, token.i, new))
            new = False
    return _ParagraphWords(tuple(texts), np.array(rows, np.int32).tobytes())


def encode_story(
    parse: Parse,
    weights: Weights,
    given: Sequence[tuple[int, int, int]] | None = None,
    memo: Memo | None = None,
    progress: Progress = SILENT,
) -> EncodedText:
    """Encode the words of ``parse``; for ``given`` see ``encode``. Linear in the words."""
    words = story_words(parse)
    encoded = encode(words_of(words, weights.pieces), weights, given, memo, progress)
    return EncodedText(words, encoded, wordings_of(words, encoded))


def words_of(words: StoryWords, pieces: WordPieces) -> Words:
    """The same words as the encoder takes them."""
    cut = tuple(map(pieces.of, words.texts))
    return Words(cut, words.sentence, cases_of(words))


def cases_of(words: StoryWords) -> Ints:
    """How each word is written (see ``Words``)."""
    form = {text: case_of(text, opens=False) for text in set(words.texts)}
    opens = np.diff(words.sentence, prepend=-1) > 0
    return np.fromiter(map(form.__getitem__, words.texts), np.int64, len(words.texts)) + opens


def wordings_of(words: StoryWords, encoded: Encoded) -> tuple[Wording, ...]:
    """What the words of each mention tell."""
    lower = {text for text in words.texts if text.islower()}
    known: dict[tuple[tuple[str, ...], bool], Wording] = {}
    found: list[Wording] = []
    for span in encoded.mentions:
        told, opens = words.texts[span.first : span.last + 1], words.opens(span.first)
        if (told, opens) not in known:
            known[told, opens] = wording_of(told, lower, opens=opens)
        found.append(known[told, opens])
    return tuple(found)
