"""What a correction stands on is shown in whole sentences and words."""

from __future__ import annotations

import pytest

from esesea.story.anchoring import QUOTED
from esesea.text.span import Span
from esesea.web.acting.quoting import LONGEST, words_shown

FIRST = "She came down to the water in the evening, when the boats were tied and nobody was about."
SECOND = " The man with the lantern had long gone home by then."
NEVER = "one and then another and " * 20


def opening(text: str) -> str:
    return words_shown(text[:QUOTED], Span(0, QUOTED), text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (FIRST + SECOND, FIRST),
        (f"Friday\n\n{FIRST}", f"Friday {FIRST}"),
        (f"“Where were you in all those long years when I was looking for you?” {NEVER}", None),
        (NEVER, f"{NEVER[:78]} …"),
        ("一" * 300, f"{'一' * QUOTED} …"),
    ],
)
def test_a_scenes_opening_goes_on_to_the_end_of_a_sentence(text: str, shown: str | None) -> None:
    assert opening(text) == (shown or text[: text.index("”") + 1])


def test_of_words_that_are_gone_no_part_of_a_word_is_shown() -> None:
    kept = FIRST[:QUOTED]
    assert words_shown(kept, None, "Another text.") == f"{kept.rpartition(' ')[0]} …"
    assert words_shown(f"{SECOND.strip()} {FIRST}"[:QUOTED], None, "Another text.") == SECOND.strip()


def test_other_words_are_shown_as_they_were_chosen_unless_they_are_very_long() -> None:
    assert words_shown("three  years\nlater", Span(0, 18), "") == "three years later"
    long = words_shown(NEVER, None, "")
    assert long.endswith(" …")
    assert len(long) <= LONGEST + 2
    assert NEVER.startswith(long.removesuffix(" …"))
