"""How a plain text sets its paragraphs apart, found by counting, and the blocks that follow from it.

Three habits are told apart: empty lines between paragraphs (each one line, or wrapped at a width), one line a
paragraph with no empty lines, and indented first lines. They are found by statistics over the manuscript
itself, because one and the same empty line means "next paragraph" in one draft and "next scene" in another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from esesea.text.document import BreakKind
from esesea.text.draft import Block
from esesea.text.lines import Line, lines
from esesea.text.marks import is_ornament
from esesea.text.span import Span

_CLOSES = frozenset(".!?…:;*~#”\"’'»)]_—–-")
_LOWER_START = re.compile(r"\s*[a-zà-ÿ]")
# A quarter of the line ends inside a block of a wrapped text close a sentence or a clause (90 novels of Project
# Gutenberg: 12 to 38 in a hundred); where each line is a paragraph nearly all do.
_WRAPPED_SHARE = 0.4
_WIDEST_WRAP = 120
_INDENTED_SHARE = (0.03, 0.95)
_MARGIN_SHARE = 0.15
# A wrapped paragraph's lines, but for the last, fill the page; those of a poem are shorter than this share of it.
_SHORT = 0.75
# A wrapped text may have neither empty lines nor indents: then more lines than this follow one another, and a
# paragraph ends where a line does before it is full.
_LONGEST_PARAGRAPH = 60
_FULL = 0.85
_SENTENCE_END = re.compile(r"[.!?…][\"”'’)\]]*\s*\Z")
_PRINTED_PAGE = range(20, 71)


@dataclass(frozen=True, slots=True)
class Layout:
    """The habits of one manuscript.

    ``wrapped``: lines are cut at a width, so that a paragraph may hold several. ``margin``: the
    column, from 0, at which lines go on. ``indented``: a paragraph's first line stands further in than the margin.
    ``paginated``: form feeds stand where printed pages ended and mean nothing. ``width``: how long, in
    characters, a full line is (nine in ten lines are no longer).
    """

    wrapped: bool
    margin: int
    indented: bool
    paginated: bool
    width: int


def layout(text: str) -> Layout:
    """The habits of ``text``, whose line ends are line feeds."""
    found = list(lines(text))
    full = [line for line in found if not line.blank]
    inner = [(one, two) for one, two in pairwise(found) if not (one.blank or two.blank)]
    margin = _margin(full)
    indented = _is_indented(inner, margin)
    running_on = [pair for pair in inner if not (indented and pair[1].indent > margin + 1)]
    widths = sorted(len(line.text) for line in full)
    width = widths[len(widths) * 9 // 10] if widths else 0
    return Layout(_is_wrapped(running_on), margin, indented, _is_paginated(text), width)


def _margin(full: Sequence[Line]) -> int:
    """The column from which lines go on: the least that a fair share of them begins with."""
    indents = Counter(line.indent for line in full)
    return min((indent for indent, count in indents.items() if count >= _MARGIN_SHARE * len(full)), default=0)


def is_wrapped(text: str) -> bool:
    """Whether the lines of ``text`` are cut at a width, so that one paragraph may run over several."""
    return layout(text).wrapped


def _is_wrapped(inner: Sequence[tuple[Line, Line]]) -> bool:
    """Whether most lines that follow one another directly run on in mid-sentence, and none is very long."""
    if not inner:
        return False
    widths = sorted(len(one.text) for one, _ in inner)
    if widths[len(widths) * 9 // 10] > _WIDEST_WRAP:
        return False
    on = sum(1 for one, two in inner if _LOWER_START.match(two.text) or not _is_closed(one))
    return on >= _WRAPPED_SHARE * len(inner)


def _is_closed(line: Line) -> bool:
    return line.text.rstrip()[-1:] in _CLOSES


def _is_indented(inner: Sequence[tuple[Line, Line]], margin: int) -> bool:
    further = [one for one, two in inner if two.indent > margin + 1]
    low, high = _INDENTED_SHARE
    if not low * len(inner) < len(further) < high * len(inner):
        return False
    return sum(1 for one in further if _is_closed(one)) >= 0.7 * len(further)


def _is_paginated(text: str) -> bool:
    pages = text.split("\f")
    heights = sorted(page.count("\n") for page in pages[:-1])
    return len(pages) > 3 and heights[len(heights) // 2] in _PRINTED_PAGE and heights[-1] < _PRINTED_PAGE.stop + 10


def blocks(text: str, habits: Layout | None = None) -> tuple[Block, ...]:
    """The paragraphs of ``text`` as its layout sets them apart, with the empty lines before each."""
    habits = habits or layout(text)
    made: list[Block] = []
    gap, mark = 0, None
    for run in _runs(text):
        if run[0].blank:
            gap += len(run)
            mark = mark or _page_mark(run, habits)
            continue
        mark = mark or _page_mark(run[:1], habits)
        for piece in _paragraphs(run, habits):
            made.append(_block(piece, gap, mark, habits))
            gap, mark = 0, None
    return tuple(made)


def _page_mark(run: Iterable[Line], habits: Layout) -> BreakKind | None:
    return BreakKind.PAGE if not habits.paginated and any("\f" in line.text for line in run) else None


def _runs(text: str) -> Iterable[list[Line]]:
    """Lines that follow one another and are all blank or all not."""
    run: list[Line] = []
    for line in lines(text):
        if run and run[0].blank is not line.blank:
            yield run
            run = []
        run.append(line)
    yield run


def _paragraphs(run: Sequence[Line], habits: Layout) -> list[list[Line]]:
    pieces: list[list[Line]] = [[run[0]]]
    for before, line in pairwise(run):
        if _begins(before, line, habits) or (len(run) > _LONGEST_PARAGRAPH and _breaks_off(before, line, habits)):
            pieces.append([line])
        else:
            pieces[-1].append(line)
    return pieces


def _begins(before: Line, line: Line, habits: Layout) -> bool:
    if not habits.wrapped or is_ornament(line.text) or is_ornament(before.text):
        return True
    if "\f" in line.text and not habits.paginated:
        return True
    return habits.indented and line.indent > habits.margin + 1


def _breaks_off(before: Line, line: Line, habits: Layout) -> bool:
    """Whether ``before`` ends a sentence though the next word would have had room on it."""
    word = line.text.split(maxsplit=1)[0]
    room = len(before.text.rstrip()) + 1 + len(word) < _FULL * habits.width
    return room and bool(_SENTENCE_END.search(before.text))


def _block(piece: Sequence[Line], gap: int, mark: BreakKind | None, habits: Layout) -> Block:
    first, last = piece[0], piece[-1]
    start = first.start + len(first.text) - len(first.text.lstrip())
    end = last.start + len(last.text.rstrip())
    return Block(Span(start, end), gap=gap, mark=mark, set_off=_is_set_off(piece, habits))


def _is_set_off(piece: Sequence[Line], habits: Layout) -> bool:
    """Whether every line is indented, or the lines are cut shorter than the page is wide (verse, an address)."""
    if all(line.indent > habits.margin + 1 for line in piece) and (len(piece) > 1 or not habits.indented):
        return True
    return habits.wrapped and len(piece) > 1 and all(len(line.text) < _SHORT * habits.width for line in piece[:-1])
