"""The helpers of this process: started, asked, ended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from typing import IO

from esesea.reading.syntax import messages

# -P: no file of the working folder is taken for a module.
PROGRAM = ("-P", "-m", "esesea.reading.syntax.helper")


@dataclass(frozen=True, slots=True)
class Helper:
    """A running helper and the two ends of its pipes."""

    process: subprocess.Popen[bytes]
    questions: IO[bytes]
    answers: IO[bytes]

    def parse(self, texts: Sequence[str]) -> bytes | None:
        """The packed parses of ``texts``, waited for; None where the helper has ended."""
        try:
            messages.send(self.questions, messages.asking(texts))
            return messages.receive(self.answers)
        except (OSError, ValueError):  # ValueError: the pipe is closed on this side
            return None

    def end(self) -> None:
        """End the process, whatever it is doing, and close its pipes."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.questions, self.answers):
            with suppress(OSError):  # what was still to be written goes nowhere
                pipe.close()


_ready: ContextVar[tuple[str, tuple[str, ...], Helper] | None] = ContextVar("ready", default=None)


@contextmanager
def standing_by(model: str, without: tuple[str, ...]) -> Iterator[None]:
    """While the block runs a helper loads that pipeline, for whoever comes to parse with it in the block."""
    with helping(1, model, without) as hired:
        before = _ready.set((model, without, hired[0]) if hired else None)
        try:
            yield
        finally:
            _ready.reset(before)


def stood_by(model: str, without: tuple[str, ...]) -> Helper | None:
    """The helper that stands by with that pipeline; None where none does, or it has ended."""
    found = _ready.get()
    if found is None or found[:2] != (model, without) or found[2].process.poll() is not None:
        return None
    return found[2]


@contextmanager
def helping(count: int, model: str, without: tuple[str, ...]) -> Iterator[tuple[Helper, ...]]:
    """So many helpers while the block runs, one that stands by first; fewer where no more can be started."""
    # Modules are found where this process finds them, and each helper keeps to one core.
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "OMP_NUM_THREADS": "1"}
    ready = stood_by(model, without) if count else None
    started: list[Helper] = [] if ready is None else [ready]
    try:
        with suppress(OSError):
            for _ in range(count - len(started)):
                started.append(_start(model, without, surroundings))  # noqa: PERF401 - those started must be ended
        yield tuple(started)
    finally:
        for helper in started:
            helper.end()


def _start(model: str, without: tuple[str, ...], surroundings: dict[str, str]) -> Helper:
    command = (sys.executable, *PROGRAM, model, *without)
    process = subprocess.Popen(  # noqa: S603 - this Python and a module of ours
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=surroundings
    )
    assert process.stdin is not None
    assert process.stdout is not None
    return Helper(process, process.stdin, process.stdout)
