"""An EPUB's own list of contents: which title stands over which file, or over which place in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import dirname

from lxml import etree

from esesea.text.book.opf import Book, resolved
from esesea.text.markup.judgement import EPUB_TYPE, words
from esesea.text.markup.tree import xhtml_tree
from esesea.text.package import Package, local_name, parsed, source_line


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents. ``source`` and ``line`` say where in the archive it stands; ``level`` counts from 1."""

    name: str
    fragment: str
    title: str
    level: int
    source: str
    line: int


def entries(package: Package, book: Book) -> tuple[Entry, ...]:
    """The contents by the EPUB 3 navigation, else by the EPUB 2 one; none where there is none that can be read."""
    for item, read in ((book.nav, _by_nav), (book.ncx, _by_ncx)):
        if item is not None and package.has(item.name):
            found = tuple(read(package.read(item.name), item.name))
            if found:
                return found
    return ()


def landmarks(package: Package, book: Book) -> dict[str, str]:
    """What the book says some of its files are (``cover``, ``toc``), by name; guide and landmarks together."""
    found = dict(book.guide)
    root = xhtml_tree(package.read(book.nav.name)) if book.nav is not None and package.has(book.nav.name) else None
    if root is None or book.nav is None:
        return found
    for nav in root.iter("{*}nav"):
        if nav.get(EPUB_TYPE) == "landmarks":
            for link in nav.iter("{*}a"):
                name = resolved(dirname(book.nav.name), link.get("href", ""))
                found.setdefault(name, link.get(EPUB_TYPE, ""))
    return found


def _by_nav(data: bytes, source: str) -> Iterator[Entry]:
    root = xhtml_tree(data)
    for nav in root.iter("{*}nav") if root is not None else ():
        if nav.get(EPUB_TYPE) in {"toc", None}:
            for link in nav.iter("{*}a"):
                level = sum(1 for parent in link.iterancestors() if local_name(parent) in {"ol", "ul"})
                yield from _entry(link.get("href"), words(link), max(1, level), source, link)


def _by_ncx(data: bytes, source: str) -> Iterator[Entry]:
    root = parsed(data)
    for point in root.iter("{*}navPoint") if root is not None else ():
        label = point.find("{*}navLabel")
        content = point.find("{*}content")
        if label is not None and content is not None:
            level = 1 + sum(1 for parent in point.iterancestors() if local_name(parent) == "navPoint")
            yield from _entry(content.get("src"), words(label), level, source, label)


def _entry(href: str | None, title: str, level: int, source: str, element: etree._Element) -> Iterator[Entry]:
    if href and title:
        _, _, fragment = href.partition("#")
        yield Entry(resolved(dirname(source), href), fragment, title, level, source, source_line(element))
