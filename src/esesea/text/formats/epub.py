"""EPUB 2 and 3 books."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from esesea.text.book.contents import Entry, entries, landmarks
from esesea.text.book.opf import Item, book, refuse_locked
from esesea.text.book.role import role
from esesea.text.book.titles import by_contents, titled
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Draft, Passage, weave
from esesea.text.errors import Damaged, NotAStory, TooLong
from esesea.text.limits import Limits
from esesea.text.markup import archive
from esesea.text.markup.judgement import Judge
from esesea.text.markup.passages import passages
from esesea.text.markup.tree import xhtml_tree
from esesea.text.package import opened
from esesea.text.source import Source
from esesea.text.structure.heading_words import Matter

NAME = "epub"
_MIMETYPE = b"mimetypeapplication/epub+zip"
_CONTAINER = b"META-INF/container.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/html", "text/x-oeb1-document"})
_ARCHIVE = "archive of our own"
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
    trees = [_Page(item, root) for item in pages if (root := xhtml_tree(package.read(item.name))) is not None]
    published = (found.publisher or "").lower()
    of_archive = _ARCHIVE in published or any(archive.is_archive_work(page.root) for page in trees)
    contents = entries(package, found)
    kinds = _kinds(trees, contents, landmarks(package, found))
    text, blocks, origins = weave(
        passage
        for page, kind in zip(trees, kinds, strict=True)
        for passage in _passages(page, kind, contents, archive.judge(found.title) if of_archive else None)
    )
    if not text:
        raise NotAStory(source.file, "only pictures")
    if len(text) > limits.max_characters:
        raise TooLong(source.file, len(text), limits.max_characters, "characters")
    notes = [note for note, so in ((archive.KEPT_OUT, of_archive), (_KEPT_OUT, any(kinds))) if so]
    return Draft(NAME, text, blocks, origins, found.title, found.author, tuple(notes))


@dataclass(frozen=True, slots=True)
class _Page:
    """A file of the book and the tree in it."""

    item: Item
    root: etree._Element


def _kinds(pages: Sequence[_Page], contents: Sequence[Entry], marks: Mapping[str, str]) -> list[Kind | None]:
    """For each page whether it stands before the story or after it; None for those that are the story."""
    kinds: list[Kind | None] = []
    for page in pages:
        name = page.item.name
        title = next((entry.title for entry in contents if entry.name == name), None)
        outside = not page.item.linear or "nav" in page.item.properties
        matter = Matter.FRONT if outside else role(name, marks.get(name, ""), title, page.root)
        begun = None in kinds
        told = matter in {None, Matter.STORY}
        kinds.append(None if told else Kind.BACK if begun else Kind.FRONT)
    return kinds


def _passages(page: _Page, kind: Kind | None, contents: Sequence[Entry], judge: Judge | None) -> list[Passage]:
    """The passages of ``page``; ``judge`` knows its elements, or else the contents name its chapters."""
    mine = [entry for entry in contents if entry.name == page.item.name]
    found = list(passages(page.root, page.item.name, judge or by_contents(mine)))
    if kind is not None:
        return [passage if passage.kind is Kind.NOTE else replace(passage, kind=kind) for passage in found]
    return found if judge else titled(found, mine)
