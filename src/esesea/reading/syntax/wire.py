"""Parses as bytes: how a helper answers, and how a memo keeps them. Data alone, never code."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

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
    return [unpacked_one(parses, vocab, number) for number in range(len(parses.counts))]


def unpacked_one(parses: PackedParses, vocab: Vocab, number: int) -> Doc:
    """One of the parses, by its number; of a story that is read again few are looked at."""
    begin, count = sum(parses.counts[:number]), parses.counts[number]
    if not count:
        return Doc(vocab)
    wide = len(ATTRIBUTES) + 1
    small = np.frombuffer(parses.table, np.int32, count * wide, begin * wide * 4).reshape(-1, wide)
    own, places = np.unique(small[:, : len(WORDS)], return_inverse=True)
    told = [parses.strings[word] for word in own.tolist()]
    known = np.array([vocab.strings.add(word) for word in told], np.uint64)
    places = places.reshape(-1, len(WORDS))
    table = np.concatenate([known[places], small[:, len(WORDS) : -1].astype(np.int64).astype(np.uint64)], axis=1)
    doc = Doc(vocab, words=[told[word] for word in places[:, 0].tolist()], spaces=small[:, -1].astype(bool).tolist())
    return doc.from_array(list(ATTRIBUTES), table)  # type: ignore[arg-type]  # thinc's own array types


def answering(parses: PackedParses) -> bytes:
    """Parses as bytes."""
    return msgspec.msgpack.encode(parses)


def parses_in(message: bytes) -> PackedParses:
    """The parses in ``message``."""
    return msgspec.msgpack.decode(message, type=PackedParses)
