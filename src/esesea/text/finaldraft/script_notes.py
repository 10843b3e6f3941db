"""The notes that stand beside a Final Draft script and point into it by a range of characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Passage, Run

#: What a block inside a paragraph (a dual dialogue, an omitted scene) counts for, whatever is in it.
BLOCK_UNITS = 2
_LONGEST_NUMBER = 10


@dataclass(frozen=True, slots=True)
class Pinned:
    """A note and where it is pinned: UTF-16 code units from the beginning of the script, None where nowhere."""

    at: int | None
    passage: Passage


def units(text: str) -> int:
    """How many UTF-16 code units ``text`` has: Final Draft counts those."""
    return len(text) + sum(1 for character in text if character > "\uffff")


def pinned_notes(root: etree._Element, part: str) -> list[Pinned]:
    """The notes of the file in the order in which they are pinned; the unpinned last."""
    found = [
        Pinned(_start(note.get("Range") or ""), note_passage(note, f"{part}/ScriptNotes", number))
        for number, note in enumerate(root.iterfind("ScriptNotes/ScriptNote"), start=1)
    ]
    return sorted(found, key=lambda note: (note.at is None, note.at or 0))


def note_passage(note: etree._Element, part: str, line: int) -> Passage:
    """The words of ``note`` as one passage, a line for each of its paragraphs."""
    rows = ["".join(_texts(paragraph)) for paragraph in note.iterchildren("Paragraph")]
    rows = [row for row in rows if row.strip()] or ["".join(_texts(note))]
    return Passage(tuple(_rows(rows, line)), part, Kind.NOTE)


def _rows(rows: Sequence[str], line: int) -> Iterator[Run]:
    column = 1
    for row in rows:
        yield Run(f"{row}\n", line, column)
        column += len(row) + 1


def _texts(element: etree._Element) -> Iterator[str]:
    return (text.text or "" for text in element.iterchildren("Text"))


def _start(said: str) -> int | None:
    first = said.partition(",")[0].strip()
    return int(first) if first.isascii() and first.isdigit() and len(first) <= _LONGEST_NUMBER else None
