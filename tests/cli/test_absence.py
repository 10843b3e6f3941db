from __future__ import annotations

import json
from pathlib import Path

import pytest

import esesea
from tests.cli.conftest import Run


def test_everybody_along_the_story_clock(run: Run, kept: Path) -> None:
    rows = run("absence", kept, "--json").json()
    alone = [row for row in rows if len(row["who"]) == 1]
    story = esesea.open(kept)
    seen = {character for scene in story.scenes for character in scene.present}
    assert {row["who"][0] for row in alone} <= seen
    assert {row["clock"] for row in rows} == {"story"}
    assert all(row["seen"] >= 3 for row in rows if len(row["who"]) == 2)


def test_one_person_on_every_clock(run: Run, kept: Path) -> None:
    story = esesea.open(kept)
    who = next(character for character in story.characters if character.id in story.scenes[0].present)
    rows = run("absence", kept, who.name, "--json").json()
    assert {row["clock"] for row in rows} == {"reading", "story", f"lived:{who.id}"}
    assert all(who.id in row["who"] for row in rows)
    shown = run("absence", kept, who.name)
    assert shown.code == 0
    assert "Reading order" in shown.out
    assert "Usual step" in shown.out


@pytest.mark.parametrize("arguments", [("Nobody At All",), ("--clock", "lived:Nobody At All")])
def test_nobody_of_this_name(run: Run, kept: Path, arguments: tuple[str, ...]) -> None:
    done = run("absence", kept, *arguments)
    assert done.code == 2
    assert "Nobody At All" in done.err


def test_findings_as_sarif(run: Run, kept: Path) -> None:
    done = run("check", kept, "--sarif")
    log = json.loads(done.out)
    assert len(log["runs"][0]["results"]) == len(run("check", kept, "--json").json())
    assert "dead_act" in {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
