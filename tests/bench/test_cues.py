"""Cues are true to the order and to one time line."""

import re
from random import Random

import pytest
from bench.retell.cues import cues
from bench.retell.filling import MONTHS, amount, fill, number, ordinal
from bench.retell.moments import moments
from bench.retell.setting import Place, Setting, setting
from bench.retell.tellings import ONE_BOOK, TWO_BOOKS, Telling, tellings
from bench.retell.wordings import Form, kinds, wordings
from hypothesis import given
from hypothesis import strategies as st

seeds = st.integers(0, 1 << 30)
ways = st.sampled_from([*ONE_BOOK, *TWO_BOOKS])


def offering(scenes: int) -> Setting:
    place = Place("in", "the kitchen")
    return Setting("she", True, False, False, (place,) * scenes, (False,) * scenes)


def told(way: str, seed: int) -> Telling:
    return tellings(14, seed, way, second=7 if way in TWO_BOOKS else None)


@given(ways, seeds)
def test_a_cue_at_every_joint_and_none_elsewhere(way: str, seed: int) -> None:
    telling = told(way, seed)
    said = cues(telling, offering(len(telling.told)), seed)
    joints = [joint.at for joint in telling.joints]
    assert [cue.at for cue in said if cue.at] == joints
    assert not any("{" in cue.words for cue in said)
    assert cues(telling, offering(len(telling.told)), seed) == said


@given(st.sampled_from(list(ONE_BOOK)), seeds)
def test_years_go_with_the_order(way: str, seed: int) -> None:
    telling = told(way, seed)
    said = [cue for cue in cues(telling, offering(len(telling.told)), seed) if cue.kind == "dates"]
    years = [(telling.ranks[cue.at], int(year[0])) for cue in said if (year := re.search(r"1[789]\d\d", cue.words))]
    assert [year for _, year in sorted(years)] == sorted(year for _, year in years)


@given(st.sampled_from(list(ONE_BOOK)), seeds)
def test_distances_point_the_way_that_the_story_goes(way: str, seed: int) -> None:
    telling = told(way, seed)
    for cue in cues(telling, offering(len(telling.told)), seed):
        back = telling.ranks[cue.at] < telling.ranks[cue.at - 1]
        if cue.kind == "distance":
            assert "earlier" not in cue.words.lower() or back
            assert "later" not in cue.words.lower() or not back


@given(st.sampled_from(list(ONE_BOOK)), seeds)
def test_time_only_passes_where_something_new_begins(way: str, seed: int) -> None:
    telling = told(way, seed)
    line = moments(telling, Random(seed))
    again = {number for number in telling.told if telling.told.count(number) > 1}
    for at, after in enumerate(telling.follows):
        assert after is None or telling.told[at] in again or line.at[at] == line.at[after]
    assert [when for _, when in sorted(zip(telling.ranks, line.at, strict=True))] == sorted(line.at)


@pytest.mark.parametrize("kind", kinds())
def test_there_are_many_wordings_of_a_kind(kind: str) -> None:
    words = [each.words for each in wordings(kind)]
    assert len(set(words)) >= 25
    assert not any(re.search(r"\s$|  ", each) for each in words)


@pytest.mark.parametrize("kind", kinds())
def test_every_wording_can_be_filled(kind: str) -> None:
    telling = Telling("flashback", (2, 3, 0, 1, 4), (2, 3, 0, 1, 4))
    line = moments(telling, Random(1))
    for each in wordings(kind):
        words = fill(each.words, 2, line, offering(5), place=Place("in", "the kitchen"), age=9)
        assert "{" not in words
        assert each.form is not Form.CLAUSE or not words.endswith((".", "!", "?"))
        assert each.form not in {Form.OPENING, Form.ENDING} or words.endswith((".", "!", "?", '"'))


@pytest.mark.parametrize(
    ("units", "unit", "words"),
    [
        (1, "year", "a year"),
        (23, "month", "twenty-three months"),
        (36, "month", "three years"),
        (2, "week", "two weeks"),
    ],
)
def test_amounts_in_words(units: int, unit: str, words: str) -> None:
    assert amount(units, unit) == words


def test_numbers_in_words() -> None:
    assert (number(40), number(21), ordinal(20), ordinal(35)) == ("forty", "twenty-one", "twentieth", "thirty-fifth")


def test_who_and_where_are_read_off_the_words() -> None:
    scene = ["She went into the garden. She sat in the kitchen with her tea.", "“I was nine years old,” he said."]
    offered = setting([scene, ["“Yes.”"]])
    assert offered.who == "she"
    assert offered.past
    assert offered.names_ages
    assert offered.places == (Place("in", "the kitchen"), None)
    assert offered.opens_spoken == (False, True)


def test_months_are_twelve() -> None:
    assert len(MONTHS) == 12
