"""Stories made ready while nobody waits, so that the author's first act is as quick as the others."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

from esesea.garbage import look_seldom

if TYPE_CHECKING:
    from esesea.story.story import Story

PAUSE = 0.4
"""Seconds after a story was loaded in which its first answers are given, before it is made ready."""

log = logging.getLogger(__name__)


class Readier:
    """Makes stories ready (by ``ready``) one after the other, in a thread of its own, until `stop`.

    Meanwhile the process looks for garbage seldom.
    """

    def __init__(self, ready: Callable[[Story], None] | None = None) -> None:
        self._ready = ready or _make_ready
        self._thresholds = gc.get_threshold()
        look_seldom()
        self._over = Event()
        self._waiting: SimpleQueue[Story | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="esesea-readier", daemon=True)
        self._thread.start()

    def make_ready(self, read: Story) -> None:
        """Make ready the story as it was ``read``; returns at once."""
        self._waiting.put(read)

    def stop(self) -> None:
        """Begin nothing more. Returns at once: what the thread is at may take seconds, and ends with the process."""
        self._over.set()
        self._waiting.put(None)
        gc.set_threshold(*self._thresholds)

    def _run(self) -> None:
        while (read := self._waiting.get()) is not None:
            if self._over.wait(PAUSE):
                return
            try:
                self._ready(read)
            except Exception:
                # What the story's answers need fails there too, and is told; the next story is made ready.
                log.exception("making a story ready")


def _make_ready(read: Story) -> None:
    """Let what the text alone says be remembered, and the collector of garbage look past what stays for long.

    A novel is half a million objects; a full collection would stop the answer at hand for a tenth of a second.
    """
    from esesea.app.changes import changes  # noqa: PLC0415 - the solver library is slow to load
    from esesea.app.solving import solved  # noqa: PLC0415
    from esesea.continuity.consequences.finding import consequences  # noqa: PLC0415

    story = solved(read)
    changes(story, story)
    consequences(story, story)
    gc.unfreeze()
    gc.collect()
    gc.freeze()
