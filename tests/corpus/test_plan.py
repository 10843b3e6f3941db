"""A plan has everything that is missing, once, in the same parts whatever is done."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from esesea.corpus.dataset.dataset import Dataset
from esesea.corpus.part import Part
from esesea.corpus.plan.making import LEAST_WORDS, MOST_WORDS, planned, planning, suiting
from esesea.corpus.plan.plan import Plan
from esesea.corpus.schema import STORIES
from esesea.corpus.sources.listing import Sources
from tests.corpus.shelves import READER, library, listed, result, rows, settings_for

PART_WORDS = 30


def plan(
    sources: Iterable[Path], out: Path, *, retry_failed: bool = False, part_words: int | None = PART_WORDS
) -> tuple[Plan, list[Part]]:
    """The plan and its parts."""
    dataset, settings = Dataset(str(out)), settings_for(out, part_words=part_words)
    dataset.begin(READER)
    given = Sources(tuple(map(str, sources)))
    with planning(dataset) as folder:
        made = planned(given, dataset, settings, folder, retry_failed=retry_failed, heard=lambda _n: None)
        return made, list(made)


def write(out: Path, *parts: Part, failing: bool = False) -> None:
    """Write parts as if they were read, or as if every book of them had failed."""
    for part in parts:
        came = result(failed=part.books) if failing else result(*part.books, tables={STORIES})
        Dataset(str(out)).write(part.id, came, lambda _waiting: None)


def test_parts_hold_so_many_words_and_every_book_once(tmp_path: Path) -> None:
    made, parts = plan([library(tmp_path / "shelf", 20)], tmp_path / "out")
    assert (made.listed, made.books, made.done, made.twice) == (20, 20, 0, 0)
    assert made.parts == len(parts) == 10
    assert sorted(book.source for part in parts for book in part.books) == sorted(
        each.source for each in listed(tmp_path / "shelf")
    )
    assert all(part.words <= PART_WORDS for part in parts)
    assert made.words == sum(part.words for part in parts)


def test_a_novel_is_a_part_alone_and_parts_are_larger_in_a_large_corpus(tmp_path: Path) -> None:
    shelf = library(tmp_path / "shelf", 4)
    for name in ("a novel.txt", "another novel.txt"):
        (shelf / name).write_text(f"This is {name}. " * 8_000)
    _, parts = plan([shelf], tmp_path / "out", part_words=None)
    assert [len(part.books) for part in parts] == [1, 1, 4]
    assert [suiting(words) for words in (0, 600_000_000, 30_000_000_000)] == [LEAST_WORDS, 120_000, MOST_WORDS]


def test_the_longest_come_first_and_a_long_one_alone(tmp_path: Path) -> None:
    shelf = library(tmp_path / "shelf", 4)
    (shelf / "tale 001 long.txt").write_text("Anna ran. " * 100)
    _, parts = plan([shelf], tmp_path / "out")
    assert [Path(book.source).name for book in parts[0].books] == ["tale 001 long.txt"]
    assert [part.words for part in parts] == sorted((part.words for part in parts), reverse=True)


@pytest.mark.parametrize("done", [{0}, {1, 3}, {2, 4, 5}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}])
def test_what_is_left_is_planned_in_the_same_parts(tmp_path: Path, done: set[int]) -> None:
    shelf, out = library(tmp_path / "shelf", 20), tmp_path / "out"
    _, before = plan([shelf], out)
    write(out, *(part for n, part in enumerate(before) if n in done))
    made, after = plan([shelf], out)
    assert {part.id for part in after} == {part.id for n, part in enumerate(before) if n not in done}
    assert made.done + made.books == made.listed == 20


def test_what_failed_waits_until_it_is_to_be_tried_again(tmp_path: Path) -> None:
    shelf, out = library(tmp_path / "shelf", 6), tmp_path / "out"
    _, (first, *rest) = plan([shelf], out)
    write(out, first, failing=True)
    made, parts = plan([shelf], out)
    assert made.failed_before == len(first.books)
    assert {part.id for part in parts} == {part.id for part in rest}
    _, again = plan([shelf], out, retry_failed=True)
    retried = [book for part in again for book in part.books if book.tried]
    assert {book.key for book in retried} == {book.key for book in first.books}
    assert {book.tried for book in retried} == {1}
    assert first.id not in {part.id for part in again}, "its files would be written over half by half"


def test_the_same_content_is_read_once(tmp_path: Path) -> None:
    made, parts = plan([library(tmp_path / "a", 3), library(tmp_path / "b", 4)], tmp_path / "out")
    assert (made.listed, made.twice) == (4, 3)
    assert sum(len(part.books) for part in parts) == 4


def test_a_new_book_is_all_there_is_to_do(tmp_path: Path) -> None:
    shelf, out = library(tmp_path / "shelf", 5), tmp_path / "out"
    write(out, *plan([shelf], out)[1])
    (shelf / "new.txt").write_text("Somebody came.")
    made, (part,) = plan([shelf], out)
    assert [Path(book.source).name for book in part.books] == ["new.txt"]
    assert made.done == 5


def test_what_cannot_be_listed_is_a_failure_once(tmp_path: Path) -> None:
    shelf, out = library(tmp_path / "shelf", 2), tmp_path / "out"
    (shelf / "broken.jsonl").write_text("{broken\n")
    made, parts = plan([shelf], out)
    assert (made.unlisted, made.books) == (1, 2)
    write(out, *parts)
    assert plan([shelf], out)[0].unlisted == 0
    (row,) = rows(out)["failures"]
    assert "broken.jsonl#1" in row
    assert plan([shelf], out, retry_failed=True)[0].unlisted == 1
    assert len(rows(out)["failures"]) == 2


def test_a_file_whose_name_is_no_text_fails_alone(tmp_path: Path) -> None:
    shelf, out = library(tmp_path / "shelf", 1), tmp_path / "out"
    Path(os.fsdecode(os.fsencode(shelf) + b"/caf\xe9.txt")).write_text("Somebody came.")
    made, (part,) = plan([shelf], out)
    assert (made.unlisted, [Path(book.source).name for book in part.books]) == (1, ["tale 000.txt"])
    write(out, part)
    (row,) = rows(out)["failures"]
    assert "caf?.txt" in row


def test_a_plan_leaves_nothing(tmp_path: Path) -> None:
    plan([library(tmp_path / "shelf", 2)], tmp_path / "out")
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["corpus.json"]


def test_a_disk_that_has_no_room_for_the_plan_is_told(tmp_path: Path) -> None:
    shelf, out = library(tmp_path / "shelf", 50), tmp_path / "out"
    plan([], out)
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from tests.corpus.test_plan import plan\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))\n"
        "try: plan([Path(sys.argv[1])], Path(sys.argv[2]))\n"
        "except Exception as fault: print(type(fault).__name__)\n"
    )
    command = [sys.executable, "-c", script, str(shelf), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip() in {"DiskStayedFull", "OutOfReach"}, done.stderr
