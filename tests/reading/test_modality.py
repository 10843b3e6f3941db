from __future__ import annotations

import pytest
from spacy.tokens import Token

from esesea.reading.english.modality import is_asserted, is_future, is_habitual, is_negated
from esesea.reading.syntax.pipeline import pipeline
from tests.reading.case_files import cases

CASES = cases("modality")


def verb(sentence: str, lemma: str) -> Token:
    return next(token for token in pipeline()(sentence) if token.lemma_ == lemma)


@pytest.mark.parametrize("sentence", CASES["happens"])
def test_asserted(sentence: str) -> None:
    assert is_asserted(verb(sentence, "take"))


@pytest.mark.parametrize("sentence", CASES["does_not"])
def test_not_asserted(sentence: str) -> None:
    assert not is_asserted(verb(sentence, "take"))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Every evening he would sit there.", True),
        ("He used to sit there.", True),
        ("He always sat there.", True),
        ("He sat there.", False),
        ("If he came he would sit there.", False),
        ("He would have sat there.", False),
    ],
)
def test_habit(sentence: str, expected: bool) -> None:
    assert is_habitual(verb(sentence, "sit")) is expected


def test_future() -> None:
    assert is_future(verb("He will sit there.", "sit"))
    assert is_future(verb("He is going to sit there.", "sit"))
    assert not is_future(verb("He is going there to sit.", "sit"))
    assert not is_future(verb("He sat there.", "sit"))


def test_not_only_denies_nothing() -> None:
    assert not is_negated(verb("He not only sat there but slept.", "sit"))
