"""What a worker does with a part, whatever engine runs it."""

from __future__ import annotations

import time
from collections.abc import Callable

from esesea.corpus.dataset.dataset import Dataset
from esesea.corpus.part import Part, PartDone, Waiting
from esesea.corpus.worker.supervisor import Supervisor


def do(part: Part, supervisor: Supervisor, dataset: Dataset, heard: Callable[[Waiting], None]) -> PartDone:
    """Read the books of ``part`` and write what came of them; both may be done again without harm.

    ``heard`` is told while a full disk is waited for. Raises DiskStayedFull, OutOfReach, WorkerCannotStart or Stopped.
    """
    began = time.monotonic()
    result = supervisor.read_part(part)
    waited = dataset.write(part.id, result, heard)
    return PartDone(
        part.id,
        len(result.read),
        len(result.failures),
        sum(book.words for book in result.read),
        part.words,
        time.monotonic() - began,
        waited,
    )
