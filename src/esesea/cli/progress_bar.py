"""Progress on stderr, one bar for the reading with the phase's name."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from esesea.progress import SILENT, Progress

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


class Bar(Progress):
    """Shows each phase as a bar, or as a moving line where its length is not known."""

    def __init__(self, shown: RichProgress) -> None:
        self._shown = shown
        self._tasks: dict[str, TaskID] = {}

    def started(self, phase: str, total: int | None) -> None:
        """Open a bar for ``phase``."""
        self._tasks[phase] = self._shown.add_task(phase.replace("_", " "), total=total)

    def advanced(self, phase: str, steps: int = 1) -> None:
        """Move the phase's bar."""
        self._shown.advance(self._tasks[phase], steps)

    def finished(self, phase: str) -> None:
        """Take the phase's bar away; the summary says what came of it."""
        self._shown.remove_task(self._tasks.pop(phase))

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Draw nothing for a while, as where the person is asked something."""
        drawn = self._shown.live.is_started
        self._shown.stop()
        try:
            yield
        finally:
            if drawn:
                self._shown.start()


class RestingBar(Bar):
    """A bar that is drawn only while a phase goes on, for work that waits between two stretches."""

    def started(self, phase: str, total: int | None) -> None:
        """Draw again, and open a bar for ``phase``."""
        self._shown.start()
        super().started(phase, total)

    def finished(self, phase: str) -> None:
        """Take the phase's bar away, and stop drawing where it was the last."""
        super().finished(phase)
        if not self._tasks:
            self._shown.stop()


@contextmanager
def quiet(progress: Progress) -> Iterator[None]:
    """Let ``progress`` draw nothing for a while, if it draws."""
    if not isinstance(progress, Bar):
        yield
        return
    with progress.quiet():
        yield


def resting_bar() -> Progress:
    """A `RestingBar` on stderr where a person sees it, else a silent listener."""
    return RestingBar(_bars()) if sys.stderr.isatty() else SILENT


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A listener that draws on stderr where a person sees it, else a silent one."""
    if not sys.stderr.isatty():
        yield SILENT
        return
    with _bars() as shown:
        yield Bar(shown)


def _bars() -> RichProgress:
    from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415
    from rich.progress import Progress as RichProgress  # noqa: PLC0415

    from esesea.cli.console import err  # noqa: PLC0415

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    return RichProgress(*columns, console=err(), transient=True)
