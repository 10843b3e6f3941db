"""A file or a folder → a Document: the one door of this room.

The built-in formats, by the name that `Document.format` has: ``docx``, ``odt``, ``epub``, ``rtf``, ``fdx``,
``html``, ``screenplay`` (typed as plain text), ``fountain``, ``play`` (so too), ``markdown``, ``text``; those of
folders stand in `esesea.text.folders`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path

from esesea.plugins import FORMATS, broken, faults_of, installed, loaded
from esesea.progress import SILENT, Progress
from esesea.text.document import STORY_KINDS, Document
from esesea.text.draft import Draft
from esesea.text.errors import EmptyManuscript, NotAStory
from esesea.text.folder import Folder
from esesea.text.folders import draft_of, folder_at
from esesea.text.foreign import refusal
from esesea.text.format import Format
from esesea.text.formats import docx, epub, fdx, fountain, html, markdown, odt, plain, play, rtf, screenplay
from esesea.text.limits import DEFAULT, Limits
from esesea.text.source import Source, load
from esesea.text.structure.recognition import document

PHASE = "opening the manuscript"
_ZIP = b"PK\x03\x04"
_LOOKS = "fonts, emphasis, pictures"
_NOTES = "footnotes and comments"
_PLAIN = Format(
    plain.NAME,
    (".txt", ".text"),
    plain.read,
    about="plain text in any encoding and layout",
    keeps="every character; paragraphs, scene breaks, headings and front matter as they can be recognised.",
    loses="nothing.",
)

#: In the order in which they are asked whether they recognise the bytes.
BUILT_IN = (
    Format(
        docx.NAME,
        (".docx", ".docm", ".dotx"),
        docx.read,
        docx.recognises,
        about="Word, Google Docs, Pages and others by export",
        keeps="paragraphs, headings by style, page ends, title and author; tracked changes as if accepted.",
        loses=f"{_LOOKS}, {_NOTES}, text boxes.",
    ),
    Format(
        odt.NAME,
        (".odt", ".ott", ".fodt"),
        odt.read,
        odt.recognises,
        about="LibreOffice and others, packed or flat",
        keeps="paragraphs, headings by outline and style, page ends, title and author; footnotes and comments as "
        "notes; tracked changes as if accepted.",
        loses=f"{_LOOKS}, text boxes, what is hidden.",
    ),
    Format(
        epub.NAME,
        (".epub",),
        epub.read,
        epub.recognises,
        about="EPUB 2 and 3 without copy protection",
        keeps="the text in reading order, chapters by the book's own contents, title and author.",
        loses=f"{_LOOKS}; cover and contents are kept apart.",
    ),
    Format(
        rtf.NAME,
        (".rtf",),
        rtf.read,
        rtf.recognises,
        about="Rich Text Format",
        keeps="paragraphs, headings by style, page ends, title and author; footnotes and comments as notes; tracked "
        "changes as if accepted.",
        loses=f"{_LOOKS}, text boxes, what is hidden.",
    ),
    Format(
        fdx.NAME,
        (".fdx",),
        fdx.read,
        fdx.recognises,
        about="Final Draft 8 and later",
        keeps="every element by its type, the title page; script notes, summaries and outlines as notes.",
        loses="tags, scene numbers, revisions' marks, scenes that are omitted.",
    ),
    Format(
        html.NAME,
        (".html", ".htm", ".xhtml"),
        html.read,
        html.recognises,
        about="web pages, and downloads of the Archive of Our Own",
        keeps="the text, headings, rules as scene breaks; the Archive's tags and notes apart.",
        loses=f"{_LOOKS}, what a page has for browsers alone.",
    ),
    Format(
        screenplay.NAME,
        (),
        screenplay.read,
        screenplay.recognises,
        about="a screenplay typed as plain text, known by its scene headings and indents",
        keeps="every element by how far in it stands, the title page.",
        loses="page numbers and (CONTINUED).",
    ),
    Format(
        fountain.NAME,
        (".fountain", ".spmd"),
        fountain.read,
        fountain.recognises,
        about="Fountain",
        keeps="every element, sections as chapters, synopses and notes as notes.",
        loses="emphasis, boneyard.",
    ),
    Format(
        play.NAME,
        (),
        play.read,
        play.recognises,
        about="a stage play typed as plain text, known by the names in capitals before its speeches",
        keeps="every character; cues, speeches and stage directions; acts and scenes as headings.",
        loses="nothing.",
    ),
    Format(
        markdown.NAME,
        (".md", ".markdown", ".mdown", ".mkd"),
        markdown.read,
        about="Markdown (CommonMark) and Obsidian's notes",
        keeps="headings with their levels, rules as scene breaks, title and author of the front matter.",
        loses="emphasis, links' targets, comments.",
    ),
    _PLAIN,
)

_ALWAYS_RECOGNISED = frozenset({docx.NAME, odt.NAME, epub.NAME, rtf.NAME, fdx.NAME})


def formats() -> tuple[Format, ...]:
    """The formats that can be read: those of outside packages first, then the built-in ones. Raises BrokenPlugin."""
    return (*(_loaded(point) for point in installed(FORMATS)), *BUILT_IN)


def open_manuscript(path: Path, *, limits: Limits = DEFAULT, progress: Progress = SILENT) -> Document:
    """The manuscript in the file or the folder at ``path``, which is only read.

    A file's format is known by its bytes first and by its ending second, a folder's kind by what is in it. Raises a
    ManuscriptError (see `esesea.text.errors`) that names the file where it is missing, unreadable, empty, no text, too
    long, locked, damaged, of a format that is not read, or holds no story.
    """
    progress.started(PHASE, None)
    found = read_manuscript(manuscript_at(path, limits), limits=limits, known=formats())
    progress.finished(PHASE)
    return found


def manuscript_of(text: str, name: str, *, limits: Limits = DEFAULT) -> Document:
    """The manuscript that ``text`` is, as if a plain text file called ``name`` held it.

    Line ends of two characters keep their length, so that offsets of the document are those of ``text``. Raises as
    `read_manuscript`.
    """
    even = text.replace("\ufeff", " ").replace("\r\n", " \n").replace("\r", "\n")
    return read_manuscript(Source(name, even.encode("utf-8", "replace")), limits=limits, known=(_PLAIN,))


def manuscript_at(path: Path, limits: Limits = DEFAULT) -> Source | Folder:
    """The bytes of the manuscript at ``path``: of a file, or of all files that a folder's manuscript has.

    Raises NoSuchFile, Unreadable or TooLong where they cannot be had whole.
    """
    suffixes = frozenset(suffix for made in formats() for suffix in made.suffixes)
    return folder_at(path, suffixes, limits) or load(path, limits)


def read_manuscript(
    source: Source | Folder, *, limits: Limits = DEFAULT, known: Sequence[Format] = BUILT_IN
) -> Document:
    """The manuscript whose bytes are ``source``, read as one of the formats ``known``; errors as `open_manuscript`."""

    def file(each: Source) -> Draft:
        if not each.data:
            raise EmptyManuscript(each.file)
        return _format(each, known).read(each, limits)

    draft = draft_of(source, limits, file) if isinstance(source, Folder) else file(source)
    made = document(draft, source.name, source.sha256)
    if not any(paragraph.kind in STORY_KINDS for paragraph in made.paragraphs):
        raise NotAStory(source.file, _what_it_holds(draft))
    return made


def _format(source: Source, known: Sequence[Format]) -> Format:
    """Which of ``known`` reads ``source``; raises UnknownFormat, NotText or Encrypted where none does."""
    suffix = source.suffix
    by_suffix = next((made for made in known if suffix in made.suffixes), None)
    by_bytes = next((made for made in known if made.recognises(source)), None)
    if by_bytes is not None:
        return by_bytes
    if by_suffix is not None and source.data.startswith(_ZIP) and by_suffix is not _PLAIN:
        return by_suffix
    refused = refusal(source)
    if refused is not None:
        raise refused
    # A file that only calls itself DOCX or EPUB is text if it can be read as text.
    return by_suffix if by_suffix is not None and by_suffix.name not in _ALWAYS_RECOGNISED else _PLAIN


def _loaded(point: EntryPoint) -> Format:
    """The format of another package; what fails in it names the package. Raises BrokenPlugin."""
    found = loaded(point, Format)

    def recognises(source: Source) -> bool:
        with faults_of(point):
            return bool(found.recognises(source))

    def read(source: Source, limits: Limits) -> Draft:
        with faults_of(point):
            draft = found.read(source, limits)
        if not isinstance(draft, Draft):
            raise broken(point, f"it gives a {type(draft).__name__}, and a format gives a Draft")
        return draft

    return replace(found, recognises=recognises, read=read)


def _what_it_holds(draft: Draft) -> str:
    return "only headings, notes and ornaments" if draft.text.strip() else "no words"
