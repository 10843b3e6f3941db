"""Where words go: data to stdout, the rest to stderr."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING, NoReturn

from esesea.errors import EseseaError

if TYPE_CHECKING:
    from rich.console import Console

    from esesea.app.table import Table

PLAIN_WIDTH = 160
"""Columns used where stdout is a file or a pipe, which have no width of their own."""

WORDS = 10
"""Least width of a column of words, so that no word is folded in two."""


class OutputLost(EseseaError):
    """What was printed could not be written, as on a full disk."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    @property
    def fact(self) -> str:
        """Why not."""
        return f"the output could not be written: {self.why}"

    @property
    def hint(self) -> str:
        """The next step."""
        return "make room, or send the output elsewhere, and run the command again; the story itself is as it was"


@cache
def out() -> Console:
    """The console for data."""
    from esesea.cli.piped import PipedConsole  # noqa: PLC0415 - not needed for --help

    known = sys.stdout.isatty() or "COLUMNS" in os.environ
    return PipedConsole(highlight=False, width=None if known else PLAIN_WIDTH)


@cache
def err() -> Console:
    """The console for everything else."""
    from rich.console import Console  # noqa: PLC0415

    return Console(stderr=True, highlight=False)


def reader_left() -> NoReturn:
    """End well where the reader of the output closed it early, as ``head`` does."""
    forget_output()
    raise SystemExit(0)


def forget_output() -> None:
    """Send nowhere what is still to be written to stdout; Python would complain of it once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(error: EseseaError) -> None:
    """Print an error as one sentence and, where there is one, the next step."""
    from rich.text import Text  # noqa: PLC0415

    err().print(Text.assemble(("error: ", "bold red"), error.fact), soft_wrap=True)
    if error.hint:
        err().print(Text.assemble(("hint: ", "bold"), error.hint), soft_wrap=True)


def say(words: str) -> None:
    """Tell the person something that is not data."""
    from rich.text import Text  # noqa: PLC0415

    err().print(Text(words), soft_wrap=True)


def print_line(words: str) -> None:
    """Print a line to stdout as it is, at once."""
    try:
        sys.stdout.write(words + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        reader_left()


def print_json(value: object) -> None:
    """Print one JSON value to stdout, indented, in UTF-8."""
    import msgspec  # noqa: PLC0415

    try:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        reader_left()


def print_json_line(value: object) -> None:
    """Print one JSON value to stdout on a line of its own, at once."""
    import msgspec  # noqa: PLC0415

    try:
        sys.stdout.write(msgspec.json.encode(value).decode() + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        reader_left()


def print_table(table: Table) -> None:
    """Print a table, or its sentence where it has no rows."""
    from rich.table import Table as RichTable  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    if not table.rows:
        say(f"{table.title}: {table.empty}.")
        return
    shown = RichTable(
        title=table.title, title_justify="left", title_style="bold", header_style="bold", box=None, padding=(0, 2, 0, 0)
    )
    for column in table.seen:
        shown.add_column(
            column.label,
            justify="right" if column.number else "left",
            overflow="fold",
            no_wrap=not column.wide,
            min_width=WORDS if column.wide else None,
        )
    for line in table.lines():
        shown.add_row(*map(Text, line))
    out().print(shown)
