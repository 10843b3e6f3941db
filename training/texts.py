"""Books as the network takes them: words with pieces, and what is to be learnt of them as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import torch
from torch import Tensor

from esesea.reading.literary.pair_signs import Mentions, mentions_of
from esesea.reading.literary.spans import WIDEST
from esesea.reading.literary.windows import Batch, Words, case_of
from esesea.reading.literary.wording import wording_of
from esesea.reading.literary.wordpieces import WordPieces
from training.books import Book
from training.speech import speech_in

NOT_ASKED = -100


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A book in the network's terms. ``asks_events`` and ``asks_spans``: whether its marks may be learnt from.

    ``spoken``: as ``speech_in`` gives it.
    """

    book: Book
    words: Words
    spoken: np.ndarray
    asks_events: bool
    asks_spans: bool


def words_of(sentences: Sequence[Sequence[str]], pieces: WordPieces) -> Words:
    """The words of ``sentences`` as the encoder takes them."""
    flat = [word for sentence in sentences for word in sentence]
    numbers = [number for number, sentence in enumerate(sentences) for _ in sentence]
    cases = [case_of(word, opens=at == 0) for sentence in sentences for at, word in enumerate(sentence)]
    return Words(tuple(pieces.of(word) for word in flat), np.array(numbers), np.array(cases))


def text_of(book: Book, pieces: WordPieces, *, events: bool, spans: bool) -> Text:
    """A book with what it may teach."""
    return Text(book, words_of(book.sentences, pieces), speech_in(book), events, spans)


def mentions_in(book: Book, spans: Sequence[tuple[int, int, int]], spoken: np.ndarray) -> Mentions:
    """The mentions ``spans`` (first word, last word, type) of a book, ready to be compared."""
    words = book.words
    lower = {word for word in words if word.islower()}
    opening = set(accumulate((len(sentence) for sentence in book.sentences), initial=0))
    wordings = [wording_of(words[first : last + 1], lower, opens=first in opening) for first, last, _ in spans]
    sentence = np.array([number for number, sentence in enumerate(book.sentences) for _ in sentence], np.int64)
    return mentions_of(spans, wordings, sentence, spoken)


def tensors(batch: Batch) -> tuple[Tensor, ...]:
    """What ``Network.words`` takes."""
    return tuple(torch.from_numpy(part) for part in (batch.ids, batch.mask, batch.first, batch.last, batch.case))


def answers_wanted(text: Text, windows: Sequence[tuple[int, int]], batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """Events (windows, words) and, twice, labels (windows, widths, words); NOT_ASKED where nothing is known."""
    inside = torch.from_numpy(batch.sentence >= 0)
    events = torch.full(batch.first.shape, NOT_ASKED)
    layers = [torch.full((len(windows), WIDEST, batch.first.shape[1]), NOT_ASKED) for _ in range(2)]
    if text.asks_events:
        events[inside] = 0
        for row, (begin, end) in enumerate(windows):
            events[row, [at - begin for at in text.book.events if begin <= at < end]] = 1
    if text.asks_spans:
        possible = torch.from_numpy(possible_spans(batch))
        for layer, marks in zip(layers, (text.book.mentions, text.book.entities), strict=True):
            layer[possible] = 0
            for first, last, kind in sorted(marks):
                for row, (begin, end) in enumerate(windows):
                    if begin <= first and last < end and last - first < WIDEST:
                        layer[row, last - first, first - begin] = 1 + kind
    return events, layers[0], layers[1]


def possible_spans(batch: Batch) -> np.ndarray:
    """Which spans lie within one sentence, (windows, widths, words)."""
    sentence = batch.sentence
    found = np.zeros((sentence.shape[0], WIDEST, sentence.shape[1]), bool)
    for width in range(min(WIDEST, sentence.shape[1])):
        stay = sentence.shape[1] - width
        found[:, width, :stay] = (sentence[:, :stay] == sentence[:, width:]) & (sentence[:, :stay] >= 0)
    return found
