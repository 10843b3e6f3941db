"""``esesea visit``: go somewhere in the story, and see the world as it stands there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.cli import completing
from esesea.cli.console import out, print_json

if TYPE_CHECKING:
    from esesea.app.visiting import Visited
    from esesea.story.story import Story


TOLD = ("scene", "text", "moment", "when", "ages")
"""What JSON has of where one has arrived: all but the story itself."""

LABELS = 14
"""Columns of what is told of the world; the words beside them wrap below one another."""


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    whom: Annotated[
        str | None,
        typer.Argument(
            help="A place or a person, by name or id.", metavar="WHO-OR-WHERE", autocompletion=completing.anyone
        ),
    ] = None,
    *,
    number: Annotated[
        int, typer.Option("--visit", min=1, help="Which visit to the place, or which scene of the person's life.")
    ] = 1,
    scene: Annotated[
        str | None, typer.Option(help="Go to this scene (s3, or 3).", autocompletion=completing.scenes)
    ] = None,
    clock: Annotated[
        str, typer.Option(metavar="CLOCK", autocompletion=completing.clocks, help="reading, story, or lived:NAME.")
    ] = "story",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """Go to a scene, a place or a person, and see the world there.

    When it is and how old people are, as far as that can be counted; who is here, elsewhere, hurt, dead or not met
    yet; the place at this visit and the last; the touches so far; the scenes before and after on every clock. Without
    a name, the first scene on the clock.

    Example: esesea visit my-novel.story "the kitchen" --visit 2
    """
    from esesea.app.opening import open_story  # noqa: PLC0415
    from esesea.app.visiting import visit  # noqa: PLC0415

    opened = open_story(story)
    arrived = visit(opened, whom, number=number, scene=scene, clock=clock)
    if as_json:
        print_json({name: getattr(arrived, name) for name in TOLD})
    else:
        _print(opened, arrived)


def _print(story: Story, arrived: Visited) -> None:
    from rich.padding import Padding  # noqa: PLC0415
    from rich.rule import Rule  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from esesea.app.sheets.visited import title, world  # noqa: PLC0415

    out().print(Rule(Text(title(story, arrived)), align="left"))
    out().print(Padding(Text(arrived.text.strip()), (1, 2)))
    out().print(Rule(Text("The world as it stands"), align="left"))
    shown = Table.grid(padding=(0, 2, 0, 0))
    shown.add_column(justify="right", no_wrap=True, min_width=LABELS, style="bold")
    shown.add_column()
    for label, words in world(story, arrived).rows:
        shown.add_row(Text(label), Text(words))
    out().print(shown)
