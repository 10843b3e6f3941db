"""DOCX files of Word and of the programs that write like it.

Read with lxml and not with python-docx, which knows no tracked changes and refuses Strict and macro-enabled
files; the paragraphs' places in the source are needed besides.
"""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from lxml import etree

from esesea.text.draft import Draft, weave
from esesea.text.errors import Damaged, EmptyManuscript, TooLong
from esesea.text.limits import Limits
from esesea.text.package import Package, local_name, opened, parsed
from esesea.text.properties import author_said, title_said
from esesea.text.remarks import TEXT_BOXES, TRACKED_CHANGES
from esesea.text.source import Source
from esesea.text.word.paragraphs import passages
from esesea.text.word.styles import attribute, styles

NAME = "docx"
_TYPES = b"[Content_Types].xml"
_DOCUMENT = "word/document.xml"
_CHANGES = frozenset(["ins", "del", "moveFrom", "moveTo"])
_NOTES = (
    (_CHANGES, TRACKED_CHANGES),
    (frozenset({"commentReference"}), "Comments were left out."),
    (frozenset({"footnoteReference", "endnoteReference"}), "Footnotes and endnotes were left out."),
    (frozenset({"txbxContent"}), TEXT_BOXES),
)


def recognises(source: Source) -> bool:
    """Whether the bytes are an archive that holds a Word document."""
    return source.data.startswith(b"PK") and _TYPES in source.data and b"word/" in source.data


def read(source: Source, limits: Limits) -> Draft:
    """The document's paragraphs with their styles; what was not read is said in the draft's notes.

    Raises Damaged, Encrypted, ZipBomb, EmptyManuscript or TooLong.
    """
    package = opened(source, limits)
    name = _main_part(package)
    root = package.xml(name)
    body = next(root.iter("{*}body"), None)
    if body is None:
        raise Damaged(source.file, "its main part holds no text")
    style_root = _related(package, name, "styles")
    text, blocks, origins = weave(passages(body, styles(style_root), name))
    if len(text) > limits.max_characters:
        raise TooLong(source.file, len(text), limits.max_characters, "characters")
    if not text:
        raise EmptyManuscript(source.file)
    title, author = _facts(package)
    return Draft(NAME, text, blocks, origins, title, author, tuple(_remarks(body)))


def _main_part(package: Package) -> str:
    root = parsed(package.read("_rels/.rels")) if package.has("_rels/.rels") else None
    for relation in root if root is not None else ():
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            target = normpath((attribute(relation, "Target") or "").lstrip("/"))
            if package.has(target):
                return target
    return _DOCUMENT


def _related(package: Package, name: str, kind: str) -> etree._Element | None:
    """The root of the part that the main part names as its ``kind``, None where it is missing or broken."""
    relations = f"{dirname(name)}/_rels/{name.rpartition('/')[2]}.rels"
    root = parsed(package.read(relations)) if package.has(relations) else None
    for relation in root if root is not None else ():
        if (attribute(relation, "Type") or "").endswith(f"/{kind}"):
            target = attribute(relation, "Target") or ""
            part = normpath(target.lstrip("/") if target.startswith("/") else join(dirname(name), target))
            return parsed(package.read(part)) if package.has(part) else None
    return None


def _facts(package: Package) -> tuple[str | None, str | None]:
    """Title and author as the file's properties say them."""
    root = parsed(package.read("docProps/core.xml")) if package.has("docProps/core.xml") else None
    said = {local_name(child): child.text for child in (root if root is not None else ())}
    return title_said(said.get("title")), author_said(said.get("creator"))


def _remarks(body: etree._Element) -> Iterator[str]:
    names = {local_name(element) for element in body.iter()}
    return (remark for signs, remark in _NOTES if signs & names)
