"""What a source lists: books before they have an address, and what cannot be one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath

import msgspec

from esesea.corpus.book import Location
from esesea.errors import EseseaError

Metadata = dict[str, object]

BYTES_OF_A_WORD = {".docx": 3, ".odt": 3, ".epub": 4, ".rtf": 9, ".fdx": 12, ".html": 7, ".xhtml": 7, ".scriv": 12}
"""About how many bytes a word takes in a file; a fair guess is enough, to share work out and to tell the time left."""

OF_PLAIN_TEXT = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A book of a source; fields as in `Book`, ``metadata`` still a mapping."""

    source: str
    name: str
    location: Location
    content: str
    words: int
    title: str | None = None
    author: str | None = None
    metadata: Metadata | None = None


@dataclass(frozen=True, slots=True)
class NotFound:
    """Something at ``source`` that is listed and cannot be a book: ``kind``, ``reason`` and ``hint`` of a failure."""

    source: str
    kind: str
    reason: str
    hint: str

    @classmethod
    def of(cls, source: str, error: EseseaError) -> NotFound:
        """What ``error`` says of ``source``."""
        return cls(source, type(error).__name__, error.fact, error.hint)


Listed = Found | NotFound


def words_in(size: int, name: str) -> int:
    """About how many words a manuscript of ``size`` bytes has."""
    return max(1, size // BYTES_OF_A_WORD.get(PurePosixPath(name).suffix.lower(), OF_PLAIN_TEXT))


def hash_of(text: str) -> str:
    """The hash of a text's content."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def written(metadata: Metadata | None) -> str:
    """Metadata as a JSON object, its keys sorted."""
    return msgspec.json.encode(metadata or {}, order="sorted").decode()
