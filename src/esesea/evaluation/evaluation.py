"""What a reader reaches on a corpus: the figures, their intervals, and what each document gave."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from esesea.evaluation.measures.counts import Counts, total
from esesea.evaluation.measures.interval import Measure, intervals

PLACES = 4
"""Decimal places kept; a corpus of a hundred thousand words supports no more."""

Json = dict[str, object]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Panel:
    """Figures that are taken together: what was counted in each document, by its name, and what is made of it.

    ``sums`` names those figures that are whole numbers, not shares.
    """

    documents: Mapping[str, Counts]
    measure: Measure
    sums: Collection[str] = ()

    @property
    def counts(self) -> dict[str, float]:
        """The counts of all documents."""
        return total(self.documents.values())

    @property
    def measures(self) -> dict[str, float]:
        """The figures of all documents together, rounded."""
        return _rounded(self.measure(self.counts))

    @property
    def intervals(self) -> dict[str, tuple[float, float]]:
        """95% bootstrap intervals over documents, rounded; none where there is one document."""
        found = intervals(tuple(self.documents.values()), self.measure)
        return {name: (round(low, PLACES), round(high, PLACES)) for name, (low, high) in found.items()}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The measures of one task. ``data`` is the folder as it was given, ``reader`` the reader's name.

    ``split`` is ``all`` for a corpus that is published without splits. Where two panels have a figure of one name,
    the first one's counts.
    """

    task: str
    data: str
    split: str
    reader: str
    panels: tuple[Panel, ...]

    @property
    def documents(self) -> int:
        """How many documents were read; a panel may be taken on some of them."""
        return len({name for panel in self.panels for name in panel.documents})

    def as_json(self, *, details: bool = False) -> Json:
        """The figures as plain values; with ``details`` also the counts, and every document's own figures."""
        found: Json = {
            "task": self.task,
            "data": self.data,
            "split": self.split,
            "reader": self.reader,
            "documents": self.documents,
            "measures": _merged(panel.measures for panel in self.panels),
            "interval": _merged(panel.intervals for panel in self.panels),
        }
        if details:
            found["counts"] = _rounded(_merged(panel.counts for panel in self.panels))
            found["each"] = self._each()
        return found

    def _each(self) -> dict[str, dict[str, float]]:
        each: dict[str, dict[str, float]] = {}
        for panel in self.panels:
            for name, counted in panel.documents.items():
                each[name] = _merged((each.get(name, {}), _rounded(panel.measure(counted))))
        return dict(sorted(each.items()))


def _merged(parts: Iterable[Mapping[str, Value]]) -> dict[str, Value]:
    """All of them, in their order; of what several have the first."""
    merged: dict[str, Value] = {}
    for part in parts:
        for name, value in part.items():
            merged.setdefault(name, value)
    return merged


def _rounded(figures: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, PLACES) for name, value in figures.items()}
