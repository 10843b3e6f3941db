"""What a correction changes of people, told of who they are and not of what they are called."""

from __future__ import annotations

import pytest

from esesea.app.changes import changes
from esesea.app.opened import settle
from esesea.app.solving import solved
from esesea.story.acts import Act, MergeCharacters, RemoveDeath, RenameCharacter, SetPresent
from esesea.story.corrections.keeping import kept
from esesea.story.story import Story
from tests.story_builders import lighthouse


@pytest.fixture(scope="module")
def story() -> Story:
    """Ada (c1) dies in it, Ben (c2) does not."""
    return solved(lighthouse())


def facts(story: Story, act: Act) -> tuple[str, ...]:
    return changes(story, settle(story, (kept(act, story),)).story).facts


@pytest.mark.parametrize("act", [MergeCharacters("c2", "c1"), MergeCharacters("c1", "c2")])
def test_of_two_names_made_one_nobody_comes_to_life_or_goes_away(story: Story, act: Act) -> None:
    assert facts(story, act) == ("0 touches, was 2",)


def test_who_only_has_another_name_neither_comes_nor_goes(story: Story) -> None:
    assert facts(story, RenameCharacter("c1", "Adela")) == ()


def test_who_does_not_die_after_all_and_who_is_not_there_is_told(story: Story) -> None:
    assert "Ada does not die" in facts(story, RemoveDeath("c1"))
    assert facts(story, SetPresent("s1", "c2", present=False)) == ("s1: without Ben",)
