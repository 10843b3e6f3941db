"""Runs on a Ray cluster as they are outside: the driver a process of its own, which can be killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

READS = "esesea.corpus.worker.process"
DRIVER = """
import json, sys
from esesea import corpus
from esesea.corpus.part import PartDone

class Teller(corpus.Listener):
    def told(self, report):
        print(json.dumps("done" if isinstance(report, PartDone) else "waits"), flush=True)

source, out, address = sys.argv[1:]
bounds = corpus.Bounds(part_words=PART_WORDS)
run = corpus.read(source, out, engine="ray", address=address, reader="rules", bounds=bounds, listener=Teller())
print(
    json.dumps(
        {
            "read": run.read,
            "failed": run.failed,
            "read_before": run.done_before,
            "failed_before": run.failed_before,
            "waited": run.waited,
        }
    ),
    flush=True,
)
"""
QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_BACKEND_LOG_LEVEL": "fatal",
    "RAY_worker_niceness": "0",  # Ray's workers give way to everything else, other tests among it
    "PYTHONWARNINGS": "ignore",
}
PART_WORDS = 300
"""Words of a part: one or two of the books here."""


@dataclass(frozen=True, slots=True)
class Machines:
    """The cluster that runs in another process."""

    process: subprocess.Popen[str]
    address: str
    env: dict[str, str]

    def order(self, word: str) -> list[int]:
        """Give an order; the raylets' process ids after it."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())["raylets"]  # type: ignore[no-any-return]

    def readers(self) -> list[int]:
        """The process ids of actors that have a reading process now."""
        raylets = set(self.order("list"))
        found = (int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit())
        actors = [_parent(each) for each in found if READS in _command(each)]
        return sorted(each for each in set(actors) if _parent(each) in raylets)


@contextmanager
def machines(env: dict[str, str]) -> Iterator[Machines]:
    """The cluster, while the block runs."""
    quiet = env | QUIET
    with _started(("-m", "tests.corpus.ray_machines"), quiet) as process:
        assert process.stdout is not None
        try:
            yield Machines(process, json.loads(process.stdout.readline())["address"], quiet)
        finally:
            assert process.stdin is not None
            process.stdin.close()
            process.wait(30)


class Driver:
    """A run that goes on."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        assert process.stdout is not None
        self._told: IO[str] = process.stdout

    def until(self, word: str) -> None:
        """Wait until it tells ``word``."""
        while (told := self._next()) != word:
            assert isinstance(told, str), f"it ended before it told {word}: {told}"

    def end(self) -> dict[str, float]:
        """What it says of the whole run."""
        while not isinstance(told := self._next(), dict):
            pass
        return told

    def kill(self) -> None:
        """End it as the system does where memory is short."""
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def _next(self) -> str | dict[str, float]:
        line = self._told.readline()
        assert line, "the driver ended without a word"
        return json.loads(line)  # type: ignore[no-any-return]


@contextmanager
def run(on: Machines, source: Path, out: str) -> Iterator[Driver]:
    """A run of ``source`` into ``out``."""
    with _started(
        ("-c", DRIVER.replace("PART_WORDS", str(PART_WORDS)), str(source), out, on.address), on.env
    ) as process:
        yield Driver(process)
        if process.returncode is None:
            assert process.wait(60) == 0


@contextmanager
def _started(arguments: tuple[str, ...], env: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        (sys.executable, *arguments), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def _command(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def _parent(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0
