"""Project Gutenberg's header and licence, and the notes that makers of electronic books put into the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Block

_START = re.compile(r"\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG|\*END\*?\s*THE SMALL PRINT", re.IGNORECASE)
_END = re.compile(
    r"\*{3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG|\AEnd of (?:the |this )?Project Gutenberg", re.IGNORECASE
)
_EDITORIAL = re.compile(
    r"[\[{(_]*(?:illustration|transcriber.s notes?|editor.s note|redactor.s note|frontispiece|page \d+|pg \d+)\b"
    r"[^\]]*[\]})_]*"
    r"|\[(?:footnote|sidenote)[^\]]*\][^\]]*|\[(?:fn|note)?\s*\d+\][^\]]*",
    re.IGNORECASE | re.DOTALL,
)
_FOOTNOTE = re.compile(r"[*†‡]\s?(?=[^\W_])")
_STARRED = re.compile(r"[\w.,;:!?\"”'’)][*†‡](?!\w)")
_FOOTNOTE_REACH = 4
_BRACKETS = ("[", "{", "(")


def without_licence(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """``blocks`` with what stands up to Project Gutenberg's START line as front and from its END line on as back."""
    starts = [index for index, block in enumerate(blocks) if _START.search(text, block.span.start, block.span.end)]
    ends = [index for index, block in enumerate(blocks) if _END.search(block.span.of(text))]
    first = starts[-1] + 1 if starts else 0
    last = next((index for index in ends if index >= first), len(blocks))
    front = [replace(block, kind=Kind.FRONT) for block in blocks[:first]]
    back = [replace(block, kind=Kind.BACK) for block in blocks[last:]]
    return (*front, *blocks[first:last], *back)


def without_editorial_notes(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """``blocks`` with the bracketed notes of whoever made the file (``[Illustration: …]``) as notes."""
    return tuple(replace(block, kind=Kind.NOTE) if _is_editorial(block, text) else block for block in blocks)


def without_footnotes(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """``blocks`` with those that explain a star in one of the few paragraphs before them as notes."""
    made = list(blocks)
    for index, block in enumerate(blocks):
        if block.kind is None and _FOOTNOTE.match(text, block.span.start) and _has_star(blocks, index, text):
            made[index] = replace(block, kind=Kind.NOTE)
    return tuple(made)


def _has_star(blocks: Sequence[Block], index: int, text: str) -> bool:
    before = blocks[max(0, index - _FOOTNOTE_REACH) : index]
    return any(_STARRED.search(text, block.span.start, block.span.end) for block in before)


def _is_editorial(block: Block, text: str) -> bool:
    if block.kind is not None or not text.startswith(_BRACKETS, block.span.start):
        return False
    return bool(_EDITORIAL.fullmatch(block.span.of(text)))
