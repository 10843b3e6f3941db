"""Where speech stands in a book, as the reader finds it."""

from __future__ import annotations

from functools import cache

import numpy as np

from esesea.reading import defaults
from esesea.reading.given_words import given_words, on_given_words
from esesea.reading.partial import making
from esesea.reading.passages import QuoteSpan
from esesea.reading.readers import reader
from training.books import Book


@cache
def speech_in(book: Book) -> np.ndarray:
    """Which stretch of speech each word stands in, from 1; 0 for none. As ``entity_resolution.speech_of`` tells it."""
    given = given_words(book.name, book.sentences)
    finds = making(on_given_words(reader(defaults.RULES), given), (QuoteSpan,))
    found = np.zeros(len(given.words), np.int64)
    for number, quote in enumerate(finds.read(given.document).of(QuoteSpan), 1):
        first, after = given.words_in(quote.span)
        found[first:after] = number
    return found
