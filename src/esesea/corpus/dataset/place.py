"""Where a dataset lies: a folder of this machine, or one of any file system of fsspec."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from esesea.corpus.sources.opening import filesystem, is_local
from esesea.files import replace_file, replace_passing, sync_file, sync_folder, temporaries_beside

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem


class Place(Protocol):
    """A folder. Paths in it are parted by ``/``. All raise OSError."""

    def put(self, path: str, content: bytes) -> None:
        """Make the file ``path`` hold ``content``, wholly or not at all."""

    def put_together(self, files: Mapping[str, bytes]) -> None:
        """Make each of ``files``, named by their paths, hold its content; all of them are there when it returns."""

    def take_away(self, paths: Iterable[str]) -> None:
        """Remove the files ``paths``, as far as they are there."""

    def get(self, path: str) -> bytes | None:
        """What the file ``path`` holds, None where there is none."""

    def names(self, folder: str) -> Iterator[str]:
        """The names of what lies right in ``folder``, hidden ones left out; nothing where there is none."""

    def url(self, path: str) -> str:
        """What Polars, DuckDB and fsspec open the file ``path`` by."""


@dataclass(frozen=True, slots=True)
class LocalPlace:
    """A folder of this machine."""

    root: Path

    def put(self, path: str, content: bytes) -> None:
        """As in `Place`; on disk when it returns. What a killed writer of the same file left is taken away."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        for left in temporaries_beside(target):
            left.unlink(missing_ok=True)
        replace_file(target, content)

    def put_together(self, files: Mapping[str, bytes]) -> None:
        """As in `Place`; the disk is waited for once, after all are written: so it takes a tenth of the time."""
        targets = {self.root / path: content for path, content in files.items()}
        for target, content in targets.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            replace_passing(target, content)
        for target in targets:
            sync_file(target)
        for folder in dict.fromkeys(target.parent for target in targets):
            sync_folder(folder)

    def take_away(self, paths: Iterable[str]) -> None:
        """As in `Place`."""
        for path in paths:
            (self.root / path).unlink(missing_ok=True)

    def get(self, path: str) -> bytes | None:
        """As in `Place`."""
        try:
            return (self.root / path).read_bytes()
        except FileNotFoundError:
            return None

    def names(self, folder: str) -> Iterator[str]:
        """As in `Place`."""
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            for entry in (self.root / folder).iterdir():
                if not entry.name.startswith("."):
                    yield entry.name

    def url(self, path: str) -> str:
        """As in `Place`."""
        return str(self.root / path)


@dataclass(frozen=True, slots=True)
class FarPlace:
    """A folder of a file system of fsspec; object stores put a file wholly or not at all of themselves."""

    system: AbstractFileSystem
    root: str

    def put(self, path: str, content: bytes) -> None:
        """As in `Place`."""
        target = self._at(path)
        self.system.makedirs(target.rpartition("/")[0], exist_ok=True)
        self.system.pipe_file(target, content)

    def put_together(self, files: Mapping[str, bytes]) -> None:
        """As in `Place`; object stores take many at once."""
        targets = {self._at(path): content for path, content in files.items()}
        for folder in dict.fromkeys(target.rpartition("/")[0] for target in targets):
            self.system.makedirs(folder, exist_ok=True)
        self.system.pipe(targets)

    def take_away(self, paths: Iterable[str]) -> None:
        """As in `Place`."""
        for target in map(self._at, paths):
            if self.system.exists(target):
                self.system.rm(target)

    def get(self, path: str) -> bytes | None:
        """As in `Place`."""
        try:
            return cast("bytes", self.system.cat_file(self._at(path)))
        except FileNotFoundError:
            return None

    def names(self, folder: str) -> Iterator[str]:
        """As in `Place`; what others put there meanwhile is seen too."""
        self.system.invalidate_cache()
        place = self._at(folder)
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            for found in self.system.ls(place, detail=False):
                name = str(found).rstrip("/").rpartition("/")[2]
                if not name.startswith(".") and str(found).rstrip("/") != place.rstrip("/"):
                    yield name

    def url(self, path: str) -> str:
        """As in `Place`."""
        return str(self.system.unstrip_protocol(self._at(path)))

    def _at(self, path: str) -> str:
        return f"{self.root.rstrip('/')}/{path}" if path else self.root


def place_of(out: str) -> Place:
    """The place of the folder's path or URL ``out``. Raises NeedsCorpus or Unreadable."""
    system, path = filesystem(out)
    return LocalPlace(Path(path)) if is_local(system) else FarPlace(system, path)
