"""Words are cut as the encoder's own tokenizer cuts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.literary.weights import weights
from esesea.reading.literary.wordpieces import LONGEST, WordPieces


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(weights().vocabulary)


# What the `tokenizers` library (0.22, BertWordPieceTokenizer, lower case) gives with the same vocabulary.
PUBLISHED = {
    "Ravensby": ["ravens", "##by"],
    "“": ["“"],
    "don’t": ["don", "’", "t"],
    "Mr.": ["mr", "."],
    "naïve": ["naive"],
    "Slough-by-the-sea": ["sl", "##ough", "-", "by", "-", "the", "-", "sea"],
    "1884": ["1884"],
    "œuvre": ["œ", "##u", "##vre"],
    "she": ["she"],
    "HIS": ["his"],
    "weir-keeper's": ["weir", "-", "keeper", "'", "s"],
    "—": ["—"],
    "日本": ["日", "本"],
    "soufflé": ["so", "##uf", "##fle"],
    "unputdownable": ["un", "##put", "##down", "##able"],
    "…": ["…"],
    "ﬁne": ["ﬁ", "##ne"],
    "£500": ["£5", "##00"],
    "K-9": ["k", "-", "9"],
}


@pytest.mark.parametrize("word", PUBLISHED)
def test_a_word_is_cut_as_published(pieces: WordPieces, word: str) -> None:
    assert [weights().vocabulary[number] for number in pieces.of(word)] == PUBLISHED[word]


@given(st.text())
def test_every_word_has_pieces_of_the_vocabulary(word: str) -> None:
    found = WordPieces(weights().vocabulary)
    numbers = found.of(word)
    assert numbers
    assert all(0 <= number < len(weights().vocabulary) for number in numbers)
    assert found.of(word) == numbers


def test_a_word_beyond_the_longest_is_unknown(pieces: WordPieces) -> None:
    assert pieces.of("a" * (LONGEST + 1)) == (pieces.unknown,)
    assert pieces.of("a" * LONGEST) != (pieces.unknown,)
