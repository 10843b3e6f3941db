"""One manuscript being read: its process, and what it says."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from threading import Lock, Timer

from esesea.web.answers.trouble import Trouble
from esesea.web.reading.lines import Failed, Kept, Step, understood
from esesea.web.reading.work import Work

# -P: no file of the working folder, where the manuscript lies, is taken for a module.
PROGRAM = ("-P", "-m", "esesea.web.reading.process")

LONGEST: float = 3600
"""Seconds after which a reading is given up; a million words take a third of it."""


class Job:
    """Reads the manuscript of ``work`` in a process of its own. `stop` may be called from any thread."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._late = False

    def run(self, tell: Callable[[Step], None]) -> Kept | Trouble:
        """What was kept in the folder of the work, or why there is nothing."""
        process = self._start()
        if process is None:
            return self._without_a_word()
        ended: Kept | Trouble | None = None
        clock = Timer(LONGEST, self._give_up)
        clock.start()
        try:
            assert process.stdout is not None
            for line in process.stdout:
                said = understood(line)
                if isinstance(said, Step):
                    tell(said)
                elif isinstance(said, Kept):
                    ended = said
                elif isinstance(said, Failed):
                    ended = Trouble(said.kind, said.fact, said.hint)
        finally:
            clock.cancel()
            self._end(process)
        return ended or self._without_a_word()

    def stop(self) -> None:
        """End the process at once, or let it never begin."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                _signal(self._process)

    def _start(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._stopped:
                return None
            with contextlib.suppress(OSError):  # the system starts no more processes
                self._process = subprocess.Popen(  # noqa: S603 - this Python and a module of ours
                    (sys.executable, *PROGRAM, self.work.manuscript, *filter(None, (self.work.reader,))),
                    cwd=self.work.path,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=os.environ | {"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
                    start_new_session=True,
                )
            return self._process

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:  # from here on its number may be another process's
            self._process = None
            _signal(process)
            process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _without_a_word(self) -> Trouble:
        """Why the reading failed, where its process did not say."""
        manuscript = self.work.manuscript
        if self._late:
            fact = f"reading `{manuscript}` took longer than {LONGEST / 60:.0f} minutes and was given up"
            return Trouble("TookTooLong", fact, "split it, or read it with `esesea read FILE`, which waits")
        fact = f"the reader stopped in the middle of `{manuscript}`"
        return Trouble("ReaderStopped", fact, "read it with `esesea read FILE` to see what stops it")

    def _give_up(self) -> None:
        self._late = True
        self.stop()


def _signal(process: subprocess.Popen[bytes]) -> None:
    """End the process and those that help it."""
    with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS refuses where none is left
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
