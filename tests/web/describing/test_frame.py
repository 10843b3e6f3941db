"""The frame: scenes, people, places and what waits in the drawers."""

from __future__ import annotations

from dataclasses import replace

from esesea.pictures.told_scenes import told_scenes
from esesea.story.days import ClockDays, SceneDays
from esesea.web.describing.frame import frame
from tests.story_builders import empty, lighthouse
from tests.web.describing.told_story import corrected, told

FRAME = frame(told())
SCENES = {scene.id: scene for scene in FRAME.scenes}


def test_it_says_which_story_and_revision_it_is() -> None:
    assert (FRAME.id, FRAME.revision, FRAME.title) == ("lighthouse", 7, "The Lighthouse")


def test_the_reader_is_named_without_its_fingerprint() -> None:
    assert FRAME.reader == "english-rules"


def test_scenes_are_counted_as_told_and_begin_where_the_one_before_ends() -> None:
    assert [scene.number for scene in FRAME.scenes] == [1, 2, 3, 4, 5]
    for before, after in zip(FRAME.scenes, FRAME.scenes[1:], strict=False):
        assert after.begins == before.begins + before.words


def test_titles_are_those_of_the_pictures() -> None:
    assert [scene.title for scene in FRAME.scenes] == [line.title for line in told_scenes(lighthouse())]


def test_a_mode_is_the_word_that_the_act_takes_and_the_main_line_has_none() -> None:
    assert [scene.mode for scene in FRAME.scenes] == [None, "flashback", "reflection", None, None]


def test_a_day_is_told_in_words_and_never_by_the_id_of_a_scene() -> None:
    assert SCENES["s1"].when == "Tuesday 4 June 1985"
    assert SCENES["s5"].when == "about 3 years after scene 1"


def test_the_scene_from_which_days_are_counted_has_no_day_by_that() -> None:
    story = lighthouse()
    days = ClockDays("story", (SceneDays("s1", "s1", None, 0, 0), SceneDays("s2", "s2", None, 0, 0)))
    counted = replace(story, chronology=replace(story.chronology, days=(days,)))
    assert [scene.when for scene in frame(told(counted)).scenes][:2] == ["day 1", "June, summer"]


def test_the_hour_is_one_of_four_beside_what_the_text_says() -> None:
    assert (SCENES["s2"].hour, SCENES["s2"].of_day, SCENES["s2"].weekday) == ("dawn", "sunrise", "Wednesday")
    assert SCENES["s1"].hour is None


def test_a_date_without_a_year_is_said_where_no_day_is_known() -> None:
    story = lighthouse()
    undated = replace(story, chronology=replace(story.chronology, days=()))
    assert [scene.when for scene in frame(told(undated)).scenes] == [None, "June, summer", None, None, None]


def test_a_person_has_the_number_of_scenes_they_are_in() -> None:
    assert {each.id: each.scenes for each in FRAME.people} == {"c2": 4, "c1": 3, "c3": 0}


def test_those_in_most_scenes_have_a_colour_of_their_own() -> None:
    assert {each.id: each.series for each in FRAME.people} == {"c2": 0, "c1": 1, "c3": None}


def test_a_place_counts_its_stays() -> None:
    assert {each.id: each.visits for each in FRAME.places} == {"p1": 2, "p2": 1}


def test_a_finding_waits_until_it_is_intended() -> None:
    story = lighthouse()
    meant = replace(story, findings=(replace(story.findings[0], intended="a ghost"),))
    assert (FRAME.counts.warnings, FRAME.counts.intended) == (1, 0)
    counts = frame(told(meant)).counts
    assert (counts.warnings, counts.intended) == (0, 1)


def test_what_would_be_undone_and_redone_is_said_with_scenes_as_people_count_them() -> None:
    said = frame(corrected())
    assert said.counts.corrections == 1
    assert said.can_undo is not None
    assert "Ada took Ben's hand" in said.can_undo
    assert said.can_redo == "Scene 3 is at the rocks"


def test_nothing_can_be_undone_where_nothing_was_said() -> None:
    assert (FRAME.can_undo, FRAME.can_redo) == (None, None)


def test_a_story_of_nothing_has_a_frame() -> None:
    bare = frame(told(empty()))
    assert (bare.scenes, bare.people, bare.places) == ((), (), ())
    assert [clock.id for clock in bare.clocks] == ["reading", "story"]
