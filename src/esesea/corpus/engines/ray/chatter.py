"""What Ray prints of itself: kept from stdout, where data stands, and from a terminal that shows a run's progress."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import TextIOBase
from typing import TextIO

LISTENER = "ray_listen_error_messages"
"""The thread of Ray's that prints what a cluster reports."""

log = logging.getLogger(__name__)


class _Logged(TextIOBase):
    """What is written goes to the log."""

    def write(self, words: str) -> int:
        if words.strip():
            log.info(words.rstrip())
        return len(words)


class _ButRay(_Logged):
    """Stdout for everybody but Ray's listener, whose words go to the log."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, words: str) -> int:
        if threading.current_thread().name == LISTENER:
            return super().write(words)
        return self._out.write(words)

    def flush(self) -> None:
        self._out.flush()

    def isatty(self) -> bool:
        return self._out.isatty()

    def fileno(self) -> int:
        return self._out.fileno()


@contextmanager
def kept_from_stdout() -> Iterator[None]:
    """Meanwhile Ray's reports of a cluster are logged under this module's name, and not printed."""
    with redirect_stdout(_ButRay(sys.stdout)):
        yield


@contextmanager
def leaving_silently() -> Iterator[None]:
    """Meanwhile all that goes to stdout is logged: leaving a cluster, Ray prints what it had kept back till then."""
    with redirect_stdout(_Logged()):
        yield


@contextmanager
def starting_silently() -> Iterator[None]:
    """Meanwhile nothing reaches stderr, Ray's own code (not Python's) included, which tells its log level there."""
    sys.stderr.flush()
    kept = os.dup(2)
    try:
        with tempfile.TemporaryFile() as away:
            os.dup2(away.fileno(), 2)
            yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
