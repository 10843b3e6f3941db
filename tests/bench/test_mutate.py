from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import pytest
from bench.mutate.drifting import WAYS, drifts
from bench.mutate.filling import fields
from bench.mutate.measure import Figures, Outcome, outcome_of, spans_of
from bench.mutate.people import Person, people, places
from bench.mutate.planting import ERRORS, KINDS, SILENT, planted
from bench.mutate.stretches import Stretch
from bench.mutate.summary import report, summed
from bench.mutate.wordings import DEVELOP, MEASURE, controls, kinds, wordings
from bench.retell.linear import LinearScene

from esesea.story.finding import Finding, Severity
from tests.continuity.stories import found, told

FIELDS = set(fields(Person("Ann", "she", (), 1), Person("Tom", "he", (), 1), 0, "Wexcombe", Random(1)))
FEWEST = 12
SCENE = LinearScene(
    (
        "The rain had stopped when Martha looked at the road to Granby, and she said nothing of her plans.",
        "Then Walter turned to her, and he took his hat. “We shall be late,” said Walter, and he laughed.",
        "There was nobody else in the room when Martha smiled and took her gloves; she went with Walter.",
        "At last Martha came to the door, and she looked back once at what she had left behind in Granby.",
    ),
    0,
)
NOVEL = Stretch("a_novel-0", (SCENE,) * 12, (SCENE,) * 12)


@pytest.mark.parametrize("kind", kinds())
def test_each_kind_can_be_said_in_many_ways_and_many_of_them_are_held_out(kind: str):
    ways = wordings(kind)
    assert len({way.passages for way in ways}) == len(ways)
    assert sum(way.split == MEASURE for way in ways) >= FEWEST
    assert sum(way.split == DEVELOP for way in ways) * 2 >= FEWEST


@pytest.mark.parametrize("kind", [*kinds(), "controls"])
def test_a_wording_has_its_passages_and_only_places_that_can_be_filled(kind: str):
    for wording in controls() if kind == "controls" else wordings(kind):
        assert len(wording.passages) == (1 if wording.where == "single" else 2), wording
        assert set(re.findall(r"\{(\w+)\}", " ".join(wording.passages))) <= FIELDS, wording


def test_every_kind_has_controls_that_must_stay_silent():
    assert set(kinds()) <= {control.kind for control in controls()}


def test_who_can_be_written_about_is_told_by_what_they_do_and_by_pronouns():
    assert [(person.name, person.pronoun) for person in people(NOVEL.novel, NOVEL.scenes)] == [
        ("Martha", "she"),
        ("Walter", "he"),
    ]
    (place,) = places(NOVEL.novel, NOVEL.scenes, people(NOVEL.novel, NOVEL.scenes))
    assert (place.name, place.times) == ("Granby", 24)


def test_the_same_is_planted_each_time_and_stands_in_the_text():
    one, two = planted(NOVEL, 3, 1), planted(NOVEL, 3, 1)
    assert one == two
    assert one.plants
    assert all(words in one.text for plant in one.plants for words in plant.words)
    assert sum(not plant.control for plant in one.plants) <= ERRORS
    assert sum(plant.control for plant in one.plants) <= SILENT
    assert planted(NOVEL, 3, 2) != one


def test_nothing_else_of_the_text_is_changed():
    made = planted(NOVEL, 0, 1, only=("eyes", "ruin"))
    words = {word for plant in made.plants for word in plant.words}
    left = [line for line in made.text.split("\n\n") if line.strip() not in words]
    told_before = [paragraph for scene in NOVEL.scenes for paragraph in scene.paragraphs]
    assert [line.strip() for line in left if line.strip() not in {"* * *", "CHAPTER ONE"}] == [
        paragraph.strip() for paragraph in told_before
    ]


def test_what_contradicts_stands_some_scenes_apart():
    made = planted(NOVEL, 0, 1, only=("eyes",))
    (plant,) = (plant for plant in made.plants if not plant.control)
    assert plant.scenes[1] - plant.scenes[0] >= 3


def test_the_two_halves_share_no_wording():
    made = {split: planted(NOVEL, 5, 1, split=split) for split in (DEVELOP, MEASURE)}
    used = [{plant.words for plant in each.plants} for each in made.values()]
    assert used[0].isdisjoint(used[1])


@pytest.mark.parametrize("name", ["Catherine", "Mr. Bennet", "Emily", "Peterson"])
def test_a_name_drifts_to_a_spelling_that_the_story_does_not_have(name: str):
    ways = drifts(name, None, f"{name} was there.")
    assert ways
    assert all(other != name and other.split()[:-1] == name.split()[:-1] for _, other in ways)
    assert drifts(name, None, " ".join(other for _, other in ways)) == ()


def test_there_are_as_many_slips_of_the_pen_for_developing_as_held_out():
    assert len(WAYS) >= FEWEST
    assert len(WAYS) % 2 == 0


def test_an_error_is_found_by_what_quotes_it():
    made = planted(NOVEL, 0, 1, only=("eyes",))
    plant = made.plants[0]
    story = told("\n\n".join(("Before.", *plant.words, "After.")))
    passages = spans_of(story, plant)
    quoted = tuple(passage[0] for passage in passages)
    silent = replace(story, findings=(Finding("x", Severity.ERROR, "m", "r", (), (found(story, "Before"),), 0.9),))
    assert outcome_of(silent, plant, passages).severity == ""
    half = Finding("x", Severity.WARNING, "m", "r", (), quoted[:1], 0.9)
    whole = Finding("y", Severity.INFO, "m", "r", (), quoted, 0.9)
    outcome = outcome_of(replace(story, findings=(half, whole)), plant, passages)
    assert (outcome.severity, outcome.check, outcome.both) == ("info", "y", True)
    assert outcome_of(replace(story, findings=(half,)), plant, passages).both is (len(plant.words) == 1)


def test_recall_counts_what_is_told_and_controls_what_should_be_silent():
    told_of = Outcome("eyes", 1, False, ("a", "b"), "warning", "traits", True)
    known = Outcome("eyes", 3, False, ("a", "b"), "info", "traits", True)
    silent = Outcome("hair", 1, False, ("a", "b"))
    alarm = Outcome("hair", 1, True, ("a", "b"), "warning", "traits")
    sums = summed([Figures("n", 10, (told_of, known, silent, alarm), ())])
    assert sums["recall"]["all"] == {"planted": 3, "told": 1, "share": 0.333, "known": 2, "whole": 1}
    assert sums["controls"]["hair"]["told"] == 1
    assert "planted errors" in report([Figures("n", 10, (told_of,), ())])


def test_all_kinds_are_named():
    assert {"name_drift", "place_drift", *kinds()} == set(KINDS)
