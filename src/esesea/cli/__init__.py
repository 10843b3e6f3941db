"""One file for each command: parse, call the app, print.

Data goes to stdout, everything else to stderr. Nothing heavy is imported before a command runs.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from esesea.cli import (
    absence,
    ask,
    check,
    corpus,
    correct,
    doctor,
    draw,
    evaluate,
    export,
    mcp,
    order,
    read,
    show,
    visit,
    watch,
    whatif,
)
from esesea.cli import open as open_
from esesea.cli.console import OutputLost, complain, forget_output, reader_left, say
from esesea.cli.forms import FormatsListed, FormsListed
from esesea.cli.plain_words import PlainWords
from esesea.errors import EseseaError
from esesea.garbage import look_seldom

MISUSE = 2
INTERRUPTED = 130
"""Typer's exit code after Ctrl-C, as shells have it."""

app = typer.Typer(
    name="esesea",
    cls=PlainWords,
    help="A time machine for stories: who is in it, where each scene is, when it happens, and which words say so.",
    epilog="Start with: esesea read my-novel.docx",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help starts in half the time: Rich loads its Markdown only to draw boxes
    context_settings={"help_option_names": ["-h", "--help"]},
)
LISTED = {export: FormsListed, read: FormatsListed, watch: FormatsListed}
"""Commands whose help ends with a list."""

for module in (
    read,
    watch,
    open_,
    show,
    order,
    ask,
    visit,
    check,
    absence,
    whatif,
    draw,
    export,
    mcp,
    evaluate,
    doctor,
):
    app.command(module.__name__.rpartition(".")[2], cls=LISTED.get(module))(module.command)
app.add_typer(correct.app, name="correct")
app.add_typer(corpus.app, name="corpus")


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415

        typer.echo(f"esesea {version('esesea')}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Give the options that stand before a command; their work is done by their callbacks."""


def main() -> None:
    """Run the command line; an error the person can mend ends in one clear sentence and exit code 2."""
    look_seldom()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except EseseaError as error:
        complain(error)
        sys.exit(MISUSE)
    except BrokenPipeError:
        reader_left()
    except OSError as fault:
        forget_output()
        complain(OutputLost(fault.strerror or str(fault)))
        sys.exit(MISUSE)
    except SystemExit as left:
        if left.code == INTERRUPTED:
            say("Stopped. What was there before is as it was.")
        raise
