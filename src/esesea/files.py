"""Writing to disk whole or not at all, and saying which way a disk refused.

Nothing here knows what is written; rooms turn the OSErrors into errors of their own.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
"""The disk, the quota or the limit on a file's size has no room for more."""

REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
"""The person has no right to write (or read) there, or the disk is read-only."""

TEMPORARY = ".part"
"""What the name of an unfinished file or folder ends with."""


def temporary_beside(target: Path) -> Path:
    """A free name in the folder of ``target``, so that renaming onto it stays on one disk."""
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}{TEMPORARY}")


def temporaries_beside(target: Path) -> tuple[Path, ...]:
    """What earlier writes of ``target`` left unfinished: they were killed, or are still going on."""
    start = f".{target.name}."
    return tuple(
        sorted(found for found in target.parent.iterdir() if found.name.startswith(start) and found.suffix == TEMPORARY)
    )


def replace_file(target: Path, content: bytes) -> None:
    """Make ``target`` hold ``content``, wholly or not at all, and on disk when this returns.

    A reader sees the old file or the new one, never a mixture. Raises OSError; then the old file is untouched
    and nothing is left behind (unless the process itself is killed: see `temporaries_beside`).
    """
    part = temporary_beside(target)
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def replace_passing(target: Path, content: bytes) -> None:
    """Make ``target`` hold ``content`` as `replace_file` does, but without waiting for the disk.

    For what can be made again and is checked when it is read: a machine that stops soon after may leave it damaged.
    What a killed writer left is removed. Raises OSError.
    """
    for left in temporaries_beside(target):
        left.unlink(missing_ok=True)
    part = temporary_beside(target)
    try:
        part.write_bytes(content)
        part.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def sync_file(file: Path) -> None:
    """Bring what ``file`` holds to the disk, whoever wrote it."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def sync_folder(folder: Path) -> None:
    """Bring the names in ``folder`` to the disk. Does nothing where the system has no such act (Windows)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_folder(target: Path, contents: Mapping[str, bytes]) -> None:
    """Make ``target`` a folder of exactly these files, wholly or not at all, and on disk when this returns.

    What the folder held is gone afterwards: whether that may be is the caller's to know. Raises OSError; then the
    old folder is untouched. No system swaps folders in one step: a machine that stops between the two renames
    leaves the old folder under its temporary name. Names may have folders in them, parted by ``/``.
    """
    part = temporary_beside(target)
    try:
        part.mkdir()
        for name, content in contents.items():
            (part / name).parent.mkdir(parents=True, exist_ok=True)
            with (part / name).open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for folder in {(part / name).parent for name in contents} | {part}:
            sync_folder(folder)
        _swap(part, target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    sync_folder(target.parent)


def _swap(part: Path, target: Path) -> None:
    if not target.exists():
        part.rename(target)
        return
    old = temporary_beside(target)
    target.rename(old)
    try:
        part.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
