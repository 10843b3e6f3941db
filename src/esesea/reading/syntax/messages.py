"""How a process and its helper speak: messages one after the other, each with its length before it.

Light: a helper is started before anything that parses is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

import msgspec

_LENGTH = 8


def send(stream: IO[bytes], message: bytes) -> None:
    """Write one message. Raises OSError where the other side has gone."""
    stream.write(len(message).to_bytes(_LENGTH, "big"))
    stream.write(message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """The next message; None where the other side has ended, be it in the middle of one."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head, "big")
    message = stream.read(length)
    return message if len(message) == length else None


def asking(texts: Sequence[str]) -> bytes:
    """Texts as bytes."""
    return msgspec.msgpack.encode(texts)


def texts_in(message: bytes) -> list[str]:
    """The texts in ``message``."""
    return msgspec.msgpack.decode(message, type=list[str])
