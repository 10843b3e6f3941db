"""Where a new scene begins: by the author's marks, and in long prose without marks by signs in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from esesea.reading.cutting.border_signs import Passage, border_signs, chance, look_at
from esesea.reading.cutting.dated_entries import dated_starts
from esesea.reading.parse import Parse, ParsedParagraph, remembered_over
from esesea.text.document import BreakKind, Document, Paragraph, ParagraphKind
from esesea.text.span import Span

WORDS_A_MARK = 6000
"""An author who marks scenes inside chapters does so at least once in so many words."""
STRETCH_WITH_MARKS = 3000
"""Tokens without a mark after which even an author who marks scenes is taken to have left some unmarked."""
STRETCH_WITHOUT_MARKS = 250
SHORT_STRETCH = 1500
SHORTEST = 120
"""Tokens: a scene that only signs in the prose part from the next is at least so long."""
LIKELY, SURE = 0.08, 0.15
"""Least chance of a border in long prose without marks, and in short prose or beside marks.

Measured leaving out one of eight novels, marks and headings hidden, within three sentences (`bench/scene_borders.py`):
.08 finds 41 of 100 marks with a precision of .23 (F1 .30), .15 finds 16 with .35; a time phrase alone finds 14 with
.24. Borders that the authors left unmarked count as wrong.
"""
TIME_ALONE = 0.9
"""A shift in time that ends a scene by itself ("Three days later")."""
PAGE_WORDS = 600
"""Page ends that come more often than this are the printer's, not the author's."""

_ENDS_SENTENCE = re.compile(r"[.!?…:;—\-\"'”’)\]*_]\s*$")


def marked_starts(document: Document) -> frozenset[int]:
    """Where scenes start by the author's marks: offsets of story paragraphs, the first always among them.

    In a screenplay these are its slug lines; else headings, breaks, and the dates of letters and of a diary.
    """
    told = document.story_paragraphs
    if not told:
        return frozenset()
    slugs = [paragraph.span.start for paragraph in told if paragraph.kind is ParagraphKind.SLUG]
    if slugs:
        return frozenset({told[0].span.start, *slugs[1:]})
    marks = [mark.at for mark in document.breaks if mark.kind is not BreakKind.PAGE]
    marks += [chapter.heading.end for chapter in document.chapters]
    marks += _page_marks(document, told)
    begins = [paragraph.span.start for paragraph in told]
    landed = (bisect_left(begins, mark) for mark in marks)
    found = {begins[0], *(begins[index] for index in landed if index < len(begins))}
    return frozenset({*found, *dated_starts(document, sorted(found))})


def _page_marks(document: Document, told: tuple[Paragraph, ...]) -> list[int]:
    pages = [mark.at for mark in document.breaks if mark.kind is BreakKind.PAGE]
    if document.words < PAGE_WORDS * len(pages):
        return []
    ends = [paragraph.span.end for paragraph in told]
    marks = []
    for page in pages:
        before = bisect_left(ends, page) - 1
        if before < 0 or _ENDS_SENTENCE.search(document.quote(told[before].span)):
            marks.append(page)
    return marks


def unmarked_starts(document: Document, parse: Parse, marked: frozenset[int]) -> Iterator[int]:
    """Where scenes start that nothing but the prose itself tells apart; nothing in a screenplay."""
    if document.is_script:
        return
    inner = sum(1 for mark in document.breaks if mark.kind in {BreakKind.ORNAMENT, BreakKind.BLANK})
    beside_marks = inner * WORDS_A_MARK >= document.words
    least = STRETCH_WITH_MARKS if beside_marks else STRETCH_WITHOUT_MARKS
    for stretch in _stretches(parse, sorted(marked)):
        tokens = sum(paragraph.remembered(_tokens) for paragraph in stretch)
        if tokens >= least:
            starts = remembered_over(stretch, _split, SURE if beside_marks or tokens < SHORT_STRETCH else LIKELY)
            yield from (stretch[0].span.start + start for start in starts)


def _tokens(paragraph: ParsedParagraph) -> int:
    return len(paragraph.doc)


def _stretches(parse: Parse, starts: list[int]) -> Iterator[list[ParsedParagraph]]:
    """The paragraphs between one mark and the next."""
    for begin, end in pairwise([*starts, 1 << 62]):
        yield list(parse.within(Span(begin, end)))


def _split(stretch: tuple[ParsedParagraph, ...], least: float) -> tuple[int, ...]:
    """Where scenes start inside an unmarked stretch: the likeliest borders first, none too near another or an end."""
    looked = [paragraph.remembered(look_at) for paragraph in stretch]
    reached = [0, *accumulate(paragraph.tokens for paragraph in looked)]
    chances = [(_chance(looked, index), index) for index in range(1, len(looked)) if not looked[index].spoken]
    taken = [0, reached[-1]]
    starts: list[int] = []
    for found, index in sorted(chances, key=lambda one: (-one[0], one[1])):
        if found < least:
            break
        place = bisect_left(taken, reached[index])
        if reached[index] - taken[place - 1] >= SHORTEST <= taken[place] - reached[index]:
            taken.insert(place, reached[index])
            starts.append(stretch[index].span.start)
    return tuple(sorted(starts))


def _chance(looked: Sequence[Passage], index: int) -> float:
    signs = border_signs(looked, index)
    return max(chance(signs), signs.time_moves if signs.time_moves >= TIME_ALONE else 0.0)
