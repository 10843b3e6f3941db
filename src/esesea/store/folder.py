"""A story's folder: the author's decisions, and a cache of the reading."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from esesea.files import replace_file, replace_passing, sync_folder
from esesea.store import cache
from esesea.store.about import About
from esesea.store.decisions import Decisions, append, read
from esesea.store.errors import DiskFault, FolderInTheWay, NoRights, NotAStoryFolder, StoreError
from esesea.store.faults import disk_faults
from esesea.store.lock import LOCK, WAIT, locked
from esesea.store.names_kept import CACHE
from esesea.store.search import Hit, search
from esesea.story.correction import Correction
from esesea.story.story import Story

DECISIONS = "decisions.jsonl"
MEMO = "reading.memo"
CALENDAR = "calendar.toml"
TRAVEL = "travel.toml"

# Cache and memo can be made again and are not for version control; decisions of two copies are simply put together.
FOR_GIT = {
    ".gitignore": f"/{CACHE}*\n/{MEMO}\n/.*.part\n/{LOCK}\n".encode(),
    ".gitattributes": f"{DECISIONS} text eol=lf merge=union\n".encode(),
}


@dataclass(frozen=True, slots=True)
class StoryFolder:
    """The folder at ``path``. Every method opens what it needs and closes it again.

    ``wait`` is how many seconds a writer waits for another. All methods raise a StoreError where the folder cannot
    be used; nothing is then half-written.
    """

    path: Path
    wait: float = WAIT

    @classmethod
    def create(cls, path: str | os.PathLike[str]) -> StoryFolder:
        """A new story's folder at ``path``, or the one that is there.

        On disk it is made when something is first kept in it, with the folders above it. Raises FolderInTheWay
        where something else stands, NoRights or DiskFault where no folder can be made.
        """
        folder = cls(Path(path))
        with disk_faults(folder.path):
            if folder.path.exists():
                if not (folder._is_story() or folder._is_empty()):
                    raise FolderInTheWay(str(folder.path))
            else:
                _check_makeable(folder.path)
        return folder

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> StoryFolder:
        """The story's folder at ``path``; raises NotAStoryFolder."""
        folder = cls(Path(path))
        with disk_faults(folder.path):
            if not folder._is_story():
                raise NotAStoryFolder(str(folder.path))
        return folder

    @property
    def decisions_file(self) -> Path:
        """Where the author's word is kept."""
        return self.path / DECISIONS

    @property
    def cache_file(self) -> Path:
        """Where the reading is kept."""
        return self.path / CACHE

    @property
    def memo_file(self) -> Path:
        """Where a reading leaves what makes the next one fast; it may be deleted."""
        return self.path / MEMO

    @property
    def calendar_file(self) -> Path:
        """Where the calendar that the author declared is kept."""
        return self.path / CALENDAR

    def calendar_if_any(self) -> Path | None:
        """The file of the declared calendar, None where none is kept."""
        return self.calendar_file if self.calendar_file.is_file() else None

    @property
    def travel_file(self) -> Path:
        """Where the journeys that the author declared are kept."""
        return self.path / TRAVEL

    def travel_if_any(self) -> Path | None:
        """The file of the declared journeys, None where none is kept."""
        return self.travel_file if self.travel_file.is_file() else None

    def keep_travel(self, source: str) -> None:
        """Keep the declaration of journeys in place of the last one, wholly or not at all."""
        with self._writing(self.travel_file):
            replace_file(self.travel_file, source.encode())

    def save(self, story: Story) -> None:
        """Keep ``story`` in place of the last reading, wholly or not at all; decisions are untouched.

        Its calendar is kept beside it, as the author declared it.
        """
        content = cache.image(story)
        with self._writing(self.cache_file):
            if story.calendar is not None:
                replace_file(self.calendar_file, story.calendar.source.encode())
            cache.replace(self.cache_file, content)

    def load(self) -> Story:
        """The last story that was saved; raises NeverRead, DamagedCache, OutdatedCache or MadeByNewer."""
        return cache.load(self.cache_file)

    def about(self) -> About:
        """What the last reading says of itself, without opening it; raises as `load` does, but for OutdatedCache."""
        return cache.about(self.cache_file)

    def memo_if_any(self) -> bytes | None:
        """What the last reading left to make the next one fast; None where that cannot be had."""
        try:
            return self.memo_file.read_bytes()
        except OSError:
            return None

    def keep_memo(self, content: bytes) -> None:
        """Leave ``content`` to the next reading in place of the last one's, wholly or not at all.

        It is worth nothing but time: where it cannot be kept, the next reading takes longer, and nobody is troubled.
        """
        with contextlib.suppress(StoreError), self._writing(self.memo_file):
            replace_passing(self.memo_file, content)

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """The paragraphs that hold all of ``words``, best first; see `esesea.store.search.search`."""
        with cache.opened(self.cache_file) as connection:
            return search(connection, words, limit)

    def decisions(self) -> Decisions:
        """All that the author has decided, and the lines of the file that could not be understood."""
        with disk_faults(self.decisions_file):
            return read(self.decisions_file)

    def decide(self, *corrections: Correction) -> None:
        """Add ``corrections`` to the decisions, all of them or none, on disk when this returns.

        Raises ValueError for a correction that could not be read back as it is.
        """
        with self.deciding() as decide:
            decide(*corrections)

    @contextmanager
    def deciding(self) -> Iterator[Callable[..., None]]:
        """Keep all other writers waiting, so that what is decided is decided on what is there.

        What is given does as `decide`, which would itself wait here.
        """
        with self._writing(self.decisions_file):
            yield partial(append, self.decisions_file)

    @contextmanager
    def _writing(self, file: Path) -> Iterator[None]:
        """Make the folder where it is missing, and hold its lock."""
        with disk_faults(file):
            made = not self.path.exists()
            self.path.mkdir(parents=True, exist_ok=True)
            try:
                with locked(self.path, self.wait):
                    if not self.decisions_file.exists():
                        self._lay_out()
                    yield
            except BaseException:
                if made:
                    self._unmake()
                raise

    def _lay_out(self) -> None:
        for name, content in FOR_GIT.items():
            if not (self.path / name).exists():
                replace_file(self.path / name, content)
        self.decisions_file.touch()
        sync_folder(self.path)
        sync_folder(self.path.parent)

    def _unmake(self) -> None:
        """Take away a folder that was made for something that could then not be kept; a decision in it stays."""
        with contextlib.suppress(OSError):
            if self.decisions_file.exists() and not self.decisions_file.stat().st_size:
                self.decisions_file.unlink()
            for name in (*FOR_GIT, LOCK):
                (self.path / name).unlink(missing_ok=True)
            self.path.rmdir()

    def _is_story(self) -> bool:
        return self.path.is_dir() and any(file.is_file() for file in (self.decisions_file, self.cache_file))

    def _is_empty(self) -> bool:
        """Whether nothing is in it but what an interrupted first write may have left."""
        return self.path.is_dir() and all(file.name.startswith(".") for file in self.path.iterdir())


def _check_makeable(path: Path) -> None:
    """Raise NoRights or DiskFault unless a folder can be made at ``path``, as far as can be told without making it."""
    nearest = next(parent for parent in path.absolute().parents if parent.exists())
    if not nearest.is_dir():
        raise DiskFault(str(path), f"{nearest} is not a folder")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise NoRights(str(path))
