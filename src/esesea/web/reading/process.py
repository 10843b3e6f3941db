"""A process that reads one manuscript: ``python -m esesea.web.reading.process MANUSCRIPT [READER]``.

It reads a file of its working folder, keeps the story beside it, and says on stdout how far it has come (see
`lines`). A manuscript comes from anywhere, and what reads it may be misled, or eat all memory: here it can only
break this process. It ends when stdin does, so that it never outlives the server.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from typing import IO

from esesea.app.keeping import Draft, keep_draft
from esesea.app.rereading import rereading
from esesea.errors import EseseaError
from esesea.garbage import look_seldom
from esesea.reading.defaults import READER
from esesea.web.reading.changed import changed
from esesea.web.reading.lines import Failed, Kept, Line, Step, written
from esesea.web.reading.phases import Share

GIBIBYTE = 2**30
LEAST_MEMORY = 4 * GIBIBYTE
"""A novel of 120,000 words takes some two."""

MOST_WRITTEN = 2 * GIBIBYTE
"""Bytes of one file."""

PAUSE = 0.1
"""Least seconds between two steps that are told."""

POLITENESS = 5
"""By so much the page goes before it where both want the processor."""


def main(manuscript: str, out: IO[bytes], reader: str = READER) -> None:
    """Read the file by the reader that is called so, and say on ``out`` what came of it."""
    steps = _Steps(out)
    try:
        draft = keep_draft(manuscript, reader=reader, progress=Share(steps.tell))
    except EseseaError as error:
        _say(out, Failed(type(error).__name__, error.fact, error.hint or None))
    except MemoryError:
        fact = f"`{manuscript}` takes more memory to be read than this machine can give"
        _say(out, Failed("TooMuchMemory", fact, "split it, and read each part by itself"))
    else:
        _say(out, Kept(draft.folder.name, _changed(draft)))


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


def _end_with_the_server() -> None:
    sys.stdin.buffer.read()
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
        threading.Thread(target=_end_with_the_server, daemon=True).start()
        limit()
        look_seldom()
        main(sys.argv[1], told, *sys.argv[2:3])
