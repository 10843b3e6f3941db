"""What notes are called: names that every system and Obsidian's links can hold."""

from __future__ import annotations

import re
from collections.abc import Iterable

from esesea.export.xml_parts import FORBIDDEN

LONGEST = 60
_PARTED = re.compile(r"\s*[:/\\|]+\s*")
_NEVER = re.compile(r'[*?"<>#^\[\]\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufffd]')
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that Windows keeps for itself."""


def file_name(title: str) -> str:
    """``title`` as the name of a file without an ending, at most `LONGEST` characters; "Untitled" for none.

    >>> file_name("Chapter 1: What is *this*?")
    'Chapter 1 - What is this'
    """
    plain = _NEVER.sub("", _PARTED.sub(" - ", FORBIDDEN.sub("", title)))
    short = " ".join(plain.split())[:LONGEST].strip(" .-")
    return f"{short} -" if short.casefold() in _DEVICES else short or "Untitled"


def told_apart(names: Iterable[str]) -> tuple[str, ...]:
    """``names`` with a number behind those that are taken, case ignored as some disks do.

    >>> told_apart(["One", "one", "Two"])
    ('One', 'one 2', 'Two')
    """
    taken: set[str] = set()
    made: list[str] = []
    for name in names:
        number = 1
        free = name
        while free.casefold() in taken:
            number += 1
            free = f"{name} {number}"
        taken.add(free.casefold())
        made.append(free)
    return tuple(made)
