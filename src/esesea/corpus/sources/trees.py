"""Folders of books as trees: of this machine, of any file system of fsspec, and of an archive."""

from __future__ import annotations

import hashlib
import os
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from esesea.corpus.book import Kind, Location
from esesea.corpus.sources.archive import Archive
from esesea.corpus.sources.fetching import folder_at
from esesea.corpus.sources.opening import told
from esesea.text.errors import TooLong
from esesea.text.folder import Folder
from esesea.text.limits import DEFAULT

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

MOST = DEFAULT.max_source_bytes
_PIECE = 2**20


@dataclass(frozen=True, slots=True)
class Level:
    """What lies right in one folder: the names of its ``folders`` and ``files``, both sorted."""

    folders: Sequence[str]
    files: Sequence[str]


class Tree(Protocol):
    """A folder of books. Paths in it are parted by ``/``, none at either end; the folder itself is empty.

    ``called`` names a file or folder in errors. All raise ManuscriptErrors.
    """

    def level(self, path: str, called: str) -> Level:
        """What lies in a folder."""

    def content(self, path: str, called: str) -> tuple[str, int]:
        """The hash of a file's bytes, and how many they are."""

    def head(self, path: str, called: str, most: int) -> bytes:
        """The first ``most`` bytes of a file."""

    def folder(self, path: str, name: str, called: str) -> Folder:
        """The manuscript that is a folder, called ``name``."""

    def location(self, path: str, *, folder: bool) -> Location:
        """Where a file or folder is fetched from."""


@dataclass(frozen=True, slots=True)
class LocalTree:
    """The folder ``root`` of this machine. Links are followed to files, never to folders: they may lead round."""

    root: Path

    def level(self, path: str, called: str) -> Level:
        """As in `Tree`."""
        folders, files = [], []
        with told(called), os.scandir(self.root / path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.name)
                elif entry.is_file():
                    files.append(entry.name)
        return Level(sorted(folders), sorted(files))

    def content(self, path: str, called: str) -> tuple[str, int]:
        """As in `Tree`."""
        with told(called), (self.root / path).open("rb") as stream:
            return hashed(stream, os.fstat(stream.fileno()).st_size, called)

    def head(self, path: str, called: str, most: int) -> bytes:
        """As in `Tree`."""
        with told(called), (self.root / path).open("rb") as stream:
            return stream.read(most)

    def folder(self, path: str, name: str, called: str) -> Folder:  # noqa: ARG002 - a tree's signature
        """As in `Tree`."""
        return folder_at(str(self.root / path), name)

    def location(self, path: str, *, folder: bool) -> Location:
        """As in `Tree`."""
        return Location(Kind.FOLDER if folder else Kind.FILE, str(self.root.absolute() / path))


@dataclass(frozen=True, slots=True)
class FarTree:
    """The folder ``root`` of a file system of fsspec."""

    system: AbstractFileSystem
    root: str

    def level(self, path: str, called: str) -> Level:
        """As in `Tree`."""
        folders: set[str] = set()
        files: set[str] = set()
        place = self._at(path)
        with told(called):
            for entry in self.system.ls(place, detail=True):
                name = str(entry["name"]).rstrip("/").rpartition("/")[2]
                if str(entry["name"]).rstrip("/") != place.rstrip("/"):  # object stores list a folder's own mark
                    (folders if entry["type"] == "directory" else files).add(name)
        return Level(sorted(folders), sorted(files))

    def content(self, path: str, called: str) -> tuple[str, int]:
        """As in `Tree`."""
        with told(called):
            size = int(self.system.size(self._at(path)) or 0)
            with cast("Any", self.system.open(self._at(path), "rb")) as stream:
                return hashed(stream, size, called)

    def head(self, path: str, called: str, most: int) -> bytes:
        """As in `Tree`."""
        with told(called), cast("Any", self.system.open(self._at(path), "rb")) as stream:
            return cast("bytes", stream.read(most))

    def folder(self, path: str, name: str, called: str) -> Folder:  # noqa: ARG002 - a tree's signature
        """As in `Tree`."""
        return folder_at(self._url(path), name)

    def location(self, path: str, *, folder: bool) -> Location:
        """As in `Tree`."""
        return Location(Kind.FOLDER if folder else Kind.FILE, self._url(path))

    def _at(self, path: str) -> str:
        return f"{self.root.rstrip('/')}/{path}" if path else self.root

    def _url(self, path: str) -> str:
        return str(self.system.unstrip_protocol(self._at(path)))


@dataclass(frozen=True, slots=True)
class ZipTree:
    """An archive. ``names`` are those of its members that are files, sorted."""

    archive: Archive
    names: Sequence[str]

    def level(self, path: str, called: str) -> Level:  # noqa: ARG002 - a tree's signature
        """As in `Tree`. What lies in one folder stands together in sorted names."""
        start = f"{path}/" if path else ""
        folders: dict[str, None] = {}
        files: list[str] = []
        at = bisect_left(self.names, start)
        while at < len(self.names) and self.names[at].startswith(start):
            first, below, _ = self.names[at].removeprefix(start).partition("/")
            if below:
                folders[first] = None
            else:
                files.append(first)
            at += 1
        return Level(sorted(folders), files)

    def content(self, path: str, called: str) -> tuple[str, int]:
        """As in `Tree`."""
        return self.archive.content(path, called), self.archive.size(path)

    def head(self, path: str, called: str, most: int) -> bytes:
        """As in `Tree`; a member is unpacked whole, within its bounds."""
        return self.archive.read(path, called)[:most]

    def folder(self, path: str, name: str, called: str) -> Folder:
        """As in `Tree`."""
        return self.archive.folder(f"{path}/", name, called)

    def location(self, path: str, *, folder: bool) -> Location:
        """As in `Tree`."""
        return Location(Kind.ZIP, self.archive.url, f"{path}/" if folder else path)


def hashed(stream: Any, size: int, called: str) -> tuple[str, int]:  # noqa: ANN401 - a file of any file system
    """The hash of a file's bytes and how many they are; TooLong where they are more than a manuscript may have."""
    if size > MOST:
        raise TooLong(called, size, MOST, "bytes")
    digest, length = hashlib.sha256(), 0
    while piece := stream.read(_PIECE):
        digest.update(piece)
        length += len(piece)
        if length > MOST:
            raise TooLong(called, length, MOST, "bytes")
    return digest.hexdigest(), length
