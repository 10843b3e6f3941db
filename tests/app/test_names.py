"""Who or where a person means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.app.errors import AmbiguousName, UnknownName
from esesea.app.names import clock_label, find_anyone, find_character, find_clock, find_scene
from tests.story_builders import LIVED_BY_BEN, lighthouse

STORY = lighthouse()


@pytest.mark.parametrize("wanted", ["Ben", "ben", "BENJAMIN", " Ben ", "c2"])
def test_a_name_in_any_case_or_an_id(wanted: str) -> None:
    assert find_character(STORY, wanted).id == "c2"


@pytest.mark.parametrize("wanted", ["the lighthouse", "Lighthouse", "p1"])
def test_a_place_with_or_without_its_article(wanted: str) -> None:
    assert find_anyone(STORY, wanted).id == "p1"


def test_an_unknown_name_suggests_the_nearest() -> None:
    with pytest.raises(UnknownName) as raised:
        find_anyone(STORY, "Benn")
    assert raised.value.near[0] == "Ben"
    assert "did you mean" in raised.value.hint


def test_a_name_like_no_other_gets_no_guess() -> None:
    with pytest.raises(UnknownName) as raised:
        find_anyone(STORY, "xylophone")
    assert raised.value.near == ()
    assert "did you mean" not in raised.value.hint
    assert "“Ben”" in raised.value.hint


def test_two_people_of_one_name_are_told_apart_by_id() -> None:
    ben = STORY.character("c2")
    twins = replace(STORY, characters=(*STORY.characters, replace(ben, id="c4", name="Old Ben", names=("Benjamin",))))
    with pytest.raises(AmbiguousName):
        find_character(twins, "Benjamin")
    assert find_character(twins, "Ben").id == "c2"


@pytest.mark.parametrize(("wanted", "found"), [("s3", "s3"), ("S3", "s3"), ("3", "s3")])
def test_a_scene_by_id_or_number(wanted: str, found: str) -> None:
    assert find_scene(STORY, wanted) == found


@pytest.mark.parametrize("wanted", ["s99", "99", "²"])
def test_no_such_scene(wanted: str) -> None:
    with pytest.raises(UnknownName):
        find_scene(STORY, wanted)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("Story", "story"), ("reading", "reading"), ("lived:Ben", LIVED_BY_BEN), ("lived:c2", LIVED_BY_BEN)],
)
def test_clocks_by_name(wanted: str, found: str) -> None:
    assert find_clock(STORY, wanted) == found


@pytest.mark.parametrize("wanted", ["storey", "lived:", "lived:Nobody", "lived:I"])
def test_no_such_clock(wanted: str) -> None:
    with pytest.raises(UnknownName):
        find_clock(STORY, wanted)


def test_clock_labels_are_for_people() -> None:
    assert clock_label(STORY, LIVED_BY_BEN) == "as Ben lived it"
    assert clock_label(STORY, "story") == "story order"
