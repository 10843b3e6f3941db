"""``esesea draw``: a story as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from esesea.app.drawing import LEAST_WIDTH, WIDTH
from esesea.cli import completing
from esesea.cli.console import print_json, say
from esesea.story.time import STORY_CLOCK


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    picture: Annotated[
        str, typer.Argument(help="curve, lifelines, constellation, places, arc or palette.", metavar="PICTURE")
    ],
    file: Annotated[
        Path, typer.Argument(help="What to write: OUT.svg, OUT.png, OUT.pdf, or OUT.json for Vega.", metavar="OUT")
    ],
    *,
    clock: Annotated[
        str,
        typer.Option(
            metavar="CLOCK", autocompletion=completing.clocks, help="The order drawn: story, reading or lived:NAME."
        ),
    ] = STORY_CLOCK,
    dark: Annotated[bool, typer.Option("--dark/--light", help="Light on dark, or dark on light.")] = False,
    width: Annotated[int, typer.Option(metavar="PIXELS", min=LEAST_WIDTH, help="How wide the drawing is.")] = WIDTH,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was written as JSON.")] = False,
) -> None:
    """Draw a story: its curve, lifelines, constellation, places, arc or palette.

    curve: the telling across, the story down. lifelines: who meets whom, when. constellation: who shares scenes with
    whom and touches whom. places: the visits to each. arc: mood and motifs. palette: the colours of the scenes.

    Example: esesea draw my-novel.story curve my-novel.svg
    """
    from esesea.app.drawing import draw  # noqa: PLC0415
    from esesea.app.opening import open_story  # noqa: PLC0415

    drawing = draw(open_story(story), picture, clock=clock, dark=dark, width=width)
    written = drawing.save(file)
    if as_json:
        print_json({"written": [str(written)], "shows": drawing.specification["description"]})
    else:
        say(f"wrote {written}")
