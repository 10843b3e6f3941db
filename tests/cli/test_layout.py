"""What the screens look like where there is little room."""

from __future__ import annotations

from pathlib import Path

import pytest

from esesea.cli import console
from tests.cli.conftest import EXAMPLES, Run

LABELS = {"when", "ages", "here", "elsewhere", "not met yet", "hurt", "dead", "gone", "this place", "last time"}
LABELS |= {"touches so far", "of them here", "clock"}


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch):
    """A screen of eighty columns."""
    monkeypatch.setenv("COLUMNS", "80")
    console.out.cache_clear()
    yield
    console.out.cache_clear()


@pytest.mark.usefixtures("narrow")
def test_each_scene_has_its_own_lines(run: Run, kept: Path) -> None:
    lines = run("order", kept).out.splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0].strip() == "Story order"
    assert lines[1].split()[0] == "1"
    assert lines[1].rstrip().endswith("…")
    assert any("proven by “" in line for line in lines)


@pytest.mark.usefixtures("narrow")
def test_a_visit_wraps_its_words_below_one_another(run: Run, kept: Path) -> None:
    lines = run("visit", kept, "--scene", "s3").out.splitlines()
    world = lines[next(at for at, line in enumerate(lines) if line.startswith("The world")) + 1 :]
    assert world
    labels = {line[:14].strip() for line in world}
    assert {"when", "here", "touches so far", "clock"} <= labels <= {*LABELS, ""}


def test_what_is_told_of_and_not_shown(run: Run, tmp_path: Path) -> None:
    manuscript = tmp_path / "tale.txt"
    manuscript.write_text(
        "Ada sat down. Tom paid Ada because she had painted the fence.\n\n***\n\nBen laughed. He slept in the barn.\n"
    )
    assert run("read", manuscript, "--reader", "rules").code == 0
    shown = run("order", tmp_path / "tale.story").out
    assert "Told of and not shown" in shown
    assert "“because she had painted the fence”" in shown
    assert "before s1" in shown


def test_what_gave_way_to_the_authors_word(run: Run, tmp_path: Path) -> None:
    story = tmp_path / "the_boat_in_the_attic.story"
    run("read", EXAMPLES / "the_boat_in_the_attic.md", "-o", tmp_path, "--reader", "rules")
    assert "your word counts" not in run("order", story).err
    assert run("correct", story, "order", "s5", "before", "s6").code == 0
    said = run("order", story).err
    assert "1 passage says another order than you do, and your word counts" in said
    assert "had to be set aside" not in said


def test_one_scene_named_twice(run: Run, kept: Path) -> None:
    done = run("order", kept, "--why", "s3", "s3")
    assert done.code == 2
    assert "give two scenes" in done.err


def test_an_unknown_clock_names_different_people(run: Run, kept: Path) -> None:
    done = run("order", kept, "--clock", "lived:Zebedee")
    assert done.code == 2
    assert done.err.count("“") == 4
