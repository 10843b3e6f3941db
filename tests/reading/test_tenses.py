from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.parsing import parsing
from esesea.reading.annotators.quotes import quotes
from esesea.reading.annotators.tenses import tenses
from esesea.reading.grammar import BaseTense, SentenceTense
from tests.reading.case_files import cases, layers_of

CASES = cases("tenses")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_tense_of_each_sentence(case: dict[str, Any]) -> None:
    _, layers = layers_of(case["text"], parsing, quotes, tenses)
    assert [_said(one) for one in layers.of(SentenceTense)] == case["expect"]
    base = layers.one(BaseTense)
    assert f"{base.tense} {base.person}" == case["base"]


def _said(one: SentenceTense) -> str:
    marks = ("perfect", "progressive", "habitual", "modal")
    return " ".join([str(one.tense), *(mark for mark in marks if getattr(one, mark))])
