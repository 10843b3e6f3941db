"""Somebody at two places at one time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.continuity.checks.two_places import check
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.chronology import Chronology
from esesea.story.days import ClockDays, SceneDays
from esesea.story.finding import Severity
from esesea.story.place import Place
from esesea.story.scene import Mode, SceneTime
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation
from esesea.text.span import Span
from tests.continuity.stories import ordered, quotes, seen, told

TOWNS = (Place("p1", "Paris", ("Paris",)), Place("p2", "Rome", ("Rome",)))


def story(text: str, places: tuple[Place, ...] = TOWNS, **facts: object) -> Story:
    """Each paragraph a scene with Anna in it, the first at p1 and the second at p2."""
    scenes = ({"present": ("c1",), "place": place.id} | facts for place in places[:2])
    bare = told(text, *scenes, characters=(Character("c1", "Anna", ("Anna",)),), places=places)
    starts = [at for at in range(len(text)) if text.startswith("Anna", at)]
    return replace(bare, mentions=tuple(Mention(Span(at, at + 4), "c1", MentionKind.PROPER) for at in starts))


SAME = "Anna stood in Paris.\n\nAt the same moment Anna stood in Rome."


def test_at_the_same_moment() -> None:
    (finding,) = check(story(SAME))
    assert finding.severity is Severity.WARNING
    assert finding.message == "Anna is at Paris (scene 1) and at Rome (scene 2) at the same time."
    assert quotes(story(SAME), finding.spans) == ["Anna", "At the same moment", "Anna"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna stood in Paris.\n\nMeanwhile, in Rome, Anna danced.",
        "Anna stood in Paris.\n\nAt that very moment, in Rome, Anna danced.",
        "Anna stood in Paris.\n\nSimultaneously Anna danced in Rome.",
    ],
)
def test_in_other_words(text: str) -> None:
    assert len(list(check(story(text)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Anna stood in Paris.\n\nAnna stood in Rome.",
        "Anna stood in Paris. Anna left.\n\nMeanwhile, in Rome, Anna danced.",
        "Anna stood in Paris.\n\nMeanwhile, in Rome, Anna had danced.",
        "Anna stood in Paris.\n\nMeanwhile, in Rome, he heard the voice of Anna.",
        "Anna lifted the telephone in Paris.\n\nMeanwhile, in Rome, Anna danced.",
        f"Anna stood in Paris. {'It rained there. ' * 120}\n\nMeanwhile, in Rome, Anna danced.",
    ],
)
def test_silent(text: str) -> None:
    assert not list(check(story(text)))


@pytest.mark.parametrize("mode", [Mode.DREAM, Mode.HYPOTHETICAL, Mode.ANALEPSIS])
def test_silent_off_the_main_line(mode: Mode) -> None:
    assert not list(check(story(SAME, mode=mode)))


def test_a_traveller_may_meet_themselves() -> None:
    own = story(SAME)
    assert not list(check(replace(own, chronology=replace(own.chronology, parted=("c1",)))))


def test_two_rooms_may_be_two_words_for_one() -> None:
    rooms = (Place("p1", "the kitchen", ()), Place("p2", "the scullery", ()))
    assert [finding.severity for finding in check(story(SAME, rooms))] == [Severity.INFO]
    assert not list(check(story("Anna sewed.\n\nMeanwhile Anna sewed.", rooms)))


def test_rooms_of_two_towns_are_two_places() -> None:
    rooms = (Place("p1", "the inn", (), within="p3"), Place("p2", "the shop", (), within="p4"))
    towns = (Place("p3", "Paris", ("Paris",)), Place("p4", "Rome", ("Rome",)))
    assert [finding.severity for finding in check(story(SAME, (*rooms, *towns)))] == [Severity.WARNING]


@pytest.mark.parametrize(
    "places",
    [
        (Place("p1", "Paris", (), within="p3"), Place("p2", "France", ()), Place("p3", "Europe", (), within="p2")),
        (Place("p1", "Paris", ()), Place("p2", "Orient Express", (), "train")),
    ],
    ids=["one within the other", "one on the move"],
)
def test_places_where_one_can_be_at_once(places: tuple[Place, ...]) -> None:
    assert not list(check(story(SAME, places)))


APART = "Anna stood in Paris at noon.\n\nAnna stood in Rome at noon."


def related(relation: Relation, status: Status = Status.PROVEN) -> Story:
    bare = story(APART)
    said = TemporalRelation("s1", "s2", relation, STORY_CLOCK, seen(bare, "at noon")[0], "s2", status)
    return replace(bare, chronology=Chronology((ordered(bare.scenes, relations=(said,)),), ()))


def test_scenes_that_are_at_once_by_the_solved_order() -> None:
    assert len(list(check(related(Relation.EQUAL)))) == 1
    assert not list(check(related(Relation.OVERLAPS)))
    assert not list(check(related(Relation.EQUAL, Status.LIKELY)))


@pytest.mark.parametrize(
    ("hour", "other", "fires"),
    [("noon", "noon", 1), ("09:00", "09:00", 1), ("noon", "13:00", 0), ("night", "night", 0)],
)
def test_one_date_and_one_hour(hour: str, other: str, fires: int) -> None:
    bare = story(APART)
    times = (SceneTime(of_day=each, evidence=seen(bare, "at noon")) for each in (hour, other))
    scenes = tuple(replace(scene, time=time) for scene, time in zip(bare.scenes, times, strict=True))
    days = ClockDays(STORY_CLOCK, tuple(SceneDays(scene.id, None, "gregorian", 7, 7) for scene in scenes))
    dated = replace(bare, scenes=scenes, chronology=replace(bare.chronology, days=(days,)))
    assert len(list(check(dated))) == fires


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("Anna sat in Paris. She ate. At that very moment Anna stood in Rome.", 1),
        ("Anna sat in Paris. She ate. Meanwhile, in Rome, Ben stood.", 0),
        ("Anna sat in Paris. She ate. At that very moment Anna thought of Ben in Rome.", 0),
        ("Anna sat in Paris. She ate. At that very moment Anna would stand in Rome.", 0),
        ("Anna left. At that very moment Anna stood in Rome.", 0),
    ],
)
def test_inside_a_scene(text: str, fires: int) -> None:
    assert len(list(check(story(text)))) == fires
