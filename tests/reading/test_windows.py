"""A text in windows: nothing lost, nothing twice, sentences whole where they fit."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.literary.windows import Words, batch_of, case_of, windows_of

lengths = st.lists(st.lists(st.integers(1, 6), min_size=1, max_size=12), min_size=1, max_size=12)


def words(sentences: list[list[int]]) -> Words:
    pieces = tuple(tuple(range(1, length + 1)) for sentence in sentences for length in sentence)
    numbers = [number for number, sentence in enumerate(sentences) for _ in sentence]
    return Words(pieces, np.array(numbers), np.zeros(len(pieces), np.int64))


@given(lengths, st.integers(12, 40), st.integers(12, 40))
def test_windows_follow_one_another_and_fit(sentences: list[list[int]], size: int, first: int) -> None:
    text = words(sentences)
    found = windows_of(text, size, min(first, size))
    assert [at for begin, end in found for at in range(begin, end)] == list(range(len(text)))
    for begin, end in found:
        assert sum(map(len, text.pieces[begin:end])) + 2 <= size


@given(lengths, st.integers(80, 120))
def test_a_sentence_that_fits_is_never_cut(sentences: list[list[int]], size: int) -> None:
    text = words(sentences)
    borders = {begin for begin, _ in windows_of(text, size)}
    assert all(begin == 0 or text.sentence[begin] != text.sentence[begin - 1] for begin in borders)


@given(lengths)
def test_a_batch_says_where_each_word_stands(sentences: list[list[int]]) -> None:
    text = words(sentences)
    windows = windows_of(text, 40)
    batch = batch_of(text, windows, 101, 102)
    for row, (begin, end) in enumerate(windows):
        for at in range(begin, end):
            first, last = batch.first[row, at - begin], batch.last[row, at - begin]
            assert tuple(batch.ids[row, first : last + 1]) == text.pieces[at]
        assert batch.ids[row, 0] == 101
        assert batch.ids[row, batch.mask[row].sum() - 1] == 102
        assert (batch.sentence[row, end - begin :] == -1).all()


@pytest.mark.parametrize(
    ("word", "opens", "case"),
    [("she", False, 0), ("She", True, 5), ("INT", False, 2), ("I", False, 4), ("“", True, 7), ("1884", False, 6)],
)
def test_how_a_word_is_written(word: str, opens: bool, case: int) -> None:
    assert case_of(word, opens=opens) == case


def test_an_edit_changes_few_windows() -> None:
    chance = Random(3)
    told = [[chance.randrange(1, 4) for _ in range(chance.randrange(3, 30))] for _ in range(2_000)]
    pieces = [[tuple(chance.randrange(30_000) for _ in range(length)) for length in sentence] for sentence in told]

    def cut(sentences: list[list[tuple[int, ...]]]) -> set[tuple[tuple[int, ...], ...]]:
        flat = tuple(word for sentence in sentences for word in sentence)
        numbers = np.array([number for number, sentence in enumerate(sentences) for _ in sentence])
        text = Words(flat, numbers, np.zeros(len(flat), np.int64))
        return {flat[begin:end] for begin, end in windows_of(text)}

    before = cut(pieces)
    new = []
    for _ in range(30):
        at = chance.randrange(len(pieces))
        new.append(len(cut([*pieces[:at], [(5,), (6, 7)], *pieces[at + chance.randrange(3) :]]) - before))
    assert max(new) <= 16
    assert sum(new) / len(new) < 5
