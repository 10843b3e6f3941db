"""``esesea export``: the story in another program's form."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from esesea.cli import completing
from esesea.cli.console import print_json, say


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    file: Annotated[Path, typer.Argument(help="What to write; its ending says in which form.", metavar="OUT")],
    *,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Put the manuscript's whole text in too, where the form has room.")
    ] = False,
    clock: Annotated[
        str,
        typer.Option(
            metavar="CLOCK",
            autocompletion=completing.clocks,
            help="Of an edition: reading, story, or lived:NAME for one person's order.",
        ),
    ] = "story",
    as_json: Annotated[bool, typer.Option("--json", help="Print what was written as JSON.")] = False,
) -> None:
    """Write what is known of a story to a file: a report for people, or a form that other programs read.

    An edition (.edition.epub, .edition.docx, .edition.md) is the manuscript itself, its scenes put in story order, or
    in the order in which one person lived them.

    Example: esesea export my-novel.story my-novel.edition.epub
    """
    from esesea.app.exporting import export  # noqa: PLC0415
    from esesea.app.opening import open_story  # noqa: PLC0415

    written = export(open_story(story), file, with_text=with_text, clock=clock)
    if as_json:
        print_json({"written": [str(path) for path in written]})
    else:
        say(f"wrote {file}" + (f": {len(written)} files" if len(written) > 1 else ""))
