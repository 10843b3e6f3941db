"""The books of the sources as a file, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from esesea.corpus.book import Book, Kind, Location
from esesea.corpus.keys import key_of
from esesea.corpus.part import Failure
from esesea.corpus.plan import parquet_file
from esesea.corpus.sources.found import Listed, NotFound, hash_of, written
from esesea.text.errors import Unreadable

AT_ONCE = 2_000
"""Rows in memory at once."""

TEXTS = ("key", "content", "source", "name", "kind", "url", "member", "title", "author", "metadata", "fault", "hint")
NUMBERS = ("n", "begin", "length", "words")
COLUMNS = dict.fromkeys(TEXTS, str) | dict.fromkeys(NUMBERS, int)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file: a book, or why something that is listed is none."""

    book: Book | None
    failure: Failure | None


def write(listed: Iterable[Listed], file: Path, made_by: str) -> Iterator[int]:
    """Write what is listed, and yield how much it is from time to time. ``made_by`` is the reader's fingerprint."""
    rows = (_cells(n, each, made_by) for n, each in enumerate(listed))
    yield from parquet_file.write(rows, file, COLUMNS, AT_ONCE)


def _cells(n: int, listed: Listed, made_by: str) -> dict[str, object]:
    each = _named(listed)
    if isinstance(each, NotFound):
        key = key_of(hash_of(each.source), "", made_by)
        said = (key, sound(each.source), each.kind, sound(each.reason), each.hint)
        return {"n": n, **dict(zip(("key", "source", "kind", "fault", "hint"), said, strict=True))}
    key, place = key_of(each.content, each.name, made_by), each.location
    return {
        "n": n,
        "key": key,
        "content": each.content,
        "source": sound(each.source),
        "name": sound(each.name),
        "kind": place.kind.value,
        "url": place.url,
        "member": place.member,
        "begin": place.begin,
        "length": place.length,
        "title": each.title,
        "author": each.author,
        "metadata": written(each.metadata),
        "words": each.words,
    }


def _named(each: Listed) -> Listed:
    """``each``; a book whose path is no text cannot be found again by what the plan says of it."""
    if isinstance(each, NotFound) or sound(each.location.url) == each.location.url:
        return each
    why = Unreadable(each.source, "its name is not written in UTF-8", "rename the file or its folder")
    return NotFound.of(each.source, why)


def row_of(cells: dict[str, Any]) -> Row:
    """The book or the failure in a row of the file; ``tried`` is how often earlier runs tried it."""
    key, source, tried = cells["key"], cells["source"], cells["tried"] or 0
    if cells["fault"] is not None:
        return Row(None, Failure(key, source, cells["kind"], cells["fault"], cells["hint"], tried + 1))
    location = Location(Kind(cells["kind"]), cells["url"], cells["member"], cells["begin"], cells["length"])
    said = (cells["title"], cells["author"], cells["metadata"])
    return Row(Book(key, cells["content"], source, cells["name"], location, *said, cells["words"], tried), None)


def sound(words: str) -> str:
    """``words`` as they can be written: what a file's name has that is no text is shown as ``?``."""
    return words.encode(errors="replace").decode()
