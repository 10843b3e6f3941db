"""What is remembered: one telling of each story as it stands, a bounded number of answers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from esesea.story.correction import Correction
from esesea.story.story import Story
from esesea.web.describing.memory import STORIES, Kept, Memory
from tests.story_builders import lighthouse


@dataclass(frozen=True, slots=True)
class Open:
    """As much of an opened story as is remembered."""

    story: Story
    id: str = "x"
    revision: int = 1
    decisions: tuple[Correction, ...] = ()


def test_an_answer_is_made_once() -> None:
    kept, made = Kept(2), []
    for _ in range(3):
        assert kept.once("frame", lambda: made.append("frame") or len(made)) == 1
    assert made == ["frame"]


def test_what_was_asked_for_last_is_kept() -> None:
    kept = Kept(2)
    for name in ("a", "b", "a", "c"):
        kept.once(name, object)
    first = kept.once("a", lambda: "another")
    assert first != "another"
    assert kept.once("b", lambda: "another") == "another"


def test_a_story_is_told_once_as_it_stands() -> None:
    memory, opened = Memory(), Open(lighthouse())
    assert memory.of(opened) is memory.of(opened)


def test_another_revision_is_told_anew() -> None:
    memory, opened = Memory(), Open(lighthouse())
    assert memory.of(replace(opened, revision=2)) is not memory.of(opened)
    assert memory.of(replace(opened, story=lighthouse())) is not memory.of(opened)


def test_no_more_stories_are_held_than_a_few() -> None:
    memory, story = Memory(), lighthouse()
    first = memory.of(Open(story))
    for revision in range(2, STORIES + 2):
        memory.of(Open(story, revision=revision))
    assert memory.of(Open(story)) is not first
