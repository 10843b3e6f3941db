"""Killed at any moment and started again, a run ends with the same rows as one that nothing happened to."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from esesea.corpus.errors import CorpusBusy
from esesea.corpus.reading import read
from esesea.corpus.schema import STORIES
from esesea.corpus.worker.memory import PROC
from esesea.store.lock import locked
from tests.corpus.shelves import library, rows, sources_of

DRIVER = """
import sys
from esesea.corpus import Bounds, Listener, read

class Told(Listener):
    def told(self, report):
        print("part", flush=True)

bounds = Bounds(part_words=40, patience=0)
run = read(sys.argv[1], sys.argv[2], workers=1, bounds=bounds, reader="rules", listener=Told())
print(run.read, run.done_before, run.failed + run.failed_before, flush=True)
"""
BOOKS = 36


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tales, one of which cannot be read."""
    folder = library(tmp_path_factory.mktemp("shelf"), BOOKS)
    (folder / "tale 005 empty.txt").touch()
    return folder


@pytest.fixture(scope="module")
def undisturbed(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run makes of them to which nothing happens."""
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    run = read(shelf, out, reader="rules", workers=1)
    assert (run.read, run.failed) == (BOOKS, 1)
    return out


def started(shelf: Path, out: Path) -> subprocess.Popen[str]:
    """A run in a process of its own."""
    command = [sys.executable, "-c", DRIVER, str(shelf), str(out)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def children_of(process: int) -> list[int]:
    """The processes that a process started."""
    found: list[int] = []
    for task in (PROC / str(process) / "task").iterdir():
        found += map(int, (task / "children").read_text().split())
    return found


def parts_told(driver: subprocess.Popen[str], count: int) -> None:
    """Wait until so many parts are written."""
    assert driver.stdout is not None
    for _ in range(count):
        assert driver.stdout.readline() == "part\n"


def test_nothing_happens(undisturbed: Path) -> None:
    assert sources_of(undisturbed) == [f"tale {n:03}.txt" for n in range(BOOKS)]
    (failure,) = rows(undisturbed)["failures"]
    assert json.loads(failure)[2] == "EmptyManuscript"


def wait_for_the_end_of(processes: list[int]) -> None:
    """No reader outlives its driver."""
    until = time.monotonic() + 10
    while any(_reads(process) for process in processes):
        assert time.monotonic() < until
        time.sleep(0.05)


def _reads(process: int) -> bool:
    try:
        return b"esesea" in (PROC / str(process) / "cmdline").read_bytes()
    except OSError:
        return False


def test_whoever_is_killed_and_whenever_the_rows_are_the_same(shelf: Path, undisturbed: Path, tmp_path: Path) -> None:
    out, chance, done = tmp_path / "out", random.Random(8), 0
    for how in (signal.SIGKILL, signal.SIGINT):
        driver = started(shelf, out)
        parts_told(driver, 1)
        time.sleep(chance.random() / 8)
        readers = children_of(driver.pid)
        driver.send_signal(how)
        driver.communicate(timeout=60)
        assert driver.returncode != 0
        wait_for_the_end_of(readers)
        seen = rows(out) if out.exists() else {}
        assert all(set(held) <= set(rows(undisturbed)[table]) for table, held in seen.items())
        assert done < len(seen.get(STORIES, [])) < BOOKS
        done = len(seen.get(STORIES, []))
    driver = started(shelf, out)
    parts_told(driver, 1)
    for reader in children_of(driver.pid):
        os.kill(reader, signal.SIGKILL)
    told, _ = driver.communicate(timeout=120)
    assert [driver.returncode, *map(int, told.split()[-3:])] == [0, BOOKS - done, done, 1]
    assert rows(out) == rows(undisturbed)


def test_one_run_at_a_time(undisturbed: Path, shelf: Path) -> None:
    with locked(undisturbed), pytest.raises(CorpusBusy):
        read(shelf, undisturbed, reader="rules")
    assert read(shelf, undisturbed, reader="rules").read == 0
