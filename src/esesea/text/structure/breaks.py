"""Where scenes end, by the author's marks."""

from __future__ import annotations

from collections.abc import Sequence

from esesea.text.document import STORY_KINDS, Break, BreakKind, ParagraphKind
from esesea.text.draft import Block
from esesea.text.structure.gaps import ends_scene, usual_gap


def breaks(blocks: Sequence[Block], text: str) -> tuple[Break, ...]:
    """The marks between scenes, in order: each at the first story paragraph after it, none before the first.

    Where several stand together the widest counts: a heading before an ornament, a rule, a page's end or
    empty lines. A screenplay's scenes begin at its scene headings and nowhere else.
    """
    if any(block.kind is ParagraphKind.SLUG for block in blocks):
        return _at_slugs(blocks)
    usual = usual_gap(blocks)
    found: list[Break] = []
    pending: BreakKind | None = None
    before: Block | None = None
    last_told: Block | None = None
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.kind is ParagraphKind.HEADING:
            pending = BreakKind.CHAPTER
        elif block.kind is ParagraphKind.BREAK:
            pending = pending or BreakKind.ORNAMENT
        pending = pending or block.mark
        if block.kind is ParagraphKind.NOTE and not block.gap:
            # A comment hangs on the paragraph before it: the empty lines behind it are that paragraph's.
            continue
        if block.kind in STORY_KINDS:
            if before is not None and before is last_told and ends_scene(before, block, text, usual, following):
                pending = pending or BreakKind.BLANK
            if pending and last_told is not None:
                found.append(Break(block.span.start, pending))
            pending, last_told = None, block
        before = block
    return tuple(found)


def _at_slugs(blocks: Sequence[Block]) -> tuple[Break, ...]:
    """One break at each scene heading but a first one that only a transition (FADE IN:) stands before."""
    found: list[Break] = []
    begun = False
    for block in blocks:
        if block.kind is ParagraphKind.SLUG and begun:
            found.append(Break(block.span.start, BreakKind.SLUG))
        begun = begun or (block.kind in STORY_KINDS and block.kind is not ParagraphKind.TRANSITION)
    return tuple(found)
