"""What is destroyed or lost is not used; unless it was found, mended, or is another one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks.used_after_loss import check
from esesea.story.character import Character
from esesea.story.chronology import Chronology
from esesea.story.evidence import Evidence
from esesea.story.finding import Severity
from esesea.story.leap import Leap
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.thing import Fate, ThingState
from esesea.story.time import Status
from tests.continuity.stories import found, ordered, quotes, told

TEXT = """It was the end of it.

It was there again.

It was in use."""
WORDS = ("the end of it", "there again", "in use")


def story(*states: tuple[str, str | None, Fate, int], **facts: object) -> Story:
    """Ada (c1) and Tom (c2); of each state: the thing, whose, its fate, and the number of the scene."""
    bare = told(TEXT, {}, {}, facts, characters=(Character("c1", "Ada", ("Ada",)), Character("c2", "Tom", ("Tom",))))
    return replace(
        bare,
        thing_states=tuple(
            ThingState(thing, owner, fate, f"s{scene}", (Evidence((found(bare, WORDS[scene - 1]),), "test", 0.85),))
            for thing, owner, fate, scene in states
        ),
    )


BURNT, LOST, USED = ("mill", None, Fate.DESTROYED, 1), ("ring", "c1", Fate.LOST, 1), ("ring", "c1", Fate.USED, 3)


def test_a_burnt_mill_is_no_place_to_sleep() -> None:
    used = story(BURNT, ("mill", None, Fate.USED, 3))
    (finding,) = check(used)
    assert finding.severity is Severity.WARNING
    assert finding.message == "The mill is destroyed in scene 1 and used after it, in scene 3."
    assert quotes(used, finding.spans) == ["the end of it", "in use"]
    assert finding.scenes == ("s1", "s3")


def test_a_lost_ring_is_worn() -> None:
    (finding,) = check(story(LOST, USED))
    assert finding.message == "Ada's ring is lost in scene 1 and used after it, in scene 3."


def test_the_words_that_both_say_must_agree() -> None:
    assert list(check(story(("silver ring", "c1", Fate.LOST, 1), USED)))
    assert not list(check(story(("silver ring", "c1", Fate.LOST, 1), ("gold ring", "c1", Fate.USED, 3))))


@pytest.mark.parametrize("thing", ["ring", "new ring"])
@pytest.mark.parametrize("owner", ["c1", None])
def test_a_thing_found_again_or_another_in_its_place(thing: str, owner: str | None) -> None:
    assert not list(check(story(LOST, (thing, owner, Fate.BACK, 2), USED)))


def test_what_another_finds_is_anothers() -> None:
    assert list(check(story(LOST, ("ring", "c2", Fate.BACK, 2), USED)))


def test_another_persons_ring() -> None:
    assert not list(check(story(LOST, ("ring", "c2", Fate.USED, 3))))


def test_used_before_it_is_lost() -> None:
    assert not list(check(story(("ring", "c1", Fate.USED, 1), ("ring", "c1", Fate.LOST, 3))))


@pytest.mark.parametrize("mode", [Mode.DREAM, Mode.ANALEPSIS, Mode.HYPOTHETICAL, Mode.EMBEDDED])
def test_a_dream_a_flashback_a_tale(mode: Mode) -> None:
    assert not list(check(story(LOST, USED, mode=mode)))


def test_a_scene_that_seems_to_leap_may_be_earlier() -> None:
    assert not list(check(replace(story(LOST, USED), leaps=(Leap("s3", 0.7, "s3"),))))


def test_on_the_storys_clock_it_may_be_earlier() -> None:
    told_back = story(LOST, USED)
    world = ordered(told_back.scenes, (3, 1, 2), {("s3", "s1"): Status.PROVEN})
    assert not list(check(replace(told_back, chronology=Chronology((world,), ()))))


def test_of_letters_there_are_many() -> None:
    (finding,) = check(story(("letter", "c1", Fate.DESTROYED, 1), ("letter", "c1", Fate.USED, 3)))
    assert finding.severity is Severity.INFO
