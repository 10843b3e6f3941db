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

from esesea.app.beside import draft_of, manuscript_beside
from esesea.app.keeping import SUFFIX
from esesea.errors import EseseaError
from esesea.store.about import About
from esesea.store.errors import DamagedCache, NeverRead, OutdatedCache
from esesea.store.faults import disk_faults
from esesea.store.folder import StoryFolder
from esesea.web.answers.shelf import ShelfStory
from esesea.web.answers.trouble import Trouble
from esesea.web.errors import NotOnTheShelf
from esesea.web.troubles import trouble

BESIDE = "To do it from here, put the manuscript beside it, under its name"

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
        about = _about(folder, kept.st_mtime_ns, kept.st_size)
    except EseseaError as error:
        mended = isinstance(error, NeverRead | DamagedCache)
        manuscript = manuscript_beside(path) if mended else None
        said = _said_on_shelf(trouble(error), path, to_read_again=mended and manuscript is None)
        return ShelfStory(story_id(path), path.stem, said, manuscript=None if manuscript is None else manuscript.name)
    manuscript = manuscript_beside(path, about.source)
    outdated = trouble(OutdatedCache(str(folder.cache_file)))
    return ShelfStory(
        id=story_id(path),
        title=about.title,
        trouble=_said_on_shelf(outdated, path, to_read_again=manuscript is None) if about.outdated else None,
        words=about.words,
        scenes=about.scenes,
        people=about.people,
        read=int(kept.st_mtime),
        manuscript=None if manuscript is None else manuscript.name,
        changed=manuscript is not None and draft_of(manuscript) not in {None, about.sha256},
    )


def _said_on_shelf(told: Trouble, path: Path, *, to_read_again: bool) -> str:
    """What is wrong with the story at ``path``, and the next step. Its card names it: the place on the disk goes.

    ``to_read_again``: it would do to read it again, if its manuscript lay beside it.
    """
    here = re.compile(rf"{re.escape(str(path))}[^\s,;]*")
    next_step = f"{told.hint}. {BESIDE}" if to_read_again and told.hint else told.hint
    said = [here.sub("it", words) for words in (told.fact, next_step) if words]
    return ". ".join(words[:1].upper() + words[1:] for words in said)


@lru_cache(maxsize=1024)
def _about(folder: StoryFolder, _written: int, _size: int) -> About:
    """What its reading says of itself, asked for again only where the story was read again."""
    return folder.about()
