"""A part of a plan: books that one worker reads one after another and writes together; and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from esesea.corpus.book import Book

DIGEST_BYTES = 16


def id_of(keys: Iterable[str]) -> str:
    """The name of the part that has these keys, 32 hexadecimal digits."""
    return blake2b("\n".join(keys).encode(), digest_size=DIGEST_BYTES).hexdigest()


@dataclass(frozen=True, slots=True)
class Part:
    """Some ``books``, at least one. ``id`` is the hash of their keys: the same books, the same name of their files.

    Books that failed before make another part than the one in which they failed, whose files stay as they are.
    """

    id: str
    books: tuple[Book, ...]

    @classmethod
    def of(cls, books: Iterable[Book]) -> Part:
        """The part of these books."""
        held = tuple(books)
        return cls(id_of(f"{book.key} {book.tried}" if book.tried else book.key for book in held), held)

    @property
    def words(self) -> int:
        """The words of its books, estimated."""
        return sum(book.words for book in self.books)


@dataclass(frozen=True, slots=True)
class BookRead:
    """A book that was read.

    ``tables`` maps the name of a table to its rows as an Arrow stream (see `esesea.corpus.schema`), the table
    ``stories`` among them; tables without rows are left out. ``words`` counts its story's; ``seconds`` the
    reading took, ``mebibytes`` the most memory the worker's processes had meanwhile.
    """

    key: str
    tables: dict[str, bytes]
    words: int
    seconds: float
    mebibytes: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A book that could not be read: ``kind`` is the error's name, ``reason`` its sentence, ``hint`` the next step.

    ``attempts`` counts how often it was tried, earlier runs included.
    """

    key: str
    source: str
    kind: str
    reason: str
    hint: str
    attempts: int


@dataclass(frozen=True, slots=True)
class PartResult:
    """What came of each book of a part, both in the order of its books."""

    read: tuple[BookRead, ...]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class PartDone:
    """Told of a part that was read and written. ``words`` are those of the stories read, ``planned`` the estimate.

    ``waited``: seconds that its writing waited for a disk that was full.
    """

    part: str
    read: int
    failed: int
    words: int
    planned: int
    seconds: float
    waited: float = 0.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """Told while a disk has no room: since how many ``seconds``, and ``why``."""

    part: str
    seconds: float
    why: str


Report = PartDone | Waiting
"""What an engine tells of while it runs."""
