"""The engine on Ray: Ray Data over the parts of a plan, with a pool of actors."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import cast

import ray
from ray.data import ActorPoolStrategy, DataContext, Dataset, read_datasource

from esesea.corpus.engines.ray.chatter import kept_from_stdout
from esesea.corpus.engines.ray.cluster import Needs, connected, workers_of
from esesea.corpus.engines.ray.errors import ClusterFailed
from esesea.corpus.engines.ray.part_reader import TOLD, Batch, PartReader
from esesea.corpus.engines.ray.plan_source import PlanSource
from esesea.corpus.engines.ray.post import Listener, Sender, letters_to
from esesea.corpus.errors import CorpusError
from esesea.corpus.part import PartDone, Report
from esesea.corpus.plan.plan import Plan
from esesea.corpus.settings import Settings

BLOCK = 1
"""Bytes after which Ray Data ends a block: every part is a block, every block a task that can be done again alone."""

IN_HAND = 2
"""Parts that an actor has been handed: the one it does, and the next."""


@dataclass(frozen=True, slots=True)
class RayEngine:
    """See `esesea.corpus.engine.Engine`. The driver holds some parts of the plan and no rows; actors write.

    Raises ClusterOutOfReach, NoSuchMachine and ClusterFailed beside what the protocol says.
    """

    def run(self, plan: Plan, settings: Settings, report: Callable[[Report], None]) -> None:
        """Do all parts of ``plan`` on the cluster of ``settings.address``, or on one started here."""
        if not plan.parts:
            return
        listener = Listener(report)
        with kept_from_stdout(), connected(settings), letters_to(listener) as sender:
            try:
                for leg in PlanSource.legs(plan.file):
                    for told in _told(_dataset(leg, settings, sender)):
                        listener.hear(told)
            except ray.exceptions.RayError as fault:
                raise ClusterFailed(_reason(fault)) from fault


def _dataset(leg: PlanSource, settings: Settings, sender: Sender) -> Dataset:
    """What is to be done, not begun yet.

    Tasks that read the plan run one at a time and wait until what they gave is worked off: this, and nothing else,
    holds back the plan. A task is done again as often as machines are lost (Ray's default for actors of Ray Data).
    """
    needs = Needs.of(settings)
    workers = workers_of(settings, needs)
    with _quiet_context():
        parts = read_datasource(leg, override_num_blocks=leg.groups, num_cpus=0, concurrency=1)
        read: Dataset = parts.map_batches(
            PartReader,
            fn_constructor_args=(settings, sender),
            batch_size=1,
            compute=ActorPoolStrategy(size=workers, max_tasks_in_flight_per_actor=IN_HAND),
            num_cpus=1,
            memory=needs.memory or None,
        )
        return read


def _told(dataset: Dataset) -> Iterator[PartDone]:
    """What the actors say of each part, as it comes. Raises what ends the run."""
    held = cast("Generator[Batch]", iter(dataset.iter_batches(batch_size=None, prefetch_batches=0)))
    with closing(held) as batches:
        for batch in batches:
            for content in batch[TOLD]:
                told: PartDone | CorpusError = pickle.loads(content)  # noqa: S301 - our own actors wrote it
                if isinstance(told, CorpusError):
                    raise told
                yield told


@contextmanager
def _quiet_context() -> Iterator[None]:
    """Ray Data's settings for a dataset that is made meanwhile: a part for a block, and no words of its own."""
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    context = DataContext.get_current().copy()
    context.target_max_block_size = BLOCK
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    with DataContext.current(context):
        yield


def _reason(fault: Exception) -> str:
    """The last line that says something: Ray puts the cause at the end of a trace."""
    lines = [line.strip() for line in str(fault).splitlines() if line.strip()]
    return lines[-1] if lines else type(fault).__name__
