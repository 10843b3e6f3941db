"""Files and folders of any file system that fsspec knows, with its faults in the words of a manuscript's."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, cast

from esesea.corpus.errors import NeedsCorpus
from esesea.text.errors import NoSuchFile, Unreadable

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem


def filesystem(url: str) -> tuple[AbstractFileSystem, str]:
    """The file system of a path or URL, and the path in it. Raises NeedsCorpus, or Unreadable for an unknown kind."""
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - extra: esesea[corpus]
    except ModuleNotFoundError as fault:
        raise NeedsCorpus("fsspec", "corpus") from fault
    try:
        found, path = url_to_fs(url)
    except (ValueError, ImportError) as fault:  # no such protocol, or one whose package is not installed
        raise Unreadable(url, str(fault)) from fault
    return found, path


@contextmanager
def opened(url: str, called: str) -> Iterator[IO[bytes]]:
    """The file at ``url``, open to be read. Raises NoSuchFile or Unreadable, which name it as it is ``called``."""
    with told(called):
        system, path = filesystem(url)
        with cast("Any", system.open(path, "rb")) as stream:
            yield stream


@contextmanager
def told(called: str) -> Iterator[None]:
    """Say faults of the file system as ManuscriptErrors."""
    try:
        yield
    except FileNotFoundError as fault:
        raise NoSuchFile(called) from fault
    except IsADirectoryError as fault:
        raise Unreadable(called, "it is a folder") from fault
    except PermissionError as fault:
        raise Unreadable(called, "you have no right to read it") from fault
    except OSError as fault:
        why = fault.strerror or str(fault) or errno.errorcode.get(fault.errno or 0, "the file system refused")
        raise Unreadable(called, why.lower()) from fault


def is_local(system: AbstractFileSystem) -> bool:
    """Whether it is this machine's own."""
    protocol = system.protocol
    return "file" in ((protocol,) if isinstance(protocol, str) else tuple(protocol))
