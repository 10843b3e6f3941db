"""One book may hang, grow, die or be nonsense: it alone fails, and the others are read."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from esesea.corpus.book import Book
from esesea.corpus.errors import OtherReader, Stopped, WorkerCannotStart
from esesea.corpus.keys import fingerprint
from esesea.corpus.part import Part, PartResult
from esesea.corpus.schema import STORIES
from esesea.corpus.settings import Bounds, Reader, Settings
from esesea.corpus.worker.memory import held_by
from esesea.corpus.worker.supervisor import Supervisor
from esesea.reading.defaults import SPACY_MODEL
from tests.corpus.shelves import book_of, library, listed

PLUGIN = """
import os
from esesea.reading.annotator import annotator
from esesea.story.speech import Quotation

class Poison: ...

@annotator(requires=(), produces=(Poison,))
def poison(document, layers):
    if "POISON" in document.text:
        os.abort()
    return ()
"""
"""An annotator of an outside package that ends the process at the sight of a word, as broken native code does."""


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The package `PLUGIN`, installed while the tests of this module run."""
    place = tmp_path_factory.mktemp("site")
    (place / "poisonous.py").write_text(PLUGIN)
    info = place / "poisonous-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: poisonous\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[esesea.annotators]\npoison = poisonous:poison\n")
    sys.path.insert(0, str(place))
    yield
    sys.path.remove(str(place))


@pytest.fixture(scope="module")
def settings(plugin: None) -> Settings:
    """The quickest reader, and bounds that a tale keeps."""
    made_by = fingerprint("rules", SPACY_MODEL)
    return Settings("out", Reader(made_by, "rules"), Bounds(seconds=60, words=2_000, attempts=2))


@pytest.fixture(scope="module")
def worker(settings: Settings) -> Iterator[Supervisor]:
    """A worker for all tests of this module."""
    supervisor = Supervisor(settings, 1)
    yield supervisor
    supervisor.stop()


@pytest.fixture
def books(tmp_path: Path) -> list[Book]:
    """Three tales."""
    return [book_of(each) for each in listed(library(tmp_path / "shelf", 3))]


def other(book: Book, text: str) -> Book:
    """A book of another text in place of this one."""
    place = Path(book.location.url).with_name("other.txt")
    place.write_text(text, encoding="utf-8")
    (found,) = listed(place)
    return book_of(found)


def outcome(came: PartResult) -> tuple[list[str], list[str]]:
    """The keys that were read, and the kinds of failure."""
    return [each.key for each in came.read], [each.kind for each in came.failures]


def test_books_are_read_in_their_order(worker: Supervisor, books: list[Book]) -> None:
    came = worker.read_part(Part.of(books))
    assert outcome(came) == ([each.key for each in books], [])
    assert all({STORIES, "scenes", "contacts"} <= set(each.tables) for each in came.read)
    assert all(each.words > 10 and each.seconds > 0 for each in came.read)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "EmptyManuscript"),
        ("***\n", "NotAStory"),
        ("Anna ran. " * 2_000, "TooLong"),
        ("Le lundi, Anne rencontra son frère dans la grande maison blanche de leur mère. " * 20, "NotEnglish"),
    ],
)
def test_what_cannot_be_read_says_why(worker: Supervisor, books: list[Book], text: str, kind: str) -> None:
    first, second, _ = books
    came = worker.read_part(Part.of([first, other(first, text), second]))
    assert outcome(came) == ([first.key, second.key], [kind])
    assert came.failures[0].reason
    assert came.failures[0].attempts == 1


def test_a_book_that_is_gone(worker: Supervisor, books: list[Book]) -> None:
    Path(books[1].location.url).unlink()
    assert outcome(worker.read_part(Part.of(books))) == ([books[0].key, books[2].key], ["NoSuchFile"])


def test_a_book_that_ends_its_reader_fails_alone(worker: Supervisor, books: list[Book]) -> None:
    first, second, third = books
    came = worker.read_part(Part.of([first, other(second, "Anna drank POISON."), third]))
    assert outcome(came) == ([first.key, third.key], ["ReaderDied"])
    assert "SIGABRT" in came.failures[0].reason
    assert came.failures[0].attempts == 2


def hanging(book: Book) -> Book:
    """A book whose file never ends: a pipe into which nobody writes."""
    pipe = Path(book.location.url).with_name("pipe.txt")
    os.mkfifo(pipe)
    return replace(book, key="0" * 32, location=replace(book.location, url=str(pipe)))


def test_a_book_that_takes_too_long_or_too_much_memory_is_given_up(
    settings: Settings, worker: Supervisor, books: list[Book]
) -> None:
    held = worker.read_part(Part.of(books[:1])).read[0].mebibytes
    strict = replace(settings.bounds, seconds=20.0, memory=(held + 40) * 2**20, words=10**7)
    large = other(books[0], "\n\n".join(f"Anna met Tom at {n} o'clock." for n in range(300_000)))
    poor = Supervisor(replace(settings, bounds=strict), 1)
    poor._child, worker._child = worker._child, None
    assert outcome(poor.read_part(Part.of([large]))) == ([], ["TooMuchMemory"])
    poor.stop()
    hasty = Supervisor(replace(settings, bounds=replace(settings.bounds, seconds=0.3)), 1)
    assert outcome(hasty.read_part(Part.of([hanging(books[0])]))) == ([], ["TookTooLong"])
    hasty.stop()


def test_a_reader_that_is_killed_reads_the_book_again(worker: Supervisor, books: list[Book]) -> None:
    pipe = hanging(books[0])
    place = Path(pipe.location.url)
    text = Path(books[0].location.url).read_bytes()

    def kill_and_mend() -> None:
        while worker._child is None or held_by(worker._child._process.pid) < 50 * 2**20:
            time.sleep(0.05)
        place.unlink()
        place.write_bytes(text)
        os.kill(worker._child._process.pid, signal.SIGKILL)

    killer = threading.Thread(target=kill_and_mend)
    killer.start()
    came = worker.read_part(Part.of([pipe]))
    killer.join()
    assert outcome(came) == ([pipe.key], [])


def test_stopped_it_reads_no_more(settings: Settings, books: list[Book]) -> None:
    worker = Supervisor(settings, 1)
    threading.Timer(0.3, worker.stop).start()
    with pytest.raises(Stopped):
        worker.read_part(Part.of([hanging(books[0])]))


def test_a_reader_that_is_not_there_is_told(settings: Settings, books: list[Book]) -> None:
    worker = Supervisor(replace(settings, reader=Reader("x:1", "rules", "no_such_pipeline")), 1)
    with pytest.raises(WorkerCannotStart, match="no_such_pipeline") as told:
        worker.read_part(Part.of(books))
    assert "install" in told.value.hint


def test_a_bound_of_memory_that_the_reader_itself_does_not_keep_is_told(settings: Settings, books: list[Book]) -> None:
    worker = Supervisor(replace(settings, bounds=replace(settings.bounds, memory=2**20)), 1)
    with pytest.raises(WorkerCannotStart, match="--limit-memory"):
        worker.read_part(Part.of(books))


def test_a_worker_that_is_of_another_version_reads_nothing(settings: Settings, books: list[Book]) -> None:
    worker = Supervisor(replace(settings, reader=Reader("rules:0", "rules")), 1)
    with pytest.raises(OtherReader):
        worker.read_part(Part.of(books))


def test_a_child_ends_with_whoever_started_it(worker: Supervisor, books: list[Book]) -> None:
    worker.read_part(Part.of(books[:1]))
    child = worker._child
    assert child is not None
    child._questions.close()
    assert child._process.wait(10) == 1
