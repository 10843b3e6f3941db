"""A cause that comes after what it is the cause of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks.cause_after_effect import check
from esesea.story.chronology import Chronology
from esesea.story.days import SceneDate
from esesea.story.event import Cause, Event
from esesea.story.finding import Severity
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import Status
from tests.continuity.stories import found, ordered, quotes, seen, told

BARE = told("Ben limped because Ada had shot him.\n\nAda shot Ben.", {"present": ("c2",)}, {"present": ("c1", "c2")})


def story(status: Status = Status.PROVEN, sure: float = 0.85, **facts: object) -> Story:
    words = "because Ada had shot him"
    first, second = BARE.scenes
    return replace(
        BARE,
        scenes=(replace(first, **facts), second),  # type: ignore[arg-type]  # facts by name
        causes=(Cause("s2", "s1", found(BARE, words), seen(BARE, words, confidence=sure)),),
        events=(Event(found(BARE, "shot", 2), "s2", "shoot", ("c1", "c2"), "past"),),
        chronology=Chronology((ordered(BARE.scenes, settled={("s1", "s2"): status}),), ()),
    )


def test_the_effect_surely_comes_first() -> None:
    (finding,) = check(story())
    assert finding.severity is Severity.WARNING
    assert finding.message == "Scene 1 looks back on what scene 2 shows, later on."
    assert quotes(BARE, finding.spans) == ["because Ada had shot him", "shot"]


def test_by_the_dates_of_both_scenes() -> None:
    dates = tuple(
        SceneDate(f"s{n}", 700000 + n, 700000 + n, seen(BARE, words)[0]) for n, words in ((1, "Ben"), (2, "Ada shot"))
    )
    (finding,) = check(replace(story(Status.DEFAULT), scene_dates=dates))
    assert quotes(BARE, finding.spans) == ["Ben", "because Ada had shot him", "Ada shot", "shot"]
    assert not list(check(replace(story(Status.DEFAULT), scene_dates=dates[:1])))


def test_what_was_meant_less_surely_is_for_information() -> None:
    assert [each.severity for each in check(story(sure=0.6))] == [Severity.INFO]


@pytest.mark.parametrize("status", [Status.DEFAULT, Status.LIKELY])
def test_told_so_is_not_so(status: Status) -> None:
    assert not list(check(story(status)))


def test_silent_in_a_dream_of_a_traveller_and_without_the_act() -> None:
    assert not list(check(story(mode=Mode.DREAM)))
    assert not list(check(replace(story(), chronology=replace(story().chronology, parted=("c2",)))))
    assert not list(check(replace(story(), events=())))
    assert not list(check(replace(story(), causes=(replace(story().causes[0], cause_scene=None),))))
