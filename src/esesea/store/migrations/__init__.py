"""The cache's schema, step by step: each ``NNNN_what.sql`` is run once, in order, and never changed afterwards."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

RECORD = """
CREATE TABLE IF NOT EXISTS migrations (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
)
"""


@dataclass(frozen=True, slots=True)
class Migration:
    """Step ``number`` (from 1) of the schema; ``sql`` is one or more statements."""

    number: int
    name: str
    sql: str


@cache
def migrations() -> tuple[Migration, ...]:
    """All steps that this Esesea knows, in order."""
    found = sorted(
        (file.name.removesuffix(".sql"), file.read_text(encoding="utf-8"))
        for file in files(__package__).iterdir()
        if file.name.endswith(".sql")
    )
    return tuple(Migration(int(name.partition("_")[0]), name.partition("_")[2], sql) for name, sql in found)


def applied(connection: sqlite3.Connection) -> int:
    """The number of the last step that was run, 0 for an empty database. Writes nothing."""
    exists = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone()
    if not exists:
        return 0
    (last,) = connection.execute("SELECT max(number) FROM migrations").fetchone()
    return int(last or 0)


def migrate(connection: sqlite3.Connection, steps: tuple[Migration, ...]) -> None:
    """Run those of ``steps`` that are pending, each with its record in one transaction.

    ``connection`` is in autocommit mode. Raises sqlite3.Error; the steps before the failing one stay.
    """
    connection.execute(RECORD)
    done = applied(connection)
    for step in steps:
        if step.number > done:
            _run(connection, step)


def _run(connection: sqlite3.Connection, step: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements(step.sql):
            connection.execute(statement)
        connection.execute("INSERT INTO migrations (number, name) VALUES (?, ?)", (step.number, step.name))
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def statements(sql: str) -> tuple[str, ...]:
    """The statements of a script, which ``executescript`` would not run inside our transaction."""
    found: list[str] = []
    begun = ""
    for line in sql.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            found.append(begun.strip())
            begun = ""
    return tuple(found)
