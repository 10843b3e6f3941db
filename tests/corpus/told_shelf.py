"""A corpus of stories built by hand, of which sources say what they like."""

from __future__ import annotations

from pathlib import Path

from esesea.corpus.book import Book, Kind, Location
from esesea.corpus.dataset.dataset import Dataset
from esesea.corpus.part import BookRead, PartResult
from esesea.corpus.settings import Reader
from esesea.corpus.worker.rows import rows_of
from tests.story_builders import lighthouse

READER = Reader("rules:0000000000000000", "rules")


def shelf(out: Path, *said: dict[str, str]) -> str:
    """The lighthouse once for each of ``said`` (its ``title`` and ``metadata``), each in a part of its own."""
    dataset = Dataset(str(out))
    dataset.begin(READER)
    for number, each in enumerate(said):
        book = Book(
            *(f"{number:032x}", f"{number:032x}", f"{number}.txt", f"{number}.txt"),
            *(Location(Kind.FILE, f"{number}.txt"), each["title"], None, each["metadata"], 100),
        )
        read = BookRead(book.key, rows_of(lighthouse(), book), 100, 0.5, 300)
        dataset.write(f"{number:032x}", PartResult((read,), ()), lambda _waiting: None)
    return str(out)
