"""The paragraphs of an OpenDocument text, with tracked changes as if they had been accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from esesea.text.document import BreakKind
from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Passage, Run
from esesea.text.opendocument.styles import TextStyles, said, small_number
from esesea.text.opendocument.words import words_of
from esesea.text.package import local_name
from esesea.text.styles import Style

_CONTAINERS = frozenset(
    ["list", "list-item", "list-header", "numbered-paragraph", "section", "index-body", "index-title"]
)
_INDEXES = {
    "table-of-content": Kind.FRONT,
    "alphabetical-index": Kind.BACK,
    "illustration-index": Kind.BACK,
    "table-index": Kind.BACK,
    "object-index": Kind.BACK,
    "user-index": Kind.BACK,
    "bibliography": Kind.BACK,
}
_CELLS = frozenset({"table-cell"})
_ROWS = frozenset({"table-row", "table-rows", "table-header-rows", "table-row-group"})
_PARAGRAPHS = frozenset({"p", "h"})


def passages(body: etree._Element, styles: TextStyles, part: str) -> Iterator[Passage]:
    """The paragraphs of ``body`` in order, each followed by the comments and footnotes that hang on it, as notes.

    What was deleted under tracked changes stands elsewhere in the file and is not read. The line of an origin is the
    paragraph's number from 1, its column the place in the paragraph from 1.
    """
    yield from _Walk(styles, part).block(body)


@dataclass(slots=True)
class _Walk:
    """Where the walk has come: how many paragraphs it has passed, what waits for the next one."""

    styles: TextStyles
    part: str
    number: int = 0
    mark: BreakKind | None = None

    def block(self, parent: etree._Element, *, kind: Kind | None = None, in_table: bool = False) -> Iterator[Passage]:
        for child in parent:
            name = local_name(child)
            if name in _PARAGRAPHS:
                yield from self.paragraph(child, kind=kind, in_table=in_table)
            elif name in _CONTAINERS and said(child, "display") != "none":
                yield from self.block(child, kind=kind, in_table=in_table)
            elif name in _INDEXES:
                yield from self.block(child, kind=_INDEXES[name], in_table=in_table)
            elif name == "table":
                yield from self.rows(child, kind)

    def rows(self, table: etree._Element, kind: Kind | None) -> Iterator[Passage]:
        for child in table:
            name = local_name(child)
            if name in _ROWS:
                yield from self.rows(child, kind)
            elif name in _CELLS:
                yield from self.block(child, kind=kind, in_table=True)

    def paragraph(self, paragraph: etree._Element, *, kind: Kind | None, in_table: bool) -> Iterator[Passage]:
        self.number += 1
        style = said(paragraph, "style-name")
        if style in self.styles.hidden_paragraphs:
            return
        level = small_number(said(paragraph, "outline-level")) if local_name(paragraph) == "h" else None
        look = self.styles.paragraphs.look(Style(based_on=style, outline=level))
        words = words_of(paragraph, self.number, self.styles.hidden_words)
        if look.on_new_page:
            self.mark = self.mark or BreakKind.PAGE
        if style in self.styles.rules and not any(run.text.strip() for run in words.runs):
            self.mark = BreakKind.ORNAMENT
            return
        mark, self.mark = self.mark, None
        yield Passage(
            tuple(words.runs),
            self.part,
            kind or look.kind,
            0 if kind else look.level,
            mark=mark,
            set_off=look.set_off or look.centred or in_table,
        )
        for note in words.notes:
            yield Passage(tuple(self._note(note)), self.part, Kind.NOTE)
        if style in self.styles.page_after:
            self.mark = BreakKind.PAGE

    def _note(self, note: etree._Element) -> Iterator[Run]:
        """The words of a comment or footnote, a line for each of its paragraphs; notes in notes are left out."""
        body = note.find("{*}note-body")
        column = 1
        for paragraph in (body if body is not None else note).iter("{*}p", "{*}h"):
            words = words_of(paragraph, self.number, self.styles.hidden_words)
            for run in (*words.runs, Run("\n", self.number)):
                yield Run(run.text, self.number, column)
                column += len(run.text)
