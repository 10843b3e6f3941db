"""One writer at a time."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from esesea.store.errors import FolderBusy

if sys.platform == "win32":  # pragma: no cover - each system has one of the two
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _give_back(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _give_back(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


LOCK = ".lock"
"""The name of the file in a story's folder that stands for the right to write."""

WAIT = 10.0
"""Seconds to wait for another writer. Saving a novel takes about one, the longest screenplays four."""

PAUSE = 0.02
"""Seconds between two attempts."""


@contextmanager
def locked(folder: Path, wait: float = WAIT) -> Iterator[None]:
    """Hold the lock of ``folder`` (a file in it, made where missing, never removed) while the block runs.

    The system frees it when the process ends, however it ends. Raises FolderBusy when another holds it for
    longer than ``wait`` seconds, OSError when the file cannot be made.
    """
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _take_within(descriptor, folder, wait)
        try:
            yield
        finally:
            _give_back(descriptor)
    finally:
        os.close(descriptor)


def _take_within(descriptor: int, folder: Path, wait: float) -> None:
    given_up = time.monotonic() + wait
    while True:
        try:
            return _take(descriptor)
        except (BlockingIOError, PermissionError):  # the latter is how Windows says that it is held
            if time.monotonic() >= given_up:
                raise FolderBusy(str(folder), wait) from None
        time.sleep(PAUSE)
