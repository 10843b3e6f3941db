"""Journeys that the author declares, on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

STORY = """Ada Hale stood in London at noon. Ada Hale bought a paper in London.

***

Two hours later Ada Hale sat in Leith. Ada Hale ate her supper in Leith.
"""
JOURNEYS = """[[journey]]
from = "London"
to = "Leith"
at_least = "9 hours"

[[journey]]
from = "London"
to = "Avalon"
at_least = "2 days"
"""


def read(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "road.md").write_text(STORY, encoding="utf-8")
    assert run("read", tmp_path / "road.md", "--reader", "rules").code == 0
    return tmp_path / "road.story"


def test_journeys_are_checked_and_kept_for_the_next_check(run: Run, tmp_path: Path) -> None:
    folder, file = read(run, tmp_path), tmp_path / "travel.toml"
    file.write_text(JOURNEYS, encoding="utf-8")
    assert "impossible_travel" not in {each["check"] for each in run("check", folder, "--json").json()}
    done = run("check", folder, "--travel", file, "--json")
    assert done.code == 1
    assert "Avalon" in done.err
    assert "impossible_travel" in {each["check"] for each in done.json()}
    assert (folder / "travel.toml").read_text(encoding="utf-8") == JOURNEYS
    assert "impossible_travel" in {each["check"] for each in run("check", folder, "--json").json()}


def test_a_faulty_declaration_is_refused_and_nothing_is_kept(run: Run, tmp_path: Path) -> None:
    folder, file = read(run, tmp_path), tmp_path / "travel.toml"
    file.write_text(JOURNEYS.replace("9 hours", "soon"), encoding="utf-8")
    done = run("check", folder, "--travel", file)
    assert done.code == 2
    assert "soon" in done.err
    assert not (folder / "travel.toml").exists()
