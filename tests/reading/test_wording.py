"""What a mention's words tell of it."""

from __future__ import annotations

import pytest

from esesea.reading.literary.wording import FORMS, GENDERS, wording_of
from esesea.story.character import MentionKind


@pytest.mark.parametrize(
    ("words", "form", "gender", "head"),
    [
        ("She", "she", "woman", "she"),
        ("thy", "you", "unknown", "thy"),
        ("Mrs. Orme", "proper", "woman", "orme"),
        ("Dr. Orme", "proper", "unknown", "orme"),
        ("Mary Orme", "proper", "woman", "orme"),
        ("the old man", "common", "man", "man"),
        ("the captain of the guard", "common", "unknown", "captain"),
        ("her two brothers", "common", "several", "brothers"),
        ("Tom and his sister", "proper", "man", "tom"),
        ("the house", "common", "thing", "house"),
        ("the looking glass", "common", "unknown", "glass"),
    ],
)
def test_form_gender_and_head(words: str, form: str, gender: str, head: str) -> None:
    found = wording_of(words.split(), {"the", "old"}, opens=False)
    assert (FORMS[found.form], GENDERS[found.gender], found.head) == (form, gender, head)


def test_a_word_that_opens_a_sentence_is_a_name_only_if_it_is_never_written_small() -> None:
    assert wording_of(["Mother"], {"mother"}, opens=True).kind is MentionKind.COMMON
    assert wording_of(["Mother"], {"mother"}, opens=False).kind is MentionKind.PROPER
    assert wording_of(["Hester"], {"mother"}, opens=True).kind is MentionKind.PROPER


def test_telling_words_leave_out_articles_and_age() -> None:
    assert wording_of(["the", "poor", "old", "harbour", "master"], set(), opens=False).telling == {"harbour", "master"}
