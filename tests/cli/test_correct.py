"""``esesea correct`` end to end on an example story."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import esesea
from esesea.store.folder import StoryFolder
from tests.cli.conftest import EXAMPLES, Done, Run

BOAT = EXAMPLES / "the_boat_in_the_attic.md"
Correct = Callable[..., Done]


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("read") / "boat.story"
    StoryFolder.create(path).save(esesea.read(BOAT, reader="rules"))
    return path


@pytest.fixture
def folder(read: Path, tmp_path: Path) -> Path:
    return shutil.copytree(read, tmp_path / "boat.story")


@pytest.fixture
def correct(run: Run, folder: Path) -> Correct:
    return lambda *words: run("correct", folder, *words)


def names(run: Run, folder: Path) -> list[str]:
    return [each["name"] for each in run("show", folder, "cast", "--json").json()]


def test_an_act_is_kept_shown_everywhere_and_taken_back(run: Run, folder: Path, correct: Correct) -> None:
    before = names(run, folder)
    done = correct("merge", "Daniel", "Ned", "--why", "one and the same", "--who", "eve")
    assert done.code == 0
    assert done.out.startswith("Kept: Ned is Daniel.\n")
    assert "No longer among the people: Ned." in done.out
    assert sorted(names(run, folder)) == sorted(name for name in before if name != "Ned")
    (decision,) = map(json.loads, (folder / "decisions.jsonl").read_text(encoding="utf-8").splitlines())
    assert (decision["act"], decision["who"], decision["why"]) == ("merge", "eve", "one and the same")
    assert decision["anchors"]
    undo = re.search(r"undo (\w{8})", done.err)
    assert undo is not None
    assert "Taken back" in correct("undo", undo[1]).out
    assert names(run, folder) == before
    assert "Said again" in correct("redo").out
    assert len(names(run, folder)) == len(before) - 1


def test_options_stand_anywhere_and_a_dry_run_keeps_nothing(run: Run, folder: Path) -> None:
    before = run("show", folder, "scenes", "--json").json()
    for words in (
        ("--dry-run", "--json", folder, "set", "s1", "--mode", "dream"),
        (folder, "set", "s1", "--mode", "dream", "--dry-run", "--json"),
        (folder, "set", "--json", "s1", "--mode=dream", "--dry-run", "--why=so"),
    ):
        said = run("correct", *words).json()
        assert said["kept"] is False
        assert said["changes"]["facts"] == ["s1: told as dream, was main"]
    assert run("show", folder, "scenes", "--json").json() == before
    assert (folder / "decisions.jsonl").read_text(encoding="utf-8") == ""


def test_a_scene_is_ordered_dated_and_set(run: Run, folder: Path, correct: Correct) -> None:
    assert correct("order", "s9", "before", "2").code == 0
    order = [step["scene"] for step in run("order", folder, "--json").json()["scenes"]]
    assert order.index("s9") < order.index("s2")
    assert "you said so" in run("order", folder, "--why", "s9", "s2").out
    assert correct("order", "s4", "first").code == 0
    order = [step["scene"] for step in run("order", folder, "--json").json()["scenes"]]
    assert order.index("s4") < min(order.index(scene) for scene in ("s1", "s2", "s3"))
    assert correct("order", "s8", "after", "s2", "--directly").code == 0
    assert correct("order", "s8", "with", "s3").code == 0
    assert correct("date", "s1", "1994-06").code == 0
    assert "June 1994" in run("order", folder).out
    done = correct("set", "s6", "--place", "the stairs", "--present", "Mum", "--absent", "Daniel", "--time", "21:30")
    assert done.out.count("Kept") == 4
    scene = run("show", folder, "scenes", "--json").json()[5]
    assert scene["place"] == "the stairs"
    assert "Mum" in scene["present"]
    assert "Daniel" not in scene["present"]
    listed = correct("list", "--json").json()
    says = [each["says"] for each in listed]
    assert says[:2] == ["s9 happens before s2", "s4 happens before all that is told earlier"]
    assert "s6 is at the stairs" in says
    assert all(each["in_force"] and each["loose"] is None for each in listed)
    assert "stairs" in correct("list").out


def test_scenes_are_parted_joined_cut_and_moved(run: Run, folder: Path, correct: Correct) -> None:
    scenes = len(run("show", folder, "scenes", "--json").json())
    assert "New scenes: s2" in correct("split-scene", "Daniel", "--scene", "s1", "--nth", "2").out
    assert len(run("show", folder, "scenes", "--json").json()) == scenes + 1
    assert correct("join-scenes", "s1", "s2").code == 0
    assert len(run("show", folder, "scenes", "--json").json()) == scenes
    assert "No longer told: s2" in correct("cut", "s2").out
    assert correct("move", "s3", "--first").code == 0
    assert run("show", folder, "scenes", "--json").json()[0]["id"] == "s3"


def test_claims_are_listed_confirmed_and_rejected(run: Run, folder: Path, correct: Correct) -> None:
    touches = run("show", folder, "contacts", "--json").json()
    claims = correct("claims", "--layer", "contacts", "--json").json()
    assert correct("confirm", claims[0]["id"]).code == 0
    assert correct("reject", claims[0]["id"]).code == 0
    assert len(run("show", folder, "contacts", "--json").json()) == len(touches) - 1
    assert claims[0]["id"] not in {each["id"] for each in correct("claims", "--json").json()}
    assert claims[1]["quotes"][0][:20] in correct("claims", "--layer", "contacts").out


def test_mentions_touches_and_deaths_are_added_and_removed(run: Run, folder: Path, correct: Correct) -> None:
    died = run("show", folder, "cast", "--json").json()[2]
    assert died["life"]
    assert f"{died['name']} does not die" in correct("remove", "death", died["name"]).out
    assert f"{died['name']} dies" in correct("add", "death", died["name"], "s3").out
    words = "My brother Daniel"
    assert "a touch more" not in correct("add", "contact", "Daniel", "Ned", words, "--how", "hold").out
    assert correct("remove", "contact", "Ned", "Daniel", words).code == 0
    assert correct("add", "mention", "the winter that Dad carried", "Old Winter", "--new").code == 0
    assert "Old Winter" in names(run, folder)
    assert correct("remove", "mention", "the winter that Dad carried", "Old Winter").code == 0


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("merge", "Daniel", "Nedd"), "did you mean “Ned”"),
        (("merge", "Daniel", "the stairs"), "somewhere"),
        (("merge", "Daniel", "Danny"), "two"),
        (("rename", "Ned", "Daniel"), "merge"),
        (("order", "s99", "before", "s1"), "s99"),
        (("order", "s1", "before", "s1"), "two scenes"),
        (("order", "s1", "before"), "other scene"),
        (("date", "s1", "sometime"), "1985-06"),
        (("set", "s1", "--place", "the stars"), "the stairs"),
        (("set", "s1", "--place", "the moon"), "--new"),
        (("set", "s1", "--mode", "backwards"), "flashback"),
        (("set", "s1", "--weekday", "Noday"), "Monday"),
        (("set", "s1", "--time", "late"), "evening"),
        (("set", "s1"), "--place"),
        (("add", "mention", "zzz", "Ned"), "just as they are written"),
        (("remove", "mention", "brother", "Mum"), "claims"),
        (("remove", "death", "Daniel"), "does not die"),
        (("reject", "contact-zzz"), "claims"),
        (("intend", "zzz"), "check"),
        (("undo",), "list"),
        (("join-scenes", "s1", "s3"), "between"),
        (("move", "s1"), "--after"),
        (("split", "Ned", "Nobody At All"), "quoting"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_kept(
    folder: Path, correct: Correct, words: tuple[str, ...], hint: str
) -> None:
    done = correct(*words)
    assert done.code == 2
    assert hint in done.err
    assert done.out == ""
    assert (folder / "decisions.jsonl").read_text(encoding="utf-8") == ""


def test_a_value_that_is_none_is_refused_in_plain_words(run: Run, folder: Path) -> None:
    done = run("correct", folder, "order", "s3", "directly", "s4")
    assert done.code == 2
    assert "Value error" not in done.err
    assert "'directly' is not one of 'before', 'after', 'with', 'first'" in done.err


def test_a_split_by_scene(run: Run, folder: Path, correct: Correct) -> None:
    assert correct("split", "Daniel", "the other Daniel", "--scene", "s8").code == 0
    assert "the other Daniel" in names(run, folder)
    assert correct("rename", "the other Daniel", "Dan Two").code == 0
    assert "Dan Two" in names(run, folder)


def test_a_contradiction_that_is_meant_is_left_out(run: Run, folder: Path, correct: Correct) -> None:
    correct("order", "s1", "before", "s2")
    found = run("check", folder, "--json").json()
    assert found
    assert correct("intend", found[0]["fingerprint"][:8], "--why", "time runs backwards").code == 0
    left = run("check", folder)
    assert left.code == (1 if len(found) > 1 else 0)
    assert found[0]["message"] not in left.out
    assert "time runs backwards" in run("check", folder, "--intended").out
    assert run("check", folder, "--json").json()[0]["intended"] == "time runs backwards"
    assert "its id" in run("check", folder, "--intended").out


def test_every_act_shows_an_example(run: Run) -> None:
    acts = re.findall(r"^  ([\w-]+)  ", run("correct", "--help").out.split("Commands:")[1], re.MULTILINE)
    assert len(acts) > 15
    for act in acts:
        shown = run("correct", act, "--help")
        assert shown.code == 0
        assert act in {"add", "remove"} or f"Example: esesea correct my-novel.story {act}" in shown.out


@pytest.mark.parametrize("act", ["mention", "contact", "death"])
def test_every_act_of_adding_shows_an_example(run: Run, act: str) -> None:
    for word in ("add", "remove"):
        assert f"Example: esesea correct my-novel.story {word} {act}" in run("correct", "x", word, act, "--help").out


def test_the_story_alone_teaches_what_can_be_said_and_shows_what_is_in_force(correct: Correct) -> None:
    taught = correct()
    assert taught.code == 0
    assert "split-scene" in taught.out
    assert "corrected nothing yet" in taught.err
    assert "--dry-run" in taught.err
    correct("merge", "Daniel", "Ned")
    assert "Ned is Daniel" in correct().out
    correct("undo")
    assert "Ned is Daniel" not in correct().out


def test_the_story_alone_as_json_lists_the_acts_and_what_is_in_force(correct: Correct) -> None:
    correct("merge", "Daniel", "Ned")
    told = correct("--json").json()
    assert told["acts"]["merge"] == "Make two characters one, or two places one."
    assert [each["says"] for each in told["in_force"]] == ["Ned is Daniel"]


def test_a_folder_that_is_not_there_is_said_to_be_missing(run: Run, tmp_path: Path) -> None:
    done = run("correct", tmp_path / "nowhere.story")
    assert done.code == 2
    assert "there is no story" in done.err
