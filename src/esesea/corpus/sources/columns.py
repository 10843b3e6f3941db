"""Which columns of a table of texts hold what."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from esesea.corpus.sources.found import Metadata

TEXT = ("text", "content", "body", "story", "full_text")
TITLE = ("title", "name")
AUTHOR = ("author", "authors", "creator", "writer")
LONGEST = 2_000
"""Characters of a cell that are kept as metadata; a longer one is another text."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns of the text, of the title and of the author; of these two None where there is none."""

    text: str
    title: str | None
    author: str | None


def chosen(known: Iterable[str], text: str | None) -> Columns | None:
    """The columns among those ``known``: ``text`` if given, else by their names; None where there is no text."""
    by_name = {name.lower(): name for name in reversed(list(known))}
    held = next((by_name[each] for each in TEXT if each in by_name), None) if text is None else text
    if held is None or held not in by_name.values():
        return None
    rest = {lower: name for lower, name in by_name.items() if name != held}
    title, author = (next((rest[each] for each in names if each in rest), None) for names in (TITLE, AUTHOR))
    return Columns(held, title, author)


def said(row: Mapping[str, object], columns: Columns) -> tuple[str | None, str | None, Metadata]:
    """The title, the author and the rest of what a row says, long texts and what is not known left out."""
    apart = {columns.text, columns.title, columns.author}
    rest = {name: plain(value) for name, value in row.items() if name not in apart}
    known = {name: value for name, value in rest.items() if value is not None}
    title, author = (_line(row.get(name)) if name else None for name in (columns.title, columns.author))
    return title, author, known


def plain(value: object) -> object:
    """A cell as JSON has it: numbers and truth as they are, moments and others as text; None where there is nothing."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    told = str(value)
    return told if told.strip() and len(told) <= LONGEST else None


def _line(value: object) -> str | None:
    told = ", ".join(map(str, value)) if isinstance(value, list | tuple) else "" if value is None else str(value)
    return " ".join(told.split())[:LONGEST] or None
