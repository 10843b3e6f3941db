"""A memo as the bytes of a file and back. What is not wholly as this reader wrote it on this machine is no memo."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from types import MappingProxyType

import msgspec
import numpy as np

from esesea.reading.memo import Kept, Memo, Used

_FORMAT = b"esesea memo 2\n"
_DIGEST = 32


class _Last:
    """What this process wrote last, with its digest: `esesea watch` need not read back what it has just kept."""

    written: tuple[bytes, Used] = (b"", MappingProxyType({}))


def opened(content: bytes | None, maker: str) -> Memo:
    """The memo that ``maker`` wrote as ``content``; an empty one where another wrote it, or where it is damaged.

    ``maker``: see ``maker_of``. Nothing in ``content`` is ever run.
    """
    head = _head(maker)
    begin = len(head) + _DIGEST
    if content is None or content[: len(head)] != head:
        return Memo()
    last, used = _Last.written
    if content[len(head) : begin] == last:
        return Memo(used)
    body = memoryview(content)[begin:]
    if sha256(body).digest() != content[len(head) : begin]:
        return Memo()
    try:
        return Memo(msgspec.msgpack.decode(body, type=Kept))
    except (msgspec.DecodeError, RecursionError):
        return Memo()


def written(memo: Memo, maker: str) -> bytes:
    """What the last reading used of ``memo``, to be ``opened`` by the next one."""
    body = msgspec.msgpack.encode(memo.used())
    told = sha256(body).digest()
    _Last.written = told, memo.used()
    return b"".join((_head(maker), told, body))


def maker_of(reader: str) -> str:
    """Whoever gives the same values for the same pieces: the reader's fingerprint, the libraries, the processor.

    The last digits of a product of matrices differ with the kind of processor.
    """
    return "\n".join((reader, *_surroundings()))


def _surroundings() -> Iterator[str]:
    yield platform.python_version()
    for library in ("numpy", "msgspec", "onnxruntime", "spacy", "thinc"):
        yield f"{library} {version(library)}"
    yield platform.machine()
    found = np.show_config(mode="dicts")
    yield " ".join(sorted(found["SIMD Extensions"].get("found", ()))) if found else ""


def _head(maker: str) -> bytes:
    return _FORMAT + sha256(maker.encode()).digest()
