"""Speech that opens with a dash, as in Joyce and in books from other tongues ("— You came, said Anna.")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from esesea.patterns import late
from esesea.reading.english.speech_verbs import SAYING_FORMS

_OPENS = late(r"^(?:[—–―]|--|-)\s?(?=[A-Z¿¡…'’‘I])")
_WHO = r"(?:he|she|I|they|we|the\s[\w-]+|[A-Z][\w.’']+(?:\s[A-Z][\w.’']+)*)"
_TOLD = late(rf"[,.!?…—–]\s*(?:[—–]\s*)?(?=(?:{_WHO}\s+(?:{SAYING_FORMS})|(?:{SAYING_FORMS})\s+{_WHO})\b)")
_RESUMES = late(r"[.,]\s*(?:[—–―]|--)\s*(?=\w)|\.\s+(?=[A-Z])")

FEWEST = 2
"""Paragraphs that open with a dash before dashes count as speech: a single one may be a list or an afterthought."""


def speaks_in_dashes(paragraphs: Sequence[str]) -> bool:
    """Whether a book marks speech with dashes: several paragraphs open so, and more than open with other marks."""
    dashed = sum(1 for text in paragraphs if _OPENS.match(text))
    quoted = sum(1 for text in paragraphs if re.match(r"[“\"„«‘']", text))
    return dashed >= FEWEST and dashed > quoted


def dashed_speech(text: str) -> Iterator[tuple[int, int]]:
    """Where speech starts and ends in a paragraph that opens with a dash; nothing in another paragraph."""
    opened = _OPENS.match(text)
    if opened is None:
        return
    told = _TOLD.search(text, opened.end())
    if told is None:
        yield 0, len(text)
        return
    yield 0, told.start() + 1
    resumed = _RESUMES.search(text, told.end())
    if resumed is not None and resumed.group().strip(" .,"):
        yield resumed.end(), len(text)
