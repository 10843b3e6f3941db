"""The paragraphs of a DOCX body, with tracked changes as if they had been accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from esesea.text.document import BreakKind
from esesea.text.draft import Passage, Run
from esesea.text.package import local_name
from esesea.text.styles import Look, Styles
from esesea.text.word.styles import attribute, own_style

# What an accepted change takes away, what repeats something for older programs, and what is no text.
_DROPPED = frozenset(
    [
        "del",
        "moveFrom",
        "Fallback",
        "instrText",
        "delInstrText",
        "pPr",
        "rPr",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "annotationRef",
        "footnoteRef",
        "txbxContent",
        "sdtPr",
        "sdtEndPr",
        "fldData",
        "rt",
    ]
)
_GONE = ("del", "moveFrom")
_CONTAINERS = frozenset(["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"])
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some words of a paragraph, or a page's end."""

    text: str = ""
    page: bool = False


def passages(body: etree._Element, styles: Styles, part: str) -> Iterator[Passage]:
    """The paragraphs of ``body`` in order, those of tables and content controls too.

    The line of an origin is the paragraph's number from 1, its column the place in the paragraph from 1.
    """
    sections = [_begins_on_new_page(section) for section in body.iter("{*}sectPr")]
    yield from _Walk(styles, part, sections[1:]).block(body)


@dataclass(slots=True)
class _Walk:
    """Where the walk has come: how many paragraphs it has passed, what waits for the next one.

    ``new_pages`` says of each section still to come whether it begins on a new page.
    """

    styles: Styles
    part: str
    new_pages: list[bool]
    number: int = 0
    mark: BreakKind | None = None
    joined: list[Run] = field(default_factory=list)

    def block(self, parent: etree._Element, *, in_table: bool = False) -> Iterator[Passage]:
        for child in parent:
            name = local_name(child)
            if name == "p":
                yield from self.paragraph(child, in_table=in_table)
            elif name == "tbl":
                for row in child.iter("{*}tr"):
                    if row.find("{*}trPr/{*}del") is None:
                        yield from self.row(row)
            elif name in _CONTAINERS:
                yield from self.block(child, in_table=in_table)

    def row(self, row: etree._Element) -> Iterator[Passage]:
        for cell in row.iterchildren("{*}tc"):
            yield from self.block(cell, in_table=True)

    def paragraph(self, paragraph: etree._Element, *, in_table: bool) -> Iterator[Passage]:
        self.number += 1
        properties = paragraph.find("{*}pPr")
        look = self.styles.look(own_style(properties))
        if look.on_new_page:
            self.mark = self.mark or BreakKind.PAGE
        runs, column = self.joined, 1
        self.joined = []
        for piece in _pieces(paragraph):
            if piece.page:
                # Words before the page's end are a paragraph of their own, and so are those after it.
                if any(run.text.strip() for run in runs):
                    yield self._passage(runs, look, in_table=in_table)
                    runs = []
                self.mark = BreakKind.PAGE
            elif piece.text:
                runs.append(Run(piece.text, self.number, column))
                column += len(piece.text)
        if properties is not None and any(properties.find(f"{{*}}rPr/{{*}}{gone}") is not None for gone in _GONE):
            # The mark at its end is deleted: accepted, the paragraph goes on with the next.
            self.joined = runs
            return
        ends_section = properties is not None and properties.find("{*}sectPr") is not None
        # An empty paragraph that only holds a section's end is not seen as an empty line.
        if runs or not ends_section:
            yield self._passage(runs, look, in_table=in_table)
        if ends_section:
            new_page = self.new_pages.pop(0) if self.new_pages else True
            self.mark = self.mark or (BreakKind.PAGE if new_page else None)

    def _passage(self, runs: list[Run], look: Look, *, in_table: bool) -> Passage:
        mark, self.mark = self.mark, None
        set_off = look.set_off or look.centred or in_table
        return Passage(tuple(runs), self.part, look.kind, look.level, mark=mark, set_off=set_off)


def _pieces(element: etree._Element) -> Iterator[_Piece]:
    for child in element:
        name = local_name(child)
        if name in _DROPPED or (name == "r" and _is_hidden(child)):
            continue
        if name == "t":
            yield _Piece(child.text or "")
        elif name == "br":
            yield _Piece(page=True) if attribute(child, "type") == "page" else _Piece("\n")
        elif name in _CHARACTERS:
            yield _Piece(_CHARACTERS[name])
        else:
            yield from _pieces(child)


def _is_hidden(run: etree._Element) -> bool:
    vanish = run.find("{*}rPr/{*}vanish")
    return vanish is not None and attribute(vanish, "val") not in {"0", "false", "off"}


def _begins_on_new_page(section: etree._Element) -> bool:
    """Whether the section whose properties these are begins on a new page, as it does where nothing is said."""
    kind = section.find("{*}type")
    return kind is None or attribute(kind, "val") != "continuous"
