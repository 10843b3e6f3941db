"""What there is to be read."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class Work(Protocol):
    """A manuscript to be read into a story: where, and what becomes of the two then."""

    @property
    def path(self) -> Path:
        """The folder in which both lie while it is read."""

    @property
    def manuscript(self) -> str:
        """The manuscript's name in it."""

    @property
    def story(self) -> str:
        """The name that the story is to have."""

    @property
    def reader(self) -> str | None:
        """Which of the readers is to read it, None for that of every new manuscript."""

    def keep(self, story: str) -> Path:
        """Let the ``story`` (a name in the folder) stand with the others, and say where. Raises StoreError."""

    def remove(self) -> None:
        """Take away what was only needed to read."""
