"""What epubcheck asks of a book, as far as it concerns what Esesea writes (EPUB 3.3, W3C Recommendation).

Every check is a section of the specification; each gives the faults it found, in words.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Any

from lxml import etree

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
OPS = "{http://www.idpf.org/2007/ops}"
CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"
CORE = {
    ".xhtml": "application/xhtml+xml",
    ".css": "text/css",
    ".ncx": "application/x-dtbncx+xml",
}
MODIFIED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def faults(book: bytes) -> list[str]:
    """Everything that is wrong with a book."""
    found = list(_zip(book))
    if found:
        return found
    members = _members(book)
    (rootfile,) = etree.fromstring(members["META-INF/container.xml"]).iter(f"{CONTAINER}rootfile")
    opf = rootfile.get("full-path")
    if rootfile.get("media-type") != "application/oebps-package+xml" or opf not in members:
        return ["container.xml names no package document (4.2.6.3.1)"]
    package = etree.fromstring(members[opf])
    manifest = {item.get("id"): item for item in package.iter(f"{OPF}item")}
    files = {normpath(join(dirname(opf), item.get("href"))): item for item in manifest.values()}
    found = [*_metadata(package), *_manifest(files, members, opf), *_spine(package, manifest)]
    return found or [*_documents(files, members), *_navigation(files, members)]


def _members(book: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(book)) as found:
        return {name: found.read(name) for name in found.namelist()}


def _zip(book: bytes) -> Iterator[str]:
    """4.2.7.1: mimetype is the first member, stored, without an extra field, and holds just the media type."""
    _, _, flags, method, *_, name, extra = struct.unpack("<4sHHHHHIIIHH", book[:30])
    if (book[30 : 30 + name], method, extra, flags & 1) != (b"mimetype", 0, 0, 0):
        yield "mimetype is not first, stored and plain"
    with zipfile.ZipFile(io.BytesIO(book)) as found:
        names = found.namelist()
        if found.read("mimetype") != b"application/epub+zip":
            yield "mimetype says something else"
        if len(set(map(str.casefold, names))) < len(names):
            yield "two members of one name (4.2.2)"
        if "META-INF/container.xml" not in names:
            yield "no container.xml"
        if any(each.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for each in found.infolist()):
            yield "a member is packed in another way"


def _metadata(package: Any) -> Iterator[str]:
    """5.5.3 and 5.5.5: an identifier that the package names, a title, a language, and when it was modified, once."""
    unique = package.get("unique-identifier")
    identifiers = {each.get("id"): (each.text or "").strip() for each in package.iter(f"{DC}identifier")}
    if package.get("version") != "3.0" or not identifiers.get(unique):
        yield "no identifier, or no version"
    for name in ("title", "language"):
        if not any((each.text or "").strip() for each in package.iter(f"{DC}{name}")):
            yield f"no {name}"
    modified = [each.text for each in package.iter(f"{OPF}meta") if each.get("property") == "dcterms:modified"]
    if len(modified) != 1 or not MODIFIED.fullmatch(modified[0] or ""):
        yield "not modified at one time"
    names = [each.get("id") for each in package.iter() if each.get("id") is not None]
    if len(set(names)) < len(names):
        yield "an id is given twice in the package"


def _manifest(files: dict[str, Any], members: dict[str, bytes], opf: str) -> Iterator[str]:
    """5.6: every file of the book is listed once, with its media type; those of META-INF are not."""
    there = {name for name in members if name not in {"mimetype", opf} and not name.startswith("META-INF/")}
    for name in sorted(there ^ set(files)):
        yield f"{name} is in the manifest or in the container, not in both"
    for name, item in files.items():
        if item.get("media-type") != CORE.get(name[name.rindex(".") :]):
            yield f"{name} has the media type {item.get('media-type')}"
    if sum("nav" in (item.get("properties") or "").split() for item in files.values()) != 1:
        yield "there is not one navigation document"


def _spine(package: Any, manifest: dict[str, Any]) -> Iterator[str]:
    """5.7: the spine names XHTML documents of the manifest, each once, and all of them but perhaps the navigation."""
    named = [each.get("idref") for each in package.iter(f"{OPF}itemref")]
    pages = {name for name, item in manifest.items() if item.get("media-type") == CORE[".xhtml"]}
    navigation = {name for name, item in manifest.items() if item.get("properties") == "nav"}
    if len(set(named)) < len(named) or not set(named) <= pages or not pages - navigation <= set(named):
        yield "the spine does not hold every page once"


def _documents(files: dict[str, Any], members: dict[str, bytes]) -> Iterator[str]:
    """6.1: every page is well-formed XHTML with a title, its ids are unique, and its links lead somewhere."""
    targets = {name: _ids(members[name]) for name in files if name.endswith(".xhtml")}
    for name in targets:
        page = etree.fromstring(members[name])
        if page.tag != f"{XHTML}html" or not (page.findtext(f"{XHTML}head/{XHTML}title") or "").strip():
            yield f"{name} is no page with a title"
        found = [each.get("id") for each in page.iter() if each.get("id") is not None]
        if len(set(found)) < len(found):
            yield f"{name} gives an id twice"
        for link in (*page.iter(f"{XHTML}a"), *page.iter(f"{XHTML}link")):
            file, _, anchor = link.get("href").partition("#")
            target = normpath(join(dirname(name), file)) if file else name
            if target not in members or (anchor and anchor not in targets[target]):
                yield f"{name} links to {link.get('href')}, which is not there"


def _ids(page: bytes) -> set[str]:
    return {each.get("id") for each in etree.fromstring(page).iter() if each.get("id") is not None}


def _navigation(files: dict[str, Any], members: dict[str, bytes]) -> Iterator[str]:
    """7.3: a table of contents of nested lists, its links in the order of the spine; the NCX leads to the same."""
    (name,) = (name for name, item in files.items() if item.get("properties") == "nav")
    contents = [each for each in etree.fromstring(members[name]).iter(f"{XHTML}nav") if each.get(f"{OPS}type") == "toc"]
    if len(contents) != 1 or contents[0].find(f"{XHTML}ol") is None:
        yield "there is not one table of contents"
    for entry in contents[0].iter(f"{XHTML}li"):
        if entry.find(f"{XHTML}a") is None or not "".join(entry.find(f"{XHTML}a").itertext()).strip():
            yield "an entry of the contents has no words"
    pages = [link.get("href").partition("#")[0] for link in contents[0].iter(f"{XHTML}a")]
    if pages != sorted(pages):
        yield "the contents are in another order than the book"
    (ncx,) = (members[each] for each in files if each.endswith(".ncx"))
    linked = [each.get("src") for each in etree.fromstring(ncx).iter(f"{NCX}content")]
    if {each.partition("#")[0] for each in linked} - {normpath(page) for page in pages} - {"text/title_page.xhtml"}:
        yield "the NCX leads elsewhere"
