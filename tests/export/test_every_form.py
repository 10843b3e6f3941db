"""What holds for every form a story can be written in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from esesea.app.exporting import forms
from esesea.export.errors import CannotWrite, NoRoom, SomethingInTheWay
from esesea.export.registry import BUILT_IN, write
from esesea.story.chronology import Chronology
from esesea.story.story import Story
from tests.export.editions import wanted
from tests.store.edges import files_at_most
from tests.story_builders import empty, lighthouse

NASTY = "<b>&\"'\x00\x1b]]>|\t=1+1\n{{x}}\u202e𝄞"
DRAWN = ".html"
"""A report draws pictures, seconds long; tests/export/test_html_report.py has its own."""

written = pytest.mark.parametrize("suffix", [suffix for suffix in BUILT_IN if suffix != DRAWN])


def odd() -> Story:
    """A story whose names no format has foreseen."""
    story = lighthouse()
    people = tuple(replace(each, name=NASTY, names=(NASTY, *each.names)) for each in story.characters)
    places = tuple(replace(each, name=NASTY, kind=NASTY) for each in story.places)
    scenes = tuple(replace(each, heading=NASTY, opens=NASTY) for each in story.scenes)
    return replace(story, title=NASTY, characters=people, places=places, scenes=scenes)


def contents(files: tuple[Path, ...]) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in files}


@written
@pytest.mark.parametrize(
    "story",
    [lighthouse(), odd(), empty(), replace(lighthouse(), chronology=Chronology((), ()))],
    ids=["full", "odd", "empty", "not solved"],
)
def test_the_same_story_has_the_same_bytes(tmp_path: Path, suffix: str, story: Story):
    (tmp_path / "other").mkdir()
    first = write(wanted(story, with_text=True), tmp_path / f"story{suffix}")
    second = write(wanted(story, with_text=True), tmp_path / "other" / f"story{suffix}")
    assert contents(first) == contents(second)
    assert all(contents(first).values())


@written
def test_an_earlier_export_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path, suffix: str):
    fresh, target = tmp_path / "fresh", tmp_path / "again" / f"story{suffix}"
    fresh.mkdir()
    target.parent.mkdir()
    write(wanted(odd(), with_text=True), target)
    files = write(wanted(lighthouse()), target)
    assert contents(files) == contents(write(wanted(lighthouse()), fresh / target.name))
    assert [file.name for file in target.parent.iterdir()] == [target.name]


@written
@pytest.mark.parametrize("content", ["", "Chapter 1", '<?xml version="1.0"?><gexf/>', '{"events": []}', "Type,Label\n"])
def test_nothing_but_an_export_is_replaced(tmp_path: Path, suffix: str, content: str):
    target = tmp_path / f"story{suffix}"
    target.write_text(content)
    with pytest.raises(SomethingInTheWay):
        write(wanted(lighthouse()), target)
    assert target.read_text() == content


@written
def test_somebody_elses_folder_is_left_alone(tmp_path: Path, suffix: str):
    target = tmp_path / f"story{suffix}"
    target.mkdir()
    (target / "novel.txt").write_text("mine")
    with pytest.raises(SomethingInTheWay):
        write(wanted(lighthouse()), target)
    assert (target / "novel.txt").read_text() == "mine"


@written
def test_a_full_disk_leaves_the_earlier_export(tmp_path: Path, suffix: str):
    target = tmp_path / f"story{suffix}"
    before = contents(write(wanted(empty()), target))
    files = {file.name for file in tmp_path.iterdir()}
    with files_at_most(300), pytest.raises(NoRoom):
        write(wanted(lighthouse()), target)
    left = sorted(each for each in target.rglob("*") if each.is_file()) if target.is_dir() else [target]
    assert {file.name: file.read_bytes() for file in left} == before
    assert {file.name for file in tmp_path.iterdir()} == files


@written
def test_a_folder_that_is_not_there(tmp_path: Path, suffix: str):
    with pytest.raises(CannotWrite):
        write(wanted(lighthouse()), tmp_path / "nowhere" / f"story{suffix}")


def test_every_form_says_what_it_is_and_what_it_keeps_and_loses():
    for form in forms():
        assert form.about, form.suffix
        assert form.keeps.endswith("."), form.suffix
        assert form.loses.endswith("."), form.suffix
