"""Rows as the bytes of Parquet files, the same rows always as the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from esesea.corpus.part import PartResult
from esesea.corpus.schema import FAILURES, OWN, RUNS, STORIES, columns
from esesea.story.tables.table import Table

if TYPE_CHECKING:
    import polars as pl


def files_of(part: str, result: PartResult) -> Iterator[tuple[str, bytes]]:
    """The files of a part: for each table that has rows its name and bytes, ``stories`` last, be it without a row."""
    for name in columns():
        found = [book.tables[name] for book in result.read if name in book.tables]
        if name != STORIES and found:
            yield name, _parquet(_joined(found))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    for name, rows in ((FAILURES, _failures(result, now)), (RUNS, _runs(part, result, now))):
        if rows.rows:
            yield name, _parquet(_frame(rows))
    stories = [book.tables[STORIES] for book in result.read]
    yield STORIES, _parquet(_joined(stories) if stories else _frame(Table(STORIES, OWN[STORIES], ())))


def _joined(streams: Iterable[bytes]) -> pl.DataFrame:
    import polars as pl  # noqa: PLC0415 - extra: esesea[corpus]

    return pl.concat([pl.read_ipc_stream(io.BytesIO(stream)) for stream in streams], rechunk=True)


def _frame(table: Table) -> pl.DataFrame:
    from esesea.export.frames import frame  # noqa: PLC0415 - loads Polars

    return frame(table)


def _parquet(rows: pl.DataFrame) -> bytes:
    file = io.BytesIO()
    rows.write_parquet(file, compression="zstd", statistics=True)
    return file.getvalue()


def _failures(result: PartResult, now: str) -> Table:
    rows = ((each.key, each.source, each.kind, each.reason, each.hint, each.attempts, now) for each in result.failures)
    return Table(FAILURES, OWN[FAILURES], tuple(rows))


def _runs(part: str, result: PartResult, now: str) -> Table:
    rows = ((each.key, part, each.words, each.seconds, each.mebibytes, now) for each in result.read)
    return Table(RUNS, OWN[RUNS], tuple(rows))
