"""How a process and its helper speak: messages of bytes, each after its length, and parses within them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import IO

import msgspec
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

ATTRIBUTES = ("NORM", "TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE")
"""What of a parse is sent, besides the words."""

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


def packed(docs: Iterable[Doc]) -> bytes:
    """Parses as bytes."""
    return DocBin(attrs=ATTRIBUTES, docs=docs).to_bytes()


def unpacked(message: bytes, vocab: Vocab) -> list[Doc]:
    """The parses in ``message``, with the words of ``vocab``."""
    return list(DocBin().from_bytes(message).get_docs(vocab))
