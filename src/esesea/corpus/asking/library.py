"""A corpus that is open: its tables as lazy frames of Polars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from esesea.corpus.asking.arrow import arrow_table
from esesea.corpus.schema import columns

if TYPE_CHECKING:
    import polars as pl

    from esesea.corpus.dataset.dataset import Dataset


class Library(Mapping[str, "pl.LazyFrame"]):
    """The tables of a corpus by their names, each a lazy frame: nothing is read before `collect`.

    They hold the parts that were there when the frame was asked for; rows of parts half-written are never seen.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._frames: dict[str, pl.LazyFrame] = {}

    @property
    def out(self) -> str:
        """Where it lies."""
        return self._dataset.out

    def __getitem__(self, table: str) -> pl.LazyFrame:
        """The frame of a table; KeyError, which names those there are, for another."""
        if table not in columns():
            raise KeyError(f"{table!r}: the tables are {', '.join(columns())}")
        if table not in self._frames:
            self._frames[table] = _scanned(self._dataset, table)
        return self._frames[table]

    def __iter__(self) -> Iterator[str]:
        return iter(columns())

    def __len__(self) -> int:
        return len(columns())

    def query(self, sql: str) -> pl.DataFrame:
        """The answer to a question in SQL; see `esesea.corpus.asking.opening.query`."""
        from esesea.corpus.asking.query import asked  # noqa: PLC0415 - loads DuckDB

        return asked(self._dataset, sql)

    def __repr__(self) -> str:
        return f"Library({self.out!r})"


def _scanned(dataset: Dataset, table: str) -> pl.LazyFrame:
    import polars as pl  # noqa: PLC0415 - extra: esesea[corpus]
    import pyarrow.dataset as ds  # noqa: PLC0415

    found = arrow_table(dataset, table)
    return pl.scan_pyarrow_dataset(found) if isinstance(found, ds.Dataset) else pl.DataFrame(found).lazy()
