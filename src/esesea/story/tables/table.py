"""A table: named columns and rows of plain cells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]


class CellType(StrEnum):
    """What the cells of a column hold where they hold anything (Frictionless Table Schema's names)."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """A named column; its cells are of ``type`` or None."""

    name: str
    type: CellType


@dataclass(frozen=True, slots=True)
class Table:
    """``rows`` have one cell for each of ``columns``, the first of which is always ``id``, unique in the table.

    Raises ValueError when built with a row of another length.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"{self.name}: {len(row)} cells for {len(self.columns)} columns: {row!r}")


def table(name: str, columns: str, rows: Iterable[Row]) -> Table:
    """A table whose ``columns`` are written with spaces between, as ``name`` (text) or ``name:type``."""
    return Table(name, tuple(map(_column, columns.split())), tuple(rows))


def _column(written: str) -> Column:
    name, _, kind = written.partition(":")
    return Column(name, CellType(kind or CellType.STRING))


def numbered(name: str, columns: str, lists: Iterable[tuple[str, Iterable[Cell]]]) -> Table:
    """A table of lists: for each owner's id its values, counted from 1; ``id`` is ``OWNER/COUNT``."""
    rows = ((f"{owner}/{n}", owner, n, value) for owner, values in lists for n, value in enumerate(values, 1))
    return table(name, columns, rows)
