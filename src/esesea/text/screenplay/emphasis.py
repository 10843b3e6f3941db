"""The marks of emphasis in Fountain: stars, underscores and the backslashes that take them back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.text.span import Span

_TOKEN = re.compile(r"\\(?=[*_\\\[\]])|\*+|_+")
_ESCAPE = "\\"
_WIDEST = 3


@dataclass(frozen=True, slots=True)
class _Opener:
    """A mark that may open emphasis: which character, how many, and where the last of them ends."""

    character: str
    width: int
    end: int


def emphasis_marks(line: str, start: int = 0) -> Iterator[Span]:
    """Where the marks of emphasis and the escapes stand in ``line``, which begins at offset ``start``. Linear.

    As Fountain 1.1 says under Emphasis: marks hug the words, and an opening one needs its closing one on the
    same line. An underscore inside a word marks nothing.
    """
    opened: list[_Opener] = []
    escaped = -1
    for token in _TOKEN.finditer(line):
        if token.start() == escaped:
            continue
        if token.group() == _ESCAPE:
            escaped = token.end()
            yield Span(start + token.start(), start + token.end())
            continue
        yield from _closed(token, line, opened, start)


def _closed(token: re.Match[str], line: str, opened: list[_Opener], start: int) -> Iterator[Span]:
    """The pairs that ``token`` closes; what is left of it may open one."""
    character, at = token.group()[0], token.start()
    before, after = line[at - 1 : at], line[token.end() : token.end() + 1]
    if before.strip() and not (character == "_" and _in_word(after)):
        if any(opener.character == character for opener in opened[-_WIDEST:]):
            while opened[-1].character != character:
                opened.pop()
        while opened and opened[-1].character == character and opened[-1].width <= token.end() - at:
            opener = opened.pop()
            yield Span(start + opener.end - opener.width, start + opener.end)
            yield Span(start + at, start + at + opener.width)
            at += opener.width
    width = token.end() - at
    if 0 < width <= _WIDEST and after.strip() and not (character == "_" and _in_word(before)):
        opened.append(_Opener(character, width, token.end()))


def _in_word(character: str) -> bool:
    return character.isalnum()
