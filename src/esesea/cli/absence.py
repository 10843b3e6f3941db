"""``esesea absence``: who is missing from where they used to be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.app.table import Cell, Column, Table
from esesea.cli.console import print_json, print_table

if TYPE_CHECKING:
    from esesea.app.absence import Presence
    from esesea.story.absence import Gap
    from esesea.story.story import Story

COLUMNS = (
    Column("who", "Who", wide=True),
    Column("seen", "Scenes", number=True),
    Column("first", "First"),
    Column("last", "Last"),
    Column("usual", "Usual step", number=True),
    Column("gaps", "Missing longer than their habit", wide=True),
    Column("spoken_of", "Still spoken of after", wide=True),
    Column("fate", "Fate"),
)


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    name: Annotated[
        str | None, typer.Argument(help="Only this person, and whom they meet, on every clock.", metavar="NAME")
    ] = None,
    *,
    clock: Annotated[str | None, typer.Option(metavar="CLOCK", help="reading, story, or lived:NAME.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """Show who is missing from where they used to be.

    For everybody, and for each two who share three scenes or more: the first and the last scene, how many scenes they
    usually skip, where they are missing for longer than is their habit, and in which scenes they are still spoken of
    after the last that shows them. Along the story clock; with NAME along every clock.

    Example: esesea absence my-novel.story "Anna" --clock reading
    """
    from esesea.app.absence import absence  # noqa: PLC0415
    from esesea.app.names import clock_label  # noqa: PLC0415
    from esesea.app.opening import open_story  # noqa: PLC0415

    opened = open_story(story)
    found = absence(opened, name, clock=clock)
    if as_json:
        print_json(found)
        return
    clocks = tuple(dict.fromkeys(each.clock for each in found)) or ("story",)
    for each in clocks:
        rows = [_row(presence) for presence in found if presence.clock == each]
        label = clock_label(opened, each)
        print_table(Table(label[:1].upper() + label[1:], COLUMNS, tuple(rows), _nobody(opened, name)))


def _nobody(story: Story, name: str | None) -> str:
    from esesea.app.names import find_character  # noqa: PLC0415

    return f"{find_character(story, name).name} is in no scene of it" if name else "nobody is seen in any scene"


def _row(presence: Presence) -> tuple[Cell, ...]:
    usual = None if presence.usual is None else round(presence.usual, 1)
    return (
        " and ".join(presence.names),
        presence.seen,
        presence.first,
        presence.last,
        usual,
        tuple(map(_gap, presence.gaps)),
        presence.spoken_of,
        presence.fate,
    )


def _gap(gap: Gap) -> str:
    until = f"until {gap.before}" if gap.before else "to the end"
    return f"after {gap.after} {until} ({gap.scenes} scenes)"
