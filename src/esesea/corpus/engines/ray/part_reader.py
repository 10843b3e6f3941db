"""The actor: owns a worker, reads the parts that Ray Data hands it and writes what came of them itself."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import numpy as np

from esesea.corpus.dataset.dataset import Dataset
from esesea.corpus.engines.ray.plan_source import COLUMN
from esesea.corpus.errors import CorpusError
from esesea.corpus.part import PartDone, Waiting
from esesea.corpus.plan.plan import unpacked
from esesea.corpus.settings import Settings
from esesea.corpus.worker.duty import do
from esesea.corpus.worker.supervisor import Supervisor

TOLD = "told"
"""The one column of what actors give back: a pickled PartDone, or the CorpusError that ends the run."""

Batch = dict[str, "np.ndarray[tuple[int], np.dtype[np.object_]]"]


class PartReader:
    """Does parts, one after another, on one core.

    Where an actor or its machine is lost, Ray starts another and hands it the part again: doing it twice is harmless,
    and a part that was not finished is not there. An error of a book is a row of the dataset; what comes back from
    here as an error concerns them all.
    """

    def __init__(self, settings: Settings, heard: Callable[[Waiting], None]) -> None:
        self._supervisor = Supervisor(settings, threads=1)
        self._dataset = Dataset(settings.out, settings.bounds.patience)
        self._heard = heard

    def __call__(self, batch: Batch) -> Batch:
        """Do the parts of a batch: one, as `PlanSource` gives them."""
        told = np.empty(len(batch[COLUMN]), dtype=object)
        for at, packed in enumerate(batch[COLUMN]):
            told[at] = pickle.dumps(self._done(packed))
        return {TOLD: told}

    def _done(self, packed: bytes) -> PartDone | CorpusError:
        try:
            return do(unpacked(packed), self._supervisor, self._dataset, self._heard)
        except CorpusError as error:
            return error
