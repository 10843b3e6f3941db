"""An EPUB's package file: what the book is, and which files make it up in which order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from lxml import etree

from esesea.text.errors import Damaged, Encrypted
from esesea.text.package import Package, local_name, parsed

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
# Fonts may be scrambled without the text being locked (EPUB 3.3, OCF 4.2.6; Adobe's older way).
_FONT_SCRAMBLING = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
_LOCKED_ADVICE = "Esesea does not open locked books; use an edition without copy protection, or the author's own file"


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book: its name in the archive, what it is for (``nav``), and whether it is read in line."""

    id: str
    name: str
    media_type: str
    properties: frozenset[str]
    linear: bool = True


@dataclass(frozen=True, slots=True)
class Book:
    """A book's package file. ``guide`` says for some files what they are (``cover``, ``copyright-page``)."""

    title: str | None
    author: str | None
    publisher: str | None
    spine: tuple[Item, ...]
    nav: Item | None
    ncx: Item | None
    guide: dict[str, str]


def refuse_locked(package: Package) -> None:
    """Raise Encrypted where the book's text is locked by copy protection; scrambled fonts are no lock."""
    if not package.has(_ENCRYPTION):
        return
    root = parsed(package.read(_ENCRYPTION))
    if root is None:
        return
    for method in root.iter("{*}EncryptedData"):
        algorithm = next((found.get("Algorithm", "") for found in method.iter("{*}EncryptionMethod")), "")
        if algorithm not in _FONT_SCRAMBLING:
            raise Encrypted(package.source.file, "copy protection", _LOCKED_ADVICE)


def book(package: Package) -> Book:
    """The book in ``package``; Damaged where its container or package file is missing or broken."""
    container = package.xml(_CONTAINER)
    rootfile = next((found.get("full-path") for found in container.iter("{*}rootfile") if found.get("full-path")), None)
    if rootfile is None:
        raise Damaged(package.source.file, "it does not say where its package file is")
    root = package.xml(rootfile)
    items = {item.id: item for item in _items(root, dirname(rootfile))}
    spine = next(root.iter("{*}spine"), None)
    if spine is None:
        raise Damaged(package.source.file, "its package file lists no reading order")
    nav = next((item for item in items.values() if "nav" in item.properties), None)
    ncx = items.get(spine.get("toc") or "") or next(
        (i for i in items.values() if i.media_type.endswith("ncx+xml")), None
    )
    return Book(
        title=_said(root, "title"),
        author=_said(root, "creator"),
        publisher=_said(root, "publisher"),
        spine=tuple(_in_order(spine, items)),
        nav=nav,
        ncx=ncx,
        guide=dict(_guide(root, dirname(rootfile))),
    )


def resolved(folder: str, href: str) -> str:
    """The archive's name of what ``href`` points to from a file in ``folder``, its fragment left off."""
    return normpath(join(folder, unquote(href.split("#", 1)[0])))


def _items(root: etree._Element, folder: str) -> Iterator[Item]:
    for found in root.iter("{*}item"):
        if found.get("id") and found.get("href"):
            properties = frozenset((found.get("properties") or "").split())
            name = resolved(folder, found.get("href", ""))
            yield Item(found.get("id", ""), name, found.get("media-type", ""), properties)


def _in_order(spine: etree._Element, items: dict[str, Item]) -> Iterator[Item]:
    for found in spine.iter("{*}itemref"):
        item = items.get(found.get("idref") or "")
        if item is not None:
            yield Item(item.id, item.name, item.media_type, item.properties, found.get("linear") != "no")


def _guide(root: etree._Element, folder: str) -> Iterator[tuple[str, str]]:
    for found in root.iter("{*}reference"):
        if found.get("href"):
            yield resolved(folder, found.get("href", "")), (found.get("type") or "").lower()


def _said(root: etree._Element, field: str) -> str | None:
    for metadata in root.iter("{*}metadata"):
        for found in metadata.iter("{*}" + field):
            if local_name(found) == field and (text := " ".join((found.text or "").split())):
                return text
    return None
