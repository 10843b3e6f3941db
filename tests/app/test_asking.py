"""Replies become decisions in the story's folder: kept, solved at once, undone, there after a restart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from esesea.app.asking import interview, moved, told, undone
from esesea.app.authors_word import replies_in
from esesea.app.errors import NotUnderstood, UnknownName
from esesea.app.opening import open_story
from esesea.app.question_words import ask_leap, between
from esesea.app.reply_words import compared, understood
from esesea.app.solving import solved
from esesea.order.asking import LeapQuestion, Suspect
from esesea.order.questions import Question
from esesea.store.folder import StoryFolder
from esesea.story.corrections.keeping import kept
from esesea.story.leap import Landing
from esesea.story.replies import Move, Reply, Stand
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK
from esesea.text.span import Span
from tests.story_builders import lighthouse as story

S1, S2, S3, S4, S5 = (scene.id for scene in story().scenes)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "light.story"
    StoryFolder.create(path).save(solved(replace(story(), relations=())))
    return path


def order(read: Story) -> tuple[str, ...]:
    return read.chronology.timeline(STORY_CLOCK).order


MOVE = Reply(stands=((S2, S1),), move=Move(S4, S5, Stand.FIRST))


def test_a_reply_moves_scenes_and_is_there_after_a_restart(folder: Path) -> None:
    asked = interview(folder)
    after = told(asked, MOVE)
    assert order(after.story)[:2] == (S4, S5)
    assert set(moved(asked.story, after.story)) <= set(order(after.story))
    again = interview(folder)
    assert again.replies == after.replies == (MOVE,)
    assert order(again.story) == order(after.story) == order(open_story(folder))
    assert between(S4, after.story).startswith(f"{S4} now stands before {S5}")


def test_undo_restores_and_can_be_repeated(folder: Path) -> None:
    asked = interview(folder)
    one = told(asked, MOVE)
    two = told(one, Reply(move=Move(S3, S3, Stand.AFTER, S5)))
    back = undone(two)
    assert back.story == one.story
    back = undone(back)
    assert back.story == asked.story
    assert undone(back) is back
    assert interview(folder).story == asked.story
    assert len(StoryFolder.open(folder).decisions().corrections) == 4


def test_a_reply_that_leaves_open_changes_nothing(folder: Path) -> None:
    asked = interview(folder)
    after = told(asked, Reply(left_open=(S3,)))
    assert after.story == asked.story
    assert moved(asked.story, after.story) == ()
    assert interview(folder).replies == (Reply(left_open=(S3,)),)


def test_a_comparison_is_kept(folder: Path) -> None:
    asked = told(interview(folder), Reply(first=(S5, S1)))
    placed = order(asked.story)
    assert placed.index(S5) < placed.index(S1)
    assert interview(folder).replies == (Reply(first=(S5, S1)),)


def shifted(read: Story, added: str) -> Story:
    """The next draft: words added at the beginning, the scenes' ids others than before."""
    by = len(added)
    renamed = tuple(
        replace(scene, id=f"s{index + 10}", span=Span(scene.span.start + by, scene.span.end + by))
        for index, scene in enumerate(read.scenes)
    )
    return replace(read, document=replace(read.document, text=added + read.document.text), scenes=renamed)


def test_a_reply_is_found_again_in_the_next_draft() -> None:
    draft = shifted(story(), "A new first sentence. ")
    (reply,) = replies_in([kept(MOVE, story())], draft)
    assert reply == Reply(stands=(("s11", "s10"),), move=Move("s13", "s14", Stand.FIRST))


def test_a_reply_about_a_scene_that_is_gone_waits() -> None:
    text = story().document.text
    scene = story().scene(S4).span
    without = text[: scene.start] + "x" * (scene.end - scene.start) + text[scene.end :]
    draft = replace(story(), document=replace(story().document, text=without))
    assert replies_in([kept(MOVE, story())], draft) == ()


ONE = LeapQuestion((Suspect(S3, S2, (Landing(None, 0.5), Landing(S1, 0.2)), S4, 0.6, 3.0),), 1.8)
TWO = LeapQuestion((Suspect(S2, S1, (Landing(None, 0.5),), S2, 0.6, 3.0), *ONE.suspects), 2.8)


@pytest.mark.parametrize(
    ("question", "words", "reply"),
    [
        (ONE, "yes", Reply(stands=((S3, S2),))),
        (ONE, "It goes on", Reply(stands=((S3, S2),))),
        (ONE, "1", Reply(move=Move(S3, S4, Stand.FIRST))),
        (ONE, "2 until s3", Reply(move=Move(S3, S3, Stand.AFTER, S1))),
        (ONE, "after s1", Reply(move=Move(S3, S4, Stand.AFTER, S1))),
        (ONE, "goes on from s1 until s5.", Reply(move=Move(S3, S5, Stand.AFTER, S1))),
        (ONE, "before s1", Reply(move=Move(S3, S4, Stand.BEFORE, S1))),
        (ONE, "same moment as s5", Reply(move=Move(S3, S4, Stand.SAME, S5))),
        (ONE, "same as s4", Reply(move=Move(S3, S3, Stand.SAME, S4))),
        (ONE, "first", Reply(move=Move(S3, S4, Stand.FIRST))),
        (ONE, "s5 after s1", Reply(move=Move(S5, S5, Stand.AFTER, S1))),
        (ONE, "I don’t know", Reply(left_open=(S3,))),
        (TWO, "yes", Reply(stands=((S2, S1), (S3, S2)))),
        (TWO, "s3 yes", Reply(stands=((S3, S2),))),
        (TWO, "3", Reply(stands=((S2, S1),), move=Move(S3, S4, Stand.AFTER, S1))),
        (TWO, "s2: before all", Reply(move=Move(S2, S2, Stand.FIRST))),
        (TWO, "s3 leave open", Reply(left_open=(S3,))),
        (TWO, "skip", Reply(left_open=(S2, S3))),
    ],
)
def test_what_the_author_may_say(question: LeapQuestion, words: str, reply: Reply) -> None:
    assert understood(words, question, story()) == reply


@pytest.mark.parametrize(
    "words", ["banana", "9", "after s1", "s2 3", "s3 until s4", "s3 after s3", "s3 after s1 until s2"]
)
def test_what_means_nothing_is_refused(words: str) -> None:
    with pytest.raises(NotUnderstood):
        understood(words, TWO, story())


def test_an_unknown_scene_is_named() -> None:
    with pytest.raises(UnknownName):
        understood("after s99", ONE, story())


def test_which_of_two_is_first() -> None:
    pair = Question(S1, S2, 1, 1, "")
    assert compared("1", pair) == compared("s1", pair) == Reply(first=(S1, S2))
    assert compared("2", pair) == Reply(first=(S2, S1))
    assert compared("same", pair) == Reply(move=Move(S2, S2, Stand.SAME, S1))
    with pytest.raises(NotUnderstood):
        compared("perhaps", pair)


def test_a_question_shows_every_opening_and_numbers_every_place() -> None:
    words = ask_leap(TWO, story())
    assert all(f"{scene} “{story().scene(scene).opens}" in words for scene in (S1, S2, S3))
    assert [f" {number}) " in words for number in (1, 2, 3, 4)] == [True, True, True, False]
    one = ask_leap(ONE, story())
    assert "Does this scene happen where it stands now?" in one
    assert "s4 goes with it" in one
