"""Scrivener 3 projects: the binder's order, and a folder of RTF and notes for each document in it. Only read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from lxml import etree

from esesea.text.decoding import decode
from esesea.text.draft import Draft, Passage
from esesea.text.errors import Damaged, EmptyManuscript, UnknownFormat
from esesea.text.folder import Folder
from esesea.text.gathering.pieces import Piece, gathered, note
from esesea.text.gathering.told import chapter, scene, told
from esesea.text.package import local_name, parsed
from esesea.text.project import Readers
from esesea.text.rtf.passages import rich_text

NAME = "scrivener"
SUFFIX = ".scrivx"
_DRAFT = "DraftFolder"
_TEXTS = frozenset({"Text", "Folder"})
_DATA = "Files/Data/"
_FILES = frozenset({"content.rtf", "synopsis.txt", "notes.rtf"})
_OLD = "open it in Scrivener 3, which makes a project of today of it, and read that"


@dataclass(slots=True)
class _Remarks:
    """What is to be told to the author; lives only while `read` runs."""

    left_out: int = 0
    said: dict[str, None] = field(default_factory=dict)


def marks(names: tuple[str, ...]) -> bool:
    """Whether the folder holds a binder."""
    return _binder(names) is not None


def _binder(names: tuple[str, ...]) -> str | None:
    return next((name for name in names if "/" not in name and name.lower().endswith(SUFFIX)), None)


def holds(name: str) -> bool:
    """Whether a file is the binder or a document's text, synopsis or notes."""
    path = PurePosixPath(name)
    if "/" not in name:
        return name.lower().endswith(SUFFIX)
    return name.startswith(_DATA) and path.name in _FILES


def recognises(folder: Folder) -> bool:
    """Whether the binder could be read."""
    return _binder(tuple(folder.sources)) is not None


def read(folder: Folder, readers: Readers) -> Draft:
    """The draft in the binder's order: folders are parts and chapters, documents scenes; synopses and notes apart.

    What is not included in the compiled book is left out. Raises Damaged where the binder is broken or has no draft,
    UnknownFormat for a project of Scrivener 1 or 2, EmptyManuscript or TooLong.
    """
    name = _binder(tuple(folder.sources)) or ""
    root = parsed(folder.sources[name].data.strip())
    if root is None:
        raise Damaged(folder.file, f"its binder `{name}` is not well formed")
    draft = next((item for item in root.iter("BinderItem") if item.get("Type") == _DRAFT), None)
    if (root.get("Version") or "2").startswith("1") or (draft is not None and not draft.get("UUID")):
        raise UnknownFormat(folder.file, "a project of Scrivener 1 or 2", _OLD)
    if draft is None:
        raise Damaged(folder.file, f"its binder `{name}` has no draft folder")
    # A project in which nothing is ticked says nothing of what belongs to the book.
    ticked = any(_is_ticked(item) for item in draft.iter("BinderItem") if item is not draft)
    remarks = _Remarks()
    pieces = list(_pieces(draft, 1, folder, readers, remarks, everything=not ticked))
    made = gathered(NAME, folder, pieces, readers.limits)
    if remarks.left_out:
        remarks.said[f"{remarks.left_out} documents that are not included in the compiled book were left out."] = None
    title = PurePosixPath(name).stem
    return replace(made, title=title, notes=tuple(remarks.said))


def _children(item: etree._Element) -> Iterator[etree._Element]:
    for group in item:
        if local_name(group) == "Children":
            yield from (child for child in group if local_name(child) == "BinderItem")


def _is_ticked(item: etree._Element) -> bool:
    return (item.findtext("MetaData/IncludeInCompile") or "").strip().lower() in {"yes", "true", "1"}


def _pieces(
    item: etree._Element, level: int, folder: Folder, readers: Readers, remarks: _Remarks, *, everything: bool
) -> Iterator[Piece]:
    """The pieces of what is in ``item``, whose headings are of ``level``."""
    for child in _children(item):
        inside = list(_pieces(child, level + 1, folder, readers, remarks, everything=everything))
        kind = child.get("Type") or "Text"
        if kind in _TEXTS:
            made = _document(child, level, folder, readers, remarks, above=bool(inside))
            if everything or _is_ticked(child):
                yield made
            elif any(passage.words for passage in made.passages):
                remarks.left_out += 1
        yield from inside


def _document(
    item: etree._Element, level: int, folder: Folder, readers: Readers, remarks: _Remarks, *, above: bool
) -> Piece:
    """A document's own text under its title; ``above`` others it heads a chapter."""
    place = f"{_DATA}{item.get('UUID', '')}/"
    title = " ".join((item.findtext("Title") or item.get("Title") or "").split())
    text = told(_rich(folder, f"{place}content.rtf", readers, remarks), level)
    apart = (*_plain(folder, f"{place}synopsis.txt", readers), *_apart(folder, f"{place}notes.rtf", readers, remarks))
    if not above and not text:
        return Piece(apart)
    body = (*apart, *text)
    part = f"{place}content.rtf"
    return Piece(chapter(title, level, body, part) if above else scene(title, level, body, part), (), part)


def _rich(folder: Folder, name: str, readers: Readers, remarks: _Remarks) -> tuple[Passage, ...]:
    source = folder.sources.get(name)
    if source is None or not source.data.strip():
        return ()
    found = rich_text(source, readers.limits, name)
    remarks.said.update(dict.fromkeys(found.remarks))
    return found.passages if any(passage.words for passage in found.passages) else ()


def _apart(folder: Folder, name: str, readers: Readers, remarks: _Remarks) -> tuple[Passage, ...]:
    """A document's notes, none of them of the story."""
    return tuple(made for each in _rich(folder, name, readers, remarks) for made in note(each.words, name, _line(each)))


def _line(passage: Passage) -> int:
    return passage.runs[0].line if passage.runs else 1


def _plain(folder: Folder, name: str, readers: Readers) -> tuple[Passage, ...]:
    source = folder.sources.get(name)
    if source is None:
        return ()
    try:
        return note(decode(source, readers.limits).text.replace("\r\n", "\n").replace("\r", "\n"), name)
    except EmptyManuscript:
        return ()
