"""Parquet files: a book a row, its text in one of the columns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from esesea.corpus.book import Kind, Location
from esesea.corpus.errors import NeedsCorpus, NoColumn
from esesea.corpus.sources.columns import chosen
from esesea.corpus.sources.found import Listed, NotFound
from esesea.corpus.sources.json_lines import book_of
from esesea.corpus.sources.opening import opened
from esesea.text.errors import Damaged, ManuscriptError

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

AT_ONCE = 64
"""Rows in memory at once while they are listed."""


def rows_of(url: str, called: str, text_column: str | None) -> Iterator[Listed]:
    """Every book in the file at ``url``, see `json_lines.lines_of`. Raises NoColumn where no column holds texts."""
    try:
        with _opened(url, called) as table:
            names = tuple(table.schema_arrow.names)
            columns = chosen(names, text_column)
            if columns is None:
                raise NoColumn(called, text_column or "text", names)
            number = 0
            for group in range(table.num_row_groups):
                at = 0
                for batch in table.iter_batches(AT_ONCE, row_groups=[group]):
                    for row in batch.to_pylist():
                        number += 1
                        location = Location(Kind.PARQUET, url, columns.text, group, at)
                        yield book_of(row, columns, f"{called}#{number}", location)
                        at += 1
    except ManuscriptError as error:
        yield NotFound.of(called, error)


def texts_of(url: str, group: int, column: str) -> pa.ChunkedArray:
    """The texts of a row group. Raises NoSuchFile, Unreadable or Damaged."""
    with _opened(url, url) as table:
        return table.read_row_group(group, columns=[column]).column(column)


@contextmanager
def _opened(url: str, called: str) -> Iterator[pq.ParquetFile]:
    try:
        import pyarrow as pa  # noqa: PLC0415 - extra: esesea[corpus]
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ModuleNotFoundError as fault:
        raise NeedsCorpus("pyarrow", "corpus") from fault
    with opened(url, called) as stream:
        try:
            yield pq.ParquetFile(stream)
        except (pa.ArrowException, IndexError) as fault:
            raise Damaged(called, "it is no Parquet file, or a broken one") from fault
