"""Questions in SQL over the tables of a corpus and the views.

DuckDB sees the tables as Arrow hands them over and nothing else: no file, no network, no extension, no Python value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from typing import TYPE_CHECKING

from esesea.corpus.asking.arrow import arrow_table
from esesea.corpus.asking.errors import OnlyQuestions, QuestionNotUnderstood
from esesea.corpus.asking.view import views
from esesea.corpus.dataset.duck import without_progress_bar
from esesea.corpus.schema import columns

if TYPE_CHECKING:
    import polars as pl
    from duckdb import DuckDBPyConnection

    from esesea.corpus.dataset.dataset import Dataset

SHUT: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
}
"""DuckDB's settings, which are locked then: SQL reaches what it is given, and no file, host or extension."""

WORD = re.compile(r"\w+")
TAKES_FROM = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)")
LOOKS_ABOUT = frozenset({"show", "information_schema", "duckdb_tables", "duckdb_views", "duckdb_columns"})
"""Words with which SQL asks which tables there are."""

LISTS = '`esesea corpus query OUT --views` lists the views, "SHOW TABLES" the tables, "DESCRIBE scenes" its columns'

AS_TEXT = "make text of it: CAST(that AS VARCHAR)"

BINDINGS = "Candidate bindings: "
"""How DuckDB begins to say which columns there are."""

READS = frozenset({"SELECT", "EXPLAIN"})


def asked(dataset: Dataset, sql: str) -> pl.DataFrame:
    """The answer to ``sql``, one question over tables and views; the name of one of them stands for all its rows.

    Raises OnlyQuestions and QuestionNotUnderstood.
    """
    import duckdb  # noqa: PLC0415 - extra: esesea[corpus]
    from polars.exceptions import PolarsError  # noqa: PLC0415

    question = _whole(sql)
    with _connection(dataset, question) as connection:
        try:
            return _plain(connection.sql(_single(question)).pl())
        except duckdb.Error as fault:
            raise QuestionNotUnderstood(*_said(str(fault))) from fault
        except PolarsError as fault:
            raise QuestionNotUnderstood("a column of the answer has a type that no frame has", AS_TEXT) from fault


@contextmanager
def _connection(dataset: Dataset, question: str) -> Iterator[DuckDBPyConnection]:
    """A database in memory with the tables and views that ``question`` speaks of."""
    import duckdb  # noqa: PLC0415 - as above

    with duckdb.connect(":memory:", config=SHUT) as connection:
        without_progress_bar(connection)
        parts = frozenset(dataset.parts())  # the same for all tables, while a run goes on too
        for name in dict.fromkeys(_needed(question)):
            if name in columns():
                connection.register(name, arrow_table(dataset, name, parts))
            else:
                connection.execute(f'CREATE VIEW "{name}" AS {views()[name].sql}')
        connection.execute("SET lock_configuration = true")
        yield connection


def _plain(answer: pl.DataFrame) -> pl.DataFrame:
    """The answer with numbers of common types: DuckDB's sums are decimals of 38 digits, few of which need so many."""
    import polars as pl  # noqa: PLC0415 - as above
    from polars import selectors as cs  # noqa: PLC0415

    whole = [name for name, kind in answer.schema.items() if kind == pl.Decimal(38, 0) and _fits(answer[name])]
    return answer.with_columns(pl.col(whole).cast(pl.Int64)).with_columns(cs.decimal().cast(pl.Float64))


def _fits(column: pl.Series) -> bool:
    """Whether every one of its whole numbers is one of 64 bits."""
    least, most = column.min(), column.max()
    return least is None or (int(str(least)) >= -(2**63) and int(str(most)) < 2**63)


def _whole(sql: str) -> str:
    """``sql``, or all rows of the table or view that it only names."""
    bare = sql.strip().rstrip(";").strip()
    return f'FROM "{bare.lower()}"' if bare.lower() in {*columns(), *views()} else bare


def _single(question: str) -> str:
    """The question, once it is known to be one and to change nothing."""
    import duckdb  # noqa: PLC0415 - as above

    try:
        statements = duckdb.extract_statements(question)
    except duckdb.Error as fault:
        raise QuestionNotUnderstood(*_said(str(fault))) from fault
    if len(statements) != 1:
        raise OnlyQuestions(f"these are {len(statements)} statements" if statements else "nothing is asked")
    kind = statements[0].type.name
    if kind not in READS:
        raise OnlyQuestions(f"this is {kind.replace('_', ' ')}")
    return question


def _needed(question: str) -> Iterator[str]:
    """The tables and views that SQL speaks of, each view after those that it is made from; all where it looks about.

    Every word counts, a column's name too: what is not asked for costs little, and what is missing an answer.
    """
    words = {word.lower() for word in WORD.findall(question)}
    for name in (*columns(), *views()):
        if words & LOOKS_ABOUT or name in words:
            yield from _with_sources(name)


def _with_sources(name: str) -> Iterator[str]:
    """A table or view after all that it is made from."""
    if name in views():
        for source in TAKES_FROM.findall(views()[name].sql):
            if source in views() or source in columns():
                yield from _with_sources(source)
    yield name


def _said(message: str) -> tuple[str, str]:
    """What DuckDB says, on one line with the place it points at, and what may help."""
    kind, _, told = message.partition(": ")
    lines = [line.rstrip() for line in told.splitlines()]
    why = lines[0] if lines else message
    place = next((line for line in lines if line.startswith("LINE ")), "")
    missing = re.search(r"Table with name (\S+) does not exist", told)
    if missing:
        return why, _close(missing[1])
    meant = next((line for line in lines[1:] if line.startswith(("Candidate", "Did you mean"))), "")
    if meant.startswith(BINDINGS):
        meant = f"did you mean {meant.removeprefix(BINDINGS)}?"
    shown = f"{why} ({place.partition(': ')[2].strip()})" if place and kind.startswith("Parser") else why
    return shown, meant or '`esesea corpus query OUT --views` lists the views; "DESCRIBE scenes" the columns of a table'


def _close(name: str) -> str:
    near = get_close_matches(name.lower(), [*views(), *columns()], n=3, cutoff=0.5)
    meant = f"did you mean {' or '.join(near)}? " if near else ""
    return f'{meant}`esesea corpus query OUT --views` lists the views, and "SHOW TABLES" the tables'
