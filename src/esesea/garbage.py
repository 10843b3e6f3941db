"""How seldom a process of Esesea's own looks for garbage that refers to itself."""

from __future__ import annotations

import atexit
import gc
import sys

SELDOM = 50_000, 20, 50
"""Of `gc.set_threshold`. A reading, and an act of an author, make tens of thousands of values that stay: Python's own
700 would have the collector look at all of them several times, a tenth of the time that a draft takes to be read again,
and find nothing. What nobody refers to any more is freed at once all the same."""

RARELY = 5_000_000, 20, 50
"""Of one that does nothing but read: a draft of a novel makes a million values or two, and none refers to itself."""


def look_seldom() -> None:
    """From now on. For processes that are ours alone; a library leaves such things as they are."""
    gc.set_threshold(*SELDOM)
    atexit.register(_leave)


def look_rarely() -> None:
    """At most once in a few drafts. For processes of ours that do nothing but read."""
    gc.set_threshold(*RARELY)
    atexit.register(_leave)


def _leave() -> None:
    """Let the rest go with the process: Python looks through all of it once more, of a novel for most of a second.

    Not where DuckDB was used, which tells of everything of its own that was never collected.
    """
    if "duckdb" not in sys.modules:
        gc.freeze()
