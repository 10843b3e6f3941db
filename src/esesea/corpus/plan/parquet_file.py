"""Rows in a Parquet file, some at a time in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

AT_ONCE = 1_000
"""Rows that are in memory while a file is read."""


def write(rows: Iterable[dict[str, Any]], file: Path, columns: Mapping[str, type], at_once: int) -> Iterator[int]:
    """Write ``rows``, ``at_once`` together, and yield after each time how many there are by now.

    ``columns``: of each what its cells are: ``str``, ``int`` or ``bytes``. Raises OSError.
    """
    import pyarrow.parquet as pq  # noqa: PLC0415 - extra: esesea[corpus]

    found = iter(rows)
    schema = _schema(columns)
    n = 0
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        while some := list(islice(found, at_once)):
            writer.write_table(_table(some, columns).cast(schema))
            n += len(some)
            yield n


def rows_of(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a Parquet file in their order."""
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    with pq.ParquetFile(file) as opened:
        for batch in opened.iter_batches(AT_ONCE):
            yield from batch.to_pylist()


def _schema(columns: Mapping[str, type]) -> pa.Schema:
    import pyarrow as pa  # noqa: PLC0415 - as above

    types = {str: pa.string(), int: pa.int64(), bytes: pa.binary()}
    return pa.schema([(name, types[kind]) for name, kind in columns.items()])


def _table(rows: list[dict[str, Any]], columns: Mapping[str, type]) -> pa.Table:
    """By way of Polars: where pandas is installed, Arrow's own door for Python's values takes a second to load it."""
    import polars as pl  # noqa: PLC0415 - as above

    types = {str: pl.String, int: pl.Int64, bytes: pl.Binary}
    frame = pl.DataFrame(rows, schema={name: types[kind] for name, kind in columns.items()})
    return frame.to_arrow(compat_level=pl.CompatLevel.oldest())
