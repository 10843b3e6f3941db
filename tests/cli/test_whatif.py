"""``esesea whatif``: tried, shown, accepted."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def folder(kept: Path, tmp_path: Path) -> Path:
    """The example story's folder, to write in."""
    return Path(shutil.copytree(kept, tmp_path / kept.name))


def test_a_cut_is_shown_and_leaves_no_trace(run: Run, folder: Path) -> None:
    was = {file.name: file.read_bytes() for file in folder.iterdir()}
    done = run("whatif", folder, "--cut", "s3")
    assert done.code == 1
    assert "“The second time” has no first any more" in done.out
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == was


def test_json_has_words_with_their_places(run: Run, folder: Path) -> None:
    told = run("whatif", folder, "--cut", "s3", "--json").json()
    fall = next(each for each in told["consequences"] if each["kind"] == "visit_count")
    assert fall["scene"] == "s1"
    assert fall["hanging"][0]["quote"].startswith("The second time")
    assert fall["carried"][0]["scene"] == "s3"
    assert told["accepted"] == []


def test_an_accepted_cut_lasts_and_can_be_taken_back(run: Run, folder: Path) -> None:
    done = run("whatif", folder, "--cut", "s3", "--accept", "--why", "too long", "--json")
    assert done.code == 0
    (kept,) = done.json()["accepted"]
    scenes = [scene["id"] for scene in run("show", folder, "scenes", "--json").json()]
    assert "s3" not in scenes
    (said,) = run("correct", folder, "list", "--json").json()
    assert (said["id"], said["why"]) == (kept, "too long")
    run("correct", folder, "undo", kept)
    assert len(run("show", folder, "scenes", "--json").json()) == len(scenes) + 1


def test_moves_and_facts_are_accepted_together(run: Run, folder: Path) -> None:
    done = run("whatif", folder, "--move", "s4,s5", "--first", "--set", "s2 time night", "--accept", "--json")
    assert len(done.json()["accepted"]) == 3
    scenes = [scene["id"] for scene in run("show", folder, "scenes", "--json").json()]
    assert scenes[:3] == ["s4", "s5", "s1"]


def test_nothing_falls(run: Run, folder: Path) -> None:
    done = run("whatif", folder, "--cut", "s7")
    assert (done.code, "Nothing falls" in done.err) == (0, True)


@pytest.mark.parametrize("asked", [[], ["--cut", "s99"], ["--move", "s2"], ["--move", "s2", "--after", "s2"]])
def test_misuse_ends_in_one_sentence(run: Run, folder: Path, asked: list[str]) -> None:
    done = run("whatif", folder, *asked)
    assert done.code == 2
    assert done.err.startswith("error: ")
    assert "hint: " in done.err
