"""What stands before and after the story: title page, contents, dedication, afterword."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from esesea.text.document import ParagraphKind as Kind
from esesea.text.draft import Block
from esesea.text.structure.heading_words import HeadingWords, Matter, heading_words

_END = re.compile(
    r"[-–—*~_ \[(]*(?:the (?:very )?end|finis|fin|end|(?<=-)\s*30\s*(?=-)|to be continued)[-–—*~_ \])]*[.!…]*",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"copyright|©|\bisbn\b|all rights reserved|published (?:by|in)|\bpublish(?:er|ing)\b|first (?:edition|published)|"
    r"produced by|"
    r"transcribed|proofread|scanned by|e-?text|library of congress|work of fiction|printed in|cover (?:art|design)|"
    r"word count|\bdraft\b|www\.|https?://|\S+@\S+\.\w+",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"”'’)\]_*]*\s*\Z")
_PAGE_NUMBER = re.compile(r"(?:\.{2,}|\s{2,}|\t)\s*(?:\d{1,4}|[ivxl]+)\s*\Z", re.MULTILINE)
# An opening before the first chapter's heading is read as story from this many words on: a dedication or an
# epigraph has fewer.
_OPENING = 80
_FEWEST_IN_SENTENCE = 8
# What follows THE END is no story of its own if it is shorter than this share of the manuscript.
_TAIL = 0.15


def with_matter(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """``blocks``, headings known, with the paragraphs before and after the story marked as front and back."""
    found = _contents(tuple(blocks), text)
    found = _by_headings(found, text)
    found = _before_first_heading(found, text)
    return _after_the_end(found, text)


def _words(block: Block, text: str) -> HeadingWords | None:
    return heading_words(block.span.of(text)) if block.kind in {Kind.HEADING, None} and len(block.span) < 160 else None


def _key(block: Block, text: str) -> str:
    """A heading's or a contents entry's words, for telling that one repeats the other."""
    line = _PAGE_NUMBER.sub("", block.span.of(text))
    return re.sub(r"[\W_]+", " ", line).strip().casefold()


def _contents(blocks: tuple[Block, ...], text: str) -> tuple[Block, ...]:
    """A list of contents as front matter: from its heading, or its first entry, to the first heading it repeats."""
    start = next((i for i, block in enumerate(blocks) if _is_contents_heading(block, text)), None)
    if start is None:
        start = _first_of_a_list(blocks, text)
    if start is None:
        return blocks
    end = _end_of_contents(blocks, text, start)
    front = [replace(block, kind=Kind.FRONT) if block.kind is not Kind.BACK else block for block in blocks[start:end]]
    return (*blocks[:start], *front, *blocks[end:])


def _is_contents_heading(block: Block, text: str) -> bool:
    words = _words(block, text)
    return words is not None and words.label.endswith("contents")


def _first_of_a_list(blocks: Sequence[Block], text: str) -> int | None:
    """The first of three or more headings with nothing between them that all come again later."""
    keys = [_key(block, text) if block.kind is Kind.HEADING else "" for block in blocks]
    last = {key: index for index, key in enumerate(keys) if key}
    for index in range(len(blocks) - 3):
        row = keys[index : index + 3]
        if all(row) and all(last[key] >= index + 3 for key in row):
            return index
    return None


def _end_of_contents(blocks: Sequence[Block], text: str, start: int) -> int:
    seen: set[str] = set()
    for index in range(start, len(blocks)):
        block = blocks[index]
        key = _key(block, text)
        if block.kind is Kind.HEADING and index > start and (key in seen or _numbered_again(block, text, seen)):
            return index
        if block.kind is not Kind.HEADING and index > start and _is_sentence(block, text):
            return _back_to_heading(blocks, index, start)
        seen |= {_key_of_line(line) for line in block.span.of(text).split("\n")} | {key}
    return start + 1


def _key_of_line(line: str) -> str:
    return re.sub(r"[\W_]+", " ", _PAGE_NUMBER.sub("", line)).strip().casefold()


def _numbered_again(block: Block, text: str, seen: set[str]) -> bool:
    """Whether the contents' entry "chapter one the key" was seen and this heading is "Chapter One"."""
    words = _words(block, text)
    key = _key(block, text)
    return words is not None and words.number is not None and any(entry.startswith(f"{key} ") for entry in seen)


def _back_to_heading(blocks: Sequence[Block], index: int, start: int) -> int:
    """The first of the headings right above ``index``: those are the chapter's own, not the list's last."""
    while index - 1 > start and blocks[index - 1].kind is Kind.HEADING:
        index -= 1
        if index - 1 > start and blocks[index].gap > 1:
            break
    return index


def _by_headings(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """Everything below a preface's or an afterword's heading, up to the next as wide, as front or back.

    In the middle of the story such a heading is part of it ("NOTES" over somebody's letter).
    """
    chapters = [i for i, block in enumerate(blocks) if _is_chapter(block, text)]
    first, last = (chapters[0], chapters[-1]) if chapters else (len(blocks), -1)
    made: list[Block] = []
    matter, level = Matter.STORY, 0
    for index, block in enumerate(blocks):
        kind = block.kind
        if kind is Kind.HEADING and not block.level > level > 0:
            words = _words(block, text)
            matter, level = words.matter if words else Matter.STORY, block.level
            if (matter is Matter.FRONT and index > first) or (matter is Matter.BACK and index < last):
                matter, kind = Matter.STORY, kind if block.level else None
        if matter is not Matter.STORY and kind in {None, Kind.HEADING, Kind.BREAK}:
            kind = Kind.FRONT if matter is Matter.FRONT else Kind.BACK
        made.append(replace(block, kind=kind))
    return tuple(made)


def _is_chapter(block: Block, text: str) -> bool:
    """Whether a block heads a counted part of the story; with the source's own levels any heading does."""
    if block.kind is not Kind.HEADING:
        return False
    words = _words(block, text)
    return words.matter is Matter.STORY if words else block.level > 0


def _before_first_heading(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """What stands before the first chapter's heading as front, unless it is long enough to be an opening."""
    heading = next((i for i, block in enumerate(blocks) if block.kind is Kind.HEADING), None)
    if heading is None:
        return tuple(blocks)
    telling = [i for i in range(heading) if blocks[i].kind is None and _is_sentence(blocks[i], text)]
    long_enough = sum(len(blocks[i].span.of(text).split()) for i in telling) >= _OPENING
    end = telling[0] if telling and long_enough else heading
    front = (replace(block, kind=Kind.FRONT) if block.kind in {None, Kind.BREAK} else block for block in blocks[:end])
    return (*front, *blocks[end:])


def _is_sentence(block: Block, text: str) -> bool:
    """Whether a paragraph tells something, rather than naming, dating, dedicating or printing it."""
    line = block.span.of(text)
    if _IMPRINT.search(line) or _PAGE_NUMBER.search(line):
        return False
    return len(line.split()) >= _FEWEST_IN_SENTENCE and bool(_SENTENCE_END.search(line))


def _after_the_end(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """The words THE END, and a short rest after them, as back."""
    end = next((i for i in reversed(range(len(blocks))) if _is_end(blocks[i], text)), None)
    if end is None:
        return tuple(blocks)
    rest = sum(len(block.span) for block in blocks[end:] if block.kind in {None, Kind.HEADING})
    if rest > _TAIL * sum(len(block.span) for block in blocks):
        return (*blocks[:end], replace(blocks[end], kind=Kind.BACK), *blocks[end + 1 :])
    return (*blocks[:end], *(replace(b, kind=Kind.BACK) if b.kind is not Kind.FRONT else b for b in blocks[end:]))


def _is_end(block: Block, text: str) -> bool:
    return block.kind in {None, Kind.HEADING} and len(block.span) < 40 and bool(_END.fullmatch(block.span.of(text)))
