"""An RTF file → its passages: paragraphs with their styles, footnotes and comments as notes.

A reader of our own because those on the package index give plain text: without styles, hidden text, tracked
changes, notes, or where anything stood.
"""

from __future__ import annotations

from dataclasses import dataclass

from esesea.text.draft import Passage
from esesea.text.limits import Limits
from esesea.text.properties import author_said, title_said
from esesea.text.remarks import TEXT_BOXES, TRACKED_CHANGES
from esesea.text.rtf.gathering import Gathering
from esesea.text.rtf.places import Places
from esesea.text.rtf.reader import Reader
from esesea.text.rtf.scrivener import without_project_marks
from esesea.text.source import Source


@dataclass(frozen=True, slots=True)
class RichText:
    """What an RTF file holds; ``remarks`` as the notes of a `Draft`."""

    passages: tuple[Passage, ...]
    title: str | None = None
    author: str | None = None
    remarks: tuple[str, ...] = ()


def rich_text(source: Source, limits: Limits, part: str = "") -> RichText:
    """What the RTF file ``source`` holds; ``part`` is its name inside a project, empty where it stands alone.

    Lines and columns of the origins are those of the file's own bytes. Raises Damaged where it is no RTF or breaks
    off, TooLong where it has more characters, or more codes, than a manuscript.
    """
    reader = Reader(source, limits, Gathering(Places(source.data), part))
    reader.read()
    passages = tuple(without_project_marks(reader.story.passages))
    remarks = (remark for remark in (TRACKED_CHANGES, TEXT_BOXES) if remark in reader.remarks)
    return RichText(passages, title_said(reader.title), author_said(reader.author), tuple(remarks))
