"""Files of columns: a word a line, an empty line between sentences."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from esesea.evaluation.errors import GoldUnreadable

Row = list[str]


def read_columns(path: Path, *, comment: str | None = None) -> list[list[Row]]:
    """The sentences of the file at ``path``: of each, the words' rows, cut at tabs; a cell may be empty.

    Lines that begin with ``comment`` are left out. Raises GoldUnreadable where the file is no UTF-8 text.
    """
    lines = [line for line in read_lines(path) if comment is None or not line.startswith(comment)]
    grouped = groupby(lines, key=lambda line: bool(line.strip()))
    return [[line.split("\t") for line in sentence] for full, sentence in grouped if full]


def read_lines(path: Path) -> list[str]:
    """The lines of the UTF-8 text at ``path``, without their ends; raises GoldUnreadable where it is none."""
    return read_text(path).split("\n")


def read_text(path: Path) -> str:
    """The UTF-8 text at ``path``, its line ends line feeds; raises GoldUnreadable where it is none."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise GoldUnreadable(str(path), f"byte {fault.start} is not UTF-8") from fault
    except OSError as fault:
        raise GoldUnreadable(str(path), (fault.strerror or str(fault)).lower()) from fault


def cell(row: Row, column: int, otherwise: str = "") -> str:
    """What stands in ``column`` (from 0), ``otherwise`` where the row is shorter or the cell empty."""
    return (row[column].strip() if column < len(row) else "") or otherwise
