"""A private folder in which a manuscript is read, beside the stories it will stand with, and the move out of it."""

from __future__ import annotations

import contextlib
import filecmp
import os
import re
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from esesea.app.keeping import SUFFIX
from esesea.files import sync_folder, temporary_beside
from esesea.store.errors import FolderBusy
from esesea.store.faults import disk_faults
from esesea.store.lock import LOCK, locked
from esesea.web.limits import LARGEST_MANUSCRIPT
from esesea.web.reading.names import free_names
from esesea.web.security.errors import TooLarge

AT_ONCE = 2**20
"""Bytes copied at once."""

_STAGING = re.compile(r"\..*\.story\.[0-9a-f]{8}\.part")


@dataclass(frozen=True, slots=True)
class Staging:
    """The folder at ``path``, that nobody else reads, with the ``manuscript`` (a name) in it; ``story`` is to be.

    While it is in use its lock is ``held``, so that a later server knows which were left by one that was killed.
    """

    path: Path
    manuscript: str
    story: str
    held: contextlib.ExitStack
    reader: None = None

    def keep(self, story: str) -> Path:
        """Move the ``story`` (a name) to the others, its manuscript beside it. Raises as `moved_out`."""
        return moved_out(self, story, self.path.parent)

    def remove(self) -> None:
        """Take the folder away with all that is in it."""
        self.held.close()
        shutil.rmtree(self.path, ignore_errors=True)


def staged(folder: Path, name: str, content: IO[bytes], reserved: Collection[str] = ()) -> Staging:
    """The manuscript ``name`` in a folder of its own in ``folder``.

    It gets the name that it will have beside the stories: none of theirs, nor of ``reserved``. Raises TooLarge,
    NoRights, DiskFull or DiskFault; nothing is then left.
    """
    path = temporary_beside(folder / f"{Path(name).stem}{SUFFIX}")
    held = contextlib.ExitStack()
    try:
        with disk_faults(folder):
            path.mkdir(mode=0o700)
            held.enter_context(locked(path))
            came = path / f"{LOCK}.came"
            _copy(content, came)
            manuscript, story = _names(folder, name, came, reserved)
            came.rename(path / manuscript)
    except BaseException:
        Staging(path, name, "", held).remove()
        raise
    return Staging(path, manuscript, story, held)


def moved_out(staging: Staging, story: str, folder: Path) -> Path:
    """The ``story`` (a name) in ``staging``, moved to the others in ``folder``, its manuscript beside it.

    Whatever is there already stays as it is. Raises NoRights, DiskFull or DiskFault.
    """
    source = staging.path / staging.manuscript
    with disk_faults(folder):
        while True:
            manuscript, name = _names(folder, staging.manuscript, source, ())
            laid = _laid(source, folder / manuscript)
            try:
                moved = (staging.path / story).rename(folder / name)
            except OSError:
                if laid:
                    (folder / manuscript).unlink()
                if not (folder / name).exists():
                    raise
            else:
                sync_folder(folder)
                return moved


def sweep(folder: Path) -> None:
    """Take away what servers left in ``folder`` that were killed while they read."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if _STAGING.fullmatch(path.name) and (path / LOCK).is_file():
                with contextlib.suppress(FolderBusy, OSError), locked(path, wait=0):
                    shutil.rmtree(path, ignore_errors=True)


def _copy(content: IO[bytes], into: Path) -> None:
    taken = 0
    with into.open("xb") as file:
        while piece := content.read(AT_ONCE):
            taken += len(piece)
            if taken > LARGEST_MANUSCRIPT:
                raise TooLarge(LARGEST_MANUSCRIPT)
            file.write(piece)


def _names(folder: Path, name: str, content: Path, reserved: Collection[str]) -> tuple[str, str]:
    """Free names for the manuscript ``name`` and its story; a manuscript with the same ``content`` may be there."""
    there = [path.name for path in folder.iterdir()]
    for manuscript, story in free_names(name, {*there, *reserved}):
        known = next((each for each in there if each.casefold() == manuscript.casefold()), None)
        if known is None or _is_same(folder / known, content):
            return manuscript if known is None else known, story
    raise AssertionError


def _is_same(file: Path, content: Path) -> bool:
    return file.is_file() and filecmp.cmp(file, content, shallow=False)


def _laid(source: Path, there: Path) -> bool:
    """Whether ``source`` was given the name ``there`` too; False where the same manuscript has it already."""
    try:
        os.link(source, there)
    except FileExistsError:
        return False
    except OSError:  # a disk that knows no second names
        with source.open("rb") as content, there.open("xb") as file:
            shutil.copyfileobj(content, file)
    return True
