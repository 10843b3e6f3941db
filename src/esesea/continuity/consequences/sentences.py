"""The sentence in which some words stand."""

from __future__ import annotations

import re

from esesea.text.span import Span

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|\n[ \t]*\n")
"""A sentence ends at its mark, or with its paragraph."""

_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Mme|Mlle|Prof|Rev|Capt|Col|Gen|Lt|Sgt|Jr|Sr|No|vs|[A-Z])\.$")
"""A point behind these ends nothing."""

_MARKS = (('"', '"'), ("“", "”"))
"""Quotation marks; single ones are apostrophes, too."""

LONGEST = 600
"""So many characters before and after are looked at; what is longer is cut there."""


def sentence_at(text: str, words: Span, within: Span) -> Span:
    """The sentence, or the sentences, of ``within`` in which ``words`` stand, without white space around it.

    Words that do not lie within, as those of a heading, stand for themselves.
    """
    if not within.contains(words):
        return words
    low, high = max(within.start, words.start - LONGEST), min(within.end, words.end + LONGEST)
    start = low
    for mark in _END.finditer(text, low, words.start):
        if not _ends_title(text, low, mark.end()):
            start = mark.end()
    end = high
    for mark in _END.finditer(text, max(words.end - 1, low), high):
        if not _ends_title(text, low, mark.end()):
            end = mark.end() if text[mark.start()] != "\n" else mark.start()
            break
    while start < words.start and text[start].isspace():
        start += 1
    while end > words.end and text[end - 1].isspace():
        end -= 1
    return _within_marks(text, Span(start, end), words)


def _within_marks(text: str, sentence: Span, words: Span) -> Span:
    """The sentence without a quotation mark at its edge whose other mark stands in another sentence."""
    start, end = sentence.start, sentence.end
    for opens, closes in _MARKS:
        if start < words.start and text[start] == opens and closes not in text[start + 1 : end]:
            start += 1
        if end > words.end and text[end - 1] == closes and opens not in text[start : end - 1]:
            end -= 1
    return Span(start, end)


def _ends_title(text: str, low: int, end: int) -> bool:
    return _TITLE.search(text[max(low, end - 8) : end]) is not None
