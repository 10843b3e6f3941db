"""Small libraries for tests, and what a dataset shows of them."""

from __future__ import annotations

import json
from collections.abc import Container
from pathlib import Path

import polars as pl

from esesea.corpus.book import Book
from esesea.corpus.dataset.dataset import Dataset
from esesea.corpus.keys import key_of
from esesea.corpus.part import BookRead, Failure, PartResult
from esesea.corpus.schema import FAILURES, RUNS, STORIES, columns
from esesea.corpus.settings import Bounds, Reader, Settings
from esesea.corpus.sources.fetching import fetched
from esesea.corpus.sources.found import Found, NotFound, written
from esesea.corpus.sources.listing import Sources
from esesea.corpus.worker.rows import rows_of
from tests.story_builders import lighthouse

MADE_BY = "tests:0"
READER = Reader(MADE_BY)


def tale(n: int) -> str:
    """A very short story, another for each number."""
    return f"It was Monday. Anna met Tom at {n} o'clock and kissed him.\n\nThe next day Tom left for Paris.\n"


def library(folder: Path, count: int) -> Path:
    """A folder of ``count`` tales."""
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(count):
        (folder / f"tale {n:03}.txt").write_text(tale(n), encoding="utf-8")
    return folder


def listed(*given: str | Path, **how: object) -> list[Found | NotFound]:
    """All that the sources list."""
    return list(Sources(tuple(map(str, given)), **how))  # type: ignore[arg-type]


def book_of(found: Found) -> Book:
    """The book of something listed."""
    key = key_of(found.content, found.name, MADE_BY)
    return Book(
        *(key, found.content, found.source, found.name, found.location),
        *(found.title, found.author, written(found.metadata), found.words),
    )


def text_of(found: Found) -> str:
    """The words of a book that is one file, as a worker gets them."""
    source = fetched(book_of(found))
    return source.data.decode()  # type: ignore[union-attr]


def settings_for(out: Path, **bounds: object) -> Settings:
    """Settings of a test."""
    return Settings(str(out), READER, Bounds(**bounds))  # type: ignore[arg-type]


def result(*books: Book, failed: tuple[Book, ...] = (), tables: Container[str] = columns()) -> PartResult:
    """What would come of a part, its books whatever they are; only of these ``tables``."""
    read = (BookRead(each.key, _rows(each, tables), 2, 0.5, 300) for each in books)
    failures = (Failure(each.key, each.source, "Damaged", "it is", "", each.tried + 1) for each in failed)
    return PartResult(tuple(read), tuple(failures))


def _rows(book: Book, tables: Container[str]) -> dict[str, bytes]:
    return {name: held for name, held in rows_of(lighthouse(), book).items() if name in tables}


def rows(out: Path | str) -> dict[str, list[str]]:
    """Every row of a dataset that a person sees, by table and sorted, less what tells when and how fast."""
    found: dict[str, list[str]] = {}
    for table in columns():
        files = Dataset(str(out)).files(table)
        if not files or table == RUNS:
            continue
        frame = pl.concat([pl.read_parquet(file) for file in files])
        kept = frame.drop("at") if table == FAILURES else frame
        found[table] = sorted(json.dumps(row) for row in kept.rows())
    return {table: held for table, held in found.items() if held}


def sources_of(out: Path | str) -> list[str]:
    """Which stories a dataset has, by the names of their files."""
    return sorted(Path(json.loads(row)[1]).name for row in rows(out).get(STORIES, []))
