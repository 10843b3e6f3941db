"""A story at a glance, as a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from esesea.app.sheets.sheet import Part, Sheet, Told
from esesea.app.showing import cast, scenes

if TYPE_CHECKING:
    from esesea.app.table import Table
    from esesea.story.story import Story

CAST = 8
"""So many people are shown, those named most often."""

FROM_HERE = "From here: story.curve(), esesea.order(story), esesea.check(story), story.tables()"
"""What a person may ask next."""


def story_sheet(story: Story) -> Sheet:
    """The story's size, its people and its scenes."""
    return Sheet(story.title, tuple(_facts(story)), tuple(_parts(story)))


def _facts(story: Story) -> Iterator[str]:
    if story.document.author:
        yield f"by {story.document.author}"
    counts = (
        (story.document.words, "word", "words"),
        (len(story.scenes), "scene", "scenes"),
        (len(story.characters), "person", "people"),
        (len(story.places), "place", "places"),
    )
    for number, one, many in counts:
        yield f"{number:,} {one if number == 1 else many}"
    open_ones = sum(finding.intended is None for finding in story.findings)
    yield "nothing contradicts" if not open_ones else f"{open_ones} finding{'' if open_ones == 1 else 's'} to look at"


def _parts(story: Story) -> Iterator[Part]:
    yield _first(cast(story), CAST)
    yield _narrow(scenes(story), ("id", "story_order", "opens", "place", "time", "present"))
    yield Told(FROM_HERE)


def _first(table: Table, most: int) -> Table:
    return replace(table, rows=table.rows[:most])


def _narrow(table: Table, keys: tuple[str, ...]) -> Table:
    """The table with those of its columns alone."""
    places = [at for at, column in enumerate(table.columns) if column.key in keys]
    return replace(
        table,
        columns=tuple(table.columns[at] for at in places),
        rows=tuple(tuple(row[at] for at in places) for row in table.rows),
    )
