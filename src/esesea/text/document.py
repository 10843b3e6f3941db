"""A manuscript as read: one immutable value, whatever file it came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from esesea.text.span import Span


class ParagraphKind(StrEnum):
    """What a paragraph is to the story. Only ``STORY_KINDS`` are read; the rest is kept to be pointed at."""

    PROSE = "prose"
    HEADING = "heading"
    """A part's or chapter's title line."""
    BREAK = "break"
    """An ornament between scenes (``***``)."""
    SLUG = "slug"
    """A screenplay's scene heading (``INT. KITCHEN - NIGHT``)."""
    ACTION = "action"
    CUE = "cue"
    """The name of who speaks next, in a screenplay."""
    DIALOGUE = "dialogue"
    PARENTHETICAL = "parenthetical"
    TRANSITION = "transition"
    NOTE = "note"
    """The author's own note, synopsis or tag; not of the story."""
    FRONT = "front"
    """Front matter: title page, licence, dedication, contents."""
    BACK = "back"
    """Back matter: afterword, licence, advertisements."""


STORY_KINDS = frozenset(
    {
        ParagraphKind.PROSE,
        ParagraphKind.ACTION,
        ParagraphKind.CUE,
        ParagraphKind.DIALOGUE,
        ParagraphKind.PARENTHETICAL,
        ParagraphKind.SLUG,
        ParagraphKind.TRANSITION,
    }
)


_SCRIPTED = frozenset({ParagraphKind.SLUG, ParagraphKind.CUE})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the manuscript; ``span`` has no white space at its ends and holds at least one character."""

    span: Span
    kind: ParagraphKind


class BreakKind(StrEnum):
    """How the author marked that a scene ends."""

    ORNAMENT = "ornament"
    BLANK = "blank"
    """More empty lines than stand between paragraphs."""
    PAGE = "page"
    SLUG = "slug"
    CHAPTER = "chapter"


@dataclass(frozen=True, slots=True)
class Break:
    """A mark between scenes. The next scene starts at ``at``: the start of the paragraph that follows the mark."""

    at: int
    kind: BreakKind


@dataclass(frozen=True, slots=True)
class Chapter:
    """A titled stretch. ``span`` runs from its heading to the next heading of the same or a higher level.

    ``level`` is 1 for the widest division the manuscript has (a part, or a chapter where there are no parts).
    """

    span: Span
    title: str
    level: int
    heading: Span


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the text from ``start`` (up to the next origin's ``start``) came from in the source file.

    ``part`` is the member of a container (``OEBPS/ch1.xhtml``, ``word/document.xml``), empty for a plain file;
    ``line`` counts from 1 (for DOCX, ODT and FDX: the paragraph's number); ``column`` counts characters from 1.
    """

    start: int
    part: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class AuthorsNote:
    """What the author's own program says of the stretch at ``span``: who is in it, where and when it is.

    ``what`` is ``pov``, ``present``, ``mentioned``, ``place``, ``date``, ``time`` or ``mode`` (how it is told:
    ``flashback``); ``value`` is as the author writes it; ``part`` the file of the project in which it is said.
    """

    span: Span
    what: str
    value: str
    part: str


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """The manuscript as read.

    Paragraphs are in order, do not overlap, and are separated in ``text`` by white space alone. ``breaks`` and
    ``chapters`` are in order. ``sha256`` is of the source's bytes; ``format`` one of the names in
    ``esesea.text.manuscript``. ``origins`` is sorted by ``start`` and its first starts at 0 (empty text: none).
    """

    name: str
    format: str
    sha256: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    breaks: tuple[Break, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    origins: tuple[Origin, ...] = ()
    title: str | None = None
    author: str | None = None
    notes: tuple[str, ...] = ()
    """What the reader of the file wants the author to know, a sentence each (tracked changes accepted, …)."""
    said: tuple[AuthorsNote, ...] = ()
    """What the author says of scenes in the tags or the front matter of a project, in the order of the text."""

    @property
    def is_screenplay(self) -> bool:
        """Whether the manuscript has scene headings (slug lines)."""
        return any(paragraph.kind is ParagraphKind.SLUG for paragraph in self.paragraphs)

    @property
    def is_script(self) -> bool:
        """Whether it has speakers' names or scene headings: a screenplay or a stage play."""
        return any(paragraph.kind in _SCRIPTED for paragraph in self.paragraphs)

    @property
    def story_paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs that tell the story."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.kind in STORY_KINDS)

    @property
    def words(self) -> int:
        """How many words the story has (runs of non-space in its paragraphs)."""
        return sum(len(paragraph.span.of(self.text).split()) for paragraph in self.story_paragraphs)

    def __repr__(self) -> str:
        """The manuscript in a line, without its words."""
        return f"<Document “{self.name}”: {self.format}, {self.words:,} words in {len(self.paragraphs):,} paragraphs>"

    def quote(self, span: Span) -> str:
        """The words at ``span``."""
        return span.of(self.text)

    def origin(self, offset: int) -> Origin:
        """Where the character at ``offset`` came from; IndexError outside the text."""
        if not 0 <= offset < len(self.text):
            raise IndexError(offset)
        found = self.origins[bisect_right(self.origins, offset, key=lambda origin: origin.start) - 1]
        return Origin(offset, found.part, found.line, found.column + offset - found.start)
