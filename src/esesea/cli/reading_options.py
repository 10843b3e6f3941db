"""What can be said of a reading on the command line, in the same words wherever something is read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Manuscript = Annotated[
    Path,
    typer.Argument(
        help="The manuscript: .txt .md .docx .odt .rtf .epub .html .fountain .fdx, or a folder: a novelWriter, "
        "Scrivener, Longform or StoryLine project, chapters, the books of a series.",
        metavar="FILE",
    ),
]
Into = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR", help="Where to put NAME.story; beside the manuscript if not given."),
]
ReaderName = Annotated[str, typer.Option("--reader", metavar="NAME", help="What reads it: literary or rules or llm.")]
SpacyModel = Annotated[
    str,
    typer.Option(
        "--spacy-model", metavar="PACKAGE", help="An installed English spaCy pipeline, such as en_core_web_lg."
    ),
]
CalendarFile = Annotated[
    Path | None,
    typer.Option(
        "--calendar",
        metavar="FILE",
        help="A calendar of the story's own (TOML: months, weekdays, eras, feasts); kept for the next reading.",
    ),
]
