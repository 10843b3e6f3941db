"""Mentions out of span probabilities."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from esesea.reading.literary.spans import WIDEST, FoundSpan, by_position, spans_of

chances = arrays(np.float32, (WIDEST, 9), elements=st.floats(0, 1, width=16))
sentences = st.lists(st.integers(0, 2), min_size=9, max_size=9).map(sorted).map(np.array)


def spans(probability: np.ndarray, sentence: np.ndarray, threshold: float = 0.5) -> list[FoundSpan]:
    return spans_of(probability, np.ones(probability.shape, np.int64), sentence, 100, threshold)


@given(chances, sentences)
def test_no_two_cross_and_none_leaves_its_sentence(probability: np.ndarray, sentence: np.ndarray) -> None:
    found = spans(probability, sentence)
    for one in found:
        assert sentence[one.first - 100] == sentence[one.last - 100]
        assert one.probability > 0.5
        for other in found:
            assert not one.first < other.first <= one.last < other.last


@given(chances, sentences, st.floats(0.5, 1))
def test_a_higher_threshold_gives_the_surer_ones_of_the_same(
    probability: np.ndarray, sentence: np.ndarray, threshold: float
) -> None:
    surer = [span for span in spans(probability, sentence) if span.probability > np.float32(threshold)]
    assert spans(probability, sentence, np.float32(threshold)) == surer


def test_the_surest_of_two_that_cross_stays_and_nested_ones_do() -> None:
    probability = np.zeros((WIDEST, 5), np.float32)
    probability[1, 0], probability[1, 1], probability[0, 0] = 0.9, 0.95, 0.7  # words 0–1, 1–2 and 0
    found = spans(probability, np.zeros(5, np.int64))
    assert [(span.first, span.last) for span in found] == [(100, 100), (101, 102)]


def test_coreference_meets_the_wider_before_what_it_holds() -> None:
    held, wide, later = FoundSpan(3, 3, 0, 0.9), FoundSpan(3, 6, 0, 0.8), FoundSpan(5, 5, 1, 0.7)
    assert by_position([held, later, wide]) == [wide, held, later]
