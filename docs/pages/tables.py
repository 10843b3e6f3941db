"""The page about the tables: what each table and column says, and how SQLite has it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from pages.marks import between, head, page, row

from esesea.store.migrations import migrate, migrations
from esesea.story.tables.meaning import TABLES, meaning_of


def tables() -> str:
    """``reference/tables.md`` with every table, and every view of ``story.sqlite``."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        migrate(made, migrations())
        told = [line for name, about in TABLES.items() for line in _table(made, name, about)]
        views = list(_views(made))
    return between(between(page("reference/tables.md"), "tables", told), "views", views)


def _table(made: sqlite3.Connection, name: str, about: str) -> Iterator[str]:
    refers = {each[3]: each[2] for each in made.execute(f"PRAGMA foreign_key_list({name})")}
    yield from ("", f"### {name}", about, "", *head("column", "type", "what it says"))
    for _, column, kind, required, _, key in made.execute(f"PRAGMA table_info({name})"):
        if (name, column) == ("paragraphs", "n"):
            continue  # the search's own number
        ends = f" → [{refers[column]}](#{refers[column]})" if column in refers else ""
        empty = "" if required or key else ", or empty"
        yield row(f"`{column}`", kind.lower() + empty, meaning_of(name, column) + ends)


def _views(made: sqlite3.Connection) -> Iterator[str]:
    yield from head("view", "columns")
    for (name,) in made.execute("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name").fetchall():
        columns = [column for _, column, *_ in made.execute(f"PRAGMA table_info({name})")]
        yield row(f"`{name}`", re.sub(r"(\w+)", r"`\1`", ", ".join(columns)))
