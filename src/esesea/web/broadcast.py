"""What happens, told to every open window as it happens."""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import RLock

from esesea.web.answers.notice import Notice

MOST_WAITING = 256
"""Notices a window may be behind; one that is further behind is let go, and hears the rest when it comes back."""

REMEMBERED = 1024
"""The last so many notices, for windows that were away for a moment."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A notice, and the mark by which a window that comes back says that it has heard it."""

    mark: str
    notice: Notice


class Broadcast:
    """Tells notices to all who listen. `tell` and `close` may be called from any thread."""

    def __init__(self) -> None:
        self._lock = RLock()  # a signal to end may come while this very thread holds it
        self._windows: set[_Window] = set()
        self._closed = False
        self._last: deque[Marked] = deque(maxlen=REMEMBERED)
        self._stories: dict[str | None, Marked] = {}
        self._server = secrets.token_hex(4)
        self._count = 0

    @property
    def windows(self) -> int:
        """How many listen."""
        return len(self._windows)

    def tell(self, notice: Notice) -> None:
        """Tell every window."""
        with self._lock:
            self._count += 1
            told = Marked(f"{self._server}-{self._count}", notice)
            self._last.append(told)
            if notice.kind == "story":
                self._stories[notice.story] = told
            for window in self._windows:
                window.put(told)

    def close(self) -> None:
        """End every window's stream; those that come later end at once."""
        with self._lock:
            self._closed = True
            for window in self._windows:
                window.put(None)

    async def notices(self, heard: str | None = None) -> AsyncIterator[Marked]:
        """What is told from now on, until the server ends or this window is too far behind.

        First comes what was told after ``heard``, a mark, as far as it is remembered. To a window that heard nothing
        yet, or of another server, the last notice of each story, however long ago it was told: it may have changed
        since the window asked for it.
        """
        with self._listening(heard) as window:
            while (told := await window.next()) is not None:
                yield told

    @contextmanager
    def _listening(self, heard: str | None) -> Iterator[_Window]:
        with self._lock:
            window = _Window(asyncio.get_running_loop(), self._missed(heard))
            self._windows.add(window)
            if self._closed:
                window.put(None)
        try:
            yield window
        finally:
            with self._lock:
                self._windows.discard(window)

    def _missed(self, heard: str | None) -> list[Marked]:
        server, _, number = (heard or "").partition("-")
        if server != self._server or not number.isdecimal():
            return list(self._stories.values())
        after = int(number[:20])
        known = {_number(told): told for told in (*self._stories.values(), *self._last)}
        return [known[each] for each in sorted(known) if each > after]


def _number(told: Marked) -> int:
    return int(told.mark.partition("-")[2])


class _Window:
    """The notices that one window has not heard yet; None ends it."""

    def __init__(self, loop: asyncio.AbstractEventLoop, missed: list[Marked]) -> None:
        self._loop = loop
        self._waiting: asyncio.Queue[Marked | None] = asyncio.Queue()
        self._over = False
        for told in missed:
            self._waiting.put_nowait(told)

    def put(self, told: Marked | None) -> None:
        """Add a notice, from any thread; once the loop is gone nobody listens any more."""
        try:
            self._loop.call_soon_threadsafe(self._put, told)
        except RuntimeError:
            if not self._loop.is_closed():
                raise

    async def next(self) -> Marked | None:
        return await self._waiting.get()

    def _put(self, told: Marked | None) -> None:
        if self._over:  # who sleeps may not take its end for hours
            return
        last = None if self._waiting.qsize() >= MOST_WAITING else told
        self._over = last is None
        self._waiting.put_nowait(last)
