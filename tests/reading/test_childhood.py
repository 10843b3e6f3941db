"""What says that somebody was a child then, and what only looks so."""

from __future__ import annotations

import pytest

from esesea.reading.english.childhood import is_of_childhood


@pytest.mark.parametrize(
    "sentence",
    [
        "She had been seven when he took her in.",
        "Ben was barely nine years old, when the mill burnt.",
        "When he was a small boy, the river froze.",
        "When I was ten we moved to Linz.",
        "When they were children the house had a tower.",
        "As a girl she had swum here.",
        "In his boyhood the road was dust.",
        "I had been only a child of six when the war came.",
    ],
)
def test_a_childhood(sentence: str) -> None:
    assert is_of_childhood(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was nine when the bell rang.",
        "There were five when we counted.",
        "She had been thirty when he took her in.",
        "When he was ready, they left.",
        "Ben wept as a child weeps.",
        "He treated her as a child.",
        "Her child was seven.",
        "The clock had struck seven when he came.",
        "There was a boy in the lane.",
    ],
)
def test_no_childhood(sentence: str) -> None:
    assert not is_of_childhood(sentence)
