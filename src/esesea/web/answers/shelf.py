"""The stories that lie in the folder the server looks after."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShelfStory:
    """A story that can be opened. ``id`` names it in addresses; ``trouble`` says why it cannot be opened, if so.

    ``words``, ``scenes`` and ``people`` are as it was ``read`` (seconds since 1970); None where that cannot be told.
    ``manuscript`` is what the file is called that it can be read again from, None where none lies beside it;
    ``changed``: that file is another than the one that was read.
    """

    id: str
    title: str
    trouble: str | None = None
    words: int | None = None
    scenes: int | None = None
    people: int | None = None
    read: int | None = None
    manuscript: str | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """The stories by title; ``opened`` is the one the server was started with. ``formats`` are endings it reads.

    ``largest`` is the greatest size of a manuscript, in bytes.
    """

    stories: tuple[ShelfStory, ...]
    opened: str | None
    formats: tuple[str, ...]
    largest: int
