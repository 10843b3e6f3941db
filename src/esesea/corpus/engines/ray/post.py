"""What workers tell while a part is still being done, brought to the driver."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import ray
from ray.actor import ActorHandle
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

from esesea.corpus.part import Report, Waiting

EVERY = 1.0
"""Seconds between two looks into the letter box."""

MOST = 100
"""Letters that are kept; older ones are of no interest any more."""


class LetterBox:
    """An actor on the driver's machine; the last `MOST` letters."""

    def __init__(self) -> None:
        self._letters: list[Waiting] = []

    def drop(self, letter: Waiting) -> None:
        """Leave a letter."""
        self._letters = [*self._letters, letter][-MOST:]

    def taken(self) -> list[Waiting]:
        """All letters, which are gone then."""
        letters, self._letters = self._letters, []
        return letters


@dataclass(frozen=True, slots=True)
class Sender:
    """What a worker tells by: it does not wait for an answer, and a letter that is lost does no harm."""

    box: ActorHandle[LetterBox]

    def __call__(self, letter: Waiting) -> None:
        """Send a letter."""
        self.box.drop.remote(letter)


class Listener:
    """Tells ``report`` of what comes back and of letters, one at a time, whichever thread they come from."""

    def __init__(self, report: Callable[[Report], None]) -> None:
        self._report = report
        self._turn = threading.Lock()
        self._fault: BaseException | None = None

    def hear(self, told: Report) -> None:
        """Tell of it. Raises what ``report`` raises, or raised when it was told of a letter."""
        with self._turn:
            if self._fault is not None:
                raise self._fault
            self._report(told)

    def overhear(self, letter: Waiting) -> None:
        """Tell of a letter; what ``report`` raises is raised by the next `hear`."""
        with self._turn:
            try:
                self._report(letter)
            except BaseException as fault:  # noqa: BLE001 - another thread raises it
                self._fault = self._fault or fault


@contextmanager
def letters_to(listener: Listener) -> Iterator[Sender]:
    """While it is open, what is sent by the Sender reaches ``listener``."""
    here = NodeAffinitySchedulingStrategy(ray.get_runtime_context().get_node_id(), soft=False)
    box: Any = ray.remote(LetterBox).options(num_cpus=0, scheduling_strategy=here).remote()
    ended = threading.Event()

    def fetch() -> None:
        while not ended.wait(EVERY):
            for letter in ray.get(box.taken.remote()):
                listener.overhear(letter)

    fetching = threading.Thread(target=fetch, name="esesea-letters", daemon=True)
    fetching.start()
    try:
        yield Sender(box)
    finally:
        ended.set()
        fetching.join(EVERY)
        ray.kill(box)
