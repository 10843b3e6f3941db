"""One story kept open for as long as an assistant is spoken to, and never older than what is on disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from esesea.app.opened import Decided, Opened, as_read, deciding, kept
from esesea.app.opening import story_folder
from esesea.app.solutions import Solutions
from esesea.mcp.told import Told
from esesea.store.folder import StoryFolder

if TYPE_CHECKING:
    from esesea.story.correction import Correction
    from esesea.story.story import Story

Stamp = tuple[int, int, int] | None
"""A file as the disk has it: when it was modified (ns), its size, its number; None where it is not there."""


class KeptOpen:
    """The story in the folder at ``path``, or beside the manuscript there. Raises NoStoryHere and StoreError.

    Safe between threads: one call is answered at a time. What other processes write is seen at the next call.
    """

    def __init__(self, path: str | Path) -> None:
        self.folder = StoryFolder.open(story_folder(Path(path)))
        self._lock = RLock()
        self._loaded: tuple[tuple[Stamp, ...], Story, Solutions] | None = None
        self._now: tuple[tuple[Stamp, ...], Told] | None = None

    def now(self) -> Told:
        """The story as it stands. O(1) where nothing was written since. Raises StoreError and TravelError."""
        with self._lock:
            # Looked at before the files are read: what is written meanwhile is seen at the next call.
            stamps = self._stamps()
            if self._now is None or self._now[0] != stamps:
                self._now = stamps, self._load(stamps)
            return self._now[1]

    def decide(self, choose: Callable[[Told], Sequence[Correction]], *, keep: bool) -> Decided:
        """What becomes of the story by the decisions that ``choose`` makes for it as it stands.

        Kept, all of them or none, where that is wished. Raises what ``choose`` and `esesea.app.opened.deciding` raise,
        and StoreError.
        """
        with self._lock:

            def now() -> Opened:
                return self.now().opened

            def decide(before: Opened) -> Decided:
                assert self._loaded is not None
                return deciding(before, *choose(Told(before)), settle=self._loaded[2])

            return kept(now, decide) if keep else decide(now())

    def _load(self, stamps: tuple[Stamp, ...]) -> Told:
        *reading, _ = stamps
        if self._loaded is None or self._loaded[0] != tuple(reading):
            read = as_read(self.folder)
            self._loaded = tuple(reading), read, Solutions(read)
        _, read, solutions = self._loaded
        decisions = self.folder.decisions().corrections
        return Told(Opened(self.folder, read, solutions(read, decisions).story, decisions))

    def _stamps(self) -> tuple[Stamp, ...]:
        """What was read, the journeys declared, and last what was decided."""
        folder = self.folder
        return tuple(map(_stamp, (folder.cache_file, folder.travel_file, folder.decisions_file)))


def _stamp(file: Path) -> Stamp:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
