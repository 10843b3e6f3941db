"""What stands in a corpus, for SQL: its own tables of the parts that are there, and what is not read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.corpus.asking.view import view
from esesea.corpus.dataset.dataset import Dataset
from esesea.corpus.dataset.duck import connected
from esesea.corpus.schema import FAILURES, OWN, RUNS, STORIES
from esesea.story.tables.table import CellType

if TYPE_CHECKING:
    import duckdb

_TYPES = {
    CellType.STRING: "VARCHAR",
    CellType.INTEGER: "BIGINT",
    CellType.NUMBER: "DOUBLE",
    CellType.BOOLEAN: "BOOLEAN",
}


@contextmanager
def standing(dataset: Dataset) -> Iterator[duckdb.DuckDBPyConnection]:
    """DuckDB with ``stories``, ``failures``, ``runs`` and the view ``unread``. Raises NeedsCorpus, OutOfReach."""
    with tempfile.TemporaryDirectory() as spill, connected(dataset, Path(spill)) as held:
        parts = frozenset(dataset.parts())
        for table in (STORIES, FAILURES, RUNS):
            shown(held, table, dataset.files(table, parts))
        held.execute(f"CREATE VIEW unread AS {view('unread').sql}")
        yield held


def shown(held: duckdb.DuckDBPyConnection, table: str, files: list[str]) -> None:
    """Make ``table`` a view of what ``files`` hold, an empty table where there are none."""
    if files:
        held.read_parquet(files).create_view(table)
    else:
        cells = ", ".join(f'"{column.name}" {_TYPES[column.type]}' for column in OWN[table])
        held.execute(f"CREATE TABLE {table} ({cells})")
