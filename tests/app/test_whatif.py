"""What falls if a scene is cut or moved: three short stories, read and told otherwise."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from esesea.app.errors import (
    CutAll,
    CutAndTold,
    MovedAfterItself,
    MoveWhere,
    NoEdit,
    NotSettable,
    UnknownName,
)
from esesea.app.falling import outcome
from esesea.app.reading import read
from esesea.app.solving import solved
from esesea.app.whatif import WhatIf, whatif
from esesea.story.story import Story
from tests.app.whatif_stories import CHAPTERS, FIRST_PERSON, SCREENPLAY
from tests.story_builders import lighthouse

STORIES = {"chapters.md": CHAPTERS, "screenplay.fountain": SCREENPLAY, "first_person.txt": FIRST_PERSON}


@cache
def story(name: str) -> Story:
    with TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_text(STORIES[name], encoding="utf-8")
        return read(file)


def fallen(found: WhatIf) -> set[tuple[str, str, str]]:
    return {(each.kind, each.scene, each.hanging[0].quote) for each in outcome(found).consequences}


EXPECTED = {
    ("chapters.md", "s1"): {
        ("visit_count", "s4", "The second time Edith came to the weir the keeper was gone."),
        ("introduction", "s2", "Harry taught Edith to swim in the mill pond."),
        ("first_mention", "s2", "Harry taught Edith to swim in the mill pond."),
    },
    ("chapters.md", "s2"): {("cause", "s5", "Edith lived, because Harry had taught her to swim.")},
    ("chapters.md", "s3"): {("thing", "s4", "Edith carried the locket in her glove.")},
    ("chapters.md", "s4"): {("date_anchor", "s5", "Three days later the bank gave way.")},
    ("chapters.md", "s5"): set(),
    ("screenplay.fountain", "s1"): {
        ("introduction", "s2", "June finds a telegram in the wet grass."),
        ("introduction", "s3", "Morris does not look at it."),
    },
    ("screenplay.fountain", "s2"): {
        ("thing", "s3", "June lays the telegram on the table."),
        ("date_anchor", "s3", "SIGNAL BOX - THE NEXT MORNING"),
    },
    ("screenplay.fountain", "s3"): set(),
    ("screenplay.fountain", "s5"): set(),
    ("first_person.txt", "s1"): {("introduction", "s3", "Aunt Violet died in March.")},
    ("first_person.txt", "s2"): set(),
    ("first_person.txt", "s3"): {
        (
            "fate",
            "s4",
            "At the funeral I had said nothing about Aunt Violet, and my mother has not forgiven me.",
        )
    },
    ("first_person.txt", "s4"): set(),
}


@pytest.mark.parametrize(("name", "scene"), EXPECTED, ids=lambda each: each)
def test_cutting_a_scene_tells_what_hangs_and_no_more(name: str, scene: str) -> None:
    assert fallen(whatif(story(name), cut=[scene])) == EXPECTED[name, scene]


def test_cutting_both_ends_leaves_nothing_hanging() -> None:
    found = whatif(story("chapters.md"), cut=["s2", "s5"])
    assert found.consequences == ()
    assert not found.falls


def test_a_moved_introduction_is_told_too_late() -> None:
    found = whatif(story("screenplay.fountain"), move=["s1"], after="s3")
    assert {(kind, scene) for kind, scene, _ in fallen(found)} >= {("introduction", "s2"), ("introduction", "s3")}
    assert [scene.id for scene in found.after.scenes] == ["s2", "s3", "s1", "s4", "s5"]


def test_moving_many_keeps_their_order() -> None:
    found = whatif(lighthouse(), move=["4", "s5"], first=True)
    assert [scene.id for scene in found.after.scenes] == ["s4", "s5", "s1", "s2", "s3"]


def test_an_edit_leaves_the_story_as_it_was() -> None:
    before = solved(lighthouse())
    found = whatif(before, cut=["s2"])
    assert found.before is before
    assert before == solved(lighthouse())
    assert "s2" not in {scene.id for scene in found.after.scenes}


def test_what_is_set_changes_order_and_contradicts() -> None:
    found = whatif(solved(lighthouse()), settings=["s4 before s1"])
    assert [change.scene for change in found.order] == ["s4"]
    assert {finding.message for finding in found.new} != set()


def test_findings_number_scenes_as_before() -> None:
    told = outcome(whatif(solved(lighthouse()), cut=["s3"], settings=["s4 before s1"])).new
    assert {"s1", "s4"} <= {scene for each in told for scene in each.scenes}
    assert any("scene 4" in each.message for each in told)


def test_findings_that_an_edit_settles_are_told() -> None:
    before = whatif(solved(lighthouse()), settings=["s4 before s1"]).after
    found = whatif(before, cut=["s4"])
    assert found.new == ()
    assert {finding.check for finding in found.gone} == {finding.check for finding in before.findings}


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({}, NoEdit),
        ({"cut": ["s9"]}, UnknownName),
        ({"cut": ["s1", "s2", "s3", "s4", "s5"]}, CutAll),
        ({"move": ["s2"]}, MoveWhere),
        ({"after": "s2"}, MoveWhere),
        ({"move": ["s2"], "after": "s3", "first": True}, MoveWhere),
        ({"move": ["s2"], "after": "s2"}, MovedAfterItself),
        ({"cut": ["s2"], "move": ["s2"], "first": True}, CutAndTold),
        ({"cut": ["s2"], "move": ["s3"], "after": "s2"}, CutAndTold),
        ({"settings": ["s2 smells of roses"]}, NotSettable),
        ({"settings": ["Nobody lives"]}, UnknownName),
    ],
)
def test_what_cannot_be_tried_is_said_so(asked: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        whatif(lighthouse(), **asked)  # type: ignore[arg-type]  # options by name
