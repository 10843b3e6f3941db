"""Find somebody, somewhere, a scene or words by what a person types."""

from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.app.searching import Hit, Kind, search
from esesea.story.character import Character
from tests.story_builders import TEXT, at, lighthouse

STORY = lighthouse()


def _found(words: str) -> list[tuple[str, str | None]]:
    return [(hit.kind.value, hit.id) for hit in search(STORY, words) if hit.kind is not Kind.WORDS]


@pytest.mark.parametrize("words", ["Ada", "ada", " ADA ", "Adda"])
def test_somebody_is_found_by_name_or_what_is_like_it(words: str) -> None:
    assert _found(words) == [("person", "c1")]


def test_other_names_lead_to_the_same_person() -> None:
    assert _found("benjamin") == [("person", "c2")]


def test_a_name_that_begins_with_the_words_comes_before_one_that_holds_them() -> None:
    people = (Character("c8", "Joan Ann", ("Joan Ann",)), Character("c9", "Ann", ("Ann",)), *STORY.characters)
    found = search(replace(STORY, characters=people), "ann")
    assert [hit.id for hit in found if hit.kind is Kind.PERSON] == ["c9", "c8"]


def test_a_place_is_found_with_the_first_scene_there() -> None:
    assert search(STORY, "the rocks")[0] == Hit(Kind.PLACE, "p2", "s4", called="the rocks")


@pytest.mark.parametrize("words", ["3", "scene 3", "Scene  3", "#3", "s3"])
def test_a_scene_is_found_by_its_number(words: str) -> None:
    assert ("scene", "s3") in _found(words)


@pytest.mark.parametrize("words", ["0", "6", "scene 99", "33333333"])
def test_there_is_no_scene_with_another_number(words: str) -> None:
    assert _found(words) == []


def test_a_scene_is_found_by_how_it_opens() -> None:
    assert _found("he counts the") == [("scene", "s3")]


def test_a_heading_leads_to_the_first_scene_under_it() -> None:
    headed = tuple(replace(scene, heading="Part One") for scene in STORY.scenes)
    found = search(replace(STORY, scenes=headed), "part one")
    assert [hit.id for hit in found if hit.kind is Kind.SCENE] == ["s1"]


def test_words_are_found_over_line_ends_whatever_their_case() -> None:
    (hit,) = search(STORY, "NEW. ben  TAUGHT")
    assert (hit.scene, hit.span) == ("s2", at("new. Ben taught"))


@pytest.mark.parametrize("words", ["Ben's hand", "Ben’s hand", "\u201cYou taught", '"You taught'])
def test_the_kind_of_quotation_mark_makes_no_difference(words: str) -> None:
    assert [hit.kind for hit in search(STORY, words)] == [Kind.WORDS]


def test_signs_are_only_signs() -> None:
    assert search(STORY, ".*") == ()
    assert search(STORY, "(") == ()


@pytest.mark.parametrize("dash", ["—", "--", "–", "-"])
def test_the_kind_of_dash_makes_no_difference(dash: str) -> None:
    words = "late—too late"
    dashed = replace(STORY, document=replace(STORY.document, text=words + TEXT[len(words) :]))
    assert [hit.kind for hit in search(dashed, f"late{dash}too")] == [Kind.WORDS]


def test_many_dashes_take_no_longer_than_one() -> None:
    line = "-" * 120 + "."
    dashed = replace(STORY, document=replace(STORY.document, text=line + TEXT[len(line) :]))
    assert search(dashed, "-" * 100 + "x") == ()


def test_at_most_so_many_are_given() -> None:
    assert len(search(STORY, "e", most=5)) == 5


def test_nothing_answers_to_nothing() -> None:
    assert search(STORY, "  ") == ()


def test_words_between_scenes_are_not_of_the_story() -> None:
    title = replace(STORY, scenes=tuple(scene for scene in STORY.scenes if scene.id != "s3"))
    assert TEXT.count("steps") == 1
    assert search(title, "steps") == ()
