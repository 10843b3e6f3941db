"""Every command on a real story: what it prints, and where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES, Run

VIEWS = ("scenes", "cast", "places", "contacts", "asides", "names", "motifs", "times", "mood")


def test_read_keeps_the_story_and_says_what_was_found(run: Run, tmp_path: Path) -> None:
    example = min(EXAMPLES.glob("*.fountain"))
    done = run("read", example, "-o", tmp_path)
    folder = tmp_path / f"{example.stem}.story"
    assert done.code == 0
    assert str(folder) in done.out
    assert "scenes" in done.out
    assert f"esesea order {folder}" in done.err
    assert (folder / "story.sqlite").is_file()


def test_read_json(run: Run, tmp_path: Path) -> None:
    example = min(EXAMPLES.glob("*.fountain"))
    found = run("read", example, "-o", tmp_path, "--json").json()
    assert found["scenes"] > 1
    assert found["told_out_of_order"] is True


def test_read_names_its_reader(run: Run, tmp_path: Path) -> None:
    example = min(EXAMPLES.glob("*.fountain"))
    found = run("read", example, "-o", tmp_path, "--reader", "rules", "--json").json()
    assert found["reader"].startswith("rules:")


@pytest.mark.parametrize(
    ("option", "value", "next_step"),
    [("--reader", "oracle", "rules"), ("--spacy-model", "en_core_web_huge", "install")],
)
def test_read_refuses_what_is_not_there(run: Run, tmp_path: Path, option: str, value: str, next_step: str) -> None:
    done = run("read", min(EXAMPLES.glob("*.fountain")), "-o", tmp_path, option, value)
    assert done.code == 2
    assert value in done.err
    assert next_step in done.err
    assert not list(tmp_path.glob("*.story/story.sqlite"))


@pytest.mark.parametrize("view", VIEWS)
def test_show_prints_a_table_and_json(run: Run, kept: Path, view: str) -> None:
    table, records = run("show", kept, view), run("show", kept, view, "--json")
    assert table.code == records.code == 0
    assert isinstance(records.json(), list)
    assert table.out.count("\n") > len(records.json())


def test_order_gives_every_scene_on_each_clock(run: Run, kept: Path) -> None:
    told = [scene["id"] for scene in run("show", kept, "scenes", "--json").json()]
    story = run("order", kept, "--json").json()
    reading = run("order", kept, "--clock", "reading", "--json").json()
    assert [step["scene"] for step in reading["scenes"]] == told
    assert sorted(step["scene"] for step in story["scenes"]) == sorted(told)
    assert [step["rank"] for step in story["scenes"]] == sorted(step["rank"] for step in story["scenes"])


def test_order_as_a_character_lived_it(run: Run, kept: Path) -> None:
    lead = run("show", kept, "cast", "--json").json()[0]
    done = run("order", kept, "--clock", f"lived:{lead['name']}", "--json")
    assert done.code == 0
    assert done.json()["clock"] == f"lived:{lead['id']}"
    assert len(done.json()["scenes"]) == lead["scenes"]


def test_why_gives_quotes_that_stand_in_the_text(run: Run, kept: Path) -> None:
    steps = run("order", kept, "--json").json()["scenes"]
    known = next(step for step in steps if step["status"] in {"proven", "likely"})
    before = steps[steps.index(known) - 1]
    explained = run("order", kept, "--why", before["scene"], known["scene"], "--json").json()
    text = " ".join((EXAMPLES / f"{kept.stem}.txt").read_text(encoding="utf-8").split())
    quotes = [quote["quote"] for link in explained["chain"] for quote in link["quotes"]]
    assert quotes
    assert all(part.strip() in text for quote in quotes for part in quote.split(" … "))
    assert explained["relation"] == "before"


def test_visit_shows_the_world(run: Run, kept: Path) -> None:
    lead = run("show", kept, "cast", "--json").json()[0]
    done = run("visit", kept, lead["name"], "--visit", "2")
    assert done.code == 0
    assert "The world as it stands" in done.out
    arrived = run("visit", kept, lead["name"], "--visit", "2", "--json").json()
    assert lead["id"] in arrived["moment"]["here"]
    assert {each["clock"] for each in arrived["moment"]["neighbours"]} >= {"reading", "story"}


def test_visit_an_unknown_name_suggests_a_known_one(run: Run, kept: Path) -> None:
    lead = run("show", kept, "cast", "--json").json()[0]["name"]
    done = run("visit", kept, lead[:-1] + "x")
    assert done.code == 2
    assert "did you mean" in done.err
    assert lead in done.err
    assert done.out == ""


def test_visit_more_often_than_there_are_visits(run: Run, kept: Path) -> None:
    lead = run("show", kept, "cast", "--json").json()[0]["name"]
    done = run("visit", kept, lead, "--visit", "999")
    assert done.code == 2
    assert "999" in done.err


def test_check_says_by_its_exit_code_whether_something_contradicts(run: Run, kept: Path) -> None:
    findings = run("check", kept, "--json")
    assert findings.code == (1 if findings.json() else 0)
    assert run("check", kept).code == findings.code


def test_export_json_and_csv(run: Run, kept: Path, tmp_path: Path) -> None:
    assert run("export", kept, tmp_path / "out.json", "--with-text").code == 0
    exported = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert exported["format"] == "esesea.story/1"
    start, end = exported["scenes"][0]["span"]
    assert exported["text"][start:end].startswith(exported["scenes"][0]["opens"].split()[0])
    assert run("export", kept, tmp_path / "tables.csv").code == 0
    assert (tmp_path / "tables.csv").is_dir()


def test_a_manuscript_given_for_a_story_finds_its_folder_or_says_what_to_do(run: Run, tmp_path: Path) -> None:
    manuscript = tmp_path / "novel.txt"
    manuscript.write_text("Anna walked home. Then Anna slept.")
    done = run("show", manuscript)
    assert done.code == 2
    assert f"esesea read {manuscript}" in done.err
    assert run("read", manuscript).code == 0
    assert run("show", manuscript).code == 0
