"""Parsing with helpers gives what parsing alone gives, even when a helper is lost."""

from __future__ import annotations

import numpy as np
import pytest

from esesea.reading.defaults import SPACY_MODEL
from esesea.reading.syntax import parsing_texts, processes
from esesea.reading.syntax.helpers import helping
from esesea.reading.syntax.parsing_texts import BATCH, parse_texts
from esesea.reading.syntax.wire import ATTRIBUTES

TEXTS = tuple(
    f"Ann said she'd be {number} at Easter. “I can't come, Mr. Hale!” he cried." for number in range(3 * BATCH)
)
ALONE = parse_texts(TEXTS, SPACY_MODEL, (), helpers=0)


def same(texts: tuple[str, ...], helpers: int) -> bool:
    together = parse_texts(texts, SPACY_MODEL, (), helpers)
    return len(together) == len(texts) and all(
        one.text == other.text and np.array_equal(one.to_array(list(ATTRIBUTES)), other.to_array(list(ATTRIBUTES)))
        for one, other in zip(ALONE, together, strict=False)
    )


def test_a_helper_changes_nothing() -> None:
    assert same(TEXTS, helpers=1)


def test_a_helper_parses_as_this_process_does() -> None:
    with helping(1, SPACY_MODEL, ()) as (helper,):
        answer = helper.parse(TEXTS[:2])
    assert answer is not None
    assert [doc.text for doc in parsing_texts.unpacked(answer, ALONE[0].vocab)] == list(TEXTS[:2])


def test_a_helper_that_cannot_start_only_costs_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("esesea.reading.syntax.helpers.PROGRAM", ("-c", "raise SystemExit(1)"))
    assert same(TEXTS, helpers=1)


def test_no_text_no_parse() -> None:
    assert parse_texts((), SPACY_MODEL, (), helpers=0) == []


def test_short_texts_and_single_threads_have_no_helper(monkeypatch: pytest.MonkeyPatch) -> None:
    assert processes.helpers_for(5_000) == 0
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    assert processes.helpers_for(1_000_000) == 0
