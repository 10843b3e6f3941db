"""A sheet as HTML for a notebook: escaped, without script or colours of its own, so that it suits light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from esesea.app.sheets.sheet import Heading, Lines, Pairs, Part, Sheet, Told
from esesea.app.table import Column, Table

MOST_ROWS = 60
"""A longer table is cut, and says so, as the tables of Polars and pandas are."""

STYLE = (
    ".esesea{font-family:inherit;line-height:1.45;max-width:72rem}"
    ".esesea .t{font-weight:600;font-size:1.1em;margin:.2em 0}"
    ".esesea .f{opacity:.72;margin:0 0 .5em}"
    ".esesea .h{font-weight:600;margin:.9em 0 .2em}"
    ".esesea.esesea table{border-collapse:collapse;margin:.3em 0 .9em;width:auto;font-size:.95em;border:0}"
    ".esesea.esesea th,.esesea.esesea td{text-align:left;vertical-align:top;padding:.2em .9em .2em 0;"
    "white-space:nowrap;background:none;color:inherit;border:0}"
    ".esesea.esesea thead th{font-weight:600;border-bottom:1px solid rgba(128,128,128,.7)}"
    ".esesea.esesea tbody th{font-weight:600;opacity:.72}"
    ".esesea.esesea .n{text-align:right;font-variant-numeric:tabular-nums}"
    ".esesea.esesea .w{white-space:normal;min-width:9em;max-width:34em}"
    ".esesea blockquote{margin:.4em 0 .4em .2em;padding:.1em 0 .1em .9em;border-left:2px solid rgba(128,128,128,.7);"
    "white-space:pre-wrap;max-width:44em;color:inherit;background:none}"
    ".esesea pre{font-family:monospace;color:inherit;background:none;padding:0;white-space:pre-wrap}"
    ".esesea .s{max-height:26em;overflow:auto}"
)
"""Only the shape is said; letters and paper are the notebook's own. Twice the class outweighs Jupyter's tables."""

LONG = 600
"""Characters of a quotation beyond which it scrolls in a window of its own."""


def html(sheet: Sheet) -> str:
    """The sheet as one ``div``."""
    return f'<div class="esesea"><style>{STYLE}</style>{"".join(_sheet(sheet))}</div>'


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f'<div class="t">{escape(sheet.title)}</div>'
    if sheet.facts:
        yield f'<div class="f">{escape(" · ".join(sheet.facts))}</div>'
    for part in sheet.parts:
        yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    match part:
        case Heading(words):
            yield f'<div class="h">{escape(words)}</div>'
        case Told(words, quoted=True):
            inside = f"<blockquote>{escape(words)}</blockquote>"
            yield f'<div class="s">{inside}</div>' if len(words) > LONG else inside
        case Lines(words):
            yield f"<pre>{escape(words)}</pre>"
        case Told(words):
            yield f"<div>{escape(words)}</div>"
        case Pairs(rows):
            yield "<table><tbody>"
            for label, words in rows:
                yield f'<tr><th scope="row">{escape(label)}</th><td class="w">{escape(words)}</td></tr>'
            yield "</tbody></table>"
        case Table():
            yield from _table(part)


def _table(table: Table) -> Iterator[str]:
    if not table.rows:
        yield f"<div>{escape(table.empty[:1].upper() + table.empty[1:])}.</div>"
        return
    yield "<table><thead><tr>"
    for column in table.seen:
        yield f'<th scope="col"{_class(column)}>{escape(column.label)}</th>'
    yield "</tr></thead><tbody>"
    for line in table.lines(MOST_ROWS):
        cells = "".join(
            f"<td{_class(column)}>{escape(cell)}</td>" for column, cell in zip(table.seen, line, strict=True)
        )
        yield f"<tr>{cells}</tr>"
    yield "</tbody></table>"
    if len(table.rows) > MOST_ROWS:
        yield f'<div class="f">… and {len(table.rows) - MOST_ROWS:,} more</div>'


def _class(column: Column) -> str:
    name = "n" if column.number else "w" if column.wide else ""
    return f' class="{name}"' if name else ""
