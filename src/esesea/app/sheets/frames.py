"""A story's frames, which show what there is."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from esesea.app.sheets.sheet import Sheet
from esesea.app.sheets.showing import ShowsItself
from esesea.app.table import Column, Table
from esesea.export.errors import NeedsPackage
from esesea.export.frames import Frames, frame, pandas_frame
from esesea.story.tables import tables
from esesea.story.tables.meaning import TABLES

if TYPE_CHECKING:
    from esesea.story.story import Story

EXTRA = {"polars": "tables", "pandas": "pandas"}
"""With which extra each library is installed."""


class StoryFrames(ShowsItself, Frames[Any]):
    """The frames of a story by the names of their tables; shown, it lists them."""

    @classmethod
    def of(cls, story: Story, library: str, *, with_text: bool) -> StoryFrames:
        """Frames of ``library``, one of `EXTRA`. Raises NeedsPackage at once where it is not installed."""
        if find_spec(library) is None:
            raise NeedsPackage("a frame", library, EXTRA[library])
        return cls(tables(story, with_text=with_text), pandas_frame if library == "pandas" else frame)

    def _sheet(self) -> Sheet:
        columns = (
            Column("name", "Table"),
            Column("rows", "Rows", number=True),
            Column("columns", "Columns", wide=True),
            Column("holds", "What a row is", wide=True),
        )
        rows = tuple(
            (each.name, len(each.rows), tuple(column.name for column in each.columns), TABLES[each.name])
            for each in self.tables
        )
        return Sheet("Tables", (), (Table("Tables", columns, rows, "there are none"),))
