"""The clocks: which there are, in which order, and how surely each step is known."""

from __future__ import annotations

from dataclasses import replace

from esesea.story.time import lived
from esesea.web.answers.story import Clock
from esesea.web.describing.clocks import clocks
from tests.story_builders import LIVED_BY_ADA, LIVED_BY_BEN, lighthouse
from tests.web.describing.told_story import told

CLOCKS = {clock.id: clock for clock in clocks(told())}


def _scenes(clock: Clock) -> list[str]:
    return [step.scene for step in clock.steps]


def test_lived_orders_follow_those_in_most_scenes_first() -> None:
    assert list(CLOCKS) == ["reading", "story", LIVED_BY_BEN, LIVED_BY_ADA]


def test_who_is_never_there_has_no_clock() -> None:
    assert lived("c3") not in CLOCKS


def test_clocks_are_named_for_people() -> None:
    labels = [clock.label for clock in CLOCKS.values()]
    assert labels == ["Reading order", "Story order", "As Ben lived it", "As Ada lived it"]


def test_reading_order_has_every_scene_and_needs_no_proof() -> None:
    assert _scenes(CLOCKS["reading"]) == ["s1", "s2", "s3", "s4", "s5"]
    assert {step.status for step in CLOCKS["reading"].steps} == {None}


def test_scenes_outside_of_time_are_not_on_the_story_clock() -> None:
    assert _scenes(CLOCKS["story"]) == ["s2", "s1", "s4", "s5"]


def test_a_step_says_how_surely_it_follows_the_one_before() -> None:
    assert [step.status for step in CLOCKS["story"].steps] == [None, "proven", "proven", "likely"]


def test_a_lived_order_holds_only_scenes_that_its_person_is_in() -> None:
    story = lighthouse()
    without = (replace(each, present=("c1",)) if each.id == "s1" else each for each in story.scenes)
    by_ben = next(clock for clock in clocks(told(replace(story, scenes=tuple(without)))) if clock.id == LIVED_BY_BEN)
    assert _scenes(by_ben) == ["s2", "s4", "s5"]


def test_only_the_clock_of_a_traveller_parts() -> None:
    assert {clock.id: clock.parted for clock in CLOCKS.values() if clock.person} == {
        LIVED_BY_BEN: True,
        LIVED_BY_ADA: False,
    }


def test_scenes_that_begin_together_share_a_rank() -> None:
    story = lighthouse()
    first = story.chronology.timelines[0]
    slots = tuple(replace(slot, rank=0) if slot.scene == "s1" else slot for slot in first.slots)
    together = replace(
        story,
        chronology=replace(story.chronology, timelines=(replace(first, slots=slots), *story.chronology.timelines[1:])),
    )
    ranks = {step.scene: step.rank for step in clocks(told(together))[1].steps}
    assert ranks == {"s1": 0, "s2": 0, "s4": 1, "s5": 2}
