"""A story's rows, as they travel from the process that read it to the one that writes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from esesea.corpus.schema import OWN, STORIES, STORY, of_story
from esesea.story.tables.table import Row, Table

if TYPE_CHECKING:
    from esesea.corpus.book import Book
    from esesea.story.story import Story


def rows_of(story: Story, book: Book) -> dict[str, bytes]:
    """The tables of a story that have rows, each as an Arrow stream; ``stories`` is among them."""
    found = (Table(STORIES, OWN[STORIES], (_about(story, book),)), *(_keyed(each, book) for each in of_story(story)))
    return {each.name: _streamed(each) for each in found if each.rows}


def _keyed(table: Table, book: Book) -> Table:
    return Table(table.name, (STORY, *table.columns), tuple((book.key, *row) for row in table.rows))


def _streamed(table: Table) -> bytes:
    from esesea.export.frames import frame  # noqa: PLC0415 - loads Polars

    stream = io.BytesIO()
    frame(table).write_ipc_stream(stream)
    return stream.getvalue()


def _about(story: Story, book: Book) -> Row:
    """The story's row of ``stories``; what the source says of title and author goes before what the manuscript says."""
    from esesea.app.exporting import nonlinearity_of  # noqa: PLC0415 - the app is loaded when a book is read

    document = story.document
    said: Row = (book.key, book.source, book.title or story.title, book.author or document.author, book.metadata)
    file: Row = (document.name, document.format, document.sha256, document.words, len(document.text))
    counts: Row = (len(story.scenes), len(story.characters), len(story.places), nonlinearity_of(story))
    return (*said, *file, *counts, story.reader)
