"""The listener that long work speaks to; by default it is silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


class Progress:
    """Hears how far long work has come. Every method does nothing; a listener overrides what it shows.

    A phase may have phases of its own within it. Calls come from the thread that does the work. Raising from a
    method cancels the work: nothing is half-written by it.
    """

    def started(self, phase: str, total: int | None) -> None:
        """A phase begins; ``total`` counts its steps, None where unknown."""

    def advanced(self, phase: str, steps: int = 1) -> None:
        """``steps`` more steps of ``phase`` are done."""

    def finished(self, phase: str) -> None:
        """The phase is over."""


SILENT = Progress()


def tracked(items: Iterable[T], phase: str, total: int | None, progress: Progress) -> Iterator[T]:
    """Yield ``items`` while telling ``progress`` of each one that has been consumed."""
    progress.started(phase, total)
    for item in items:
        yield item
        progress.advanced(phase)
    progress.finished(phase)
