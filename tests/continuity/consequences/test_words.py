"""Sentences, what says who somebody is, and how alike two passages are."""

from __future__ import annotations

import pytest

from esesea.continuity.consequences.introducing import explains_a_name, introduces
from esesea.continuity.consequences.sentences import sentence_at
from esesea.continuity.consequences.wording import content, stem
from esesea.text.span import Span


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("It rained. She ran. It stopped.", "ran", "She ran."),
        ("“Go!” he said. “Now,” said Mr. Pike, “go.” She went.", "Pike", "“Now,” said Mr. Pike, “go.”"),
        ("A line\nof prose goes on. Next.", "of", "A line\nof prose goes on."),
        ("No end here\n\nAnother paragraph", "end", "No end here"),
        ("No end here\n\nAnother paragraph", "Another", "Another paragraph"),
        ("All of it", "All of it", "All of it"),
        ("“Pike did. Him and Tom.”", "Pike", "Pike did."),
        ("“Pike did. Him and Tom.”", "Tom", "Him and Tom."),
        ('"Pike did. Him and Tom."', "Tom", "Him and Tom."),
        ("“Pike did,” he said. It rained.", "Pike", "“Pike did,” he said."),
    ],
)
def test_the_sentence_around_some_words(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    found = sentence_at(text, Span(start, start + len(words)), Span(0, len(text)))
    assert found.of(text) == sentence


def test_words_of_a_heading_stand_for_themselves() -> None:
    text = "THE NEXT DAY\n\nIt rained."
    assert sentence_at(text, Span(0, 12), Span(14, len(text))) == Span(0, 12)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rhoda, a tall girl, came in.",
        "He met his cousin Rhoda.",
        "There was a girl called Rhoda Pike.",
        "RHODA PIKE (30s) stands there.",
        "RHODA, age forty, stands there.",
        "“I’m Rhoda,” she said.",
        "Rhoda was the blacksmith’s daughter.",
        "“And this here’s Rhoda.”",
        "“That’s Rhoda.”",
        "Her brother Rhoda held the house.",
        "His brother’s wife, Rhoda, was with child.",
        "Their first, Rhoda, was born in May.",
        "The letter was for Rhoda, baker, and she took it.",
        "They sent for Rhoda, head clerk of Hull.",
    ],
)
def test_who_somebody_is_is_said(sentence: str) -> None:
    assert introduces(sentence, "RHODA" if "RHODA" in sentence else "Rhoda")


@pytest.mark.parametrize(
    "sentence",
    [
        "Rhoda came in.",
        "“Rhoda, cook the dinner.”",
        "They went with Rhoda, first to Hull.",
        "He called Rhoda the Wren.",
        "In the garden Rhoda sat down.",
        "He and Rhoda, and then another.",
    ],
)
def test_who_somebody_is_is_not_said(sentence: str) -> None:
    assert not introduces(sentence, "Rhoda")


def test_a_mention_may_say_who_it_is_itself() -> None:
    assert introduces("Her cousin Rhoda came in.", "Her cousin Rhoda")
    assert not introduces("The Wren came in.", "The Wren")


def test_a_name_is_explained() -> None:
    assert explains_a_name("Everyone called Rhoda the Wren.")
    assert not explains_a_name("The Wren was late.")


def test_forms_of_a_word_are_one() -> None:
    assert stem("carrying") == stem("carries") == stem("carry")
    assert stem("flying") == stem("flies") == stem("fly")
    assert stem("stopped") == stem("stop")
    assert content("because he had taught her to row") == content("Taught, and rowing")
