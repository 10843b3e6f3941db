"""The commands: what they print, for people and for machines, and how they refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer

from esesea.cli.corpus.amounts import duration, memory, spoken
from esesea.cli.corpus.live import Watch
from esesea.cli.corpus.status import command as status
from esesea.corpus.dataset.dataset import Dataset
from esesea.corpus.errors import NotACorpus
from esesea.corpus.part import Part, PartDone
from esesea.corpus.plan.plan import Plan
from tests.corpus.shelves import READER, book_of, library, listed, result


@pytest.mark.parametrize(
    ("typed", "bytes_"), [("2GB", 2**31), ("700 MB", 700 * 2**20), ("1.5g", 3 * 2**29), ("64KiB", 2**16), ("100", 100)]
)
def test_memory_as_it_is_typed(typed: str, bytes_: int) -> None:
    assert memory(typed) == bytes_


@pytest.mark.parametrize(("typed", "seconds"), [("90s", 90), ("30m", 1800), ("2h", 7200), ("45", 45), ("1.5 min", 90)])
def test_time_as_it_is_typed(typed: str, seconds: float) -> None:
    assert duration(typed) == seconds


@pytest.mark.parametrize("typed", ["", "much", "0", "-1", "2 parsecs"])
def test_what_is_no_amount(typed: str) -> None:
    for amount in (memory, duration):
        with pytest.raises(typer.BadParameter):
            amount(typed)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.2, "0 s"), (59.4, "59 s"), (200, "3 min 20 s"), (3600, "1 h"), (7500, "2 h 5 min"), (360_000, "4 d 4 h")],
)
def test_time_as_it_is_told(seconds: float, told: str) -> None:
    assert spoken(seconds) == told


def test_the_line_of_a_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    watch = Watch()
    watch.planned(Plan(tmp_path, 2, 3, 1_000, 12, 5, 2, 1, 1))
    told = capsys.readouterr().err
    assert "3 books to read, about 1,000 words, 5 read before, 2 failed before" in told
    assert "1 source cannot be read at all" in told
    assert watch.line == "0 of 3 books"
    watch.told(PartDone("a", 1, 1, 480, 500, 1.0))
    assert watch.line.startswith("2 of 3 books, 1 failed, ")
    assert "left" in watch.line


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of two stories, in which a third failed."""
    return Path(corpus_at(str(tmp_path / "out"), tmp_path / "shelf"))


def corpus_at(out: str, shelf: Path) -> str:
    """A corpus as `corpus`, at any path or URL."""
    books = [book_of(each) for each in listed(library(shelf, 3))]
    dataset = Dataset(out)
    dataset.begin(READER)
    came = result(*books[:2], failed=(books[2],), tables={"stories", "scenes"})
    dataset.write(Part.of(books).id, came, lambda _waiting: None)
    return out


def test_status_of_a_far_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status(corpus_at(f"memory://{tmp_path.name}", tmp_path / "shelf"), as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert (told["stories"], told["failed"], told["running"]) == (2, 1, None)


def test_status_for_people(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status(str(corpus), as_json=False)
    told = capsys.readouterr()
    assert "2 stories" in told.out
    assert "failed    1: 1 Damaged" in told.out
    assert "tale 002.txt" in told.out
    assert "--retry-failed" in told.err


def test_status_for_a_machine(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status(str(corpus), as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert (told["stories"], told["failed"], told["kinds"], told["running"]) == (2, 1, {"Damaged": 1}, False)
    assert told["failures"][0]["source"].endswith("tale 002.txt")


def test_a_failure_that_was_mended_is_one_no_more(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    third = book_of(listed(corpus.parent / "shelf")[2])
    Dataset(str(corpus)).write("ab" * 16, result(third, tables={"stories"}), lambda _waiting: None)
    status(str(corpus), as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert (told["stories"], told["failed"]) == (3, 0)


def test_no_corpus_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotACorpus):
        status(str(tmp_path / "nowhere"), as_json=False)
