"""What stands in the text, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.llm.quoting import found, places
from esesea.text.span import Span

TEXT = "“Don’t go—not yet…” she said.\nHe  *really* went\u00a0away, well-known. The end"
WHOLE = Span(0, len(TEXT))


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("she said", "she said"),
        ("Don't go", "Don’t go"),
        ("Don't go-not yet", "Don’t go—not yet"),
        ("go--not yet... she", None),
        ('not yet..." she said', "not yet…” she said"),
        ('"she said."', "she said"),
        ("… she said …", "she said"),
        ("said. He really went away", "said.\nHe  *really* went\u00a0away"),
        ("well–known", None),  # one word shows nothing
        ("away, well–known", "away, well-known"),
        ("SHE SAID", None),
        ("she says", None),
        ("he said", None),  # within "she said"
        ("The e", None),
        ("said", None),
        ("", None),
        ("“…” —", None),
        ("she said " * 60, None),
    ],
)
def test_quotes(quote: str, stands: str | None) -> None:
    span = found(quote, TEXT, WHOLE)
    assert (TEXT[span.start : span.end] if span else None) == stands


def test_only_in_the_stretch_that_is_meant() -> None:
    assert found("she said", TEXT, Span(30, len(TEXT))) is None
    assert found("The end", TEXT, Span(30, len(TEXT))) == Span(TEXT.index("The end"), len(TEXT))


def test_one_word_is_enough_for_a_name() -> None:
    assert found("yet", TEXT, WHOLE, least=1) == Span(TEXT.index("yet"), TEXT.index("yet") + 3)
    assert [span.of("Ann, Anna and Ann") for span in places("Ann", "Ann, Anna and Ann", Span(0, 17))] == ["Ann", "Ann"]


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.data())
def test_whole_words_of_a_text_are_found_where_they_stand_or_before(text: str, data: st.DataObject) -> None:
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    span = found(word, text, Span(0, len(text)), least=1)
    assert span is not None
    assert 0 <= span.start < span.end <= text.index(word) + len(word)


@given(st.text(max_size=40), st.text(max_size=80))
def test_nothing_found_lies_outside(quote: str, text: str) -> None:
    within = Span(len(text) // 4, len(text) - len(text) // 4)
    span = found(quote, text, within, least=1)
    assert span is None or within.contains(span)
