"""The smallest screenplays that tests need: headings, action, cues (``@NAME``), parentheticals and dialogue."""

from __future__ import annotations

from esesea.text.document import Break, BreakKind, Document, Origin, Paragraph, ParagraphKind
from tests.builders import document


def screenplay(text: str) -> Document:
    """A screenplay: INT/EXT opens a heading, ``@`` a cue, ``(`` after a cue a parenthetical; speech follows either."""
    paragraphs: list[Paragraph] = []
    plain = document(text)
    for one in plain.paragraphs:
        before = paragraphs[-1].kind if paragraphs else None
        paragraphs.append(Paragraph(one.span, _kind(plain.quote(one.span), before)))
    marks = tuple(Break(one.span.start, BreakKind.SLUG) for one in paragraphs if one.kind is ParagraphKind.SLUG)
    return Document(
        "film.fountain", "fountain", "0" * 64, text, tuple(paragraphs), marks, origins=(Origin(0, "", 1, 1),)
    )


def _kind(words: str, before: ParagraphKind | None) -> ParagraphKind:
    speaking = before in {ParagraphKind.CUE, ParagraphKind.PARENTHETICAL, ParagraphKind.DIALOGUE}
    if words.startswith(("INT", "EXT")):
        return ParagraphKind.SLUG
    if words.startswith("@"):
        return ParagraphKind.CUE
    if speaking and words.startswith("("):
        return ParagraphKind.PARENTHETICAL
    if before in {ParagraphKind.CUE, ParagraphKind.PARENTHETICAL}:
        return ParagraphKind.DIALOGUE
    return ParagraphKind.ACTION
