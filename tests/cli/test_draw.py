"""``esesea draw``, from a story's folder to a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import esesea
from esesea.app.drawing import NOTEBOOK, draw
from esesea.pictures.registry import PICTURES
from esesea.store.folder import StoryFolder
from tests.cli.conftest import Run
from tests.story_builders import lighthouse

BEGINS = {".svg": b"<svg", ".png": b"\x89PNG", ".pdf": b"%PDF", ".json": b"{"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    StoryFolder.create(tmp_path / "lighthouse.story").save(lighthouse())
    return tmp_path / "lighthouse.story"


@pytest.mark.parametrize("suffix", BEGINS)
def test_the_ending_says_what_is_written(run: Run, folder: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"curve{suffix}"
    assert "wrote" in run("draw", folder, "curve", target).err
    assert target.read_bytes().startswith(BEGINS[suffix])


@pytest.mark.parametrize("picture", PICTURES)
def test_every_picture_is_drawn_by_night_on_any_clock(run: Run, folder: Path, tmp_path: Path, picture: str) -> None:
    done = run("draw", folder, picture, tmp_path / "it.json", "--dark", "--clock", "reading", "--json").json()
    assert done["written"] == [str(tmp_path / "it.json")]
    assert json.loads((tmp_path / "it.json").read_text())["description"] == done["shows"]


@pytest.mark.parametrize(
    ("picture", "file", "said"),
    [
        ("curves", "a.svg", "there is no picture called “curves”"),
        ("curve", "a.gif", "end the name in one of .svg, .png, .pdf, .json"),
        ("curve", "none/a.svg", "could not be written"),
    ],
)
def test_what_cannot_be_is_said_plainly_and_nothing_is_written(
    run: Run, folder: Path, tmp_path: Path, picture: str, file: str, said: str
) -> None:
    done = run("draw", folder, picture, tmp_path / file)
    assert done.code == 2
    assert said in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["lighthouse.story"]


def test_a_drawing_shows_itself_in_a_notebook() -> None:
    shown = draw(lighthouse(), "lifelines")._repr_mimebundle_()
    assert shown["image/svg+xml"].startswith("<svg")
    assert shown[NOTEBOOK]["description"] == shown["text/plain"]
    assert esesea.draw is draw
