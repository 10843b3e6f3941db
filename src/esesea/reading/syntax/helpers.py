"""The helpers of this process: started, asked, ended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import IO

from esesea.reading.syntax import wire

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
            wire.send(self.questions, wire.asking(texts))
            return wire.receive(self.answers)
        except (OSError, ValueError):  # ValueError: the pipe is closed on this side
            return None

    def end(self) -> None:
        """End the process, whatever it is doing, and close its pipes."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.questions, self.answers):
            with suppress(OSError):  # what was still to be written goes nowhere
                pipe.close()


@contextmanager
def helping(count: int, model: str, without: tuple[str, ...]) -> Iterator[tuple[Helper, ...]]:
    """So many helpers while the block runs; fewer where the machine lets no more be started."""
    # Modules are found where this process finds them, and each helper keeps to one core.
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "OMP_NUM_THREADS": "1"}
    started: list[Helper] = []
    try:
        with suppress(OSError):
            for _ in range(count):
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
