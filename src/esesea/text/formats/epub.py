"""EPUB 2 and 3 books."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from esesea.text.book.contents import Entry, entries, landmarks
from esesea.text.book.opf import Book, Item, book, refuse_locked
from esesea.text.book.role import role
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Draft, Passage, Run, weave
from esesea.text.errors import Damaged, NotAStory, TooLong
from esesea.text.limits import Limits
from esesea.text.markup import archive
from esesea.text.markup.judgement import Judge, Judgement
from esesea.text.markup.passages import passages
from esesea.text.markup.tree import xhtml_tree
from esesea.text.package import Package, opened
from esesea.text.source import Source
from esesea.text.structure.heading_words import Matter, heading_words

NAME = "epub"
_MIMETYPE = b"mimetypeapplication/epub+zip"
_CONTAINER = b"META-INF/container.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/html", "text/x-oeb1-document"})
_LONGEST_HEADING = 120
_FIRST_LINES = 4
_KEPT_OUT = "Cover, contents and what else stands outside the book's reading order were kept out of the story."


def recognises(source: Source) -> bool:
    """Whether the bytes are an archive that says it is an EPUB."""
    return source.data.startswith(b"PK") and (_MIMETYPE in source.data[:200] or _CONTAINER in source.data)


def read(source: Source, limits: Limits) -> Draft:
    """The book in the order of its spine; what its contents call a chapter gets its title as heading.

    Raises Damaged, Encrypted, ZipBomb, TooLong or NotAStory.
    """
    package = opened(source, limits)
    refuse_locked(package)
    found = book(package)
    pages = [item for item in found.spine if item.media_type in _PAGES and package.has(item.name)]
    if not pages:
        raise Damaged(source.file, "none of the pages in its reading order is there")
    gathered, kept_out = _gathered(package, found, pages, limits)
    text, blocks, origins = weave(gathered)
    if not text:
        raise NotAStory(source.file, "only pictures")
    if len(text) > limits.max_characters:
        raise TooLong(source.file, len(text), limits.max_characters, "characters")
    is_archive = archive.ARCHIVE in text or "archive of our own" in (found.publisher or "").lower()
    notes = [note for note, so in ((archive.KEPT_OUT, is_archive), (_KEPT_OUT, kept_out)) if so]
    return Draft(NAME, text, blocks, origins, found.title, found.author, tuple(notes))


def _gathered(package: Package, found: Book, pages: Sequence[Item], limits: Limits) -> tuple[list[Passage], bool]:
    """All passages of the book, and whether some of its pages are outside the story."""
    contents = entries(package, found)
    kinds = landmarks(package, found)
    is_archive = "archive of our own" in (found.publisher or "").lower()
    gathered: list[Passage] = []
    begun = kept_out = False
    length = 0
    for item in pages:
        root = xhtml_tree(package.read(item.name))
        if root is None:
            continue
        mine = [entry for entry in contents if entry.name == item.name]
        matter = _role(item, kinds.get(item.name, ""), mine, root)
        is_archive = is_archive or archive.is_archive_work(root)
        judge = archive.judge(found.title) if is_archive else _by_contents(mine)
        page = list(passages(root, item.name, judge))
        length += sum(len(run.text) for passage in page for run in passage.runs)
        if length > limits.max_characters:
            raise TooLong(package.source.file, length, limits.max_characters, "characters")
        if matter in {Matter.FRONT, Matter.BACK}:
            kind = Kind.BACK if begun else Kind.FRONT
            page = [passage if passage.kind is Kind.NOTE else replace(passage, kind=kind) for passage in page]
            kept_out = True
        else:
            page = page if is_archive else _titled(page, mine)
            begun = begun or any(passage.words for passage in page)
        gathered += page
    return gathered, kept_out


def _role(item: Item, kind: str, mine: Sequence[Entry], root: etree._Element) -> Matter | None:
    if not item.linear or "nav" in item.properties:
        return Matter.FRONT
    title = mine[0].title if mine else None
    return role(item.name, kind, title, root)


def _by_contents(mine: Sequence[Entry]) -> Judge:
    """A judge by which the places that the contents point to are headings, if they are short."""
    places = {entry.fragment: entry for entry in mine if entry.fragment}

    def judge(element: etree._Element) -> Judgement | None:
        entry = places.get(element.get("id") or "")
        if entry is None or not 0 < len(_key("".join(map(str, element.itertext())))) <= _LONGEST_HEADING:
            return None
        return Judgement(Kind.HEADING, entry.level) if _says_same(_inner(element), entry.title) else None

    return judge


def _inner(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _key(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().casefold()


def _says_same(line: str, title: str) -> bool:
    """Whether a line is the title, or the part of it that stands on a line of its own."""
    one, two = _key(line), _key(title)
    if not one or not two:
        return False
    if one == two or two.startswith(f"{one} ") or two.endswith(f" {one}"):
        return True
    first, second = heading_words(line), heading_words(title)
    return first is not None and second is not None and first.number is not None and first.number == second.number


def _titled(page: Sequence[Passage], mine: Sequence[Entry]) -> list[Passage]:
    """``page`` with the contents' title over it: its own first lines if they say it, else the contents' words."""
    top = next((entry for entry in mine if not entry.fragment), None) or (mine[0] if len(mine) == 1 else None)
    made = list(page)
    if top is None:
        return made
    first = [index for index, passage in enumerate(made) if passage.words][:_FIRST_LINES]
    if any(made[index].kind is Kind.HEADING for index in first[:2]):
        return made
    for index in first:
        if len(made[index].words) > _LONGEST_HEADING or not _says_same(made[index].words, top.title):
            break
        made[index] = replace(made[index], kind=Kind.HEADING, level=top.level)
    else:
        return made
    if first and made[first[0]].kind is Kind.HEADING:
        return made
    return [Passage((Run(top.title, top.line),), top.source, Kind.HEADING, top.level), *made] if first else made
