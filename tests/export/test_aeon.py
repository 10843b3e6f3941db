from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from esesea.app.exporting import export
from esesea.export.spreadsheet import unguarded
from esesea.story.days import ClockDays, SceneDays
from esesea.story.story import Story
from tests.story_builders import lighthouse


def rows(story: Story, folder: Path) -> dict[str, dict[str, str]]:
    (file,) = export(story, folder / "story.aeon.csv")
    read = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    assert len({row["Internal Identifier"] for row in read}) == len(read)
    return {row["Internal Identifier"]: {key: unguarded(value) for key, value in row.items() if value} for row in read}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    return rows(lighthouse(), tmp_path_factory.mktemp("out"))


def on(days: SceneDays) -> Story:
    story = lighthouse()
    return replace(story, chronology=replace(story.chronology, days=(ClockDays("story", (days,)),)))


def test_people_and_places_stand_before_the_events_that_name_them(read: dict[str, dict[str, str]]):
    assert [row["Type"] for row in read.values()] == ["Location"] * 2 + ["Character"] * 3 + ["Event"] * 5
    assert read["p1"] == {
        "Internal Identifier": "p1",
        "Type": "Location",
        "Label": "the lighthouse",
        "Parent": "the rocks",
        "Tags": "building",
    }
    assert read["c2"]["Summary"] == "Also called Benjamin"


def test_a_scene(read: dict[str, dict[str, str]]):
    assert read["s1"] == {
        "Internal Identifier": "s1",
        "Type": "Event",
        "Label": "The Lighthouse",
        "Start Date": "1985-06-04",
        "Summary": "The second time they came to",
        "Participant": "Ada|Ben",
        "Location": "the lighthouse",
        "Story Order": "2",
        "Narrative Order": "1",
        "When": "Tuesday 4 June 1985",
        "Mode": "main",
    }


def test_an_undated_scene_keeps_its_place_and_has_no_date(read: dict[str, dict[str, str]]):
    assert "Start Date" not in read["s4"]
    assert read["s4"]["Story Order"] == "3"
    assert "Story Order" not in read["s3"]
    assert read["s2"]["When"] == "by 4 June 1985, sunrise"


def test_a_stretch_of_days_has_both_ends(tmp_path: Path):
    found = rows(on(SceneDays("s1", None, "gregorian", 724796, 724800)), tmp_path)["s1"]
    assert (found["Start Date"], found["Latest Start Date"]) == ("1985-06-04", "1985-06-08")


@pytest.mark.parametrize("day", [-5, 9_999_999])
def test_a_year_that_four_digits_cannot_say_stays_in_words(tmp_path: Path, day: int):
    found = rows(on(SceneDays("s1", None, "gregorian", day, day)), tmp_path)["s1"]
    assert "Start Date" not in found
    assert found["When"]


def test_two_of_one_name_stay_two(tmp_path: Path):
    story = lighthouse()
    people = tuple(replace(each, name="A|B") if each.id != "c3" else each for each in story.characters)
    found = rows(replace(story, characters=people), tmp_path)
    assert (found["c2"]["Label"], found["c1"]["Label"]) == ("A/B", "A/B (c1)")
    assert found["s1"]["Participant"] == "A/B (c1)|A/B"
