"""Files' and folders' names: their natural order, and the titles in them."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from esesea.text.structure.heading_words import HeadingWords, Matter, heading_words

_DIGITS = re.compile(r"(\d+)")
_LEADING = re.compile(r"\s*\d+(?:[.]\d+)*\s*(?:[-–—_.):]+\s*|\s+)(?=\S)")
_JOINED = re.compile(r"[_\s]+")
_LAST = frozenset({"epilogue", "coda", "postlude", "finale", "conclusion"})
_FIRST = frozenset({"prologue", "prelude", "cold open", "teaser"})
_LONGEST_NUMBER = 18

Key = tuple[int, tuple[tuple[int, int, str], ...]]


def natural(name: str) -> Key:
    """Where a file or folder of that ``name`` stands among the others of its folder.

    As a person counts (2 before 10, "Two" before "Ten"), a prologue first and an epilogue last.
    """
    bare = title_of(name)
    words = heading_words(bare)
    place = 0 if words is None else _place(words)
    if words is not None and words.number is not None and not name[:1].isdigit():
        row: tuple[tuple[int, int, str], ...] = ((1, 0, words.label), (0, words.number, ""), (1, 0, words.title))
        return place, row
    pieces = _DIGITS.split(_stem(name).casefold())
    return place, tuple(_piece(piece) for piece in pieces if piece)


def _piece(piece: str) -> tuple[int, int, str]:
    if piece.isdigit() and piece.isascii() and len(piece) <= _LONGEST_NUMBER:
        return 0, int(piece), ""
    return 1, 0, piece


def _place(words: HeadingWords) -> int:
    if words.matter is Matter.FRONT:
        return -2
    if words.matter is Matter.BACK:
        return 2
    return -1 if words.label in _FIRST else 1 if words.label in _LAST else 0


def title_of(name: str) -> str:
    """The title in the name of a file or folder, without the number that only puts it in order.

    >>> [title_of(name) for name in ("02 - The Key.md", "chapter_03.txt", "07.docx", "the_long-lost_son.txt")]
    ['The Key', 'Chapter 03', '7', 'The long-lost son']
    """
    stem = _stem(name)
    words = stem.replace("-", " ") if " " not in stem and heading_words(stem.replace("-", " ")) else stem
    words = _JOINED.sub(" ", words).strip()
    if words.isdigit() and len(words) <= _LONGEST_NUMBER:
        return str(int(words))
    bare = _LEADING.sub("", words, count=1).strip() or words
    return bare[:1].upper() + bare[1:]


def _stem(name: str) -> str:
    """The name without its ending; "St. John" has none."""
    path = PurePosixPath(name)
    return path.stem if 1 < len(path.suffix) <= 6 and " " not in path.suffix else path.name
