"""A run over a corpus as it is watched: a line that moves where a person looks on, quiet lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from esesea.cli.console import err, say
from esesea.cli.corpus.amounts import spoken
from esesea.corpus.listener import Listener
from esesea.corpus.part import PartDone, Report, Waiting

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

    from esesea.corpus.plan.plan import Plan

QUIET = 30.0
"""Seconds between two lines where nobody looks on."""


class Watch(Listener):
    """Counts what is told, and knows how long the rest will take."""

    def __init__(self) -> None:
        self.books = self.failed = self.words = 0
        self._planned = self._total = self._done = 0
        self._began = time.monotonic()

    def planned(self, plan: Plan) -> None:
        """Say what there is to do."""
        before = f", {plan.done:,} read before" if plan.done else ""
        failed = f", {plan.failed_before:,} failed before (--retry-failed tries them again)" * bool(plan.failed_before)
        twice = f", {plan.twice:,} the same as another" if plan.twice else ""
        say(f"{_count(plan.books, 'book')} to read, about {plan.words:,} words{before}{failed}{twice}.")
        if plan.unlisted:
            say(f"{_count(plan.unlisted, 'source')} cannot be read at all.")
        self._planned, self._total = plan.words, plan.books
        self._began = time.monotonic()

    def told(self, report: Report) -> None:
        """Count a part that is done."""
        if isinstance(report, PartDone):
            self.books += report.read
            self.failed += report.failed
            self.words += report.words
            self._done += report.planned

    @property
    def line(self) -> str:
        """Where it is."""
        seconds = time.monotonic() - self._began
        speed = f", {self.words / seconds:,.0f} words/s" if self.words and seconds > 0 else ""
        failed = f", {self.failed:,} failed" if self.failed else ""
        left = seconds * (self._planned - self._done) / self._done if self._done else None
        rest = f", about {spoken(left)} left" if left is not None and self._done < self._planned else ""
        return f"{self.books + self.failed:,} of {_count(self._total, 'book')}{failed}{speed}{rest}"

    @property
    def share(self) -> tuple[int, int]:
        """Words done and words planned, as estimated."""
        return self._done, self._planned


class QuietWatch(Watch):
    """Says a line from time to time."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.monotonic()

    def told(self, report: Report) -> None:
        """Say where it is, and that a disk is waited for, not oftener than every `QUIET` seconds."""
        super().told(report)
        now = time.monotonic()
        if now - self._last >= QUIET:
            self._last = now
            say(_waits(report) if isinstance(report, Waiting) else self.line)


class MovingWatch(Watch):
    """Draws a bar with what it is about."""

    def __init__(self, shown: RichProgress) -> None:
        super().__init__()
        self._shown = shown
        self._task: TaskID = shown.add_task("looking for books", total=None)

    def listed(self, books: int) -> None:
        """Show how many are found so far."""
        self._shown.update(self._task, description=f"looking for books: {books:,} so far")

    def planned(self, plan: Plan) -> None:
        """Say what there is to do, and begin the bar."""
        super().planned(plan)
        self._shown.update(self._task, description=self.line, total=max(1, plan.words), completed=0)

    def told(self, report: Report) -> None:
        """Move the bar, or say what is waited for."""
        super().told(report)
        words = _waits(report) if isinstance(report, Waiting) else self.line
        self._shown.update(self._task, description=words, completed=self.share[0])


@contextmanager
def watch() -> Iterator[Watch]:
    """A listener for a run, whose words go to stderr."""
    if not err().is_terminal:
        yield QuietWatch()
        return
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err(), transient=True) as shown:
        yield MovingWatch(shown)


def _waits(report: Waiting) -> str:
    return f"waiting for room on the disk, {spoken(report.seconds)} so far ({report.why})"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
