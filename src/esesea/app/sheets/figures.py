"""What an evaluation found, as tables."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.app.sheets.sheet import Sheet
from esesea.app.sheets.showing import ShowsItself
from esesea.app.table import Column, Table
from esesea.evaluation.evaluation import Evaluation, Panel

SHOWN = 3
"""How many figures of each document are shown."""


@dataclass(frozen=True, slots=True, repr=False)
class Measured(ShowsItself, Evaluation):
    """An evaluation that shows itself."""

    def _sheet(self) -> Sheet:
        facts = (self.data, f"reader {self.reader}")
        return Sheet(f"{self.task}, {self.split}", facts, tuple(figures_tables(self)))


def figures_tables(found: Evaluation, *, details: bool = False) -> list[Table]:
    """The measures with their intervals, a table a panel; with ``details`` also each document's own."""
    columns = (Column("measure", "Measure"), Column("value", "Value", number=True), Column("interval", "95% interval"))
    tables: list[Table] = []
    for panel in found.panels:
        intervals = panel.intervals
        rows = tuple(
            (name, _figure(panel, name, value), _between(panel, name, intervals.get(name)))
            for name, value in panel.measures.items()
        )
        count = len(panel.documents)
        title = f"{found.task}, {found.split}: {count} {'document' if count == 1 else 'documents'}"
        tables.append(Table(title, columns, rows, "nothing was measured"))
        if details:
            tables.append(_each(panel))
    return tables


def _each(panel: Panel) -> Table:
    """Each document's own first figures, the worst first."""
    shown = tuple(panel.measures)[:SHOWN]
    figures = {name: panel.measure(counted) for name, counted in panel.documents.items()}
    worst = sorted(figures, key=lambda name: (figures[name].get(shown[0], 0.0), name))
    columns = (Column("document", "Document"), *(Column(name, name, number=True) for name in shown))
    rows = tuple((name, *(_figure(panel, each, figures[name].get(each, 0.0)) for each in shown)) for name in worst)
    return Table("each document", columns, rows, "nothing was measured")


def _between(panel: Panel, name: str, interval: tuple[float, float] | None) -> str | None:
    return None if interval is None else " to ".join(_figure(panel, name, end) for end in interval)


def _figure(panel: Panel, name: str, value: float) -> str:
    return f"{value:.0f}" if name in panel.sums else f"{value:.3f}"
