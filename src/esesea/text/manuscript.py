"""A file → a Document: the one door of this room.

The built-in formats, by the name that `Document.format` has: ``docx``, ``epub``, ``html``, ``screenplay``
(typed as plain text), ``fountain``, ``markdown``, ``text``.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import entry_points
from pathlib import Path

from esesea.progress import SILENT, Progress
from esesea.text.document import STORY_KINDS, Document
from esesea.text.draft import Draft
from esesea.text.errors import EmptyManuscript, NotAStory
from esesea.text.foreign import refusal
from esesea.text.format import Format
from esesea.text.formats import docx, epub, fountain, html, markdown, plain, screenplay
from esesea.text.limits import DEFAULT, Limits
from esesea.text.source import Source, load
from esesea.text.structure.recognition import document

PHASE = "opening the manuscript"
_ENTRY_POINTS = "esesea.formats"
_ZIP = b"PK\x03\x04"
_PLAIN = Format(plain.NAME, (".txt", ".text"), plain.read)

#: In the order in which they are asked whether they recognise the bytes.
BUILT_IN = (
    Format(docx.NAME, (".docx", ".docm", ".dotx"), docx.read, docx.recognises),
    Format(epub.NAME, (".epub",), epub.read, epub.recognises),
    Format(html.NAME, (".html", ".htm", ".xhtml"), html.read, html.recognises),
    Format(screenplay.NAME, (), screenplay.read, screenplay.recognises),
    Format(fountain.NAME, (".fountain", ".spmd"), fountain.read, fountain.recognises),
    Format(markdown.NAME, (".md", ".markdown", ".mdown", ".mkd"), markdown.read),
    _PLAIN,
)


def formats() -> tuple[Format, ...]:
    """The formats that can be read: those of outside packages first, then the built-in ones."""
    added = (point.load() for point in entry_points(group=_ENTRY_POINTS))
    return (*(made for made in added if isinstance(made, Format)), *BUILT_IN)


def open_manuscript(path: Path, *, limits: Limits = DEFAULT, progress: Progress = SILENT) -> Document:
    """The manuscript in the file at ``path``, which is only read.

    Its format is known by its bytes first and by its ending second. Raises a ManuscriptError (see
    `esesea.text.errors`) that names the file where it is missing, unreadable, empty, no text, too long, locked,
    damaged, of a format that is not read, or holds no story.
    """
    progress.started(PHASE, None)
    found = read_manuscript(load(path, limits), limits=limits, known=formats())
    progress.finished(PHASE)
    return found


def read_manuscript(source: Source, *, limits: Limits = DEFAULT, known: Sequence[Format] = BUILT_IN) -> Document:
    """The manuscript whose bytes are ``source``, read as one of the formats ``known``; errors as `open_manuscript`."""
    if not source.data:
        raise EmptyManuscript(source.file)
    draft = _format(source, known).read(source, limits)
    made = document(draft, source.name, source.sha256)
    if not any(paragraph.kind in STORY_KINDS for paragraph in made.paragraphs):
        raise NotAStory(source.file, _what_it_holds(draft))
    return made


def _format(source: Source, known: Sequence[Format]) -> Format:
    """Which of ``known`` reads ``source``; raises UnknownFormat, NotText or Encrypted where none does."""
    by_suffix = next((made for made in known if source.suffix in made.suffixes), None)
    by_bytes = next((made for made in known if made.recognises(source)), None)
    if by_bytes is not None:
        return by_bytes
    if by_suffix is not None and source.data.startswith(_ZIP) and by_suffix is not _PLAIN:
        return by_suffix
    refused = refusal(source)
    if refused is not None:
        raise refused
    # A file that only calls itself DOCX or EPUB is text if it can be read as text.
    return by_suffix if by_suffix is not None and by_suffix.name not in {docx.NAME, epub.NAME} else _PLAIN


def _what_it_holds(draft: Draft) -> str:
    return "only headings, notes and ornaments" if draft.text.strip() else "no words"
