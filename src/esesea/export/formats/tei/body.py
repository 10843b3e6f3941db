"""The manuscript's own words as a TEI text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from esesea.export.formats.tei.pointing import XML_ID, paragraph_id, to
from esesea.export.xml_parts import child
from esesea.story.story import Story
from esesea.text.document import Chapter, Document, Paragraph, ParagraphKind

if TYPE_CHECKING:
    from lxml.etree import _Element


def add_text(top: _Element, story: Story) -> None:
    """Add the text: a division for each chapter, every paragraph with its id, a milestone where a scene begins.

    What is not prose is an ``ab`` with the paragraph's kind as its type.
    """
    body = child(child(top, "text"), "body")
    document = story.document
    begins = {scene.span.start: scene.id for scene in story.scenes}
    numbered = enumerate(document.paragraphs)
    for chapter, paragraphs in groupby(numbered, key=lambda each: _chapter(document, each[1])):
        level = None if chapter is None else chapter.level
        division = child(body, "div", type=None if chapter is None else "chapter", n=level)
        titled = False
        for number, paragraph in paragraphs:
            if paragraph.span.start in begins:
                child(division, "milestone", unit="scene", corresp=to(begins[paragraph.span.start]))
            heads = paragraph.kind is ParagraphKind.HEADING and not titled
            titled = titled or not heads
            _add_paragraph(division, document, paragraph, paragraph_id(number), heads=heads)
    if not document.paragraphs:
        child(child(body, "div"), "p")


def _add_paragraph(into: _Element, document: Document, paragraph: Paragraph, name: str, *, heads: bool) -> None:
    plain = paragraph.kind is ParagraphKind.PROSE
    element = "head" if heads else "p" if plain else "ab"
    kind = None if heads or plain else paragraph.kind.value
    child(into, element, document.quote(paragraph.span), reserved={XML_ID: name}, type=kind)


def _chapter(document: Document, paragraph: Paragraph) -> Chapter | None:
    """The narrowest chapter in which it begins."""
    at = paragraph.span.start
    around = [chapter for chapter in document.chapters if chapter.span.start <= at < chapter.span.end]
    return min(around, key=lambda chapter: len(chapter.span), default=None)
