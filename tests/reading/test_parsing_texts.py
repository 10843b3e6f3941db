"""Parsing with helpers gives what parsing alone gives, even when a helper is lost."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from spacy.tokens import Doc, Token

from esesea.reading.defaults import SPACY_MODEL
from esesea.reading.syntax import processes
from esesea.reading.syntax.helpers import helping, standing_by, stood_by
from esesea.reading.syntax.parsing_texts import Parsed, parse_batches
from esesea.reading.syntax.pipeline import pipeline, words_alone
from esesea.reading.syntax.wire import ATTRIBUTES, PackedParses, packed, parses_in, unpacked

BATCHES = tuple(
    tuple(f"Ann said she'd be {number + batch} at Easter. “I can't come,  Mr. Hale!” he cried." for number in range(30))
    for batch in range(6)
)


def docs_of(batches: list[Parsed]) -> list[Doc]:
    vocab = pipeline(SPACY_MODEL, ()).vocab
    return [
        doc for parses in batches for doc in (unpacked(parses, vocab) if isinstance(parses, PackedParses) else parses)
    ]


ALONE = docs_of(parse_batches(BATCHES, SPACY_MODEL, (), helpers=0))


def is_same(others: list[Doc]) -> bool:
    return len(others) == len(ALONE) and all(
        one.text == other.text and np.array_equal(one.to_array(list(ATTRIBUTES)), other.to_array(list(ATTRIBUTES)))
        for one, other in zip(ALONE, others, strict=True)
    )


def test_a_helper_changes_nothing() -> None:
    assert is_same(docs_of(parse_batches(BATCHES, SPACY_MODEL, (), helpers=1)))


def test_a_helper_parses_as_this_process_does() -> None:
    with helping(1, SPACY_MODEL, ()) as (helper,):
        answer = helper.parse(BATCHES[0])
    assert answer is not None
    parses = parses_in(answer)
    assert parses == packed(ALONE[: len(BATCHES[0])])
    assert [doc.text for doc in unpacked(parses, ALONE[0].vocab)] == list(BATCHES[0])


def test_a_parse_is_the_same_after_packing() -> None:
    assert is_same(unpacked(packed(ALONE), ALONE[0].vocab))


def test_a_packed_parse_is_told_by_its_key_from_another() -> None:
    keys = packed(ALONE).keys
    assert len(set(keys)) == len({doc.text for doc in ALONE})
    assert packed(ALONE[3:5]).keys == keys[3:5]


def test_a_helper_that_cannot_start_only_costs_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("esesea.reading.syntax.helpers.PROGRAM", ("-c", "raise SystemExit(1)"))
    assert is_same(docs_of(parse_batches(BATCHES, SPACY_MODEL, (), helpers=1)))


def test_a_helper_that_stands_by_parses_all() -> None:
    with standing_by(SPACY_MODEL, ()):
        assert stood_by(SPACY_MODEL, ("ner",)) is None
        found = parse_batches(BATCHES, SPACY_MODEL, (), helpers=0)
    assert all(isinstance(parses, PackedParses) for parses in found)
    assert is_same(docs_of(found))
    assert stood_by(SPACY_MODEL, ()) is None


def test_a_helper_that_stands_by_and_is_lost_only_costs_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("esesea.reading.syntax.helpers.PROGRAM", ("-c", "raise SystemExit(1)"))
    with standing_by(SPACY_MODEL, ()):
        assert is_same(docs_of(parse_batches(BATCHES, SPACY_MODEL, (), helpers=0)))


def told(token: Token) -> dict[str, object]:
    """All that a token says by itself."""
    names = (name for name in dir(token) if not name.startswith("_") and name not in {"vocab", "doc", "sent", "tensor"})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what this pipeline has not: vectors
        values = {name: getattr(token, name) for name in names if name not in {"sentiment", "ent_kb_id", "ent_kb_id_"}}
    return {name: value for name, value in values.items() if isinstance(value, int | str | float)}


def test_a_parse_made_again_with_the_words_alone_says_the_same() -> None:
    made = packed(ALONE[:2])
    for one, other in zip(unpacked(made, ALONE[0].vocab), unpacked(made, words_alone(SPACY_MODEL)), strict=True):
        assert [told(token) for token in one] == [told(token) for token in other]


def test_no_text_no_parse() -> None:
    assert parse_batches((), SPACY_MODEL, (), helpers=0) == []
    assert packed([]).keys == []


def test_short_texts_and_single_threads_have_no_helper(monkeypatch: pytest.MonkeyPatch) -> None:
    assert processes.helpers_for(5_000) == 0
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    assert processes.helpers_for(1_000_000) == 0
