"""Several windows at a time, one a thread: ONNX Runtime lets go of Python while it computes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

MOST = 8
"""More threads than this wait for memory."""


def threads() -> int:
    """All processors this process may run on, at most MOST; one where ``OMP_NUM_THREADS`` asks for one, as Ray does."""
    if os.environ.get("OMP_NUM_THREADS") == "1":
        return 1
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(MOST, allowed))


def each(function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """``function`` of each of ``items``, in their order. The answers do not depend on the number of threads."""
    count = threads()
    if count == 1:
        yield from map(function, items)
        return
    with ThreadPoolExecutor(count) as pool:
        yield from pool.map(function, items)
