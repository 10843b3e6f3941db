"""DuckDB within bounds, for what is planned and asked over files."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from esesea.corpus.dataset.dataset import Dataset
from esesea.corpus.errors import NeedsCorpus
from esesea.corpus.sources.opening import filesystem, is_local

if TYPE_CHECKING:
    import duckdb

MEMORY = "160MB"
"""What DuckDB may hold; the rest goes to the disk."""


def connected(dataset: Dataset, folder: Path) -> duckdb.DuckDBPyConnection:
    """DuckDB that can open the files of ``dataset``, with room in ``folder`` for what does not fit into memory."""
    held = bounded(folder)
    system, _ = filesystem(dataset.out)
    if not is_local(system):
        held.register_filesystem(system)
    return held


def bounded(folder: Path) -> duckdb.DuckDBPyConnection:
    """DuckDB with bounded memory. Raises NeedsCorpus."""
    try:
        import duckdb  # noqa: PLC0415 - extra: esesea[corpus]
    except ModuleNotFoundError as fault:
        raise NeedsCorpus("duckdb", "corpus") from fault
    held = duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": str(folder / "spill"), "threads": 2})
    without_progress_bar(held)
    return held


def without_progress_bar(held: duckdb.DuckDBPyConnection) -> None:
    """Let ``held`` draw no progress bar, which would stand among the data on stdout.

    In Jupyter DuckDB wants a package for its widgets before it does without them; there it draws none where it is
    missing.
    """
    import duckdb  # noqa: PLC0415 - loaded by now

    with contextlib.suppress(duckdb.InvalidInputException):
        held.execute("SET enable_progress_bar = false")
