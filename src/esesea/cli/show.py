"""``esesea show``: what was found, as tables."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from esesea.cli.console import print_json, print_table


class View(StrEnum):
    """What can be shown."""

    SCENES = "scenes"
    CAST = "cast"
    PLACES = "places"
    CONTACTS = "contacts"
    ASIDES = "asides"
    NAMES = "names"
    MOTIFS = "motifs"
    TIMES = "times"
    MOOD = "mood"


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    what: Annotated[View, typer.Argument(help="What to show.", case_sensitive=False)] = View.SCENES,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """Show what was found in a story, as tables.

    Its scenes, cast, places, touches, asides, names, motifs, times or mood.

    Example: esesea show my-novel.story cast
    """
    from esesea.app.opening import open_story  # noqa: PLC0415 - nothing heavy before a command runs
    from esesea.app.showing import show  # noqa: PLC0415

    table = show(open_story(story), what.value)
    if as_json:
        print_json(table.records())
    else:
        print_table(table)
