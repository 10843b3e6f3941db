from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.syntax.dashes import with_words_apart
from esesea.reading.syntax.pipeline import pipeline

ENGLISH = with_words_apart(spacy.blank("en"))


def tokens(text: str) -> list[str]:
    return [token.text for token in ENGLISH.make_doc(text)]


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        ('him;--"his', ["him", ";", "--", '"', "his"]),
        ("go--now", ["go", "--", "now"]),
        ("go—now", ["go", "—", "now"]),
        ("go – now–then", ["go", "–", "now", "–", "then"]),
        ('said:—"Yes', ["said", ":", "—", '"', "Yes"]),
        ("“I—”she", ["“", "I", "—", "”", "she"]),
        ("wait-- --no", ["wait", "--", "--", "no"]),
        ("there.--He", ["there", ".", "--", "He"]),
    ],
)
def test_words_are_parted_at_dashes_and_quotation_marks(glued: str, apart: list[str]) -> None:
    assert tokens(glued) == apart


@pytest.mark.parametrize("whole", ["o'clock", "o’clock", "rock-'n'-roll", "1914–18", "1914—1918", "Mrs.", "e.g."])
def test_these_stay_whole(whole: str) -> None:
    assert tokens(whole) == [whole]


def test_contractions_are_parted_as_ever() -> None:
    text = "Don't! We’ll see; he'd said it couldn't."
    assert tokens(text) == [token.text for token in spacy.blank("en").make_doc(text)]


def test_the_stop_of_a_title_stays_with_it() -> None:
    assert tokens("Mrs.--Hale") == ["Mrs.", "--", "Hale"]


@given(st.text(alphabet="ab M1.,;:!?-—–'’\"“”", max_size=40))
def test_no_character_is_lost_or_moved(text: str) -> None:
    doc = ENGLISH.make_doc(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_readers_pipelines_part_words_so() -> None:
    assert [token.text for token in pipeline().make_doc("him;--his")] == ["him", ";", "--", "his"]


def test_a_tokenizer_of_ones_own_is_left_alone() -> None:
    language = spacy.blank("en")
    own = spacy.blank("en").make_doc
    language.tokenizer = own
    assert with_words_apart(language).tokenizer == own
