"""The tables of a corpus and their columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from types import MappingProxyType

from esesea.story.chronology import Chronology
from esesea.story.story import Story
from esesea.story.tables import tables
from esesea.story.tables.table import CellType, Column, Table, table
from esesea.text.document import Document

FORMAT = "esesea.corpus/1"
"""The form of the dataset; another number where a column changes its meaning or is taken away."""

MARK = "corpus.json"
"""The file that makes a folder a corpus: it says the form, and what reads it."""

STORY = Column("story", CellType.STRING)
"""The first column of every table of a story: its key in ``stories``."""

STORIES, FAILURES, RUNS = "stories", "failures", "runs"

OWN: Mapping[str, tuple[Column, ...]] = MappingProxyType(
    {
        each.name: each.columns
        for each in (
            table(
                STORIES,
                "key source title author metadata name format sha256 words:integer letters:integer scenes:integer"
                " characters:integer places:integer nonlinearity:number reader",
                (),
            ),
            table(FAILURES, "key source kind reason hint attempts:integer at", ()),
            table(RUNS, "story part words:integer seconds:number mebibytes:integer at", ()),
        )
    }
)
"""The tables that a corpus has beside those of a story.

``metadata`` is a JSON object of what the source says beside title and author (``metadata ->> 'year'`` in SQL). ``at``
is a moment in UTC (ISO 8601). ``runs`` holds what differs from one run to the next: how long the reading of each story
took, and the memory. A key may stand in ``failures`` once for each run that tried it.
"""


@cache
def columns() -> Mapping[str, tuple[Column, ...]]:
    """The columns of every table by its name: those of `OWN`, then those of a story, which begin with `STORY`.

    A story's ``documents`` is no table here: its one row is the story's row of ``stories``.
    """
    told = {each.name: (STORY, *each.columns) for each in of_story(_nothing())}
    return MappingProxyType({**OWN, **told})


def of_story(story: Story) -> tuple[Table, ...]:
    """The tables of ``story`` that a corpus keeps."""
    return tuple(each for each in tables(story, with_text=False) if each.name != "documents")


def _nothing() -> Story:
    empty: dict[str, object] = {each.name: () for each in fields(Story)}
    empty |= {"title": "", "reader": "", "calendar": None, "travel": None}
    empty |= {"document": Document("", "", "", "", ()), "chronology": Chronology((), ())}
    return Story(**empty)  # type: ignore[arg-type]  # every field is there
