"""On how many processes a text is parsed."""

from __future__ import annotations

import multiprocessing
import os
import sys

WORTH_A_HELPER = 100_000
"""Characters of text for each process beside this one. A helper needs about 2 s to start, in which time about 8,000
words are parsed."""

MOST_HELPERS = 2
"""Each keeps the pipeline in memory once more, some 200 MiB."""


def helpers_for(characters: int) -> int:
    """How many processes beside this one should parse a text of so many characters: 0, 1 or 2.

    None for a short text, and none where the cores are spoken for: in a worker process of ``multiprocessing``, and
    where OMP_NUM_THREADS gives this process a single thread, as Ray does for its workers.
    """
    return min(most_helpers(), characters // WORTH_A_HELPER)


def most_helpers() -> int:
    """How many processes beside this one may parse any text: 0, 1 or 2; see ``helpers_for``."""
    if not sys.executable or multiprocessing.parent_process() is not None:
        return 0
    return max(0, min(_cores() - 1, MOST_HELPERS))


def _cores() -> int:
    allowed = os.environ.get("OMP_NUM_THREADS", "")
    usable = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return min(usable, int(allowed)) if allowed.isdigit() else usable
