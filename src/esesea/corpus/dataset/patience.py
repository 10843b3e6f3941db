"""Writing that waits while there is no room, and gives up in the end."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Protocol

from esesea.corpus.errors import DiskStayedFull, OutOfReach
from esesea.corpus.part import Waiting
from esesea.files import FULL, REFUSED

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
STEP = 1.0
"""Seconds between two times that a pause is told of, so that whoever hears of it may end it."""


class Heard(Protocol):
    """Told how many seconds are waited, and why."""

    def __call__(self, seconds: float, why: str) -> None:
        """Hear it."""


def patiently(put: Callable[[], None], out: str, patience: float, heard: Heard) -> float:
    """Do ``put`` until it works, with growing pauses, for at most ``patience`` seconds; those that it waited.

    What the file system refuses for want of rights is not tried again. ``heard`` is told how long it waits, and why;
    what it raises ends the waiting. Raises DiskStayedFull or OutOfReach.
    """
    began, pause = time.monotonic(), FIRST_PAUSE
    waited = 0.0
    while True:
        try:
            put()
        except OSError as fault:
            why = (fault.strerror or str(fault)).lower()
            waited = time.monotonic() - began
            if fault.errno in REFUSED:
                raise OutOfReach(out, why) from fault
            if waited >= patience:
                raise (DiskStayedFull(out, waited) if fault.errno in FULL else OutOfReach(out, why)) from fault
            _rest(min(pause, max(0.0, patience - waited)), waited, partial(heard, why=why))
            pause = min(2 * pause, LONGEST_PAUSE)
        else:
            return time.monotonic() - began if waited else 0.0


def _rest(pause: float, waited: float, heard: Callable[[float], None]) -> None:
    until = time.monotonic() + pause
    while (left := until - time.monotonic()) > 0:
        heard(waited + pause - left)
        time.sleep(min(STEP, left))


def telling(part: str, heard: Callable[[Waiting], None]) -> Heard:
    """Tells ``heard`` of the waiting of a part."""

    def tell(seconds: float, why: str) -> None:
        heard(Waiting(part, seconds, why))

    return tell
