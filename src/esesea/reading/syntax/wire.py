"""Parses as bytes: how a process and its helper speak, and how a memo keeps them. Data alone, never code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import IO

import msgspec
import numpy as np
from spacy.tokens import Doc
from spacy.vocab import Vocab

from esesea.reading.memo import DIGEST

WORDS = ("ORTH", "NORM", "TAG", "MORPH", "LEMMA", "DEP", "ENT_TYPE")
"""Attributes of a token that spaCy keeps as the hash of a string."""

NUMBERS = ("POS", "HEAD", "SENT_START", "ENT_IOB")
"""The others; ``HEAD`` counts from the token itself."""

ATTRIBUTES = (*WORDS, *NUMBERS)
"""What of a parse is sent or kept."""

_LENGTH = 8


class PackedParses(msgspec.Struct, frozen=True, array_like=True):
    """Some parses, to be made again with ``unpacked``.

    ``strings``: all words in use; ``counts``: tokens of each text; ``table``: for each token of all texts the
    ``ATTRIBUTES`` (those of ``WORDS`` as places in ``strings``) and whether a space follows, 32 bits each; ``keys``: of
    each text a digest of all that its parse holds.
    """

    strings: list[str]
    counts: list[int]
    table: bytes
    keys: list[bytes]


def packed(docs: Iterable[Doc]) -> PackedParses:
    """Parses as plain values."""
    arrays = [_array(doc) for doc in docs]
    if not arrays:
        return PackedParses([], [], b"", [])
    keys = [blake2b(array.tobytes(), digest_size=DIGEST).digest() for array, _ in arrays]
    table = np.concatenate([array for array, _ in arrays])
    words, places = np.unique(table[:, : len(WORDS)], return_inverse=True)
    small = np.concatenate(
        [places.reshape(-1, len(WORDS)).astype(np.int32), table[:, len(WORDS) :].astype(np.int64).astype(np.int32)],
        axis=1,
    )
    strings = arrays[0][1].strings
    told = [strings[int(word)] if word else "" for word in words]
    return PackedParses(told, [len(array) for array, _ in arrays], small.tobytes(), keys)


def _array(doc: Doc) -> tuple[np.ndarray[tuple[int, int], np.dtype[np.uint64]], Vocab]:
    table = doc.to_array(list(ATTRIBUTES)).reshape(len(doc), len(ATTRIBUTES))
    spaces = np.array([bool(token.whitespace_) for token in doc], np.uint64)
    return np.concatenate([table, spaces[:, None]], axis=1), doc.vocab


def unpacked(parses: PackedParses, vocab: Vocab) -> list[Doc]:
    """The parses, with the words of ``vocab``."""
    known = np.array([vocab.strings.add(word) for word in parses.strings] or [0], np.uint64)
    small = np.frombuffer(parses.table, np.int32).reshape(-1, len(ATTRIBUTES) + 1)
    table = np.concatenate(
        [known[small[:, : len(WORDS)]], small[:, len(WORDS) : -1].astype(np.int64).astype(np.uint64)], axis=1
    )
    texts = [parses.strings[word] for word in small[:, 0].tolist()]
    spaces = small[:, -1].astype(bool).tolist()
    found: list[Doc] = []
    begin = 0
    for count in parses.counts:
        chosen = slice(begin, begin + count)
        doc = Doc(vocab, words=texts[chosen], spaces=spaces[chosen])
        found.append(doc.from_array(list(ATTRIBUTES), table[chosen]) if count else doc)  # type: ignore[arg-type]  # thinc's own array types
        begin += count
    return found


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


def answering(parses: PackedParses) -> bytes:
    """Parses as bytes."""
    return msgspec.msgpack.encode(parses)


def parses_in(message: bytes) -> PackedParses:
    """The parses in ``message``."""
    return msgspec.msgpack.decode(message, type=PackedParses)
