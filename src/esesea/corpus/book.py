"""A book of a corpus: one text, where it lies, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """In what a book lies, and so how its text is fetched."""

    FILE = "file"
    """A file that is one manuscript."""
    FOLDER = "folder"
    """A folder that is one manuscript: a project of a writing program, or chapters."""
    ZIP = "zip"
    """A member of a zip archive, ``member`` its name; a folder in it where the name ends with ``/``."""
    JSONL = "jsonl"
    """A line of JSON; ``begin`` its first byte, ``length`` its bytes, ``member`` the column of the text."""
    PARQUET = "parquet"
    """A row of a Parquet file; ``begin`` its row group, ``length`` its number in it, ``member`` the text's column."""


@dataclass(frozen=True, slots=True)
class Location:
    """Where a book's text lies. ``url``: the file or folder as fsspec opens it, from whichever machine reads the book.

    What ``member``, ``begin`` and ``length`` are depends on ``kind``; see `Kind`.
    """

    kind: Kind
    url: str
    member: str = ""
    begin: int = 0
    length: int = 0


@dataclass(frozen=True, slots=True)
class Book:
    """One text of a source.

    ``key`` addresses it by content and reader (see `esesea.corpus.keys`), 32 hexadecimal digits; ``content`` is the
    hash of the content alone, by which a worker knows that it did not change since. ``source`` names it for people as
    the source was given (``novels/emma.txt``, ``novels.zip/emma.txt``, ``works.jsonl#17``). ``name`` is what its
    manuscript is called, whose ending may decide its format. ``title`` and ``author`` are what the source says, None
    where it says nothing; ``metadata`` all else that it says, a JSON object. ``words`` is an estimate by its size.
    ``tried`` counts how often earlier runs tried to read it and failed.
    """

    key: str
    content: str
    source: str
    name: str
    location: Location
    title: str | None
    author: str | None
    metadata: str
    words: int
    tried: int = 0
