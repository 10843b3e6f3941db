"""What a command or a notebook shows: rows of plain values under named columns."""

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


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """Rows of cells, one for each column; ``empty`` says in a sentence why there may be none."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str

    def records(self) -> list[dict[str, Cell]]:
        """The rows as JSON objects."""
        return [{column.key: cell for column, cell in zip(self.columns, row, strict=True)} for row in self.rows]

    @property
    def seen(self) -> tuple[Column, ...]:
        """The columns that people see."""
        return tuple(column for column in self.columns if column.label or column.number)

    def lines(self, most: int | None = None) -> list[tuple[str, ...]]:
        """The first ``most`` rows as people read them, a text for each column of ``seen``."""
        places = [at for at, column in enumerate(self.columns) if column.label or column.number]
        return [tuple(cell_text(row[at]) for at in places) for row in self.rows[:most]]

    def __repr__(self) -> str:
        """The table at a prompt, as far as its lines are wide."""
        from esesea.app.sheets.plain import plain  # noqa: PLC0415 - only where it is shown
        from esesea.app.sheets.sheet import Sheet  # noqa: PLC0415

        return plain(Sheet(self.title, (), (self,)))

    def _repr_html_(self) -> str:
        """The table in a notebook."""
        from esesea.app.sheets.html import html  # noqa: PLC0415 - only where it is shown
        from esesea.app.sheets.sheet import Sheet  # noqa: PLC0415

        return html(Sheet(self.title, (), (self,)))


def cell_text(cell: Cell) -> str:
    """A cell as people read it: nothing for what is not known."""
    if cell is None or cell is False:
        return ""
    if cell is True:
        return "yes"
    if isinstance(cell, tuple):
        if len(cell) == 2 and isinstance(cell[0], int):
            return f"{cell[0]}-{cell[1]}"
        return ", ".join(str(part) for part in cell)
    return str(cell)
