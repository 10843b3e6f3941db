"""``esesea ask``, typed to as an author types."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

import esesea
from esesea.app.solving import solved
from esesea.store.folder import StoryFolder
from esesea.story.evidence import Evidence
from esesea.story.leap import Landing, Leap
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation
from tests.cli.conftest import EXAMPLES, Run

BOAT = EXAMPLES / "the_boat_in_the_attic.md"
GOLD = EXAMPLES / "the_boat_in_the_attic.gold.json"


@pytest.fixture(scope="session")
def boat() -> esesea.Story:
    """The example as read, without what its text says of time, and with leaps that leave much to ask."""
    read = esesea.read(BOAT, reader="rules")
    ids = [scene.id for scene in read.scenes]
    leaps = tuple(
        Leap(
            scene,
            0.6 if place % 2 else 0.1,
            scene,
            (Landing(None, 0.6), *(() if place < 2 else (Landing(ids[place - 2], 0.2),))),
        )
        for place, scene in enumerate(ids[1:], 1)
    )
    return solved(replace(read, relations=(), leaps=leaps))


@pytest.fixture
def folder(boat: esesea.Story, tmp_path: Path) -> Path:
    path = tmp_path / "boat.story"
    StoryFolder.create(path).save(boat)
    return path


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch):
    return lambda *lines: monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_an_answer_is_kept_and_shown_by_order(run: Run, folder: Path, type_in) -> None:
    type_in("s2 first", "stop")
    done = run("ask", folder)
    assert done.code == 0
    assert "happen where they stand now?" in done.out
    assert "    now   after s1 “" in done.out
    assert "Kept. Moved: s" in done.err
    assert "s2 now stands before s1 “" in done.err
    steps = run("order", folder, "--json").json()["scenes"]
    assert [step["scene"] for step in steps][:2] == ["s2", "s1"]
    assert steps[1]["status"] == "stated"
    assert "you said so" in run("order", folder, "--why", "s2", "s1").out


def test_undo_and_words_that_mean_nothing(run: Run, folder: Path, type_in) -> None:
    before = run("order", folder, "--json").json()
    type_in("undo", "s2 first", "banana", "?", "undo", "stop")
    done = run("ask", folder)
    assert done.code == 0
    assert "nothing to undo" in done.err
    assert "“banana” is no answer" in done.err
    assert "until s36" in done.err
    assert "Taken back." in done.err
    assert run("order", folder, "--json").json() == before


def test_asking_ends_by_itself_and_at_the_end_of_what_is_typed(run: Run, folder: Path, type_in) -> None:
    type_in()
    assert "Nothing was answered" in run("ask", folder).err
    type_in(*["yes"] * 30)
    done = run("ask", folder)
    assert "Nothing more is worth a question" in done.err
    assert "Your answers are kept" in done.err
    type_in("1", "maybe", "same", "stop")
    compared = run("ask", folder, "--compare")
    assert "Which happens first?" in compared.out
    assert "no answer to this question:\nsay 1, 2, same" in compared.err


def test_a_comparison_that_is_skipped_is_not_asked_again(run: Run, folder: Path, type_in) -> None:
    type_in(*["yes"] * 30)
    run("ask", folder)
    type_in("skip", "I don't know", "stop")
    asked = run("ask", folder, "--compare").out.split("Which happens first?")[1:]
    assert len(asked) == 3
    assert len(set(asked)) == 3
    type_in("stop")
    assert run("ask", folder, "--compare").out.split("Which happens first?")[1] == asked[0]


def test_the_last_answer_can_be_taken_back_when_nothing_more_is_asked(run: Run, folder: Path, type_in) -> None:
    before = run("order", folder, "--json").json()
    type_in("s2 first", *["yes"] * 30)
    run("ask", folder)
    given = len(StoryFolder.open(folder).decisions().corrections)
    type_in(*["undo"] * given)
    done = run("ask", folder)
    assert "Type undo to take the last answer back" in done.err
    assert run("order", folder, "--json").json() == before


def test_an_answer_against_the_text_says_so(run: Run, boat: esesea.Story, tmp_path: Path, type_in) -> None:
    words = Evidence((boat.scenes[0].span,), "dates", 0.95)
    claim = TemporalRelation("s1", "s2", Relation.BEFORE, STORY_CLOCK, words, "s2")
    folder = tmp_path / "boat.story"
    StoryFolder.create(folder).save(solved(replace(boat, relations=(claim,))))
    type_in("s2 first", "stop")
    assert "speak against it, and yours count: esesea check" in run("ask", folder).err


def test_ctrl_c_keeps_the_answers(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Author(io.StringIO):
        def readline(self, size: int | None = -1) -> str:
            if line := super().readline(-1 if size is None else size):
                return line
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", Author("s2 first\n"))
    done = run("ask", folder)
    assert done.code == 0
    assert "Your answers are kept" in done.err


def test_a_question_fits_a_narrow_screen(run: Run, folder: Path, type_in) -> None:
    type_in("?")
    done = run("ask", folder)
    assert [line for line in f"{done.out}{done.err}".splitlines() if len(line) > 80 and "“" not in line] == []


def test_one_question_as_json(run: Run, folder: Path) -> None:
    question = run("ask", folder, "--json").json()["question"]
    assert question["saves"] >= 1
    assert {"scene", "now", "landings", "until", "doubt", "saves"} == set(question["suspects"][0])


def test_gold_answers(run: Run, folder: Path) -> None:
    done = run("ask", folder, "--gold", GOLD, "--json")
    cost = done.json()
    assert done.code == 0
    assert cost["acts"] == cost["answers"] + cost["drags"]
    assert cost["drags_told"] > 0
    assert not StoryFolder.open(folder).decisions().corrections
    assert f"both together: {cost['acts']}" in run("ask", folder, "--gold", GOLD).out


def test_gold_answers_of_a_manuscript_that_has_no_folder(run: Run, tmp_path: Path) -> None:
    manuscript = tmp_path / "tale.txt"
    manuscript.write_text("Anna walked home.\n\n***\n\nThen Anna slept.\n")
    (tmp_path / "tale.json").write_text(json.dumps({"story_order": [1, 0]}))
    cost = run("ask", manuscript, "--gold", tmp_path / "tale.json", "--json", "--reader", "rules").json()
    assert cost["drags_told"] == 1
    assert sorted(each.name for each in tmp_path.iterdir()) == ["tale.json", "tale.txt"]


@pytest.mark.parametrize(
    "gold", ['{"story_order": [0]}', '{"nothing": 1}', "[", '{"title": "x", "scenes": [{"opens": "Zz"}]}']
)
def test_gold_of_another_story_is_refused(run: Run, folder: Path, tmp_path: Path, gold: str) -> None:
    (tmp_path / "other.json").write_text(gold)
    done = run("ask", folder, "--gold", tmp_path / "other.json", "--json")
    assert done.code == 2
    assert "other.json" in done.err
    assert "hint:" in done.err
    assert done.out == ""


def test_gold_that_is_not_there(run: Run, folder: Path, tmp_path: Path) -> None:
    done = run("ask", folder, "--gold", tmp_path / "none.json")
    assert done.code == 2
    assert "none.json" in done.err
