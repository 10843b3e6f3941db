"""Words of a story in cells that a spreadsheet may open."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from esesea.story.tables.table import Cell

FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""Where a spreadsheet would take text for a formula (OWASP, "CSV Injection"), after any marks of our own."""


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with a header and a line feed after each row; unknown is an empty cell, truth ``true`` or ``false``.

    Text is `guarded`.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def guarded(text: str) -> str:
    """``text`` so that no spreadsheet runs it: an apostrophe before what begins like a formula.

    Text that begins with apostrophes and then like a formula gets one more, so that `unguarded` is exact.
    """
    return f"'{text}" if FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def _plain(cell: Cell) -> str | int | float | None:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return guarded(cell) if isinstance(cell, str) else cell
