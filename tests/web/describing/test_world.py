"""The world at one scene on one clock."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.app.errors import UnknownName
from esesea.story.story import Story
from esesea.web.answers.world import World
from esesea.web.describing.world import NOWHERE, world
from tests.story_builders import LIVED_BY_ADA, LIVED_BY_BEN, lighthouse
from tests.web.describing.told_story import told


def _world(scene: str, clock: str = "story", story: Story | None = None) -> World:
    return world(told(story), scene, clock)


def test_the_heading_counts_the_visit() -> None:
    assert _world("s1").heading == "The lighthouse, second visit"
    assert _world("s4").heading == "The rocks"
    assert _world("s5").heading == NOWHERE


def test_the_place_in_the_order_counts_from_one() -> None:
    assert (_world("s1").position, _world("s1").length) == (2, 4)
    assert (_world("s1", "reading").position, _world("s1", "reading").length) == (1, 5)


def test_a_scene_outside_of_time_has_no_place_on_the_story_clock() -> None:
    there = _world("s3")
    assert (there.position, there.length) == (None, 4)
    assert there.neighbours[0].clock == "story"
    assert (there.neighbours[0].before, there.neighbours[0].after) == (None, None)


def test_who_is_here_has_an_age_where_it_is_known() -> None:
    assert {each.person: (each.life, each.age) for each in _world("s1").here} == {
        "c1": ("alive", "24 or 25"),
        "c2": ("alive", None),
    }


def test_who_dies_is_dead_with_the_words_that_say_so() -> None:
    (fate,) = _world("s4").fates
    assert (fate.person, fate.life, [quote.text for quote in fate.quotes]) == ("c1", "dead", ["Ada was dead"])
    assert next(each.life for each in _world("s4").here if each.person == "c1") == "dead"


def test_nobody_is_dead_before_it_happens() -> None:
    assert _world("s1").fates == ()


def test_the_dead_are_not_elsewhere() -> None:
    assert _world("s5").elsewhere == ()
    assert [fate.person for fate in _world("s5").fates] == ["c1"]


def test_those_are_not_met_yet_who_are_still_to_come() -> None:
    story = lighthouse()
    alone = tuple(replace(each, present=("c2",)) if each.id == "s2" else each for each in story.scenes)
    assert _world("s2", story=replace(story, scenes=alone)).not_met == ("c1",)
    assert _world("s1").not_met == (), "who is never in a scene is not waited for"


def test_this_stay_stands_beside_the_last() -> None:
    here = _world("s1")
    assert here.stay is not None
    assert (here.stay.n, here.stay.of, here.stay.state) == (2, 2, ("broken",))
    assert here.last_stay is not None
    assert (here.last_stay.scene, here.last_stay.state) == ("s2", ("white", "new"))


def test_touches_are_counted_along_the_clock() -> None:
    assert [(each.a, each.b, each.so_far, each.here) for each in _world("s4").touches] == [("c1", "c2", 2, 1)]
    assert _world("s2").touches == ()


def test_colours_are_those_seen_so_far() -> None:
    assert dict(_world("s2").colours) == {"white": 1}
    assert dict(_world("s5").colours) == {"white": 2}


def test_what_says_when_it_is_stands_with_its_words_and_status() -> None:
    times = {claim.says: claim for claim in _world("s1").times}
    assert "Scene 1 is dated Tuesday 4 June 1985" in times
    assert times["Scene 2 comes before scene 1"].status == "proven"
    assert times["Scene 5 comes about 3 years after scene 1"].quotes[0].number == 5


def test_claims_of_another_clock_are_told_on_that_clock_only() -> None:
    own = "Scene 1 comes before scene 2 for Ben"
    assert own in {claim.says for claim in _world("s1", LIVED_BY_BEN).times}
    assert own not in {claim.says for claim in _world("s1").times}


def test_the_chosen_clock_comes_first_among_the_neighbours() -> None:
    found = [(each.clock, each.before, each.after) for each in _world("s1", LIVED_BY_BEN).neighbours]
    assert found == [
        (LIVED_BY_BEN, None, "s2"),
        ("reading", None, "s2"),
        ("story", "s2", "s4"),
        (LIVED_BY_ADA, "s2", "s4"),
    ]


def test_the_clock_of_somebody_else_can_be_chosen() -> None:
    assert _world("s5", LIVED_BY_ADA).position is None


def test_another_clock_is_not_known() -> None:
    with pytest.raises(UnknownName):
        _world("s1", "lived:c99")
