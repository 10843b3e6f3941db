"""``esesea corpus query``: a question in SQL to many stories."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.app.table import Cell, Column, Table
from esesea.cli.console import print_json, print_line, print_table, reader_left, say

if TYPE_CHECKING:
    import polars as pl

MOST = 50
"""Rows that are shown to people; machines get all."""

WIDE = 18
"""Characters of a cell from which on its column may wrap."""

KEY, KEY_SHOWN = "story", 8
"""A story's key has 32 digits; people see the first ones."""


def command(
    out: Annotated[str, typer.Argument(help="A corpus: its folder or fsspec URL.", metavar="OUT")],
    sql: Annotated[
        str | None, typer.Argument(help="A question in SQL, or the name of a view or table.", metavar="SQL")
    ] = None,
    *,
    views: Annotated[bool, typer.Option("--views", help="List the views and what they mean.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the rows as JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print the rows as CSV.")] = False,
) -> None:
    """Ask a corpus in SQL (DuckDB's), over its tables and over views ready for the questions of scholars.

    A corpus is only read. A view's name alone asks for all its rows; --views lists views and columns, and with the name
    of one shows its SQL. "SHOW TABLES" lists the tables, "DESCRIBE scenes" the columns of one.

    Example: esesea corpus query shelf "FROM nonlinearity WHERE year < 1900 LIMIT 10"

    Example: esesea corpus query shelf "SELECT genre, avg(in_scene) FROM telling GROUP BY genre"
    """
    if as_json and as_csv:
        raise typer.BadParameter("the rows can be JSON or CSV, not both", param_hint="--csv")
    if views:
        _list_views(sql, as_json=as_json)
        return
    if sql is None:
        raise typer.BadParameter("what is asked? Give SQL, the name of a view, or --views", param_hint="SQL")
    from esesea.corpus.asking.opening import query  # noqa: PLC0415 - nothing heavy before a command runs

    answer = query(out, sql)
    if as_json:
        print_json(answer.to_dicts())
    elif as_csv:
        _print_csv(answer)
    else:
        _print_answer(answer)


def _list_views(name: str | None, *, as_json: bool) -> None:
    """All views, or the one called ``name`` with its SQL."""
    from esesea.corpus.asking.view import view, views  # noqa: PLC0415 - as above

    chosen = [view(name)] if name else list(views().values())
    if as_json:
        print_json(
            [
                {"name": each.name, "question": each.question, "columns": dict(each.columns), "sql": each.sql}
                for each in chosen
            ]
        )
        return
    for each in chosen:
        print_line(f"{each.name}: {each.question}")
        for column, meaning in each.columns.items():
            print_line(f"    {column:<22}{meaning}")
        print_line(f"\n{each.sql}" if name else "")


def _print_csv(answer: pl.DataFrame) -> None:
    """As CSV with a head; lists and structures as JSON."""
    import json  # noqa: PLC0415 - only here

    import polars as pl  # noqa: PLC0415
    from polars import selectors as cs  # noqa: PLC0415 - as above

    nested = [name for name, kind in answer.schema.items() if kind.is_nested()]
    plain = answer.with_columns(
        pl.Series(name, [json.dumps(each, ensure_ascii=False, default=str) for each in answer[name].to_list()])
        for name in nested
    )
    try:
        sys.stdout.write(plain.with_columns(cs.binary().cast(pl.String)).write_csv())
        sys.stdout.flush()
    except BrokenPipeError:
        reader_left()


def _print_answer(answer: pl.DataFrame) -> None:
    shown = answer.head(MOST)
    columns = tuple(_column(name, shown) for name in answer.columns)
    rows = tuple(tuple(map(_cell, columns, row)) for row in shown.iter_rows())
    print_table(Table("", columns, rows, "no row answers this"))
    if answer.height > MOST:
        say(
            f"… and {answer.height - MOST:,} more: ask with LIMIT or a narrower WHERE, or take all with --csv or --json"
        )


def _column(name: str, shown: pl.DataFrame) -> Column:
    column = shown[name]
    number = column.dtype.is_numeric()
    longest = 0 if number or name == KEY else max((len(str(each)) for each in column.to_list()), default=0)
    return Column(name, name, number=number, wide=longest > WIDE)


def _cell(column: Column, value: object) -> Cell:
    if value is None or isinstance(value, str | int | float | bool):
        return value[:KEY_SHOWN] if column.key == KEY and isinstance(value, str) else value
    return str(value)
