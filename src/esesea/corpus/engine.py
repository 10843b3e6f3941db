"""What runs the parts of a plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from esesea.corpus.part import Report
from esesea.corpus.plan.plan import Plan
from esesea.corpus.settings import Settings


class Engine(Protocol):
    """Reads and writes every part of a plan with workers, each by `esesea.corpus.worker.duty.do`.

    ``run`` returns when all parts are written, telling ``report`` of each, in any order, from one thread at a time;
    the parts of a large plan are never all in memory. A worker that is lost is replaced and its part done again. It
    raises what ends a run (DiskStayedFull, OutOfReach, WorkerCannotStart …) after stopping its workers, and what
    ``report`` raises, KeyboardInterrupt too: whatever was not written wholly is then missing, and planned anew by the
    next run.
    """

    def run(self, plan: Plan, settings: Settings, report: Callable[[Report], None]) -> None:
        """Do all parts of ``plan``."""
