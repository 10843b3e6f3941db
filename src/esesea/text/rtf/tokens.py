"""The bytes of an RTF file → braces, control words, characters in hexadecimal, and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

_TOKEN = re.compile(rb"\\([A-Za-z]+)(-?\d+)?[ ]?|\\'([0-9A-Fa-f]{2})|\\(\r\n|.)|([{}])|([^\\{}]+)|(\\)\Z", re.DOTALL)
_DIGITS = 10
#: The parameter of a control word that has none.
ABSENT = -(2**63)


class Sign(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    CONTROL = auto()
    """A control word (``\\par``) with its ``number``, ABSENT where it has none."""
    SYMBOL = auto()
    """A control symbol (``\\~``): one character that is no letter."""
    HEX = auto()
    """One byte in hexadecimal (``\\'e9``), as ``number``."""
    WORDS = auto()
    """Plain bytes, line ends among them."""


class Token(NamedTuple):
    """A token; ``at`` is the place in the file, in bytes from 0, at which it begins."""

    sign: Sign
    at: int
    words: bytes = b""
    number: int = ABSENT


def tokens(data: bytes, at: int = 0) -> Iterator[Token]:
    r"""The tokens of ``data`` from ``at`` on, as RTF 1.9.1 sets them apart.

    The bytes that ``\bin`` counts are left out.
    """
    while (found := _TOKEN.match(data, at)) is not None:
        start, at = at, found.end()
        token = _token(found, start)
        if token.words == b"bin" and token.sign is Sign.CONTROL and token.number > 0:
            at = min(len(data), at + token.number)
        yield token


def _token(found: re.Match[bytes], at: int) -> Token:
    word, number, byte, symbol, brace, words, _ = found.groups()
    if word is not None:
        return Token(Sign.CONTROL, at, word, int(number[:_DIGITS]) if number else ABSENT)
    if words is not None:
        return Token(Sign.WORDS, at, words)
    if brace is not None:
        return Token(Sign.OPEN if brace == b"{" else Sign.CLOSE, at)
    if byte is not None:
        return Token(Sign.HEX, at, number=int(byte, 16))
    return Token(Sign.SYMBOL, at, symbol or b"")
