"""A draft → the immutable document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from esesea.text.document import STORY_KINDS, Document, Paragraph, ParagraphKind
from esesea.text.draft import Block, Draft
from esesea.text.marks import is_ornament
from esesea.text.structure.breaks import breaks
from esesea.text.structure.chapters import chapters
from esesea.text.structure.headings import with_headings
from esesea.text.structure.licence import without_editorial_notes, without_footnotes, without_licence
from esesea.text.structure.matter import with_matter
from esesea.text.structure.title import title_page, with_title


def document(draft: Draft, name: str, sha256: str) -> Document:
    """The document that ``draft`` is: every block with its kind, chapters and breaks found.

    ``name`` is the file's, ``sha256`` the hash of its bytes.
    """
    blocks = recognised(draft.blocks, draft.text)
    page = title_page(blocks, draft.text)
    return Document(
        name=name,
        format=draft.format,
        sha256=sha256,
        text=draft.text,
        paragraphs=tuple(Paragraph(block.span, block.kind or ParagraphKind.PROSE) for block in blocks),
        breaks=breaks(blocks, draft.text),
        chapters=chapters(blocks, draft.text, outlined=draft.outlined),
        origins=draft.origins if draft.text else (),
        title=draft.title or page.title,
        author=draft.author or page.author,
        notes=draft.notes,
        said=draft.said,
    )


def recognised(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """``blocks`` with the kind of each known; where everything looks like front or back matter, nothing is."""
    marked = tuple(_as_mark(block, text) for block in blocks)
    noted = without_footnotes(without_editorial_notes(without_licence(marked, text), text), text)
    headed = with_headings(noted, text)
    found = with_matter(with_title(headed, text), text)
    for attempt in (found, headed, marked):
        told = _as_prose(attempt)
        if any(block.kind in STORY_KINDS for block in told):
            return told
    return _as_prose(marked)


def _as_mark(block: Block, text: str) -> Block:
    if block.kind in {None, ParagraphKind.HEADING} and is_ornament(block.span.of(text)):
        return replace(block, kind=ParagraphKind.BREAK)
    return block


def _as_prose(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(replace(block, kind=ParagraphKind.PROSE) if block.kind is None else block for block in blocks)
