"""A connection to a Ray cluster: one that runs, or one that is started here for the time of a run."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import ray

from esesea.corpus.engines.local import cores
from esesea.corpus.engines.ray.chatter import leaving_silently, starting_silently
from esesea.corpus.engines.ray.errors import ClusterOutOfReach, NoSuchMachine
from esesea.corpus.settings import GIBIBYTE, Settings

STORE = 256 * 2**20
"""Bytes of shared memory for a cluster on this machine: only parts of the plan and short tellings pass through it."""

TYPICAL = GIBIBYTE
"""Bytes that a worker is counted with when Ray places it, where its bound is not lower: what reading a novel takes."""

ANSWERS = 10.0
"""Seconds in which a cluster's head answers that is there."""

QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_BACKEND_LOG_LEVEL": "fatal"}
"""Ray's settings: it reports to nobody, and what it writes goes to its own files. What is set already stays."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What Ray sets aside for one worker: one core and ``memory`` bytes.

    On a cluster that is started here no memory is set aside: there the bound of each worker is what holds. No GPU is:
    the encoder's 8-bit operators have no CUDA kernels (see docs/corpus-cluster.md).
    """

    memory: int

    @classmethod
    def of(cls, settings: Settings) -> Needs:
        """What a worker of these settings needs."""
        return cls(min(settings.bounds.memory, TYPICAL) if settings.address else 0)

    def __str__(self) -> str:
        """In words."""
        return f"1 core and {self.memory / GIBIBYTE:.1f} GiB of memory"

    def met_by(self, machine: dict[str, float]) -> bool:
        """Whether a machine with these resources has room for a worker."""
        return machine.get("CPU", 0.0) >= 1 and machine.get("memory", 0.0) >= self.memory


@contextmanager
def connected(settings: Settings) -> Iterator[None]:
    """Connect to the cluster of ``settings.address``, or start one here; what was started or joined is left again.

    A connection that the program has already is used, and kept. Raises ClusterOutOfReach.
    """
    if ray.is_initialized():
        yield
        return
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    try:
        with starting_silently():
            _join(settings)
    except (ConnectionError, RuntimeError, ValueError, OSError, ray.exceptions.RayError) as fault:
        ray.shutdown()
        raise ClusterOutOfReach(settings.address or "", _first_line(fault)) from fault
    try:
        yield
    finally:
        with leaving_silently():
            ray.shutdown()


def workers_of(settings: Settings, needs: Needs) -> int:
    """How many workers read at once: as said, else one for each core of the cluster.

    Raises NoSuchMachine where no machine has what one needs; where workers are said, machines may still come.
    """
    if settings.workers is not None:
        return settings.workers
    nodes: list[dict[str, Any]] = ray.nodes()  # type: ignore[no-untyped-call]  # Ray's
    machines = [each["Resources"] for each in nodes if each["Alive"]]
    if not any(needs.met_by(each) for each in machines):
        raise NoSuchMachine(str(needs), _largest(machines))
    return max(1, int(sum(each.get("CPU", 0.0) for each in machines)))


def _largest(machines: list[dict[str, float]]) -> str:
    most = max((each.get("CPU", 0.0) for each in machines), default=0.0)
    memory = max((each.get("memory", 0.0) for each in machines), default=0.0)
    return f"the largest have {most:g} cores and {memory / GIBIBYTE:.1f} GiB"


def _join(settings: Settings) -> None:
    """Connect. A cluster of our own has a core for each worker."""
    if settings.address is not None:
        _knock(settings.address)
        ray.init(settings.address, log_to_driver=False, logging_level=logging.ERROR)
        return
    ray.init(
        "local",
        num_cpus=settings.workers or cores(),
        object_store_memory=STORE,
        include_dashboard=False,
        log_to_driver=False,
        logging_level=logging.ERROR,
    )


def _knock(address: str) -> None:
    """See that something listens at ``address``, where it is ``HOST:PORT``: Ray itself would wait for minutes.

    Raises OSError.
    """
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if host and port.isdecimal():
        socket.create_connection((host, int(port)), ANSWERS).close()


def _first_line(fault: Exception) -> str:
    return next((line.strip() for line in str(fault).splitlines() if line.strip()), type(fault).__name__)
