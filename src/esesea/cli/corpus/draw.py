"""``esesea corpus draw``: many stories as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from esesea.app.drawing import LEAST_WIDTH, WIDTH
from esesea.cli.console import print_json, say


def command(
    out: Annotated[str, typer.Argument(help="A corpus: its folder or fsspec URL.", metavar="OUT")],
    picture: Annotated[
        str,
        typer.Argument(help="nonlinearity, arc, flashbacks, deaths, telling or touches.", metavar="PICTURE"),
    ],
    file: Annotated[
        Path, typer.Argument(help="What to write: FILE.svg, FILE.png, FILE.pdf, or FILE.json for Vega.", metavar="FILE")
    ],
    *,
    dark: Annotated[bool, typer.Option("--dark/--light", help="Light on dark, or dark on light.")] = False,
    width: Annotated[int, typer.Option(metavar="PIXELS", min=LEAST_WIDTH, help="How wide the drawing is.")] = WIDTH,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was written as JSON.")] = False,
) -> None:
    """Draw a corpus: what many stories have in common, and which ones stand out.

    nonlinearity: how far stories are told out of order, by year. arc: the mean mood from the first word to the last.
    flashbacks: how long they are, and where they stand. deaths: where in the book people die. telling: what is told in
    scene and what in summary. touches: who touches whom, by genre.

    Example: esesea corpus draw shelf nonlinearity nonlinearity.svg
    """
    from esesea.corpus.pictures.drawing import draw  # noqa: PLC0415 - nothing heavy before a command runs

    drawing = draw(out, picture, dark=dark, width=width)
    written = drawing.save(file)
    if as_json:
        print_json({"written": [str(written)], "shows": drawing.specification["description"]})
    else:
        say(f"wrote {written}")
