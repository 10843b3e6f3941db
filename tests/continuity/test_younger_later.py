"""Ages that go down."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks.younger_later import check
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.leap import Leap
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.text.span import Span
from tests.continuity.stories import quotes, told


def story(text: str, *facts: dict[str, object]) -> Story:
    bare = told(text, *facts, characters=(Character("c1", "Ada", ("Ada",)),))
    starts = [at for at in range(len(text)) if text.startswith("Ada", at)]
    return replace(bare, mentions=tuple(Mention(Span(at, at + 3), "c1", MentionKind.PROPER) for at in starts))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ada was thirty-one years old that spring. It rained. Ada was now five-and-twenty years of age.",
            ["thirty-one years old", "five-and-twenty years of age"],
        ),
        ("Ada was forty.\n\nAda was only 22, and gay.", ["forty", "22"]),
    ],
)
def test_younger_later(text: str, words: list[str]) -> None:
    (finding,) = check(story(text))
    assert quotes(story(text), finding.spans) == words


@pytest.mark.parametrize(
    "text",
    [
        "Ada was thirty.\n\nAda was thirty-one.",
        "Ada was forty.\n\nAda was thirty-nine.",
        "Ada was forty. Ada was twenty minutes late. Ada was one of them.",
        "Ada was not forty. Ada was as good as twenty.",
    ],
)
def test_silent(text: str) -> None:
    assert not list(check(story(text)))


def test_silent_in_a_flashback_of_a_traveller_and_after_a_leap() -> None:
    text = "Ada was forty.\n\nAda was twenty."
    assert not list(check(story(text, {}, {"mode": Mode.ANALEPSIS})))
    assert not list(check(replace(story(text), leaps=(Leap("s2", 0.7, "s2"),))))
    away = story(text)
    assert not list(check(replace(away, chronology=replace(away.chronology, parted=("c1",)))))
