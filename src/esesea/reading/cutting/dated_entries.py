"""Where letters and the entries of a diary begin: at a line of date alone, or at a date that the entry follows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from esesea.patterns import late
from esesea.reading.cutting.labels import is_time_label
from esesea.reading.english.calendar_words import MONTHS
from esesea.reading.english.time_expressions import find_times
from esesea.text.document import Document, Paragraph, ParagraphKind

FEWEST_LINES, FEWEST_RUN_IN, WORDS_A_DATE = 2, 3, 6000
"""Dates of a kind, and words to each at most, that make a story one of letters or of a diary; fewer ones may stand in
letters that its scenes quote."""

FEWEST_WORDS = 12
"""Words of an entry. A stretch whose last date has fewer behind it has its dates at the foot, below who wrote."""

SHORTEST_ENTRY = 4
"""Words of an entry in a stretch that a date begins: there no date is at the foot."""

LONGEST_START = 60
"""Characters in which the date of an entry stands that goes on in the same line."""

_DATE = late(r"(?:\d{4}|XXXX)-\d\d-\d\d.*|\d{4}-\d\d")
_RUN_IN = late(
    r"[_*]*(?P<date>[^_*—–:]{3,50}?)"
    r"(?:[.,:]?[_*]*[.,]?\s*(?:—|–|--+|:)[_*]*\s*(?=\S)|(?:\.[_*]*|[_*]+\.?)\s+(?=[A-Z“\"‘]))"
)
"""The date, up to a dash, a colon or a stop, or to the end of its italics."""
_STOP = late(r"\.(?= \D)")
"""A stop that parts a date from a place; "Mar. 20" has one too."""
_MARKS = "*_#.,:[]() \n"
_MONTH = late(
    rf"(?<![^\W_])(?:{'|'.join(month[:3] for month in MONTHS)})|\d{{4}}-\d\d|\d[/.-]\d\d?[/.-]\d",
    re.IGNORECASE,
)
"""No date is without one of these, and hardly any paragraph's beginning has one."""


def dated_starts(document: Document, marks: Sequence[int]) -> Iterator[int]:
    """The offsets of story paragraphs that begin an entry, in order. ``marks``: where scenes begin besides.

    Example: "14 March 1788" alone above a letter, or "_3 May. Bistritz._—Left Munich at 8.35", each time after time.
    Counter-example: the date of one letter that somebody reads in a scene, behind "It said:"; one below a name.
    """
    told = document.story_paragraphs
    prose = [
        (index, document.quote(paragraph.span))
        for index, paragraph in enumerate(told)
        if paragraph.kind is ParagraphKind.PROSE and _MONTH.search(document.quote(paragraph.span)[:LONGEST_START])
    ]
    lines = [index for index, text in prose if _is_date_line(text) and not _is_announced(document, told, index)]
    run_in = [index for index, text in prose if _runs_in(text)]
    few = document.words / WORDS_A_DATE
    if len(lines) >= max(FEWEST_LINES, few):
        yield from (told[index].span.start for index in _with_entries(document, told, lines, marks))
    if len(run_in) >= max(FEWEST_RUN_IN, few):
        yield from (told[index].span.start for index in run_in)


def _is_date_line(text: str) -> bool:
    """Whether a paragraph is a calendar's date, and perhaps a place."""
    return len(text) <= 2 * LONGEST_START and is_time_label(text) and _has_date(text.strip(_MARKS))


def _runs_in(text: str) -> bool:
    """Whether a paragraph begins with a date, and perhaps a place, that is parted from the rest."""
    found = _RUN_IN.match(text[:LONGEST_START])
    said = _STOP.sub(",", found["date"]) if found else ""
    return bool(said) and is_time_label(said) and _has_date(said.strip(_MARKS))


def _has_date(line: str) -> bool:
    return any(_DATE.fullmatch(time.timex.value or "") for time in find_times(line))


def _is_announced(document: Document, told: Sequence[Paragraph], index: int) -> bool:
    return index > 0 and document.quote(told[index - 1].span).rstrip(' \n"“').endswith(":")


def _with_entries(
    document: Document, told: Sequence[Paragraph], lines: Sequence[int], marks: Sequence[int]
) -> Iterator[int]:
    """Those of ``lines`` below which an entry stands, in stretches between ``marks`` that have it so to the last."""
    begins = [paragraph.span.start for paragraph in told]
    bounds = sorted({0, *(bisect_left(begins, mark) for mark in marks), len(told)})
    for begin, end in pairwise(bounds):
        within = [line for line in lines if begin <= line < end]
        if not within:
            continue
        words = [_words(document, told[line + 1 : after]) for line, after in pairwise([*within, end])]
        fewest = FEWEST_WORDS if _has_prose(told[begin : within[0]]) else SHORTEST_ENTRY
        if words[-1] >= fewest:
            yield from (line for line, count in zip(within, words, strict=True) if count >= fewest)


def _has_prose(paragraphs: Sequence[Paragraph]) -> bool:
    return any(paragraph.kind is ParagraphKind.PROSE for paragraph in paragraphs)


def _words(document: Document, paragraphs: Sequence[Paragraph]) -> int:
    return sum(len(re.findall(r"\w+", document.quote(paragraph.span))) for paragraph in paragraphs)
