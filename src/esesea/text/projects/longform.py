"""Longform projects of Obsidian: an index note whose front matter lists the scenes in their order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from posixpath import dirname, join, normpath

from esesea.text.draft import Draft
from esesea.text.errors import Damaged, Unreadable
from esesea.text.folder import Folder
from esesea.text.gathering.front_matter import fields, nested, words
from esesea.text.gathering.note_tags import said_in
from esesea.text.gathering.pieces import Piece, gathered, passages_of
from esesea.text.gathering.told import chapter, scene, told
from esesea.text.project import Readers

NAME = "longform"
_KEY = "longform"
_WHOLE = "scenes"


def marks(names: tuple[str, ...]) -> bool:
    """Whether there are notes at all."""
    return any(holds(name) for name in names)


def holds(name: str) -> bool:
    """Whether a file is a note."""
    return name.lower().endswith(".md")


def recognises(folder: Folder) -> bool:
    """Whether a note of the folder, or of one right inside it, says that it is the index of scenes."""
    return bool(_indices(folder))


def _indices(folder: Folder) -> list[str]:
    """The index notes nearest to the top; the one by which the project was named where it is one."""
    found = [name for name in folder.sources if name.count("/") <= 1 and _is_index(folder, name)]
    if folder.chosen in found:
        return [folder.chosen]
    nearest = min((name.count("/") for name in found), default=0)
    return [name for name in sorted(found) if name.count("/") == nearest]


def _is_index(folder: Folder, name: str) -> bool:
    about = fields(folder.sources[name]).get(_KEY)
    return isinstance(about, dict) and (about.get("format", _WHOLE) == _WHOLE and _WHOLE in about)


def read(folder: Folder, readers: Readers) -> Draft:
    """The scenes that the index lists, in its order; a scene with others below it heads a chapter.

    Raises Unreadable where there is more than one index, and Damaged where none of the scenes is there.
    """
    indices = _indices(folder)
    if len(indices) > 1:
        some = ", ".join(indices[:4])
        raise Unreadable(folder.file, f"it holds more than one Longform project ({some})", "give the index note itself")
    index = indices[0]
    head = fields(folder.sources[index])
    about = head[_KEY]
    assert isinstance(about, dict)
    place = normpath(join(dirname(index), words(about.get("sceneFolder")).strip("/") or "."))
    items = [(title, depth, _file(folder, place, title)) for title, depth in nested(about.get(_WHOLE)) if title]
    missing = sum(1 for _, _, file in items if file is None)
    pieces: list[Piece] = []
    for at, (title, depth, file) in enumerate(items):
        below = at + 1 < len(items) and items[at + 1][1] > depth
        if file is not None:
            pieces.append(_piece(folder, file, PurePosixPath(title).name, depth + 1, readers, below=below))
        elif below:
            pieces.append(Piece(chapter(title, depth + 1, (), index)))
    if not any(file for _, _, file in items):
        raise Damaged(folder.file, f"none of the scenes that `{index}` lists is there")
    made = gathered(NAME, folder, pieces, readers.limits)
    title = words(about.get("title")) or PurePosixPath(index).stem
    remarks = [f"{missing} of the scenes that the index lists are not there and were left out."] if missing else []
    author = words(head.get("author")) or None
    return replace(made, title=title, author=author, notes=tuple(remarks))


def _file(folder: Folder, place: str, title: str) -> str | None:
    """The note of a scene, which Longform names without its ending."""
    for name in (normpath(join(place, f"{title}.md")), normpath(join(place, title))):
        if name in folder.sources:
            return name
    return None


def _piece(folder: Folder, file: str, title: str, level: int, readers: Readers, *, below: bool) -> Piece:
    source = folder.sources[file]
    body = passages_of(readers.file(source), file) if source.data.strip() else ()
    text = told(body, level)
    passages = chapter(title, level, text, file) if below else scene(title, level, text, file)
    return Piece(passages, said_in(fields(source)), file)
