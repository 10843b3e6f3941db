"""The story's tables as frames of Polars or pandas: typed columns also where they are empty, unknown as null."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from esesea.export.errors import NeedsPackage
from esesea.story.tables.table import CellType, Table

if TYPE_CHECKING:
    import polars as pl

F = TypeVar("F")

PANDAS_TYPES = {
    CellType.STRING: "string",
    CellType.INTEGER: "Int64",
    CellType.NUMBER: "Float64",
    CellType.BOOLEAN: "boolean",
}
"""pandas' own types that know what is not known."""


class Frames(Mapping[str, F], Generic[F]):
    """Frames by the names of their tables, in the tables' order. Each is made when it is first looked at."""

    def __init__(self, tables: Iterable[Table], make: Callable[[Table], F]) -> None:
        self._tables = {table.name: table for table in tables}
        self._make = make
        self._made: dict[str, F] = {}

    def __getitem__(self, name: str) -> F:
        """The frame of the table called ``name``; KeyError, which names those there are, for another."""
        if name not in self._tables:
            raise KeyError(f"{name!r}: the tables are {', '.join(self._tables)}")
        if name not in self._made:
            self._made[name] = self._make(self._tables[name])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The plain tables that the frames are made of."""
        return tuple(self._tables.values())


def frame(table: Table) -> pl.DataFrame:
    """The table as a Polars frame: String, Int64, Float64 and Boolean. Raises NeedsPackage."""
    try:
        import polars as pl  # noqa: PLC0415 - loaded only where a frame is made; extra: esesea[tables]
    except ModuleNotFoundError as fault:
        raise NeedsPackage("a Polars frame", "polars", "tables") from fault

    types = {
        CellType.STRING: pl.String,
        CellType.INTEGER: pl.Int64,
        CellType.NUMBER: pl.Float64,
        CellType.BOOLEAN: pl.Boolean,
    }
    schema = {column.name: types[column.type] for column in table.columns}
    return pl.DataFrame(table.rows, schema=schema, orient="row")


def pandas_frame(table: Table) -> Any:  # noqa: ANN401 - a pandas.DataFrame; pandas brings no types
    """The table as a pandas frame: ``string``, ``Int64``, ``Float64`` and ``boolean``. Raises NeedsPackage."""
    try:
        import pandas as pd  # noqa: PLC0415 - loaded only where a frame is made; extra: esesea[pandas]
    except ModuleNotFoundError as fault:
        raise NeedsPackage("a pandas frame", "pandas", "pandas") from fault

    cells = zip(*table.rows, strict=True) if table.rows else ((),) * len(table.columns)
    return pd.DataFrame(
        {
            column.name: pd.array(list(values), dtype=PANDAS_TYPES[column.type])
            for column, values in zip(table.columns, cells, strict=True)
        }
    )
