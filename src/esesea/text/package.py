"""Files that are zip archives of XML (DOCX, ODT, EPUB), read within bounds and without trusting them."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from html.entities import html5
from posixpath import normpath

from lxml import etree

from esesea.text.errors import Damaged, Encrypted, ZipBomb
from esesea.text.limits import Limits
from esesea.text.source import Source

_WRITING = (".xml", ".xhtml", ".html", ".htm", ".opf", ".ncx", ".rels", ".txt")
_LARGE = 2**20
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    OverflowError,
    IndexError,
    KeyError,
)
_LOCKED = 0x1
_NAMED_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_ENTITIES = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})


@dataclass(frozen=True, slots=True)
class Package:
    """An open archive. ``members`` maps each name to its entry; nothing is ever written to disk."""

    source: Source
    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]
    limits: Limits

    def has(self, name: str) -> bool:
        """Whether there is a member of that name."""
        return normpath(name) in self.members

    def read(self, name: str) -> bytes:
        """The bytes of the member ``name``; Damaged where it is missing or broken, Encrypted where it is locked."""
        info = self.members.get(normpath(name))
        if info is None:
            raise Damaged(self.source.file, f"its part `{name}` is missing")
        if info.flag_bits & _LOCKED:
            raise Encrypted(self.source.file, "a password", "take the password off in the program that made it")
        if info.file_size > _LARGE and info.file_size > self.limits.max_ratio * max(1, info.compress_size):
            raise ZipBomb(self.source.file, name)
        try:
            with self.archive.open(info) as stream:
                # The size in the directory may lie: asking for one byte more bounds what is unpacked.
                data = stream.read(info.file_size + 1)
        except _BROKEN as error:
            raise Damaged(self.source.file, f"its part `{name}` cannot be unpacked") from error
        except RuntimeError as error:
            raise Encrypted(self.source.file, "a password", "take the password off first") from error
        return data

    def xml(self, name: str) -> etree._Element:
        """The root element of the XML member ``name``; Damaged where it is no XML."""
        root = parsed(self.read(name))
        if root is None:
            raise Damaged(self.source.file, f"its part `{name}` is not well formed")
        return root


def opened(source: Source, limits: Limits) -> Package:
    """The archive in ``source``; Damaged where it is none, ZipBomb where it would unpack to too much."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
        infos = archive.infolist()
    except _BROKEN as error:
        raise Damaged(source.file, "it breaks off or is not complete") from error
    if len(infos) > limits.max_members:
        raise ZipBomb(source.file, f"{len(infos):,} files")
    written = [info for info in infos if info.filename.lower().endswith(_WRITING)]
    if sum(info.file_size for info in written) > limits.max_unpacked_bytes:
        raise ZipBomb(source.file, max(written, key=lambda info: info.file_size).filename)
    return Package(source, archive, {normpath(info.filename): info for info in infos}, limits)


def parsed(data: bytes) -> etree._Element | None:
    """The root of an XML document, None where it is not well formed.

    No entity is expanded, no file or address fetched, no tree deeper than libxml2 thinks safe is built; names
    of characters that HTML knows (``&nbsp;``) are taken as the characters.
    """
    for attempt in (data, _without_named_entities(data)):
        try:
            return etree.fromstring(attempt, _parser())
        except (etree.XMLSyntaxError, ValueError, LookupError):
            continue
    return None


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def _without_named_entities(data: bytes) -> bytes:
    def as_number(found: re.Match[bytes]) -> bytes:
        characters = html5.get(f"{found.group(1).decode('ascii')};")
        if found.group(1) in _XML_ENTITIES or not characters:
            return found.group()
        return b"".join(b"&#%d;" % ord(character) for character in characters)

    return _NAMED_ENTITY.sub(as_number, data)


def source_line(element: etree._Element) -> int:
    """The line of the source, from 1, on which an element stands; 1 where that is not known."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 1


def local_name(element: etree._Element) -> str:
    """An element's name without its namespace, in the letters it is written with; empty for what is no element."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
