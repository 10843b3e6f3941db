"""Short stories of our own, half of them without travel in time, and what a careful reader makes of their clocks.

Beside ``NAME.txt`` stands ``NAME.gold.yml``: ``parted`` (first names of those whose clock parts), ``lived`` (for some,
scenes in the order in which they live through them) and ``world`` (scenes in the order in which they happen), each as
far as words say; ``findings`` (the checks that speak), where that is the point of the story.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import esesea
from esesea.story.chronology import Timeline
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Status, lived

STORIES = Path(__file__).parent / "stories"
NAMES = sorted(path.stem for path in STORIES.glob("*.txt"))
SURE = frozenset({Status.STATED, Status.PROVEN})


@cache
def read(name: str) -> Story:
    return esesea.read(STORIES / f"{name}.txt", reader="rules")


def gold(name: str) -> dict[str, Any]:
    return yaml.safe_load((STORIES / f"{name}.gold.yml").read_text(encoding="utf-8"))


def called(story: Story, first_name: str) -> str:
    return next(each.id for each in story.characters if first_name in each.name.split())


def clocks(story: Story, facts: dict[str, Any]) -> list[tuple[Timeline, list[str]]]:
    wanted = {lived(called(story, who)): order for who, order in facts.get("lived", {}).items()}
    wanted |= {STORY_CLOCK: facts["world"]} if "world" in facts else {}
    return [(story.chronology.timeline(clock), order) for clock, order in wanted.items()]


def test_half_of_the_stories_have_no_travel_in_them() -> None:
    still = [name for name in NAMES if not gold(name)["parted"]]
    assert len(NAMES) - len(still) >= 8
    assert len(still) >= 8


@pytest.mark.parametrize("name", NAMES)
def test_the_clocks_part_for_those_who_travel(name: str) -> None:
    story = read(name)
    assert set(story.chronology.parted) == {called(story, who) for who in gold(name)["parted"]}


@pytest.mark.parametrize("name", NAMES)
def test_each_order_is_as_the_words_say(name: str) -> None:
    for timeline, order in clocks(read(name), gold(name)):
        assert [scene for scene in timeline.order if scene in order] == order, timeline.clock


@pytest.mark.parametrize("name", NAMES)
def test_nothing_wrong_is_proven(name: str) -> None:
    for timeline, order in clocks(read(name), gold(name)):
        proven = [pair for pair, status in timeline.settled.items() if status in SURE and set(pair) <= set(order)]
        assert all(order.index(first) < order.index(second) for first, second in proven), timeline.clock


@pytest.mark.parametrize("name", [name for name in NAMES if "findings" in gold(name)])
def test_the_checks_speak_where_no_clock_explains_it(name: str) -> None:
    assert [finding.check for finding in read(name).findings] == gold(name)["findings"]


def test_people_are_as_old_as_their_own_clock_says() -> None:
    story = read("the_cellar_engine")
    scenes = ("s1", "s3", "s2")
    ages = [esesea.visit(story, scene=scene).ages for scene in scenes]
    assert [[age.words for age in found if age.name == "Edith Marrow"] for found in ages] == [["29"], ["29"], ["31"]]
