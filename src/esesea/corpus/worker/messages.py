"""What a supervisor and its child say to one another: data alone, never code, over the child's stdin and stdout."""

from __future__ import annotations

from typing import IO

import msgspec

from esesea.corpus.book import Book

TOO_MUCH_MEMORY = "TooMuchMemory"
"""The kind of refusal after which the child ends: what is left of its memory is in pieces."""

_LENGTH = 8


class Hello(msgspec.Struct, frozen=True, tag=True):
    """To the child, first: which reader it is to be, and the most words of a book that it may try."""

    reader: str
    spacy_model: str
    words: int


class Ask(msgspec.Struct, frozen=True, tag=True):
    """To the child: a book to be read."""

    book: Book


class Ready(msgspec.Struct, frozen=True, tag=True):
    """From the child: it can read; ``fingerprint`` is that of what it reads with."""

    fingerprint: str


class Tables(msgspec.Struct, frozen=True, tag=True):
    """From the child: a book's tables, each as an Arrow stream; ``words`` of its story."""

    tables: dict[str, bytes]
    words: int


class Refused(msgspec.Struct, frozen=True, tag=True):
    """From the child: why it cannot read the book, or, in place of Ready, why it cannot read at all."""

    kind: str
    reason: str
    hint: str


Question = Hello | Ask
Answer = Ready | Tables | Refused

_questions = msgspec.msgpack.Decoder(Question)
_answers = msgspec.msgpack.Decoder(Answer)


def send(stream: IO[bytes], message: Question | Answer) -> None:
    """Write one message. Raises OSError where the other side has gone."""
    content = msgspec.msgpack.encode(message)
    stream.write(len(content).to_bytes(_LENGTH, "big"))
    stream.write(content)
    stream.flush()


def question(stream: IO[bytes]) -> Question | None:
    """The next question; None where the supervisor has gone."""
    content = _received(stream)
    return None if content is None else _questions.decode(content)


def answer(stream: IO[bytes]) -> Answer | None:
    """The next answer; None where the child has ended, be it in the middle of one."""
    content = _received(stream)
    return None if content is None else _answers.decode(content)


def _received(stream: IO[bytes]) -> bytes | None:
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head, "big")
    content = stream.read(length)
    return content if len(content) == length else None
