"""TimelineJS, against what its documentation asks of the JSON (timeline.knightlab.com/docs/json-format)."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from esesea.app.exporting import export
from esesea.story.days import ClockDays, SceneDays
from esesea.story.story import Story
from tests.export.test_every_form import odd
from tests.story_builders import empty, lighthouse

DATE = {
    "type": "object",
    "required": ["year"],
    "additionalProperties": False,
    "properties": {
        "year": {"type": "integer", "minimum": -271821, "maximum": 275760},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
}
TEXT = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
}
FACTS = {
    "text": TEXT,
    "start_date": DATE,
    "end_date": DATE,
    "display_date": {"type": "string"},
    "group": {"type": "string"},
    "unique_id": {"type": "string"},
    "autolink": {"type": "boolean"},
}
SLIDE = {"type": "object", "required": ["start_date"], "additionalProperties": False, "properties": FACTS}
DOCUMENTED = fastjsonschema.compile(
    {
        "type": "object",
        "required": ["events"],
        "properties": {
            "title": {**SLIDE, "required": ["text"]},
            "events": {"type": "array", "items": SLIDE},
            "scale": {"enum": ["human", "cosmological"]},
        },
    }
)


def read(story: Story, folder: Path) -> dict[str, Any]:
    (file,) = export(story, folder / "story.timelinejs.json")
    found: dict[str, Any] = json.loads(file.read_bytes())
    return found


def dated(*days: SceneDays) -> Story:
    story = lighthouse()
    return replace(story, chronology=replace(story.chronology, days=(ClockDays("story", days),)))


def on(scene: str, first: int, last: int) -> SceneDays:
    return SceneDays(scene, None, "gregorian", first, last)


ALL = (on("s2", 724000, 724001), on("s1", 724796, 724796), on("s4", 724800, 724800), on("s5", 725900, 726000))


@pytest.mark.parametrize("story", [lighthouse(), odd(), empty(), dated(*ALL)], ids=["full", "odd", "empty", "dated"])
def test_it_is_as_documented(tmp_path: Path, story: Story):
    DOCUMENTED(read(story, tmp_path))


def test_scenes_stand_in_story_order_on_a_year_each_where_not_all_are_dated(tmp_path: Path):
    told = read(lighthouse(), tmp_path)
    years = [(event["unique_id"], event["start_date"]) for event in told["events"]]
    assert years == [("s2", {"year": 1}), ("s1", {"year": 2}), ("s4", {"year": 3}), ("s5", {"year": 4})]
    assert told["events"][1]["display_date"] == "Tuesday 4 June 1985 (scene 1 as told)"
    assert told["events"][2]["display_date"] == "scene 4 as told"
    assert told["title"]["text"]["text"] == "<p>By A. Tester. Outside of time, and not shown: s3.</p>"


def test_real_dates_where_every_placed_scene_has_them(tmp_path: Path):
    events = read(dated(*ALL), tmp_path)["events"]
    assert events[0]["start_date"] == {"year": 1983, "month": 3, "day": 31}
    assert events[0]["end_date"] == {"year": 1983, "month": 4, "day": 1}
    assert events[1]["start_date"] == {"year": 1985, "month": 6, "day": 4}
    assert "end_date" not in events[1]


@pytest.mark.parametrize("far", [on("s5", 200_000_000, 200_000_000), SceneDays("s5", None, "gregorian", 725900, None)])
def test_no_real_dates_where_one_cannot_be_told(tmp_path: Path, far: SceneDays):
    assert read(dated(*ALL[:3], far), tmp_path)["events"][3]["start_date"] == {"year": 4}


def test_words_of_the_story_are_never_markup(tmp_path: Path):
    content = json.dumps(read(odd(), tmp_path))
    assert "<b>" not in content
    assert "&lt;b&gt;" in content
