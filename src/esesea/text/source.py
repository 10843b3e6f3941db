"""The bytes of a manuscript's file, read whole and within bounds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from esesea.text.errors import NoSuchFile, TooLong, Unreadable
from esesea.text.limits import DEFAULT, Limits


@dataclass(frozen=True, slots=True)
class Source:
    """A file as bytes. ``file`` is what the caller calls it; errors name it so."""

    file: str
    data: bytes

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return Path(self.file).name or self.file

    @property
    def suffix(self) -> str:
        """The ending of the name with its dot, in lower case; empty where there is none."""
        return Path(self.file).suffix.lower()

    @property
    def sha256(self) -> str:
        """The hash of the bytes, in lower-case hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def load(path: Path, limits: Limits = DEFAULT) -> Source:
    """The file at ``path``; NoSuchFile, Unreadable or TooLong where it cannot be had whole."""
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.max_source_bytes + 1)
            size = max(len(data), path.stat().st_size)
    except FileNotFoundError as error:
        raise NoSuchFile(str(path)) from error
    except IsADirectoryError as error:
        raise Unreadable(str(path), "it is a folder") from error
    except PermissionError as error:
        raise Unreadable(str(path), "you have no right to read it") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise Unreadable(str(path), why.lower()) from error
    if len(data) > limits.max_source_bytes:
        raise TooLong(str(path), size, limits.max_source_bytes, "bytes")
    return Source(str(path), data)
