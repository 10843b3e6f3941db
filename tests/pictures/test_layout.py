"""What stands where: nothing is cut off, nothing lies over anything else, and a story of any length can be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Any

import pytest

from esesea.pictures.beside import Line, named
from esesea.pictures.key import Entry, key
from esesea.pictures.labels import Box, box_of
from esesea.pictures.letters import fitted, shortened, width_of
from esesea.pictures.look import LIGHT, SERIES
from esesea.pictures.registry import PICTURES
from esesea.pictures.specification import Sheet
from esesea.pictures.starfield import beads, starfield
from esesea.pictures.told_scenes import series
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK, STORY_CLOCK
from tests.story_builders import empty, lighthouse


def rows(specification: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    return next(data["values"] for data in specification["data"] if data["name"] == name)


def whole(specification: Mapping[str, Any]) -> tuple[int, int]:
    padding = specification["padding"]
    return (
        specification["width"] + padding["left"] + padding["right"],
        specification["height"] + padding["top"] + padding["bottom"],
    )


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("story", [lighthouse(), empty()], ids=["full", "empty"])
@pytest.mark.parametrize("width", [320, 1040, 4000])
def test_a_picture_is_as_wide_as_was_asked(name: str, story: Story, width: int):
    assert whole(PICTURES[name](story, LIGHT, STORY_CLOCK, width))[0] == width


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_must_be_low_is_lower(name: str):
    story = lighthouse()
    high = whole(PICTURES[name](story, LIGHT, STORY_CLOCK, 600))[1]
    low = whole(PICTURES[name](story, LIGHT, STORY_CLOCK, 600, high - 20))[1]
    assert low <= high
    assert whole(PICTURES[name](story, LIGHT, STORY_CLOCK, 600, 10))[1] > 10


def test_the_arc_fills_a_high_place_and_is_no_higher():
    story = lighthouse()
    own = whole(PICTURES["arc"](story, LIGHT, STORY_CLOCK, 1040))[1]
    assert whole(PICTURES["arc"](story, LIGHT, STORY_CLOCK, 1040, own + 100))[1] == own + 100
    assert whole(PICTURES["arc"](story, LIGHT, STORY_CLOCK, 1040, 4000))[1] < 2 * own


@pytest.mark.parametrize("clock", [READING_CLOCK, STORY_CLOCK, "lived:c2"])
def test_everybody_has_the_same_colour_on_every_clock(clock: str):
    story = lighthouse()
    colours = {who: LIGHT.of_series(at) for who, at in series(story).items()}
    names = {story.character(who).name: colour for who, colour in colours.items()}
    drawn = rows(PICTURES["lifelines"](story, LIGHT, clock), "names")
    assert drawn
    assert all(names[row["words"]] == row["colour"] for row in drawn)
    assert len(colours) <= SERIES


def test_numbers_under_a_picture_never_touch():
    drawn = rows(PICTURES["curve"](lighthouse(), LIGHT, STORY_CLOCK, 120), "numbers")
    assert all(
        one["x"] + width_of(one["words"], 10) / 2 < other["x"] - width_of(other["words"], 10) / 2
        for one, other in pairwise(drawn)
    )


def test_scenes_at_one_place_one_after_another_have_its_name_once():
    story = lighthouse()
    together = replace(story, scenes=tuple(replace(scene, place="p1") for scene in story.scenes))
    assert len(rows(PICTURES["curve"](together, LIGHT), "grounds")) == 1


def test_a_key_breaks_into_rows_that_fit():
    entries = [Entry(f"number {at}", "square", "#000") for at in range(12)]
    laid = key([("which", entries)], 300)
    assert laid.height > 19
    assert all(row["x"] + width_of(str(row["words"]), 11) <= 300 for row in laid.rows)
    assert key([("none", [])], 300).height == 0


def test_names_beside_lines_cover_neither_marks_nor_names():
    marks = [Box(90, 0, 100, 200)]
    lines = [Line(str(at), "somebody", ((95.0, 20.0 * at), (300.0, 20.0 * at))) for at in range(1, 9)]
    labels = named(lines, 12, Box(0, 0, 400, 200), marks, ())
    boxes = [box_of(label.words, 12, label.x, label.y) for label in labels]
    assert len(boxes) == len(lines)
    assert not any(one.covers(other) for one, other in combinations([*boxes, *marks], 2))


def test_words_are_cut_between_words_and_not_to_nothing():
    assert shortened("the house on the hill", 14) == "the house on…"
    assert fitted("the house on the hill", 10, 70) == "the house on…"
    assert fitted("the house on the hill", 10, 20) == ""


def test_beads_lie_on_their_thread_between_its_stars():
    spots = list(beads((0.0, 0.0), (100.0, 0.0), 3))
    assert [y for _, y in spots] == [0.0] * 3
    assert 0 < spots[0][0] < spots[1][0] == 50 < spots[2][0] < 100
    assert len({(round(x), round(y)) for x, y in beads((0.0, 0.0), (100.0, 0.0), 40)}) == 40


def test_stars_stand_apart_and_inside_the_sheet():
    stars = [f"c{at}" for at in range(12)]
    shared = dict.fromkeys(combinations(stars, 2), 3)
    where = starfield(stars, shared, Sheet(600, 400))
    assert all(0 < x < 600 and 0 < y < 400 for x, y in where.values())
    assert len(set(where.values())) == len(stars)
    assert starfield(stars, shared, Sheet(600, 400)) == where
