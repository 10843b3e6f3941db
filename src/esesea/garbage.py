"""How seldom a process of Esesea's own looks for garbage that refers to itself."""

from __future__ import annotations

import atexit
import gc

SELDOM = 50_000, 20, 50
"""Of `gc.set_threshold`. A reading, and an act of an author, make tens of thousands of values that stay: Python's own
700 would have the collector look at all of them several times, a tenth of the time that a draft takes to be read again,
and find nothing. What nobody refers to any more is freed at once all the same."""


def look_seldom() -> None:
    """From now on. For processes that are ours alone; a library leaves such things as they are."""
    gc.set_threshold(*SELDOM)
    # At its end a process looks through all that is left, which goes with it anyhow: of a novel most of a second.
    atexit.register(gc.freeze)
