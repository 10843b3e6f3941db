"""What a command shows: rows of plain values under named columns."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | int | float | bool | None | tuple[str, ...] | tuple[int, int]


@dataclass(frozen=True, slots=True)
class Column:
    """``key`` names the value in JSON, ``label`` heads the column for people, who do not see one without a label.

    ``wide`` columns may wrap.
    """

    key: str
    label: str
    number: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, one for each column; ``empty`` says in a sentence why there may be none."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str

    def records(self) -> list[dict[str, Cell]]:
        """The rows as JSON objects."""
        return [{column.key: cell for column, cell in zip(self.columns, row, strict=True)} for row in self.rows]
