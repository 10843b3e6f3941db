"""The zip that an EPUB or a DOCX is: the same bytes for the same content, and a mark by which it is known again.

The mark is a member that holds the hash of all others. People write into such files: one that was changed since it was
exported no longer has the hash, and is not replaced.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from esesea.export.errors import SomethingInTheWay
from esesea.export.faults import write_faults
from esesea.files import replace_file

MARK = "esesea.edition/1"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
RIGHTS = 0o644 << 16


def members(packed: bytes) -> dict[str, bytes]:
    """The members of a zip, in its order, folders left out."""
    with zipfile.ZipFile(io.BytesIO(packed)) as found:
        return {each.filename: found.read(each) for each in found.infolist() if not each.is_dir()}


def zipped(contents: Mapping[str, bytes], stored: frozenset[str] = frozenset()) -> bytes:
    """``contents`` as a zip in their order, those ``stored`` not compressed. The same contents give the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in contents.items():
            about = zipfile.ZipInfo(name, FIRST_DAY)
            about.external_attr = RIGHTS
            about.create_system = 3
            about.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            into.writestr(about, content)
    return made.getvalue()


def digest(contents: Mapping[str, bytes], mark: str) -> str:
    """The hash of all members but the ``mark``, whatever their order."""
    total = hashlib.sha256()
    for name in sorted(set(contents) - {mark}):
        total.update(f"{name}\0{len(contents[name])}\0".encode())
        total.update(contents[name])
    return total.hexdigest()


def write_packed(target: Path, made: Callable[[], bytes], mark: str) -> tuple[Path, ...]:
    """Make ``target`` hold what is ``made``, in place of an unchanged earlier edition alone, and return it.

    ``mark`` is the member that holds the hash. Raises SomethingInTheWay, NoRoom or CannotWrite.
    """
    with write_faults(target):
        _check_free(target, mark)
        replace_file(target, made())
    return (target,)


def _check_free(target: Path, mark: str) -> None:
    if target.is_dir():
        raise SomethingInTheWay(str(target), "is a folder")
    if not target.exists():
        return
    try:
        found = members(target.read_bytes())
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError):
        found = {}
    said = found.get(mark, b"")
    if MARK.encode() not in said:
        raise SomethingInTheWay(str(target), "exists and was not exported by Esesea")
    if digest(found, mark).encode() not in said:
        raise SomethingInTheWay(str(target), "was changed since it was exported")
