"""Every picture draws every story, and shows what it should."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from esesea.pictures.drawing import svg
from esesea.pictures.look import DARK, LIGHT
from esesea.pictures.registry import PICTURES
from esesea.story.character import Life
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK, STORY_CLOCK, Status
from tests.story_builders import empty, lighthouse


def rows(specification: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    return next(data["values"] for data in specification["data"] if data["name"] == name)


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("story", [lighthouse(), empty()], ids=["full", "empty"])
@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_it_is_drawn_without_a_complaint(name: str, story: Story, look: Any, capfd: pytest.CaptureFixture[str]):
    drawn = svg(PICTURES[name](story, look)).decode()
    assert drawn.startswith("<svg")
    assert look.paper in drawn
    assert "ERROR" not in "".join(capfd.readouterr())


@pytest.mark.parametrize("name", PICTURES)
def test_characters_that_no_drawing_holds_are_left_out(name: str):
    # What draws would end this process where it met one of them in a label.
    strange = "\x0b\x0c\x01\ufffe\uffff\ud800"
    plain = lighthouse()
    story = replace(
        plain,
        title=plain.title + strange,
        scenes=tuple(replace(each, opens=strange + each.opens) for each in plain.scenes),
        characters=tuple(replace(each, name=strange + each.name) for each in plain.characters),
        places=tuple(replace(each, name=each.name + strange) for each in plain.places),
    )
    ET.fromstring(svg(PICTURES[name](story, LIGHT)))


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("clock", [READING_CLOCK, STORY_CLOCK])
def test_the_same_story_gives_the_same_picture(name: str, clock: str):
    assert PICTURES[name](lighthouse(), LIGHT, clock) == PICTURES[name](lighthouse(), LIGHT, clock)


@pytest.mark.parametrize("name", PICTURES)
def test_an_unknown_clock_is_refused(name: str):
    with pytest.raises(KeyError):
        PICTURES[name](lighthouse(), LIGHT, "lived:nobody")


def test_the_curve_goes_up_where_the_telling_goes_back():
    story = lighthouse()
    ranks = story.chronology.timeline(STORY_CLOCK).ranks
    drawn = {row["id"]: row["row"] for row in rows(PICTURES["curve"](story, LIGHT), "scenes")}
    assert drawn.keys() == {scene for scene, rank in ranks.items() if rank is not None}
    for (one, row), (other, later) in combinations(drawn.items(), 2):
        assert (row < later) == ((ranks[one] or 0) < (ranks[other] or 0))


def test_the_key_of_the_curve_has_every_line_once():
    story = lighthouse()
    timeline = story.chronology.timeline(STORY_CLOCK)
    one, *_ = (pair for pair, status in timeline.settled.items() if status is Status.PROVEN)
    ours = replace(timeline, settled={**timeline.settled, one: Status.STATED})
    others = story.chronology.timelines[1:]
    by_both = replace(story, chronology=replace(story.chronology, timelines=(ours, *others)))
    assert {"stated", "proven"} <= {row["status"] for row in rows(PICTURES["curve"](by_both, LIGHT), "links")}
    lines = [tuple(row["dash"]) for row in rows(PICTURES["curve"](by_both, LIGHT), "key") if row["shape"] == "stroke"]
    assert len(lines) == len(set(lines))


def test_scenes_are_as_wide_as_they_are_long():
    story = lighthouse()
    drawn = rows(PICTURES["curve"](story, LIGHT, READING_CLOCK), "scenes")
    shares = [(row["ends"] - row["begins"]) / row["words"] for row in drawn]
    assert max(shares) == pytest.approx(min(shares), abs=1e-3)
    assert drawn[0]["begins"] == 0
    assert drawn[-1]["ends"] == pytest.approx(1, abs=1e-3)


def test_a_death_ends_a_lifeline():
    story = lighthouse()
    died = next(state for state in story.life_states if state.state is Life.DEAD)
    told = replace(story, life_states=(replace(died, known_only=False),))
    ends = rows(PICTURES["lifelines"](told, LIGHT), "ends")
    assert [end["who"] for end in ends] == [died.character]
    reported = replace(story, life_states=(replace(died, known_only=True),))
    assert rows(PICTURES["lifelines"](reported, LIGHT), "ends") == []


def test_threads_count_asserted_touches():
    story = lighthouse()
    touches = [row for row in rows(PICTURES["constellation"](story, LIGHT), "meetings") if row["touched"]]
    assert len(touches) == sum(each.asserted for each in story.contacts)
