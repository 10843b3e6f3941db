"""How seldom a process of Esesea's own looks for garbage that refers to itself."""

from __future__ import annotations

import atexit
import gc
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

SELDOM = 50_000, 20, 50
"""Of `gc.set_threshold`. A reading, and an act of an author, make tens of thousands of values that stay: Python's own
700 would have the collector look at all of them several times, a tenth of the time that a draft takes to be read again,
and find nothing. What nobody refers to any more is freed at once all the same."""

AFTER = 20
"""Drafts that were read: each makes a million values, and none that refers to itself was found among them."""


def look_seldom() -> None:
    """From now on. For processes that are ours alone; a library leaves such things as they are."""
    gc.set_threshold(*SELDOM)
    atexit.register(_leave)


def looking_between(values: Iterable[T]) -> Iterator[T]:
    """Each of ``values``; garbage is looked for when ``AFTER`` were taken, never while somebody waits for the next."""
    gc.disable()
    try:
        for number, value in enumerate(values, 1):
            yield value
            if number % AFTER == 0:
                gc.collect()
    finally:
        gc.enable()


def _leave() -> None:
    """Let the rest go with the process: Python looks through all of it once more, of a novel for most of a second.

    Not where DuckDB was used, which tells of everything of its own that was never collected.
    """
    if "duckdb" not in sys.modules:
        gc.freeze()
