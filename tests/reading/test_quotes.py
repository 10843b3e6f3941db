from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.annotators.parsing import parsing
from esesea.reading.annotators.quotes import quotes
from esesea.reading.passages import QuoteSpan
from esesea.reading.reader import Reader
from esesea.reading.speech.quote_marks import Style, outermost
from tests.builders import document
from tests.reading.case_files import cases
from tests.reading.screenplays import screenplay

CASES = cases("quotes")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_said_aloud(case: dict[str, Any]) -> None:
    made = screenplay(case["script"]) if "script" in case else document(case["text"])
    found = Reader("test", (parsing, quotes)).read(made).of(QuoteSpan)
    if "speech" in case:
        assert [made.quote(quote.span) for quote in found] == case["speech"]
    if "turns" in case:
        assert [quote.turn for quote in found] == case["turns"]
    if "cues" in case:
        assert [quote.cue for quote in found] == case["cues"]


@given(st.text(alphabet="ab ,.!?'\"“”‘’—\n", max_size=80), st.sampled_from(Style))
def test_stretches_are_in_order_and_inside(text: str, style: Style) -> None:
    found = outermost(text, style)
    places = [place for mark in found for place in (mark.start, mark.end)]
    assert places == sorted(places)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in found)
