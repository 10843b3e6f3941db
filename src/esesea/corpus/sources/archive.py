"""A zip archive of manuscripts, at any URL, none of whose members is trusted to be as small as it says."""

from __future__ import annotations

import hashlib
import re
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO, Any, cast

from esesea.corpus.sources.opening import filesystem, told
from esesea.text.errors import Damaged, Encrypted, NoSuchFile, TooLong, Unreadable, ZipBomb
from esesea.text.folder import Folder
from esesea.text.limits import DEFAULT, Limits
from esesea.text.manuscript import manuscript_at
from esesea.text.source import Source

_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    NotImplementedError,
    OverflowError,
    IndexError,
    KeyError,
)
_LOCKED = 0x1
_LARGE = 2**20
_PIECE = 2**20
_UNLOCK = "take the password off in the program that made it"
_ROOT = re.compile(r"\A(?:\.?/)+")
"""How some programs begin the names of members, which all lie in the archive."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive. ``members``: those that are files, by name; in memory is some 0.5 kB a member."""

    url: str
    file: zipfile.ZipFile
    members: Mapping[str, zipfile.ZipInfo]
    limits: Limits

    @classmethod
    def at(cls, url: str, limits: Limits = DEFAULT) -> Archive:
        """The archive at ``url``. Raises NoSuchFile, Unreadable, or Damaged where it is none."""
        with told(url):
            system, path = filesystem(url)
            stream = cast("Any", system.open(path, "rb"))
            try:
                file = zipfile.ZipFile(stream)
                found = {_ROOT.sub("", info.filename): info for info in file.infolist() if not info.is_dir()}
                return cls(url, file, found, limits)
            except _BROKEN as fault:
                stream.close()
                raise Damaged(url, "it breaks off or is not complete") from fault

    def names(self) -> list[str]:
        """The members that are files, sorted."""
        return sorted(self.members)

    def size(self, member: str) -> int:
        """The bytes of ``member``, as the archive says."""
        return self.members[member].file_size

    def read(self, member: str, called: str) -> bytes:
        """The bytes of ``member``. Raises NoSuchFile, Encrypted, TooLong, ZipBomb or Damaged."""
        with self._opened(member, called) as (stream, size):
            data = stream.read(size + 1)
        if len(data) != size:
            raise Damaged(called, "its length is not what the archive says")
        return data

    def content(self, member: str, called: str) -> str:
        """The hash of ``member``, read in pieces; errors as for `read`."""
        digest = hashlib.sha256()
        with self._opened(member, called) as (stream, size):
            while piece := stream.read(min(_PIECE, size + 1)):
                digest.update(piece)
        return digest.hexdigest()

    def folder(self, member: str, name: str, called: str) -> Folder:
        """The manuscript that is the folder ``member``, unpacked for the moment; its name ends with ``/``.

        ``/`` alone is the whole archive. Raises ManuscriptErrors, and TooLong where its files are longer together than
        one may be.
        """
        start = member.lstrip("/")
        inside = [each for each in self.names() if each.startswith(start)]
        size = sum(self.size(each) for each in inside)
        if size > self.limits.max_source_bytes:
            raise TooLong(called, size, self.limits.max_source_bytes, "bytes")
        with tempfile.TemporaryDirectory() as near:
            root = Path(near, PurePosixPath(name).name)
            for each in inside:
                place = root / _safe(each.removeprefix(start), called)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(self.read(each, called))
            found = manuscript_at(root, self.limits)
        if isinstance(found, Source):
            raise Unreadable(called, "it is no folder")
        return Folder(name, found.names, found.sources, found.chosen)

    @contextmanager
    def _opened(self, member: str, called: str) -> Iterator[tuple[IO[bytes], int]]:
        """A member to be read, and its size as the archive says: more than that is never unpacked."""
        try:
            info = self.members[member]
        except KeyError as fault:
            raise NoSuchFile(called) from fault
        if info.flag_bits & _LOCKED:
            raise Encrypted(called, "a password", _UNLOCK)
        if info.file_size > self.limits.max_source_bytes:
            raise TooLong(called, info.file_size, self.limits.max_source_bytes, "bytes")
        if info.file_size > _LARGE and info.file_size > self.limits.max_ratio * max(1, info.compress_size):
            raise ZipBomb(called, member)
        try:
            with told(called), self.file.open(info) as stream:
                yield stream, info.file_size
        except _BROKEN as fault:
            raise Damaged(called, "it cannot be unpacked") from fault
        except RuntimeError as fault:
            raise Encrypted(called, "a password", _UNLOCK) from fault


def _safe(path: str, called: str) -> Path:
    """A member's path, which must stay in the folder that it is unpacked to."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    if any(part in {"..", "/"} or PureWindowsPath(part).drive for part in parts):
        raise Damaged(called, f"its member `{path}` leads outside")
    return Path(*parts)
