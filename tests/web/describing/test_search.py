"""What was searched for, as the page shows it."""

from __future__ import annotations

from dataclasses import replace

from esesea.app.searching import MOST
from esesea.web.describing.search import AROUND, search
from tests.story_builders import TEXT, at, lighthouse
from tests.web.describing.told_story import told

TOLD = told()


def test_somebody_is_found_with_the_scene_to_go_to() -> None:
    first = search(TOLD, "ada").hits[0]
    assert (first.kind, first.id, first.says, first.scene) == ("person", "c1", "Ada", "s1")


def test_another_name_by_which_somebody_is_found_is_said() -> None:
    assert search(TOLD, "benjamin").hits[0].says == "Ben (“Benjamin”)"


def test_a_scene_is_found_by_its_number() -> None:
    first = search(TOLD, "scene 3").hits[0]
    assert (first.kind, first.id, first.scene) == ("scene", "s3", "s3")
    assert first.says.startswith("Scene 3 · He counts")


def test_words_stand_between_what_is_around_them() -> None:
    (hit,) = search(TOLD, "old now").hits
    assert (hit.says, hit.scene, hit.start) == ("old now", "s5", at("old now").start)
    assert TEXT[hit.start - len(hit.before) :].startswith(f"{hit.before}{hit.says}{hit.after}")
    assert max(len(hit.before), len(hit.after)) <= AROUND


def test_what_is_around_them_ends_with_the_scene_and_not_within_a_word() -> None:
    (hit,) = search(TOLD, "counts the steps").hits
    assert hit.before == "He "
    assert hit.after == " every night. The light is like a coin."


def test_there_may_be_more_than_are_given() -> None:
    story = lighthouse()
    words = "ha " * 200
    many = replace(story.document, text=words + TEXT[len(words) :])
    found = search(told(replace(story, document=many)), "ha")
    assert (len(found.hits), found.more) == (MOST, True)
    assert not search(TOLD, "ada").more


def test_nothing_may_be_found() -> None:
    assert search(TOLD, "xylophone").hits == ()
