"""`esesea evaluate` on corpora of a few words."""

from __future__ import annotations

from pathlib import Path

import pytest

from esesea.app.errors import NoSuchChoice
from esesea.app.evaluating import SPLITS, TASKS, evaluate
from esesea.cli.evaluate import Split, Task
from tests.cli.conftest import Run
from tests.evaluation.tiny_corpora import litbank, novel


@pytest.fixture
def words(tmp_path: Path) -> Path:
    return litbank(tmp_path / "litbank", ("one_brat", "two_brat"))


@pytest.fixture
def novels(tmp_path: Path) -> Path:
    novel(tmp_path / "novels" / "One")
    novel(tmp_path / "novels" / "Two")
    return tmp_path / "novels"


FIGURES = {
    "entities": ("typed_f1", "mentions_typed_f1", "mentions_nonpronoun_typed_f1", "per_f1"),
    "coreference": ("conll_f1", "muc_f1", "b3_f1", "ceaf_f1"),
    "events": ("f1", "precision", "recall"),
    "quotations": ("f1", "precision", "recall"),
}


@pytest.mark.parametrize("task", FIGURES)
def test_figures_of_words(run: Run, words: Path, task: str) -> None:
    done = run("evaluate", task, words, "--split", "dev", "--reader", "rules", "--json")
    assert done.code == 0
    found = done.json()
    assert {name: found[name] for name in ("task", "data", "split", "reader", "documents")} == {
        "task": task,
        "data": str(words),
        "split": "dev",
        "reader": "rules",
        "documents": 2,
    }
    assert set(FIGURES[task]) <= set(found["measures"])
    assert all(0 <= value <= 1 for value in found["measures"].values())
    # both works are the same, so nothing depends on which are drawn
    assert found["interval"] == {name: [value, value] for name, value in found["measures"].items()}


def test_gold_mentions_are_scored_only_where_a_reader_takes_them(run: Run, words: Path) -> None:
    by_rules = run("evaluate", "coreference", words, "--reader", "rules", "--json").json()
    by_encoder = run("evaluate", "coreference", words, "--reader", "literary", "--json").json()
    assert not any(name.startswith("gold_mentions") for name in by_rules["measures"])
    assert by_encoder["measures"]["gold_mentions_conll_f1"] >= 0


def test_speakers_of_novels(run: Run, novels: Path) -> None:
    found = run("evaluate", "quotations", novels, "--reader", "rules", "--json", "--details").json()
    assert found["split"] == "all"
    assert found["measures"]["speaker_accuracy"] == 1
    assert found["counts"]["right"] == 6
    assert set(found["each"]) == {"One", "Two"}


def test_names_of_one_novel_have_no_interval(run: Run, novels: Path) -> None:
    found = run("evaluate", "names", novels / "One", "--reader", "rules", "--json").json()
    assert found["documents"] == 1
    assert found["interval"] == {}
    assert found["measures"]["b3_f1"] == 1
    # anna hale | anna | tom reed, mr. reed: the floor splits Anna from her name
    assert found["measures"]["last_word_b3_f1"] < 1


def test_a_table_for_people(run: Run, words: Path) -> None:
    done = run("evaluate", "events", words, "--reader", "rules", "--details")
    assert done.code == 0
    assert "recall" in done.out
    assert "two_brat" in done.out
    assert "docs/evaluation.md" in done.err


def test_missing_gold_is_named(run: Run, words: Path, tmp_path: Path) -> None:
    (words / "events" / "tsv" / "two_brat.tsv").unlink()
    done = run("evaluate", "events", words)
    assert done.code == 2
    assert "events/tsv/two_brat.tsv" in done.err
    assert "hint:" in done.err
    for task in TASKS:
        empty = run("evaluate", task, tmp_path / "nothing", "--json")
        assert empty.code == 2
        assert empty.out == ""


def test_words_that_mean_nothing_are_refused(run: Run, words: Path) -> None:
    assert run("evaluate", "moods", words).code == 2
    assert run("evaluate", "events", words, "--split", "all").code == 2
    done = run("evaluate", "events", words, "--reader", "nobody")
    assert done.code == 2
    assert "nobody" in done.err
    with pytest.raises(NoSuchChoice, match="choose entities, coreference"):
        evaluate("moods", words)
    with pytest.raises(NoSuchChoice, match="split"):
        evaluate("events", words, split="all")


def test_the_command_offers_what_there_is() -> None:
    assert tuple(Task) == TASKS
    assert tuple(Split) == SPLITS
