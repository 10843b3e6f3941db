"""The engine of one machine: a thread for each worker, which only waits for the worker's own process."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue

from esesea.corpus.dataset.dataset import Dataset
from esesea.corpus.errors import Stopped
from esesea.corpus.part import Part, PartDone, Report, Waiting
from esesea.corpus.plan.plan import Plan
from esesea.corpus.settings import Settings
from esesea.corpus.worker.duty import do
from esesea.corpus.worker.supervisor import Supervisor


class LocalEngine:
    """See `Engine`. With several workers each keeps to one core; a single one takes all."""

    def run(self, plan: Plan, settings: Settings, report: Callable[[Report], None]) -> None:
        """Do all parts of ``plan``, in as many processes as ``settings`` say."""
        count = min(settings.workers or cores(), max(1, plan.parts))
        parts = _Shared(iter(plan))
        told: SimpleQueue[Report | BaseException | None] = SimpleQueue()
        stopped = threading.Event()
        workers = [Supervisor(settings, 1 if count > 1 else None) for _ in range(count)]
        dataset = Dataset(settings.out, settings.bounds.patience)

        def work(worker: Supervisor) -> None:
            def heard(waiting: Waiting) -> None:
                told.put(waiting)
                if stopped.is_set():
                    raise Stopped

            try:
                while not stopped.is_set() and (part := parts.next()) is not None:
                    told.put(do(part, worker, dataset, heard))
            except BaseException as fault:  # noqa: BLE001 - raised again by the thread that started this one
                told.put(fault)
            finally:
                worker.stop()
                told.put(None)

        threads = [threading.Thread(target=work, args=(worker,)) for worker in workers]
        for thread in threads:
            thread.start()
        try:
            _heard(told, count, report)
        finally:
            stopped.set()
            for worker in workers:
                worker.stop()
            for thread in threads:
                thread.join()


class _Shared:
    """The parts, handed out to whoever asks."""

    def __init__(self, parts: Iterator[Part]) -> None:
        self._parts, self._lock = parts, threading.Lock()

    def next(self) -> Part | None:
        with self._lock:
            return next(self._parts, None)


def _heard(told: SimpleQueue[Report | BaseException | None], workers: int, report: Callable[[Report], None]) -> None:
    """Report what the workers tell until the last has ended; raises the first fault."""
    while workers:
        said = told.get()
        if said is None:
            workers -= 1
        elif isinstance(said, PartDone | Waiting):
            report(said)
        else:
            raise said


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
