"""As much of a reader as some layers need."""

from __future__ import annotations

from esesea.reading.annotators.parsing import parsing
from esesea.reading.annotators.quotes import quotes
from esesea.reading.annotators.scenes import scenes
from esesea.reading.annotators.sentences import sentences
from esesea.reading.parse import Parse
from esesea.reading.partial import making
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.reader import Reader
from tests.builders import document

WHOLE = Reader("tiny", (parsing, sentences, scenes, quotes), ("part 1",))


def test_only_what_is_needed_stays() -> None:
    part = making(WHOLE, (QuoteSpan,))
    assert part.annotators == (parsing, quotes)
    assert (part.name, part.parts) == (WHOLE.name, WHOLE.parts)


def test_what_is_needed_stays_in_its_order() -> None:
    assert making(WHOLE, (Sentence, SceneSpan)).annotators == (parsing, sentences, scenes)


def test_a_part_finds_what_the_whole_finds() -> None:
    told = document('"Go," said Ann. She left.')
    part, whole = making(WHOLE, (QuoteSpan,)).read(told), WHOLE.read(told)
    assert part.of(QuoteSpan) == whole.of(QuoteSpan)
    assert part.has(Parse)
    assert not part.has(Sentence)


def test_a_layer_that_nobody_makes_is_passed_over() -> None:
    assert making(WHOLE, (int,)).annotators == ()
