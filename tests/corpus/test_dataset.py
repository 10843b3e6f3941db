"""No reader ever sees half a part, the same part is the same bytes, and a full disk is waited for."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from esesea.corpus.dataset.dataset import Dataset, path_of
from esesea.corpus.dataset.encoding import files_of
from esesea.corpus.dataset.patience import patiently
from esesea.corpus.dataset.place import place_of
from esesea.corpus.errors import DiskStayedFull, NotACorpus, OtherReader, OutOfReach
from esesea.corpus.part import Part
from esesea.corpus.schema import FAILURES, RUNS, STORIES, columns
from esesea.corpus.settings import Reader
from tests.corpus.shelves import READER, book_of, library, listed, result, rows


@pytest.fixture
def part(tmp_path: Path) -> Part:
    """A part of three books."""
    return Part.of(map(book_of, listed(library(tmp_path / "shelf", 3))))


def silent(_waiting: object) -> None:
    pass


@pytest.mark.parametrize("far", [False, True], ids=["here", "far"])
def test_a_writer_that_is_stopped_anywhere_leaves_nothing_to_be_seen(tmp_path: Path, part: Part, far: bool) -> None:
    out = f"memory://{tmp_path.name}" if far else str(tmp_path / "out")
    dataset, place = Dataset(out), place_of(out)
    files = list(files_of(part.id, result(*part.books)))
    assert files[-1][0] == STORIES
    for table, content in files[:-1]:
        place.put(path_of(table, part.id), content)
        assert list(dataset.parts()) == []
        assert [found for name in columns() for found in dataset.files(name)] == []
    dataset.write(part.id, result(*part.books), silent)
    assert list(dataset.parts()) == [part.id]
    assert {name for name in columns() if dataset.files(name)} == {table for table, _ in files}


@pytest.mark.parametrize("far", [False, True], ids=["here", "far"])
def test_a_book_that_was_half_written_and_then_fails_leaves_no_rows(tmp_path: Path, part: Part, far: bool) -> None:
    out = f"memory://{tmp_path.name}-fails" if far else str(tmp_path / "out")
    dataset, place = Dataset(out), place_of(out)
    for table, content in list(files_of(part.id, result(*part.books)))[:-1]:
        place.put(path_of(table, part.id), content)
    dataset.write(part.id, result(failed=part.books), silent)
    assert {name for name in columns() if dataset.files(name)} == {STORIES, FAILURES}


def test_the_same_part_is_the_same_bytes(part: Part) -> None:
    first, second = (dict(files_of(part.id, result(*part.books))) for _ in range(2))
    assert {name for name in first if first[name] != second[name]} <= {RUNS}


def test_written_twice_it_is_there_once(tmp_path: Path, part: Part) -> None:
    dataset = Dataset(str(tmp_path / "out"))
    for _ in range(2):
        dataset.write(part.id, result(*part.books), silent)
        before = rows(tmp_path / "out")
    assert before == rows(tmp_path / "out")
    assert len(before[STORIES]) == 3


def test_every_row_is_of_a_story_and_every_column_is_declared(tmp_path: Path, part: Part) -> None:
    import polars as pl  # noqa: PLC0415

    dataset = Dataset(str(tmp_path / "out"))
    dataset.write(part.id, result(*part.books[:2], failed=part.books[2:]), silent)
    keys = {book.key for book in part.books}
    for table, declared in columns().items():
        for file in dataset.files(table):
            frame = pl.read_parquet(file)
            assert frame.columns == [column.name for column in declared]
            assert set(frame.to_series(0)) <= keys
    assert len(dataset.files("failures")) == 1


def test_a_folder_of_something_else_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("mine")
    with pytest.raises(NotACorpus):
        Dataset(str(tmp_path)).begin(READER)
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.docx"]


@pytest.mark.parametrize("content", ["", "{", '{"format": "esesea.corpus/99"}'])
def test_a_corpus_of_another_form_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "corpus.json").write_text(content)
    with pytest.raises(NotACorpus):
        Dataset(str(tmp_path)).begin(READER)


def test_one_corpus_has_one_reader(tmp_path: Path) -> None:
    dataset = Dataset(str(tmp_path / "out"))
    dataset.begin(READER)
    dataset.begin(READER)
    with pytest.raises(OtherReader):
        dataset.begin(Reader("tests:1"))


FILLED = """
import resource, signal, sys, threading
from esesea.corpus.dataset.dataset import Dataset
from tests.corpus.shelves import book_of, listed, result

def room(least):
    resource.setrlimit(resource.RLIMIT_FSIZE, (least, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))

shelf, out, patience = sys.argv[1], sys.argv[2], float(sys.argv[3])
books = [book_of(each) for each in listed(shelf)]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
waits = []
threading.Timer(1.0, room, (resource.RLIM_INFINITY,)).start()
room(600)
try:
    waited = Dataset(out, patience).write("ab", result(*books), waits.append)
except Exception as fault:
    print(type(fault).__name__, len(waits))
else:
    print(waited > 0.5, all(each.part == "ab" and each.seconds >= 0 and each.why for each in waits), len(waits) > 0)
"""


@pytest.mark.parametrize(("patience", "told"), [("30", "True True True"), ("0", "DiskStayedFull 0")])
def test_a_disk_that_is_full_for_a_while_is_waited_for(tmp_path: Path, patience: str, told: str) -> None:
    shelf, out = library(tmp_path / "shelf", 3), tmp_path / "out"
    command = [sys.executable, "-c", FILLED, str(shelf), str(out), patience]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == told, done.stderr
    seen = rows(out)
    assert len(seen.get(STORIES, [])) == (3 if patience == "30" else 0)
    assert not list(out.rglob("*.part"))


def test_patience_ends() -> None:
    asked: list[float] = []

    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(DiskStayedFull):
        patiently(full, "out", 0.6, lambda seconds, why: asked.append(seconds))
    assert asked == sorted(asked)
    assert asked


def test_what_is_forbidden_is_not_waited_for(tmp_path: Path) -> None:
    def forbidden() -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with pytest.raises(OutOfReach):
        patiently(forbidden, "out", 600, lambda seconds, why: None)


def test_whoever_hears_of_the_waiting_may_end_it() -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def heard(seconds: float, why: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        patiently(full, "out", 600, heard)
