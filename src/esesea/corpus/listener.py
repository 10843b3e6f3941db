"""Who hears how far a run over a corpus has come; by default nobody."""

from __future__ import annotations

from esesea.corpus.part import Report
from esesea.corpus.plan.plan import Plan


class Listener:
    """Every method does nothing; a listener overrides what it shows.

    Calls come from the thread that started the run. Raising from one ends the run; what was written stays, whole.
    """

    def listed(self, books: int) -> None:
        """So many books are listed, and there may be more."""

    def planned(self, plan: Plan) -> None:
        """What is missing is known, and the reading begins."""

    def told(self, report: Report) -> None:
        """A part was read and written, or waits for room on the disk."""


SILENT = Listener()
