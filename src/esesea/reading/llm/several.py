"""Several requests at a time, and an end at once where one fails or the person stops it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def answered(function: Callable[[T], R], items: Sequence[T], at_once: int) -> Iterator[tuple[int, R]]:
    """``function`` of each of ``items`` with its index, as they come; raises the first error that one raises.

    Left early, by an error or by the caller, no further one is begun. Threads that are under way then are not waited
    for: a model may think for minutes.
    """
    if at_once == 1 or len(items) < 2:
        yield from ((index, function(item)) for index, item in enumerate(items))
        return
    waiting: SimpleQueue[tuple[int, T]] = SimpleQueue()
    done: SimpleQueue[tuple[int, R | None, BaseException | None]] = SimpleQueue()
    over = Event()
    for index, item in enumerate(items):
        waiting.put((index, item))

    def work() -> None:
        while not over.is_set():
            try:
                index, item = waiting.get_nowait()
            except Empty:
                return
            try:
                done.put((index, function(item), None))
            except BaseException as fault:  # noqa: BLE001 - it is raised in the caller's thread
                done.put((index, None, fault))
                return

    for _ in range(min(at_once, len(items))):
        Thread(target=work, name="esesea-llm", daemon=True).start()
    try:
        for _ in items:
            index, result, fault = done.get()
            if fault is not None:
                raise fault
            yield index, result  # type: ignore[misc]  # a result where there is no fault
    finally:
        over.set()
