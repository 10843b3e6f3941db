"""``esesea evaluate``: how well it reads, on gold."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.app.table import Column, Table
from esesea.cli.console import print_json, print_table, say
from esesea.cli.reading_options import ReaderName, SpacyModel
from esesea.reading.defaults import READER, SPACY_MODEL

if TYPE_CHECKING:
    from esesea.evaluation.evaluation import Evaluation, Panel


class Task(StrEnum):
    """What can be measured."""

    ENTITIES = "entities"
    COREFERENCE = "coreference"
    EVENTS = "events"
    QUOTATIONS = "quotations"
    NAMES = "names"
    ORDER = "order"


class Split(StrEnum):
    """Which works of LitBank."""

    TRAIN = "train"
    DEV = "dev"
    TEST = "test"


SHOWN = 3
"""How many figures of each document are shown."""


def command(
    task: Annotated[Task, typer.Argument(help="What to measure.", case_sensitive=False)],
    data: Annotated[
        Path,
        typer.Argument(
            help="The gold: LitBank's folder, or that of novels of PDNC, or of stories with their order.",
            metavar="DATA",
        ),
    ],
    *,
    split: Annotated[
        Split, typer.Option(help="Which of LitBank's works; novels are read all.", case_sensitive=False)
    ] = Split.TEST,
    fold: Annotated[int, typer.Option(min=0, max=9, help="Which of coreference's ten published splits.")] = 0,
    reader: ReaderName = READER,
    spacy_model: SpacyModel = SPACY_MODEL,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
    details: Annotated[bool, typer.Option("--details", help="Also each document's own figures.")] = False,
) -> None:
    """Measure how much of what careful readers marked in texts Esesea finds.

    The field's own measures, with 95% intervals; gold is used for scoring alone. docs/evaluation.md explains each.
    LitBank has no text beside its words: these, and where sentences begin, are given to the reader.

    Example: esesea evaluate events data/litbank --split dev
    """
    from esesea.app.evaluating import evaluate  # noqa: PLC0415 - as the other commands
    from esesea.cli.progress_bar import progress_bar  # noqa: PLC0415

    with progress_bar() as progress:
        found = evaluate(
            task.value,
            data,
            split=split.value,
            reader=reader,
            spacy_model=spacy_model,
            fold=fold,
            progress=progress,
        )
    if as_json:
        print_json(found.as_json(details=details))
        return
    for table in _tables(found, details=details):
        print_table(table)
    say(f"\nReader {found.reader}. What each figure means: docs/evaluation.md")


def _tables(found: Evaluation, *, details: bool) -> list[Table]:
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
