"""The stories that lie in the folder the server looks after."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShelfStory:
    """A story that can be opened. ``id`` names it in addresses; ``trouble`` says why it cannot be opened, if so."""

    id: str
    title: str
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The stories by title; ``opened`` is the one the server was started with. ``formats`` are endings it reads.

    ``largest`` is the greatest size of a manuscript, in bytes.
    """

    stories: tuple[ShelfStory, ...]
    opened: str | None
    formats: tuple[str, ...]
    largest: int
