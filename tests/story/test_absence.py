from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.story.absence import Gap, absences, beyond_habit
from esesea.story.character import Character, Life, LifeState
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK, STORY_CLOCK
from tests.continuity.stories import ordered, told
from tests.story_builders import lighthouse


def seen_in(*present: str, mentioned: dict[int, str] | None = None) -> Story:
    """A story of as many scenes, with those present whose letters stand there; ``mentioned`` by scene from 1."""
    facts = [
        {"present": tuple(sorted(here)), "mentioned": tuple((mentioned or {}).get(number, ""))}
        for number, here in enumerate(present, start=1)
    ]
    story = told("\n\n".join(f"Scene {number}." for number in range(len(present))), *facts)
    people = sorted({each for here in present for each in here})
    return replace(story, characters=tuple(Character(each, each, (each,)) for each in people))


def of(story: Story, *who: str, clock: str = READING_CLOCK):
    return next(absence for absence in absences(story, clock) if absence.who == who)


def test_first_and_last_on_each_clock():
    told_so = seen_in("a", "", "a", "ab")
    backwards = replace(
        told_so, chronology=replace(told_so.chronology, timelines=(ordered(told_so.scenes, (4, 3, 2, 1)),))
    )
    assert (of(backwards, "a").first, of(backwards, "a").last, of(backwards, "a").seen) == ("s1", "s4", 3)
    there = of(backwards, "a", clock=STORY_CLOCK)
    assert (there.first, there.last) == ("s4", "s1")
    assert of(backwards, "b").usual is None


def test_a_gap_beyond_their_habit():
    found = of(seen_in(*["a"] * 6, *[""] * 5, "a", "a"), "a")
    assert found.usual == 1
    assert found.gaps == (Gap("s6", "s12", 5),)


def test_somebody_who_comes_every_fourth_scene_is_not_missed_for_three():
    assert of(seen_in(*["a", "", "", ""] * 6), "a").gaps == ()


def test_one_who_is_seldom_seen_has_no_habit():
    assert of(seen_in("a", "a", "a", "a", *[""] * 20), "a").gaps == ()


def test_who_never_comes_back():
    found = of(seen_in(*["a"] * 8, *[""] * 8), "a")
    assert found.gaps == (Gap("s8", None, 8),)
    assert found.chance == pytest.approx((7 / 15) ** 7)


def test_still_spoken_of_after_they_are_gone():
    story = seen_in("a", "ab", "a", "b", "b", mentioned={4: "a", 5: "a"})
    assert of(story, "a").spoken_of == ("s4", "s5")


def test_a_pair_recurs_from_three_scenes_on_and_is_missed_where_one_speaks_of_the_other():
    story = seen_in("ab", "ab", "abc", "a", "c", mentioned={4: "b", 5: "b"})
    pairs = [absence.who for absence in absences(story, READING_CLOCK) if len(absence.who) == 2]
    assert pairs == [("a", "b")]
    assert of(story, "a", "b").spoken_of == ("s4",)


def test_each_alone_is_the_same_without_the_pairs():
    story = seen_in("ab", "ab", "abc", "a", "c", mentioned={4: "b", 5: "b"})
    every = absences(story, READING_CLOCK)
    assert absences(story, READING_CLOCK, pairs=False) == tuple(each for each in every if len(each.who) == 1)


def test_their_fate_is_told():
    dead = LifeState("a", Life.DEAD, "s2", STORY_CLOCK, ())
    gone = LifeState("a", Life.ABSENT, "s2", STORY_CLOCK, ())
    assert of(replace(seen_in("a", "a"), life_states=(gone, dead)), "a").fate is Life.DEAD
    assert of(replace(seen_in("a", "a"), life_states=(gone,)), "a").fate is Life.ABSENT


def test_who_is_seen_again_was_not_gone():
    gone = LifeState("a", Life.ABSENT, "s1", STORY_CLOCK, ())
    assert of(replace(seen_in("a", "a"), life_states=(gone,)), "a").fate is None


def test_a_clock_that_is_not_there():
    with pytest.raises(KeyError):
        absences(lighthouse(), "lived:nobody")


@given(st.lists(st.sampled_from(["", "a", "b", "ab"]), min_size=1, max_size=40))
def test_what_is_told_of_an_absence_is_so(present: list[str]):
    for absence in absences(seen_in(*present), READING_CLOCK):
        scenes = [f"s{number}" for number, here in enumerate(present, 1) if set(absence.who) <= set(here)]
        assert (absence.first, absence.last, absence.seen) == (scenes[0], scenes[-1], len(scenes))
        assert 0 <= absence.chance <= 1
        for gap in absence.gaps:
            until = int(gap.before[1:]) if gap.before else len(present) + 1
            missed = range(int(gap.after[1:]) + 1, until)
            assert gap.scenes == len(missed)
            assert not any(f"s{number}" in scenes for number in missed)


@given(st.lists(st.integers(1, 30), min_size=4, max_size=30))
def test_the_usual_step_is_never_out_of_habit(steps: list[int]):
    longest = beyond_habit(steps)
    assert longest is not None
    assert sorted(steps)[len(steps) // 2] <= max(longest, 4)
