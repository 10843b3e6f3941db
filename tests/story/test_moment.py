"""The world as it stands at one scene, along one clock."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.story.character import Life, LifeState
from esesea.story.moment import Neighbours, Touches, Whereabouts, clock_order, clocks, moment
from esesea.story.time import STORY_CLOCK
from tests.story_builders import LIVED_BY_ADA, LIVED_BY_BEN, lighthouse

STORY = lighthouse()


def test_every_clock() -> None:
    assert clocks(STORY) == ("reading", "story", LIVED_BY_ADA, LIVED_BY_BEN)


def test_order_along_each_clock() -> None:
    assert clock_order(STORY, "reading") == ("s1", "s2", "s3", "s4", "s5")
    assert clock_order(STORY, "story") == ("s2", "s1", "s4", "s5")
    assert clock_order(STORY, LIVED_BY_BEN) == ("s1", "s2", "s4", "s5")
    with pytest.raises(KeyError):
        clock_order(STORY, "lived:c9")


def test_before_the_death_nobody_is_dead() -> None:
    found = moment(STORY, "s1")
    assert found.here == ("c1", "c2")
    assert found.dead == ()
    assert found.not_met == ("c3",)


def test_after_the_death() -> None:
    found = moment(STORY, "s5")
    assert found.dead == ("c1",)
    assert found.elsewhere == ()


def test_who_was_met_and_lives_is_elsewhere() -> None:
    alive = replace(STORY, life_states=())
    assert moment(alive, "s5").elsewhere == (Whereabouts("c1", "s4"),)


def test_place_at_this_visit_and_the_last() -> None:
    found = moment(STORY, "s1")
    assert found.visit is not None
    assert found.last_visit is not None
    assert (found.visit.n, found.visit.state) == (2, ("broken",))
    assert (found.last_visit.n, found.last_visit.state) == (1, ("white", "new"))
    assert moment(STORY, "s2").last_visit is None


def test_only_asserted_touches_are_counted() -> None:
    assert moment(STORY, "s2").touches == ()
    assert moment(STORY, "s1").touches == (Touches("c1", "c2", 1),)
    assert moment(STORY, "s4").touches == (Touches("c1", "c2", 2),)
    assert moment(STORY, "s4").touches_here == (Touches("c1", "c2", 1),)


def test_neighbours_on_every_clock() -> None:
    assert moment(STORY, "s1").neighbours == (
        Neighbours("reading", None, "s2"),
        Neighbours("story", "s2", "s4"),
        Neighbours(LIVED_BY_ADA, "s2", "s4"),
        Neighbours(LIVED_BY_BEN, None, "s2"),
    )


def test_on_the_lived_clock_what_is_yet_to_come_is_not_met() -> None:
    assert moment(STORY, "s1", LIVED_BY_BEN).last_visit is None
    assert moment(STORY, "s2", LIVED_BY_BEN).last_visit is not None


def test_a_scene_outside_of_time_stands_alone() -> None:
    found = moment(STORY, "s3")
    assert found.here == ()
    assert found.not_met == ("c2", "c1", "c3")


def test_who_is_seen_again_is_no_longer_gone() -> None:
    story = lighthouse()
    gone = LifeState("c1", Life.ABSENT, "s2", STORY_CLOCK, ())
    left = replace(story, life_states=(gone,))
    assert moment(left, "s2").gone == ("c1",)
    assert moment(left, "s1").gone == ()


def test_who_is_there_is_not_gone_where_that_is_only_told() -> None:
    story = lighthouse()
    told = LifeState("c1", Life.ABSENT, "s2", STORY_CLOCK, (), known_only=True)
    assert moment(replace(story, life_states=(told,)), "s2").gone == ()
