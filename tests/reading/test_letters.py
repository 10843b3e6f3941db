"""What shows that a passage is a letter, and what only looks so."""

from __future__ import annotations

import pytest

from esesea.reading.english.letters import is_letter

BODY = ("It rains here. We wait for the ferry.",) * 4


@pytest.mark.parametrize(
    "greeting",
    ["My dear Mamma,", "Dear Mr. Osei:", "_Dearest Lise_,", "To whom it may concern:", "Dearest,", "Beloved husband—"],
)
def test_a_greeting(greeting: str) -> None:
    assert is_letter((greeting, *BODY))


@pytest.mark.parametrize(
    "closing",
    [
        "Ever your AMY",
        "Your loving son, Tom",
        "Yours truly,\nA. Mbeki",
        "Love,\nJo",
        "With all my love, Ida",
        "Sincerely,",
        "I remain, yours faithfully,",
        "Best wishes,\nProf. Ada Quill",
        "_Yours ever_, Ben",
    ],
)
def test_a_closing(closing: str) -> None:
    assert is_letter((*BODY, closing))


@pytest.mark.parametrize(
    "paragraph",
    [
        "My dear Ann was ill.",
        "Dear me, it was late.",
        "Your turn to row.",
        "“Your turn,” said Tom.",
        "Love is blind.",
        "Yours is the red one.",
        "Truly it was late.",
        "“My dear Tom,” she said,",
        "“Yours truly,” said Tom.",
        "Sir Tom came,",
        "",
    ],
)
def test_no_letter(paragraph: str) -> None:
    assert not is_letter((paragraph, *BODY, paragraph))


def test_what_is_greeted_in_the_middle() -> None:
    assert not is_letter((*BODY, "Dear Tom,", "Your Ann", *BODY))
