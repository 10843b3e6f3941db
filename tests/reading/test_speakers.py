from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.speakers import speakers
from esesea.reading.passages import QuoteSpan
from esesea.reading.reader import Reader
from esesea.story.character import Character
from esesea.story.speech import Quotation
from tests.builders import document
from tests.reading.case_files import PEOPLE, cases
from tests.reading.screenplays import screenplay

CASES = cases("speakers")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_who_says_it_to_whom(case: dict[str, Any]) -> None:
    made = screenplay(case["script"]) if "script" in case else document(case["text"])
    layers = Reader("test", (*PEOPLE, speakers)).read(made)
    names = {character.id: character.name for character in layers.of(Character)} | {None: None}
    assert [[names[one.speaker], names[one.addressee]] for one in layers.of(Quotation)] == case["says"]


def test_every_stretch_of_speech_is_a_quotation() -> None:
    made = document('"Go," said Tom. Ann went. "Stay," he said.\n\n"Why?"')
    layers = Reader("test", (*PEOPLE, speakers)).read(made)
    assert [one.span for one in layers.of(Quotation)] == [one.span for one in layers.of(QuoteSpan)]


def test_a_known_speaker_can_be_shown() -> None:
    made = document('"Go," said Tom. Ann went.')
    (quotation,) = Reader("test", (*PEOPLE, speakers)).read(made).of(Quotation)
    assert [made.quote(span) for span in quotation.evidence[0].spans] == ['"Go,"', "Tom"]
