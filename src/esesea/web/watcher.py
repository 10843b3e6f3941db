"""What other processes write into the stories, seen as they do."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from esesea.app.keeping import folder_of
from esesea.errors import EseseaError
from esesea.store.folder import DECISIONS, TRAVEL
from esesea.store.names_kept import CACHE
from esesea.web.shelf import story_id

if TYPE_CHECKING:
    from esesea.web.shelf import Shelf

QUIET = 50
"""Milliseconds in which nothing is written, after which what was written is looked at."""

FILES = frozenset({DECISIONS, CACHE, TRAVEL})


class Watcher:
    """Looks at the folders of ``shelf`` from a thread of its own, from `start` until `stop`.

    ``look`` is called with the id of each story in which something is written, ``others`` where the shelf is another:
    its stories, what was read of one, or the manuscript beside one.
    """

    def __init__(self, shelf: Shelf, look: Callable[[str], None], others: Callable[[], None]) -> None:
        self._shelf, self._look, self._others = shelf, look, others
        self._over = Event()
        self._thread = Thread(target=self._watch, name="esesea-watcher", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End; the thread is over when this returns."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        import watchfiles  # noqa: PLC0415 - only where something is watched

        while not self._over.is_set():
            stories = {path.resolve(): path for path in self._shelf.paths()}
            watched = {self._shelf.folder.resolve(), *stories}
            # What was written between two watches.
            self._see(stories, {path / DECISIONS for path in stories})
            try:
                for changes in watchfiles.watch(
                    *watched, watch_filter=None, recursive=False, step=QUIET, stop_event=self._over
                ):
                    changed = {Path(path) for _, path in changes}
                    self._see(stories, changed)
                    others = set(self._shelf.paths()) != set(stories.values())
                    if others or any(_is_read(path) or folder_of(path) in stories for path in changed):
                        self._others()
                    if others:
                        break
            except FileNotFoundError:
                # A story's folder went away between being listed and being watched.
                self._over.wait(QUIET / 1000)
            except OSError:
                # The system watches no more folders; each call looks at the disk all the same.
                return

    def _see(self, stories: dict[Path, Path], changed: set[Path]) -> None:
        written = {path.parent for path in changed if path.name in FILES}
        for real, path in stories.items():
            if real in written:
                # What cannot be opened any more is told to whoever asks for it.
                with contextlib.suppress(EseseaError):
                    self._look(story_id(path))


def _is_read(path: Path) -> bool:
    return path.name == CACHE
