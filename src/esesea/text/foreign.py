"""Files that hold writing Esesea does not read, or none at all: what each is, and the way round."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.text.errors import Encrypted, ManuscriptError, NotText, UnknownFormat
from esesea.text.source import Source

_AS_DOCX = "open it in the program that made it and save it as DOCX, or as plain text"
_AS_EPUB = "convert it to EPUB or plain text, and read that"
_AS_FOUNTAIN = "export it as Fountain, and read that"
_COMPILE = "compile it to DOCX, EPUB or Markdown, and read that"
_UNPACK = "unpack it, and give the manuscript in it"

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of file Esesea does not read, known by its first bytes, its suffixes or a mark near its beginning."""

    name: str
    advice: str
    begins: tuple[bytes, ...] = ()
    suffixes: tuple[str, ...] = ()
    holds: bytes = b""


_KINDS = (
    _Kind("a PDF", "save the manuscript as DOCX or plain text in the program that wrote it", (b"%PDF",), (".pdf",)),
    _Kind("a bundle of RTF and pictures", "save it as RTF, and read that", suffixes=(".rtfd",)),
    _Kind("an old OpenOffice document", "save it as ODT or DOCX, and read that", suffixes=(".sxw", ".stw")),
    _Kind("a Pages document", _AS_DOCX, suffixes=(".pages",), holds=b"Index/Document.iwa"),
    _Kind("a WordPerfect document", _AS_DOCX, (b"\xffWPC",), (".wpd",)),
    _Kind("a Kindle book", _AS_EPUB, suffixes=(".mobi", ".azw", ".azw3", ".kfx", ".prc"), holds=b"BOOKMOBI"),
    _Kind("a FictionBook", _AS_EPUB, suffixes=(".fb2",), holds=b"<FictionBook"),
    _Kind("an old Final Draft script", "open it in Final Draft 8 or later and save it as FDX", suffixes=(".fdr",)),
    _Kind("a Celtx script", _AS_FOUNTAIN, suffixes=(".celtx",)),
    _Kind("a Scrivener project", _COMPILE, suffixes=(".scriv", ".scrivx"), holds=b"<ScrivenerProject"),
    _Kind("a TeX source", "export it as plain text or HTML, and read that", suffixes=(".tex",)),
    _Kind(
        "a spreadsheet", "give the manuscript itself", suffixes=(".xls", ".xlsx", ".ods", ".csv"), holds=b"xl/workbook"
    ),
    _Kind("a spreadsheet", "give the manuscript itself", holds=b"application/vnd.oasis.opendocument.spreadsheet"),
    _Kind(
        "a presentation", "give the manuscript itself", suffixes=(".ppt", ".pptx", ".odp"), holds=b"ppt/presentation"
    ),
    _Kind("an OpenDocument file that is no text", "give the manuscript itself", holds=b"vnd.oasis.opendocument"),
    _Kind(
        "a packed archive",
        _UNPACK,
        (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ"),
    ),
)
_NOT_WRITING = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"OggS",
    b"ID3",
    b"\x7fELF",
    b"MZ\x90",
    b"SQLite format 3",
    b"II*\0",
    b"MM\0*",
)
_HEAD = 4096
_ZIP = b"PK\x03\x04"


def refusal(source: Source) -> ManuscriptError | None:
    """Why ``source``, which no format recognises by its bytes, is not read; None where it may be plain text."""
    if source.data.startswith(_OLE):
        return _old_office(source)
    if source.data.startswith(_NOT_WRITING):
        return NotText(source.file)
    head = source.data if source.data.startswith(_ZIP) else source.data[:_HEAD]
    suffix = source.suffix
    for by_suffix in (False, True):
        for kind in _KINDS:
            known = suffix in kind.suffixes if by_suffix else _is_by_bytes(head, kind)
            if known:
                return UnknownFormat(source.file, kind.name, kind.advice)
    return None


def _is_by_bytes(head: bytes, kind: _Kind) -> bool:
    return bool(kind.begins and head.startswith(kind.begins)) or bool(kind.holds and kind.holds in head)


def _old_office(source: Source) -> ManuscriptError:
    """An OLE compound file: a DOCX locked with a password is put into one ([MS-OFFCRYPTO] 2.3), a DOC is one."""
    if _LOCKED_OFFICE in source.data or source.suffix in {".docx", ".docm"}:
        return Encrypted(
            source.file, "a password", "open it, take the password off (save it as an unprotected DOCX), and read that"
        )
    return UnknownFormat(source.file, "an old Word document (DOC)", _AS_DOCX)
