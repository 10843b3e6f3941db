"""Texts made of words that are given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from esesea.reading.annotators.parsing import parsing
from esesea.reading.annotators.sentences import sentences
from esesea.reading.given_words import given_words, on_given_words, takes_mentions
from esesea.reading.parse import Parse
from esesea.reading.passages import Sentence
from esesea.reading.reader import Reader
from esesea.text.span import Span

WORD = st.sampled_from(["Go", ",", '"', "'", "“", "”", "``", "n't", "(", "she", "--", "né", "!"])
READER = Reader("tiny", (parsing, sentences))


def text_of(*told: str) -> str:
    return given_words("tiny", [sentence.split() for sentence in told]).document.text


def test_the_text_is_spaced_as_print_spaces_it() -> None:
    assert text_of("“ Go , ” he did n't say ( now ) .") == "“Go,” he didn't say (now)."


def test_straight_marks_open_and_close_by_turns_and_by_their_sentence() -> None:
    assert text_of('" Go , " he said , " now . "') == '"Go," he said, "now."'
    assert text_of('" Go on .', '" Then stay . "', "He left .") == '"Go on. "Then stay." He left.'


@given(st.lists(st.lists(WORD, min_size=1, max_size=8), max_size=4))
def test_every_word_stands_where_it_is_said_to(told: list[list[str]]) -> None:
    made = given_words("tiny", told)
    words = [word for sentence in told for word in sentence]
    found = [made.document.text[start : start + len(word)] for start, word in zip(made.starts, made.words, strict=True)]
    assert found == list(made.words) == words


def test_a_span_of_characters_is_one_of_words() -> None:
    made = given_words("tiny", [["“", "Go", ",", "”", "he", "said", "."]])
    text = made.document.text

    def words(told: str) -> tuple[int, int]:
        start = text.index(told)
        return made.words_in(Span(start, start + len(told)))

    assert text == "“Go,” he said."
    assert words("“Go,”") == (0, 4)
    assert words("he said") == (4, 6)
    assert words("ai") == (5, 6)
    assert words(" he") == (4, 5)


def test_the_parse_keeps_to_the_given_words_and_sentences() -> None:
    made = given_words("tiny", [["They", "cannot", "go", ".", "Ever"], ["She", "said", "so", "."]])
    layers = on_given_words(READER, made).read(made.document)
    doc = layers.one(Parse).paragraphs[0].doc
    assert [token.text for token in doc] == list(made.words)
    assert [one.span.of(made.document.text) for one in layers.of(Sentence)] == ["They cannot go. Ever", "She said so."]
    assert doc[8].is_punct
    assert doc[6].lemma_ == "say"
    assert doc[6].dep_ == "ROOT"


def test_a_reader_of_rules_takes_no_mentions() -> None:
    assert not takes_mentions(READER)
