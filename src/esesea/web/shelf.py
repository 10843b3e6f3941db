"""The stories of the server's folder, and the ids by which addresses name them.

An id is made from a folder's name and found again by going through the folder's listing: nothing of a request ever
becomes part of a path.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from esesea.app.keeping import SUFFIX
from esesea.errors import EseseaError
from esesea.store.faults import disk_faults
from esesea.store.folder import StoryFolder
from esesea.web.answers.shelf import ShelfStory
from esesea.web.answers.trouble import Trouble
from esesea.web.errors import NotOnTheShelf
from esesea.web.troubles import trouble

LENGTH = 12
"""Hexadecimal digits of an id: two of a million stories share one once in five hundred."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The stories in ``folder``; ``opened`` is the one the server was started with, wherever it lies."""

    folder: Path
    opened: Path | None = None

    def path(self, story: str) -> Path:
        """The folder of the story with that id; raises NotOnTheShelf."""
        for path in self._paths():
            if story_id(path) == story:
                return path
        raise NotOnTheShelf(story)

    def stories(self) -> tuple[ShelfStory, ...]:
        """Every story there is, by title; one that cannot be opened says why.

        Those that share a title have the names of their folders behind it.
        """
        found = {path: _on_shelf(path) for path in self._paths()}
        titles = Counter(story.title for story in found.values())
        told = (
            replace(story, title=f"{story.title} ({path.stem})") if titles[story.title] > 1 else story
            for path, story in found.items()
        )
        return tuple(sorted(told, key=lambda story: (story.title.casefold(), story.id)))

    @property
    def opened_id(self) -> str | None:
        """The id of the story that the server was started with."""
        return None if self.opened is None else story_id(self.opened)

    def paths(self) -> tuple[Path, ...]:
        """The folders of all stories, that which the server was started with first."""
        return tuple(self._paths())

    def _paths(self) -> Iterator[Path]:
        if self.opened is not None:
            yield self.opened
        try:
            entries = sorted(self.folder.iterdir())
        except OSError:
            return
        for entry in entries:
            if entry.suffix == SUFFIX and not entry.name.startswith(".") and entry != self.opened and entry.is_dir():
                yield entry


def story_id(path: Path) -> str:
    """What the story in the folder at ``path`` is called in addresses."""
    return sha256(os.fsencode(path.name)).hexdigest()[:LENGTH]


def _on_shelf(path: Path) -> ShelfStory:
    try:
        folder = StoryFolder.open(path)
        with disk_faults(path):
            kept = folder.cache_file.stat() if folder.cache_file.exists() else path.stat()
        return ShelfStory(story_id(path), _title(folder, kept.st_mtime_ns, kept.st_size))
    except EseseaError as error:
        return ShelfStory(story_id(path), path.stem, _said_on_shelf(trouble(error), path))


def _said_on_shelf(told: Trouble, path: Path) -> str:
    """What is wrong with the story at ``path``, and the next step. Its card names it: the place on the disk goes."""
    here = re.compile(rf"{re.escape(str(path))}[^\s,;]*")
    said = [here.sub("it", words) for words in (told.fact, told.hint) if words]
    return ". ".join(words[:1].upper() + words[1:] for words in said)


@lru_cache(maxsize=1024)
def _title(folder: StoryFolder, _written: int, _size: int) -> str:
    """The title, asked for again only where the story was read again."""
    return folder.title()
