"""A sheet as plain text, for a prompt and for messages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten, wrap

from esesea.app.sheets.sheet import Heading, Lines, Pairs, Part, Sheet, Told
from esesea.app.table import Table

WIDTH = 100
"""Characters of a line."""

MOST_ROWS = 60

LEAST = 12
"""A column that may wrap is no narrower than so many characters."""

LONGEST = 400
"""Characters of the story's words that are shown."""

GAP = "  "


def plain(sheet: Sheet) -> str:
    """The sheet as lines without white space at their ends."""
    return "\n".join(line.rstrip() for line in _lines(sheet))


def _lines(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    if sheet.facts:
        yield " · ".join(sheet.facts)
    for part in sheet.parts:
        yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    match part:
        case Heading(words):
            yield from ("", words)
        case Told(words, quoted=True):
            told = f"“{shorten(words, LONGEST, placeholder=' …')}”"
            yield from wrap(told, WIDTH, initial_indent="  ", subsequent_indent="  ")
        case Told(words):
            yield from wrap(words, WIDTH)
        case Lines(words):
            yield words
        case Pairs(rows):
            edge = max((len(label) for label, _ in rows), default=0)
            for label, words in rows:
                yield f"{label.rjust(edge)}{GAP}{words}"
        case Table():
            yield from _table(part)


def _table(table: Table) -> Iterator[str]:
    if not table.rows:
        yield f"{table.empty[:1].upper()}{table.empty[1:]}."
        return
    rows = [tuple(" ".join(cell.split()) for cell in row) for row in table.lines(MOST_ROWS)]
    heads = tuple(column.label for column in table.seen)
    widths = _widths(table, [heads, *rows])
    for row in [heads, *rows]:
        yield GAP.join(
            _cut(cell, width).rjust(width) if column.number else _cut(cell, width).ljust(width)
            for cell, width, column in zip(row, widths, table.seen, strict=True)
        )
    if len(table.rows) > MOST_ROWS:
        yield f"… and {len(table.rows) - MOST_ROWS:,} more"


def _widths(table: Table, rows: Sequence[tuple[str, ...]]) -> list[int]:
    """What each column gets: those that do not wrap all they need, the others what is left, the widest giving way."""
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    wide = [at for at, column in enumerate(table.seen) if column.wide]
    while wide and sum(widths) + len(GAP) * (len(widths) - 1) > WIDTH:
        widest = max(wide, key=lambda at: widths[at])
        if widths[widest] <= LEAST:
            break
        widths[widest] -= 1
    return widths


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else f"{cell[: width - 1].rstrip()}…"
