"""novelWriter projects: the order in ``nwProject.nwx``, and a document with tags for each scene."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from esesea.text.decoding import decode
from esesea.text.draft import Draft
from esesea.text.errors import Damaged, EmptyManuscript
from esesea.text.folder import Folder
from esesea.text.gathering.pieces import Piece, Said, deeper, gathered, heading
from esesea.text.lines import with_plain_line_ends
from esesea.text.novelwriter.markup import Marks, marks_of
from esesea.text.novelwriter.pages import Page, page
from esesea.text.novelwriter.project_list import Item, below, inside, items_in
from esesea.text.package import parsed
from esesea.text.project import Readers
from esesea.text.properties import author_said, title_said
from esesea.text.source import Source

NAME = "novelwriter"
_PROJECT = "nwProject.nwx"
_NOVEL = "NOVEL"
_SAYS = {
    "pov": "pov",
    "focus": "present",
    "char": "present",
    "location": "place",
    "time": "time",
    "mention": "mentioned",
}
_CAST = frozenset({"CHARACTER", "WORLD", "TIMELINE", "ENTITY", "OBJECT", "CUSTOM", "PLOT"})


def marks(names: tuple[str, ...]) -> bool:
    """Whether the folder holds a project's list."""
    return _PROJECT in names


def holds(name: str) -> bool:
    """Whether a file is the project's list or a document."""
    return name == _PROJECT or (name.startswith("content/") and name.endswith(".nwd"))


def recognises(folder: Folder) -> bool:
    """Whether the project's list could be read."""
    return _PROJECT in folder.sources


def read(folder: Folder, readers: Readers) -> Draft:
    """The novel's documents in the project's order; tags, synopses and comments apart, other notes left aside.

    Several novels in one project are books of a series. Raises Damaged where the list is broken, EmptyManuscript or
    TooLong.
    """
    root = parsed(folder.sources[_PROJECT].data.strip())
    if root is None or root.find("content") is None:
        raise Damaged(folder.file, f"its list `{_PROJECT}` is not well formed")
    items = list(items_in(root))
    shown = marks_of({each.get("key") or "": each.text or "" for each in root.iterfind("settings/autoReplace/entry")})
    names = _names(folder, items, readers)
    books = [book for book in inside(items, "") if book.kind == "ROOT" and book.of == _NOVEL]
    missing: list[str] = []
    told = [(book, list(_book(book, items, folder, readers, shown, names, missing))) for book in books]
    kept = [(book, pieces) for book, pieces in told if any(map(_has_words, pieces))]
    made = gathered(NAME, folder, list(_shelved(kept)), readers.limits)
    title, author = (root.findtext(f"project/{each}") for each in ("name", "author"))
    remarks = [f"{len(missing)} documents that the project lists are not there."] if missing else []
    return replace(made, title=title_said(title), author=author_said(author), notes=tuple(remarks))


def _page(folder: Folder, item: Item, readers: Readers, shown: Marks) -> Page | None:
    name = f"content/{item.handle}.nwd"
    source = folder.sources.get(name)
    return None if source is None else page(_text(source, readers), name, shown)


def _text(source: Source, readers: Readers) -> str:
    try:
        return with_plain_line_ends(decode(source, readers.limits).text)[0]
    except EmptyManuscript:
        return ""


def _book(
    book: Item,
    items: list[Item],
    folder: Folder,
    readers: Readers,
    shown: Marks,
    names: Mapping[str, str],
    missing: list[str],
) -> Iterator[Piece]:
    for item in below(book, items):
        if item.kind != "FILE" or item.layout == "NOTE" or not item.active:
            continue
        found = _page(folder, item, readers, shown)
        if found is None:
            missing.append(item.name)
            continue
        for part in found.parts:
            said = tuple(dict.fromkeys(_said(part.tags, names)))
            yield Piece(part.passages, said, f"content/{item.handle}.nwd")


def _said(tags: tuple[tuple[str, tuple[str, ...]], ...], names: Mapping[str, str]) -> Iterator[Said]:
    for key, values in tags:
        if key in _SAYS:
            yield from (Said(_SAYS[key], names.get(value.casefold(), value)) for value in values)


def _names(folder: Folder, items: list[Item], readers: Readers) -> dict[str, str]:
    """For each tag that the project's notes declare the name that is shown for it."""
    found: dict[str, str] = {}
    for item in items:
        if item.kind == "FILE" and item.of in _CAST and (read := _page(folder, item, readers, marks_of({}))):
            for key, values in chain.from_iterable(part.tags for part in read.parts):
                if key == "tag" and values:
                    tag, _, shown = values[0].partition("|")
                    found[tag.strip().casefold()] = shown.strip() or tag.strip()
    return found


def _has_words(piece: Piece) -> bool:
    return any(passage.words for passage in piece.passages)


def _shelved(books: list[tuple[Item, list[Piece]]]) -> Iterator[Piece]:
    """The books' pieces; where there are several, each below its title."""
    for book, pieces in books:
        if len(books) == 1:
            yield from pieces
            continue
        yield Piece((heading(book.name or "Book", 1, _PROJECT),))
        yield from (replace(piece, passages=deeper(piece.passages, 1)) for piece in pieces)
