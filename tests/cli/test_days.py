"""Days, ages and a calendar of the story's own, on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import EXAMPLES, Run
from tests.reading.calendars import EMBER

STORY = """On 3 Frostmonth, 212 of the Ember, Ada came to the gate with Ben. It was cold, and the guards stood aside.

***

Ten days later Ada sat in the hall with Ben. Ada was nine. The king was late.

***

On the Night of Lamps Ada walked out of the city. Ben watched her go.
"""


def read(run: Run, tmp_path: Path, *options: str | Path) -> Path:
    manuscript = tmp_path / "gate.md"
    manuscript.write_text(STORY, encoding="utf-8")
    done = run("read", manuscript, "--reader", "rules", *options)
    assert done.code == 0, done.err
    return tmp_path / "gate.story"


def declared(tmp_path: Path, text: str = EMBER) -> Path:
    file = tmp_path / "ember.toml"
    file.write_text(text, encoding="utf-8")
    return file


def whens(run: Run, folder: Path) -> list[str | None]:
    return [scene["when"] for scene in run("order", folder, "--json").json()["scenes"]]


def test_days_of_a_declared_calendar(run: Run, tmp_path: Path) -> None:
    folder = read(run, tmp_path, "--calendar", declared(tmp_path))
    assert whens(run, folder)[0] == "Flameday 3 Frostmonth 212 of the Ember"
    assert whens(run, folder)[1] == "12 to 14 Frostmonth 212 of the Ember"
    assert "Flameday 3 Frostmonth" in run("order", folder).out


def test_the_calendar_is_kept_for_the_next_reading(run: Run, tmp_path: Path) -> None:
    read(run, tmp_path, "--calendar", declared(tmp_path))
    folder = read(run, tmp_path)
    assert (folder / "calendar.toml").read_text(encoding="utf-8") == EMBER
    assert whens(run, folder)[0] == "Flameday 3 Frostmonth 212 of the Ember"


def test_a_faulty_calendar_is_refused_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gate.md").write_text(STORY, encoding="utf-8")
    done = run("read", tmp_path / "gate.md", "--calendar", declared(tmp_path, EMBER.replace("day = 15", "day = 31")))
    assert done.code == 2
    assert "Night of Lamps" in done.err
    assert not (tmp_path / "gate.story").exists()


def test_visit_says_when_it_is_and_how_old_people_are(run: Run, tmp_path: Path) -> None:
    folder = read(run, tmp_path, "--calendar", declared(tmp_path))
    done = run("visit", folder, "--scene", "s2")
    assert "12 to 14 Frostmonth 212 of the Ember" in done.out
    assert "Ada is 9" in done.out
    assert run("visit", folder, "--scene", "s2", "--json").json()["ages"][0]["least"] == 9


def test_where_nothing_is_said_there_are_no_days(run: Run, tmp_path: Path) -> None:
    manuscript = tmp_path / "plain.md"
    manuscript.write_text(
        "Ada sat in the car. She waited.\n\n***\n\nBen slept in the barn. He dreamt.\n", encoding="utf-8"
    )
    assert run("read", manuscript, "--reader", "rules").code == 0
    assert whens(run, tmp_path / "plain.story") == [None, None]
    assert "When" not in run("order", tmp_path / "plain.story").out


def test_dates_of_an_example(run: Run, tmp_path: Path) -> None:
    example = min(EXAMPLES.glob("*.fountain"))
    assert run("read", example, "-o", tmp_path, "--reader", "rules").code == 0
    folder = tmp_path / f"{example.stem}.story"
    said = run("order", folder, "--json").json()["scenes"]
    assert "Wednesday 11 February 1987" in [scene["when"] for scene in said]
    assert {"Lola is 24", "Lola is 27"} <= {
        f"{age['name']} is {age['words']}" for scene in said for age in scene["ages"]
    }
