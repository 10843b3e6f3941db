"""A running reading process: started, asked within bounds, ended."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import IO

from esesea.corpus.worker import messages
from esesea.corpus.worker.memory import held_by
from esesea.corpus.worker.messages import Answer, Question

# -P: no file of the working folder is taken for a module.
PROGRAM = ("-P", "-m", "esesea.corpus.worker.process")

LOOK = 0.1
"""Seconds between two looks at the child's memory."""

MEBIBYTE = 2**20
TAIL = 4000
"""Bytes of what a child said on stderr that are looked at when it did not start."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The child ended while it was asked, by itself or by another's hand: ``how`` says which way."""

    how: str


@dataclass(frozen=True, slots=True)
class Late:
    """The child took longer than it may, and was ended."""


@dataclass(frozen=True, slots=True)
class Grown:
    """The child took more memory than it may, ``mebibytes``, and was ended."""

    mebibytes: int


Outcome = Answer | Ended | Late | Grown


class Child:
    """One reading process. All methods but `end` are for one thread."""

    def __init__(self, threads: int | None) -> None:
        """Start it; ``threads`` as for `Supervisor`. Raises OSError where the system starts no more processes."""
        one_core = {"OMP_NUM_THREADS": "1"} if threads == 1 else {}
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `end`
        self._process = subprocess.Popen(  # noqa: S603 - this Python and a module of ours
            (sys.executable, *PROGRAM),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))} | one_core,
            start_new_session=True,  # Ctrl-C in the terminal is for the one who started the run
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._questions: IO[bytes] = self._process.stdin
        self._answers: SimpleQueue[Answer | None] = SimpleQueue()
        threading.Thread(target=_hear, args=(self._process.stdout, self._answers), daemon=True).start()
        self._ending = threading.Lock()
        self.peak = 0
        """The most bytes seen in memory since the last question."""

    def ask(self, asked: Question, seconds: float, memory: int) -> Outcome:
        """The answer, or why there is none: then the child is no more. At most ``seconds`` and ``memory`` (bytes)."""
        until = time.monotonic() + seconds
        self.peak = 0
        with contextlib.suppress(OSError):  # it ended: the answer says so
            messages.send(self._questions, asked)
        while True:
            try:
                answer = self._answers.get(timeout=LOOK)
            except Empty:
                self.peak = max(self.peak, self.memory())
                if self.peak > memory:
                    self.end()
                    return Grown(self.peak // MEBIBYTE)
                if time.monotonic() > until:
                    self.end()
                    return Late()
                continue
            self.peak = max(self.peak, self.memory())
            return answer if answer is not None else self._ended()

    def memory(self) -> int:
        """Bytes that it and its helpers have in memory now; 0 where it has ended or the system does not tell."""
        return held_by(self._process.pid) if self._process.returncode is None else 0

    def end(self) -> None:
        """End it at once with those that help it, from any thread; harmless when done twice."""
        with self._ending:
            if self._process.returncode is None:
                _kill(self._process)
                self._process.wait()
            for stream in (self._process.stdin, self._said):
                with contextlib.suppress(OSError, ValueError):
                    if stream is not None:
                        stream.close()

    def last_words(self) -> str:
        """The last line that it wrote to stderr; to be asked before `end`."""
        with contextlib.suppress(OSError, ValueError):
            size = self._said.seek(0, os.SEEK_END)
            self._said.seek(max(0, size - TAIL))
            lines = self._said.read().decode(errors="replace").strip().splitlines()
            return lines[-1].strip() if lines else ""
        return ""

    def _ended(self) -> Ended:
        """How it ended; it is waited for, as its end of the pipe closes a moment before."""
        words = self.last_words()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(LOOK * 50)
        code = self._process.returncode
        self.end()
        if code is None:
            return Ended("it closed its output")
        if code < 0:
            return Ended(f"by signal {_name(-code)}")
        return Ended(f"with code {code}" + (f": {words}" if words else ""))


def _hear(stream: IO[bytes], answers: SimpleQueue[Answer | None]) -> None:
    with stream:
        try:
            while (answer := messages.answer(stream)) is not None:
                answers.put(answer)
        except (OSError, ValueError):  # closed, or no message of ours
            pass
        finally:
            answers.put(None)


def _kill(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS refuses where none is left
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)
