"""OpenDocument texts (ODT, and the one-file FODT) of LibreOffice and of the programs that write like it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from esesea.text.draft import Draft, weave
from esesea.text.errors import Damaged, EmptyManuscript, Encrypted, TooLong
from esesea.text.limits import Limits
from esesea.text.opendocument.paragraphs import passages
from esesea.text.opendocument.styles import text_styles
from esesea.text.package import Package, local_name, opened, parsed
from esesea.text.properties import author_said, title_said
from esesea.text.remarks import TEXT_BOXES, TRACKED_CHANGES
from esesea.text.source import Source

NAME = "odt"
_TYPE = b"application/vnd.oasis.opendocument.text"
_FLAT = b"<office:document"
_HEAD = 4096
_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_LOCK = b"encryption-data"


@dataclass(frozen=True, slots=True)
class _Parts:
    """The trees of the file: the content; the others are None where the file has none, or in a flat file."""

    content: etree._Element
    styles: etree._Element | None = None
    meta: etree._Element | None = None


def recognises(source: Source) -> bool:
    """Whether the bytes are an archive, or one XML file, that says it is an OpenDocument text."""
    head = source.data[:_HEAD]
    return _TYPE in head and (head.startswith(b"PK") or _FLAT in head)


def read(source: Source, limits: Limits) -> Draft:
    """The document's paragraphs with their styles; comments and footnotes as notes.

    Raises Damaged, Encrypted, ZipBomb, EmptyManuscript or TooLong.
    """
    parts = _unpacked(opened(source, limits)) if source.data.startswith(b"PK") else _flat(source, limits)
    body = parts.content.find("{*}body/{*}text")
    if body is None:
        raise Damaged(source.file, "its main part holds no text")
    found = text_styles(root for root in (parts.styles, parts.content) if root is not None)
    text, blocks, origins = weave(passages(body, found, _CONTENT))
    if len(text) > limits.max_characters:
        raise TooLong(source.file, len(text), limits.max_characters, "characters")
    if not text:
        raise EmptyManuscript(source.file)
    title, author = _facts(parts.meta if parts.meta is not None else parts.content)
    return Draft(NAME, text, blocks, origins, title, author, tuple(_remarks(body)))


def _unpacked(package: Package) -> _Parts:
    if package.has(_MANIFEST) and _LOCK in package.read(_MANIFEST):
        raise Encrypted(
            package.source.file, "a password", "open it, save it without the password (Save As), and read that"
        )
    return _Parts(package.xml(_CONTENT), _optional(package, _STYLES), _optional(package, _META))


def _optional(package: Package, name: str) -> etree._Element | None:
    return parsed(package.read(name)) if package.has(name) else None


def _flat(source: Source, limits: Limits) -> _Parts:
    if len(source.data) > limits.max_unpacked_bytes:
        raise TooLong(source.file, len(source.data), limits.max_unpacked_bytes, "bytes")
    root = parsed(source.data.strip())
    if root is None:
        raise Damaged(source.file, "it breaks off, or its XML is not well formed")
    return _Parts(root)


def _facts(root: etree._Element) -> tuple[str | None, str | None]:
    """Title and author as the file's properties say them."""
    meta = root.find("{*}meta")
    said = {local_name(child): child.text for child in (meta if meta is not None else ())}
    return title_said(said.get("title")), author_said(said.get("initial-creator") or said.get("creator"))


def _remarks(body: etree._Element) -> Iterator[str]:
    if body.find("{*}tracked-changes/{*}changed-region") is not None:
        yield TRACKED_CHANGES
    if next(body.iter("{*}text-box"), None) is not None:
        yield TEXT_BOXES
