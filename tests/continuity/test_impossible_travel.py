"""Journeys that the author declared, and scenes between which there is no time for them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from esesea.continuity.checks.impossible_travel import check
from esesea.continuity.travel.declaration import read_travel, travel_of
from esesea.continuity.travel.errors import NoTravelFile, TravelFaults, TravelNotToml
from esesea.story.character import Character, Mention, MentionKind
from esesea.story.chronology import Chronology
from esesea.story.days import ClockDays, SceneDays
from esesea.story.place import Place
from esesea.story.scene import SceneTime
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation
from tests.continuity.stories import found, ordered, quotes, seen, timed

DECLARED = """
[[journey]]
from = "London"
to = "Leith"
at_least = "9 hours"
"""
PLACES = (
    Place("p1", "London", ("London",)),
    Place("p2", "the inn", ("the inn",), "building", "p3"),
    Place("p3", "Leith", ("Leith",)),
)


def story(text: str, declared: str = DECLARED, **facts: object) -> Story:
    """Ada in London, and then in the inn at Leith."""
    scenes = [{"present": ("c1",), "place": place} for place in ("p1", "p2")]
    said = [(words, None) for words in ("Two hours later", "Two days later") if words in text]
    bare = timed(text, *said, facts=scenes, characters=(Character("c1", "Ada", ("Ada",)),), places=PLACES)
    met = tuple(Mention(found(bare, "Ada", nth), "c1", MentionKind.PROPER) for nth in (1, 2))
    return replace(bare, mentions=met, travel=travel_of(declared, "travel.toml"), **facts)  # type: ignore[arg-type]  # layers


SOON = "Ada stood in London at noon.\n\nTwo hours later Ada sat in the inn at three."


def test_two_hours_for_nine() -> None:
    (finding,) = check(story(SOON))
    assert finding.message == "Ada gets from London to the inn (scene 1 to scene 2) in less than 9 hours."
    assert quotes(story(SOON), finding.spans) == ["Ada", "Two hours later", "Ada"]


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        (SOON, DECLARED.replace("9 hours", "90 minutes")),
        (SOON, DECLARED.replace("Leith", "Hull")),
        (
            SOON,
            DECLARED.replace('"London"', '"X"').replace('"Leith"', '"London"').replace('"X"', '"Leith"')
            + "one_way = true",
        ),
        (SOON.replace("hours", "days"), DECLARED),
        ("Ada stood in London at noon.\n\nAda sat in the inn at three.", DECLARED),
    ],
    ids=["time enough", "another town", "the other way", "days later", "nothing says how long"],
)
def test_silent(text: str, declared: str) -> None:
    assert not list(check(story(text, declared)))


def test_nothing_is_declared() -> None:
    assert not list(check(replace(story(SOON), travel=None)))


def dated(second: str, days: int = 0) -> Story:
    bare = story("Ada stood in London at noon.\n\nAda sat in the inn at three.")
    times = (
        SceneTime(of_day="12:00", evidence=seen(bare, "noon")),
        SceneTime(of_day=second, evidence=seen(bare, "three")),
    )
    scenes = tuple(replace(scene, time=time) for scene, time in zip(bare.scenes, times, strict=True))
    on = (SceneDays("s1", None, "gregorian", 7, 7), SceneDays("s2", None, "gregorian", 7 + days, 7 + days))
    return replace(bare, scenes=scenes, chronology=replace(bare.chronology, days=(ClockDays(STORY_CLOCK, on),)))


def test_by_days_and_hours() -> None:
    (finding,) = check(dated("15:00"))
    assert quotes(dated("15:00"), finding.spans) == ["Ada", "noon", "Ada", "three"]
    assert list(check(dated("afternoon")))
    assert not list(check(dated("23:00")))
    assert not list(check(dated("15:00", days=1)))


def test_a_traveller_has_days_of_their_own() -> None:
    away = dated("15:00")
    assert not list(check(replace(away, chronology=replace(away.chronology, parted=("c1",), timelines=()))))


def test_continuous_leaves_no_time() -> None:
    bare = story("Ada stood in London at noon.\n\nAda sat in the inn at three.")
    meets = TemporalRelation("s1", "s2", Relation.MEETS, STORY_CLOCK, seen(bare, "at three")[0], "s2", Status.PROVEN)
    tied = Chronology((ordered(bare.scenes, relations=(meets,)),), ())
    assert len(list(check(replace(bare, chronology=tied)))) == 1


@pytest.mark.parametrize(
    ("at_least", "minutes"),
    [("40 minutes", 40), ("7 hours", 420), ("an hour and a half", 90), ("two days", 2880), ("3 weeks", 30240)],
)
def test_lengths(at_least: str, minutes: int) -> None:
    assert travel_of(DECLARED.replace("9 hours", at_least), "t").journeys[0].minutes == minutes


@pytest.mark.parametrize(
    ("declared", "fault"),
    [
        (DECLARED.replace("9 hours", "soon"), "should be a length"),
        (DECLARED.replace("9 hours", "0 hours"), "should be a length"),
        (DECLARED.replace("Leith", "london"), "ends where it begins"),
        (DECLARED * 2, "comes twice"),
        (DECLARED.replace("at_least", "atleast"), "atleast"),
        ("", "journey"),
    ],
)
def test_faults_are_named(declared: str, fault: str) -> None:
    with pytest.raises(TravelFaults, match=fault) as raised:
        travel_of(declared, "travel.toml")
    assert "travel.toml" in str(raised.value)


def test_every_fault_at_once() -> None:
    with pytest.raises(TravelFaults) as raised:
        travel_of(DECLARED.replace("9 hours", "soon") + DECLARED.replace("Leith", "London"), "travel.toml")
    assert len(raised.value.why) == 2


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(NoTravelFile):
        read_travel(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(NoTravelFile, match="UTF-8"):
        read_travel(tmp_path / "latin.toml")
    (tmp_path / "long.toml").write_text("#" * 300_000, encoding="utf-8")
    with pytest.raises(NoTravelFile, match="too long"):
        read_travel(tmp_path / "long.toml")
    with pytest.raises(TravelNotToml):
        travel_of("from London", "travel.toml")
