"""A process that reads manuscripts of one story: ``python -m esesea.web.reading.process``.

It reads what each line of stdin asks for, keeps the story beside the manuscript, and says on stdout how far it has come
(see `lines`); then it waits for the next. A manuscript comes from anywhere, and what reads it may be misled, or eat all
memory: here it can only break this process, and the readings of its own story (see `staying`). It ends when stdin does,
so that it never outlives the server.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable
from queue import SimpleQueue
from typing import IO

from esesea.app.keeping import Draft, keep_draft
from esesea.app.rereading import rereading
from esesea.errors import EseseaError
from esesea.garbage import look_rarely
from esesea.reading.defaults import READER
from esesea.web.reading.changed import changed
from esesea.web.reading.lines import TOO_MUCH_MEMORY, Asked, Failed, Kept, Line, Step, asked, written
from esesea.web.reading.phases import Share

Telling = Callable[[str, int, int | None, float], None]
"""Of `esesea.web.reading.phases.Share`."""

GIBIBYTE = 2**30
LEAST_MEMORY = 4 * GIBIBYTE
"""A novel of 120,000 words takes some two."""

MOST_WRITTEN = 2 * GIBIBYTE
"""Bytes of one file."""

PAUSE = 0.1
"""Least seconds between two steps that are told."""

POLITENESS = 5
"""By so much the page goes before it where both want the processor."""


def main(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Read what the lines of ``questions`` ask for, one after another, and end the process when they end."""
    wishes: SimpleQueue[Asked] = SimpleQueue()
    threading.Thread(target=_listen, args=(questions, wishes), daemon=True).start()
    while True:
        wish = wishes.get()
        steps = _Steps(answers)
        with contextlib.chdir(os.fsdecode(wish.folder)):  # what is told names no path, and nothing else is at hand
            ended = came_of(wish.manuscript, wish.reader or READER, steps.tell)
        _say(answers, ended)


def came_of(manuscript: str, reader: str, tell: Telling) -> Kept | Failed:
    """Read the file of the working folder by the reader that is called so; ``tell`` hears of each step."""
    try:
        draft = keep_draft(manuscript, reader=reader, progress=Share(tell))
        return Kept(draft.folder.name, _changed(draft))
    except EseseaError as error:
        return Failed(type(error).__name__, error.fact, error.hint or None)
    except MemoryError:
        fact = f"`{manuscript}` takes more memory to be read than this machine can give"
        return Failed(TOO_MUCH_MEMORY, fact, "split it, and read each part by itself")


def _changed(draft: Draft) -> tuple[str, ...]:
    """What the draft changed; nothing where that cannot be told, for the draft is kept all the same."""
    try:
        return changed(rereading(draft))
    except EseseaError:
        return ()


class _Steps:
    """Tells the steps, not more often than a person sees."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._last, self._phase = 0.0, ""

    def tell(self, phase: str, done: int, total: int | None, share: float) -> None:
        now = time.monotonic()
        if phase != self._phase or now - self._last >= PAUSE:
            self._last, self._phase = now, phase
            _say(self._out, Step(phase, done, total, share))


def _say(out: IO[bytes], line: Line) -> None:
    out.write(written(line))
    out.flush()


def _listen(questions: IO[bytes], wishes: SimpleQueue[Asked]) -> None:
    """Pass on what is asked for, and end with the server, whatever is being read."""
    try:
        for line in questions:
            wishes.put(asked(line))
    finally:
        os._exit(1)


def limit() -> None:
    """Take no more of the machine than reading needs, where the system can hold a process to that."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    memory = max(LEAST_MEMORY, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") * 3 // 4)
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, MOST_WRITTEN),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    os.nice(POLITENESS)


if __name__ == "__main__":
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as told:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints must not stand among the lines
        limit()
        look_rarely()
        main(sys.stdin.buffer, told)
