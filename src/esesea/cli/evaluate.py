"""``esesea evaluate``: how well it reads, on gold."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from esesea.cli.console import print_json, print_table, say
from esesea.cli.reading_options import ReaderName, SpacyModel
from esesea.reading.defaults import READER, SPACY_MODEL


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
    from esesea.app.sheets.figures import figures_tables  # noqa: PLC0415
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
    for table in figures_tables(found, details=details):
        print_table(table)
    say(f"\nReader {found.reader}. What each figure means: docs/evaluation.md")
