"""The smallest documents that tests need, built by hand."""

from __future__ import annotations

import re

from esesea.text.document import Break, BreakKind, Document, Origin, Paragraph, ParagraphKind
from esesea.text.span import Span

PARAGRAPH = re.compile(r"\S(?:.*?\S)?(?=\s*\n[ \t]*\n|\s*\Z)", re.DOTALL)


def document(text: str, name: str = "story.txt") -> Document:
    """A prose document: paragraphs parted by one empty line, scenes by two or more or by ``***``."""
    paragraphs: list[Paragraph] = []
    breaks: list[Break] = []
    marked = False
    for found in PARAGRAPH.finditer(text):
        span = Span(found.start(), found.end())
        if found.group() == "***":
            paragraphs.append(Paragraph(span, ParagraphKind.BREAK))
            marked = True
            continue
        before = text[paragraphs[-1].span.end : span.start] if paragraphs else ""
        if marked:
            breaks.append(Break(span.start, BreakKind.ORNAMENT))
        elif before.count("\n") > 2:
            breaks.append(Break(span.start, BreakKind.BLANK))
        marked = False
        paragraphs.append(Paragraph(span, ParagraphKind.PROSE))
    return Document(name, "text", "0" * 64, text, tuple(paragraphs), tuple(breaks), origins=(Origin(0, "", 1, 1),))
