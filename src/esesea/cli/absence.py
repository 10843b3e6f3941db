"""``esesea absence``: who is missing from where they used to be."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from esesea.cli import completing
from esesea.cli.console import print_json, print_table


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    name: Annotated[
        str | None,
        typer.Argument(
            help="Only this person, and whom they meet, on every clock.",
            metavar="NAME",
            autocompletion=completing.people,
        ),
    ] = None,
    *,
    clock: Annotated[
        str | None,
        typer.Option(metavar="CLOCK", autocompletion=completing.clocks, help="reading, story, or lived:NAME."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """Show who is missing from where they used to be.

    For everybody, and for each two who share three scenes or more: the first and the last scene, how many scenes they
    usually skip, where they are missing for longer than is their habit, and in which scenes they are still spoken of
    after the last that shows them. Along the story clock; with NAME along every clock.

    Example: esesea absence my-novel.story "Anna" --clock reading
    """
    from esesea.app.absence import absence  # noqa: PLC0415
    from esesea.app.opening import open_story  # noqa: PLC0415
    from esesea.app.sheets.absence import absence_table, clocks_of  # noqa: PLC0415

    opened = open_story(story)
    found = absence(opened, name, clock=clock)
    if as_json:
        print_json(found)
        return
    for each in clocks_of(found):
        print_table(absence_table(opened, found, each, name))
