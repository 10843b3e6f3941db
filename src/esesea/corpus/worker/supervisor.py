"""The supervisor: owns the child that reads, bounds each book in time and memory, and starts the child again."""

from __future__ import annotations

import threading
import time

from esesea.corpus.book import Book
from esesea.corpus.errors import OtherReader, Stopped, WorkerCannotStart
from esesea.corpus.part import BookRead, Failure, Part, PartResult
from esesea.corpus.settings import Settings
from esesea.corpus.worker.child import MEBIBYTE, Child, Ended, Grown, Late, Outcome
from esesea.corpus.worker.messages import TOO_MUCH_MEMORY, Ask, Hello, Ready, Refused, Tables

TO_START = 600.0
"""Seconds a child may take to load the model; some three, more where the machine is busy or the disk far."""

REST = 0.5
"""Share of the memory that a child may keep between two books; one that keeps more is started again."""


class Supervisor:
    """Reads parts by one child process, which loads the model once. For one thread, save for `stop`."""

    def __init__(self, settings: Settings, threads: int | None = None) -> None:
        """``threads``: 1 keeps the child to one core, None lets it use all."""
        self._settings = settings
        self._threads = threads
        self._child: Child | None = None
        self._stopped = threading.Event()

    def read_part(self, part: Part) -> PartResult:
        """What came of each book. Raises WorkerCannotStart, OtherReader, or Stopped after `stop`."""
        read: list[BookRead] = []
        failures: list[Failure] = []
        for book in part.books:
            came = self._read(book)
            read.append(came) if isinstance(came, BookRead) else failures.append(came)
        return PartResult(tuple(read), tuple(failures))

    def stop(self) -> None:
        """End the child at once, from any thread; what is being read is lost. Harmless when done twice."""
        self._stopped.set()
        child = self._child
        if child is not None:
            child.end()

    def _read(self, book: Book) -> BookRead | Failure:
        """One whose child died is tried again: it may have been the machine, or another's hand."""
        bounds = self._settings.bounds
        how = ""
        for tried in range(1, bounds.attempts + 1):
            child = self._ready()
            began = time.monotonic()
            came = child.ask(Ask(book), bounds.seconds, bounds.memory)
            seconds, mebibytes = time.monotonic() - began, child.peak // MEBIBYTE
            self._rest(child, came)
            if isinstance(came, Tables):
                return BookRead(book.key, came.tables, came.words, seconds, mebibytes)
            if self._stopped.is_set():
                raise Stopped
            if not isinstance(came, Ended):
                return _failure(book, *_why(came, bounds.seconds), book.tried + tried)
            how = came.how
        reason = f"the reading process ended {how} while it read this book, {bounds.attempts} times"
        return _failure(
            book, "ReaderDied", reason, "read it by itself to see what ends it", book.tried + bounds.attempts
        )

    def _ready(self) -> Child:
        """The child, started where there is none."""
        if self._child is not None:
            return self._child
        how = ""
        for _ in range(self._settings.bounds.attempts):
            if self._stopped.is_set():
                raise Stopped
            started = self._started()
            if isinstance(started, Child):
                self._child = started
                return started
            how = started
        raise WorkerCannotStart(how)

    def _started(self) -> Child | str:
        """A child that is ready, or how it ended before. Raises WorkerCannotStart where it said why it cannot."""
        reader, bounds = self._settings.reader, self._settings.bounds
        try:
            child = Child(self._threads)
        except OSError as fault:
            raise WorkerCannotStart(fault.strerror or str(fault)) from fault
        self._child = child  # so that `stop` finds it
        if self._stopped.is_set():
            child.end()
            raise Stopped
        came = child.ask(Hello(reader.name, reader.spacy_model, bounds.words), TO_START, bounds.memory)
        if isinstance(came, Ready) and came.fingerprint == reader.fingerprint:
            return child
        child.end()
        self._child = None
        if isinstance(came, Ready):
            raise OtherReader(self._settings.out, reader.fingerprint, came.fingerprint)
        if isinstance(came, Ended):
            return came.how
        raise WorkerCannotStart(*_unready(came))

    def _rest(self, child: Child, came: Outcome) -> None:
        """Let go of a child that has ended or is about to, or that keeps too much to read the next book."""
        goes_on = isinstance(came, Tables) or (isinstance(came, Refused) and came.kind != TOO_MUCH_MEMORY)
        if not goes_on or child.memory() > REST * self._settings.bounds.memory:
            child.end()
            self._child = None


def _why(came: object, seconds: float) -> tuple[str, str, str]:
    """The kind, the reason and the hint of a failure."""
    if isinstance(came, Refused):
        return came.kind, came.reason, came.hint
    if isinstance(came, Late):
        return "TookTooLong", f"reading it took longer than {seconds:.0f} s", "give it longer: --limit-time"
    assert isinstance(came, Grown)
    return TOO_MUCH_MEMORY, f"reading it took {came.mebibytes:,} MiB of memory", "give it more: --limit-memory"


def _unready(came: object) -> tuple[str, str]:
    """Why a child is not ready, and what to do."""
    if isinstance(came, Refused):
        return came.reason, came.hint
    if isinstance(came, Late):
        return f"it was not ready within {TO_START:.0f} s", ""
    assert isinstance(came, Grown)
    return f"it took {came.mebibytes:,} MiB of memory before it read anything", "give it more: --limit-memory"


def _failure(book: Book, kind: str, reason: str, hint: str, attempts: int) -> Failure:
    return Failure(book.key, book.source, kind, reason, hint, attempts)
