"""StoryLine projects of Obsidian: a note for each scene, whose front matter says where in the book it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import PurePosixPath

from esesea.text.draft import Draft
from esesea.text.folder import Folder
from esesea.text.gathering.front_matter import fields, words
from esesea.text.gathering.names import Key, natural, title_of
from esesea.text.gathering.note_tags import said_in
from esesea.text.gathering.pieces import Piece, gathered, heading, passages_of
from esesea.text.gathering.told import scene, told
from esesea.text.project import Readers

NAME = "storyline"
_SCENE = "scene"
_SCENES = "Scenes"
_COPIES = frozenset({"snapshots", "exports"})


@dataclass(frozen=True, slots=True)
class _Scene:
    """A scene's note, its front matter, and the act and chapter it says it is in, empty where it says none.

    ``book`` is the folder of its project.
    """

    file: str
    book: str
    fields: Mapping[str, object]
    act: str
    chapter: str
    order: tuple[Key, Key, Key, Key]


def marks(names: tuple[str, ...]) -> bool:
    """Whether there are notes at all."""
    return any(holds(name) for name in names)


def holds(name: str) -> bool:
    """Whether a file is a note."""
    return name.lower().endswith(".md")


def recognises(folder: Folder) -> bool:
    """Whether a note says that it is a scene."""
    return any(_is_scene(fields(source)) for source in folder.sources.values())


def _is_scene(about: Mapping[str, object]) -> bool:
    return words(about.get("type")).lower() == _SCENE


def read(folder: Folder, readers: Readers) -> Draft:
    """The scenes by act, chapter and sequence, those of no number where their file's name puts them.

    A folder of several projects holds the books of a series. Codex, notes and everything else that is no scene is left
    aside. Raises EmptyManuscript or TooLong.
    """
    found = {name: fields(source) for name, source in folder.sources.items() if not _is_copy(name)}
    scenes = [_scene(name, about) for name, about in found.items() if _is_scene(about)]
    books = sorted({each.book for each in scenes}, key=natural)
    pieces: list[Piece] = []
    for book in books:
        inside = sorted((each for each in scenes if each.book == book), key=lambda each: each.order)
        if len(books) > 1:
            pieces.append(Piece((heading(title_of(PurePosixPath(book).name), 1, inside[0].file),)))
        pieces += _book(folder, inside, 1 + (len(books) > 1), readers)
    left = len(found) - len(scenes)
    made = gathered(NAME, folder, pieces, readers.limits)
    remarks = (f"{left} notes that are no scenes were left aside.",) if left else ()
    return replace(made, title=title_of(folder.name), notes=remarks)


def _is_copy(name: str) -> bool:
    """Whether a note is an earlier state of a scene, or was exported."""
    return not _COPIES.isdisjoint(part.lower() for part in PurePosixPath(name).parts[:-1])


def _book(folder: Folder, scenes: list[_Scene], level: int, readers: Readers) -> Iterator[Piece]:
    """The scenes of one project under their acts, of ``level`` where there are several, and chapters."""
    acts = len({each.act for each in scenes}) > 1
    for act, in_act in groupby(scenes, key=lambda each: each.act):
        inside = list(in_act)
        if act and acts:
            yield Piece((heading(_numbered("Act", act), level, inside[0].file),))
        for named, in_chapter in groupby(inside, key=lambda each: each.chapter):
            rows = list(in_chapter)
            if named:
                yield Piece((heading(_numbered("Chapter", named), level + acts, rows[0].file),))
            yield from (_piece(folder, each, level + acts + 1, readers) for each in rows)


def _scene(file: str, about: Mapping[str, object]) -> _Scene:
    act, chapter = words(about.get("act")), words(about.get("chapter"))
    keys = (natural(act), natural(chapter), natural(words(about.get("sequence"))), natural(file))
    parts = PurePosixPath(file).parts[:-1]
    # Where scenes lie straight in a folder, that folder is the project.
    book = "/".join(parts[: parts.index(_SCENES)] if _SCENES in parts else parts[:1])
    return _Scene(file, book, about, act, chapter, keys)


def _numbered(kind: str, value: str) -> str:
    return f"{kind} {value}" if value.replace(".", "").isdigit() else value


def _piece(folder: Folder, each: _Scene, level: int, readers: Readers) -> Piece:
    source = folder.sources[each.file]
    body = told(passages_of(readers.file(source), each.file), level)
    title = words(each.fields.get("title")) or title_of(PurePosixPath(each.file).name)
    return Piece(scene(title, level, body, each.file), said_in(each.fields), each.file)
