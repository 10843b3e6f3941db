"""Batches hold every text once, are of bounded size, and stay as they were away from an edit."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.syntax.batches import FEWEST, MOST, batches_of

TEXTS = [f"He had {number} ships." for number in range(600)]


@given(st.lists(st.text(max_size=20), max_size=120))
def test_every_text_is_in_one_batch_of_bounded_size(texts: list[str]) -> None:
    found = batches_of(texts)
    assert [at for begin, end in found for at in range(begin, end)] == list(range(len(texts)))
    assert all(FEWEST <= end - begin <= MOST for begin, end in found[:-1])


def test_long_texts_make_short_batches() -> None:
    assert batches_of(["word " * 8_000] * 3) == [(0, 1), (1, 2), (2, 3)]


def test_an_edit_changes_few_batches() -> None:
    before = {tuple(TEXTS[begin:end]) for begin, end in batches_of(TEXTS)}
    chance = Random(7)
    for _ in range(40):
        at = chance.randrange(len(TEXTS))
        edited = [*TEXTS[:at], "She wept.", *TEXTS[at + chance.randrange(3) :]]
        new = [batch for begin, end in batches_of(edited) if (batch := tuple(edited[begin:end])) not in before]
        assert len(new) <= 6
