"""The files of a manuscript that is a folder, read whole and within bounds."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from esesea.text.errors import NoSuchFile, TooLong, Unreadable
from esesea.text.limits import DEFAULT, Limits
from esesea.text.source import Source, load

_DEEPEST = 32
# Projects whose own list stands for the folder it is in: novelWriter, Scrivener.
_STAND_FOR_THEIR_FOLDER = (".nwx", ".scrivx")
_STORY = ".story"
# What programs leave beside a file that is open in them.
_PASSING = ("~$", ".", "#")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder as it was found. ``file`` is what the caller calls it; errors name it so.

    ``names`` are the paths of its files, parted by ``/`` and sorted; hidden files, what Esesea itself keeps and what
    lies outside (behind a link) are none of them. ``sources`` holds those that were read. ``chosen`` is the file by
    which the manuscript was named, empty where the folder itself was.
    """

    file: str
    names: tuple[str, ...]
    sources: Mapping[str, Source] = field(default_factory=dict)
    chosen: str = ""

    @property
    def name(self) -> str:
        """The folder's name without the folders it is in."""
        return Path(self.file).name or Path(self.file).resolve().name

    @property
    def sha256(self) -> str:
        """The hash of the names and bytes of the files that were read, in lower-case hexadecimal."""
        digest = hashlib.sha256()
        for name in sorted(self.sources):
            digest.update(f"{name}\0{self.sources[name].sha256}\0".encode(errors="surrogatepass"))
        return digest.hexdigest()

    def within(self, folder: str) -> Folder:
        """The folder of that path inside it, with what was read of it."""
        start = f"{folder}/"
        names = tuple(name.removeprefix(start) for name in self.names if name.startswith(start))
        inside = {name: self.sources[start + name] for name in names if start + name in self.sources}
        return Folder(str(Path(self.file, folder)), names, inside)


def home(path: Path) -> Path:
    """The manuscript that ``path`` means: a project's own list (``nwProject.nwx``) means the folder it is in."""
    if path.suffix.lower() in _STAND_FOR_THEIR_FOLDER and path.is_file():
        return path.parent if path.parent.name else path.resolve().parent
    return path


def listed(path: Path, limits: Limits = DEFAULT) -> Folder:
    """The folder at ``path``, none of its files read. Raises NoSuchFile, Unreadable or TooLong (too many files)."""
    names: list[str] = []
    try:
        root = path.resolve(strict=True)
        if not root.is_dir():
            raise Unreadable(str(path), "it is not a folder")
        # os.walk goes into no folder behind a link, so it ends even where links lead round in a circle.
        for place, folders, files in os.walk(root, onerror=_refuse(path)):
            inside = Path(place).relative_to(root)
            kept = (each for each in sorted(folders) if not is_apart(each))
            folders[:] = kept if len(inside.parts) < _DEEPEST else ()
            names += ((inside / name).as_posix() for name in files if _is_kept(root, Path(place, name)))
            if len(names) > limits.max_members:
                raise TooLong(str(path), len(names), limits.max_members, "files")
    except FileNotFoundError as error:
        raise NoSuchFile(str(path)) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise Unreadable(str(path), (getattr(error, "strerror", None) or str(error)).lower()) from error
    return Folder(str(path), tuple(sorted(names)))


def _refuse(path: Path) -> Callable[[OSError], None]:
    def refuse(error: OSError) -> None:
        where = error.filename or str(path)
        if isinstance(error, PermissionError):
            raise Unreadable(str(where), "you have no right to read it") from error
        raise Unreadable(str(where), (error.strerror or str(error)).lower()) from error

    return refuse


def is_apart(name: str) -> bool:
    """Whether a file or folder is hidden, left by an open program, or one in which Esesea keeps a story."""
    return name.startswith(_PASSING) or PurePosixPath(name).suffix == _STORY


def _is_kept(root: Path, file: Path) -> bool:
    if file.name.startswith(_PASSING):
        return False
    if not file.is_symlink():
        return file.is_file()
    return file.is_file() and file.resolve().is_relative_to(root)


def holding(folder: Folder, holds: Callable[[str], bool], limits: Limits = DEFAULT) -> Folder:
    """``folder`` with those of its files read that ``holds`` says are of the manuscript.

    Raises TooLong where they are longer together than one file may be, and what `load` raises. A file that went away
    since it was listed is none.
    """
    read: dict[str, Source] = {}
    size = 0
    for name in folder.names:
        if not holds(name):
            continue
        try:
            read[name] = folder.sources.get(name) or load(Path(folder.file, name), limits)
        except NoSuchFile:
            continue
        size += len(read[name].data)
        if size > limits.max_source_bytes:
            raise TooLong(folder.file, size, limits.max_source_bytes, "bytes")
    return Folder(folder.file, folder.names, read, folder.chosen)
