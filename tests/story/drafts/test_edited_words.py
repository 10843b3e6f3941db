"""The words of an edited draft and their images are those of a draft gone through as a whole."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.story.drafts import words
from esesea.story.drafts.ends import same_ends
from esesea.story.drafts.image_row import ImageRow
from esesea.story.drafts.images import Image
from esesea.story.drafts.words import Words

TEXTS = st.text(st.sampled_from("ab É_ .\n"), max_size=40)
PARTS = st.lists(TEXTS, min_size=3, max_size=3)


def ends_one_by_one(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    return start, next((at for at in range(shorter - start) if old[-1 - at] != new[-1 - at]), shorter - start)


@given(PARTS, TEXTS)
def test_of_an_edited_text_the_words_are_those_of_the_text(parts: list[str], put: str) -> None:
    begin, cut, end = parts
    edited = begin + put + end
    assert Words.of(begin + cut + end).of_edited(edited) == Words.of(edited)


def test_a_word_that_the_edit_makes_longer_is_read_anew() -> None:
    assert Words.of("a boat in").of_edited("a boathouse in").keys == ("a", "boathouse", "in")
    assert Words.of("a boat in").of_edited("a steamboat in").keys == ("a", "steamboat", "in")
    assert Words.of("a boat in").of_edited("aboat in").keys == ("aboat", "in")
    assert Words.of("a boat").of_edited("a boats").keys == ("a", "boats")
    assert Words.of("").of_edited("").keys == ()


@given(TEXTS, TEXTS)
def test_same_ends_are_those_found_one_by_one(old: str, new: str) -> None:
    assert same_ends(old, new) == ends_one_by_one(old, new)
    assert same_ends(tuple(old), tuple(new)) == ends_one_by_one(old, new)


def test_the_last_two_drafts_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    gone_through: list[str] = []
    plain = Words.of_edited

    def noting(self: Words, text: str) -> Words:
        gone_through.append(text)
        return plain(self, text)

    monkeypatch.setattr(Words, "of_edited", noting)
    monkeypatch.setattr(words._Last, "drafts", (words._NONE,))
    for text in ("one", "one two", "one", "one two", "three", "one two", "one"):
        assert Words.of_draft(text).text == text
    assert gone_through == ["one", "one two", "three", "one"]


IMAGES: list[Image | None] = [(0, 1), (1, 2), None, (5, 7), (8, 9), (9, 10)]
ROW = ImageRow(2, IMAGES[2:4], 2, 10)


def test_a_row_is_the_images_one_by_one() -> None:
    assert list(ROW) == IMAGES
    assert [ROW[at] for at in range(-6, 6)] == [*IMAGES, *IMAGES]
    assert all(ROW[first:after] == IMAGES[first:after] for first in range(-7, 8) for after in range(-7, 8))
    with pytest.raises(IndexError):
        ROW[6]


def test_a_row_tells_where_words_begin_and_which_are_covered() -> None:
    for first in range(7):
        for after in range(first, 7):
            begins = [number for stretch in ROW.firsts(first, after) for number in stretch]
            assert begins == [image[0] for image in IMAGES[first:after] if image is not None]
    assert list(ROW.covered(10)) == [1, 1, 0, 0, 0, 1, 1, 0, 1, 1]
    assert list(ImageRow(0, (), 0, 0).covered(0)) == []
