"""Whether a text is English at all."""

from __future__ import annotations

import re

SAMPLE = 20_000
"""Characters looked at, from the middle of the text: openings hold titles and epigraphs in other languages."""

FUNCTION_WORDS = frozenset(
    [
        "the",
        "and",
        "of",
        "to",
        "a",
        "in",
        "he",
        "she",
        "it",
        "they",
        "i",
        "you",
        "his",
        "her",
        "was",
        "were",
        "is",
        "are",
        "that",
        "with",
        "for",
        "on",
        "at",
        "had",
        "have",
        "not",
        "but",
        "as",
        "him",
        "them",
        "my",
        "me",
        "be",
        "said",
        "from",
        "by",
        "this",
        "what",
        "we",
        "all",
        "there",
        "no",
        "so",
        "up",
        "out",
        "into",
    ]
)

ENOUGH = 0.15
"""Running English has .35 to .55 of its words here; French, German, Dutch and Spanish prose stay under .08
(measured on the books of LitBank and on short passages; `tests/reading/test_recognition.py`)."""

FEWEST = 5
"""Words below which a text says nothing about its language."""

_WORD = re.compile(r"[^\W\d_]+")


def other_language(text: str) -> str | None:
    """The ISO 639-1 code of the language ``text`` is in, or None for English and where it cannot be told.

    Two witnesses must agree: the share of English function words, and py3langid (Lui & Baldwin 2012,
    "langid.py: An Off-the-shelf Language Identification Tool"), which alone is unreliable on a few lines.
    """
    middle = max(0, (len(text) - SAMPLE) // 2)
    sample = text[middle : middle + SAMPLE]
    words = _WORD.findall(sample.lower())
    if len(words) < FEWEST or sum(word in FUNCTION_WORDS for word in words) / len(words) >= ENOUGH:
        return None
    import py3langid  # noqa: PLC0415 - loads its model

    language = str(py3langid.classify(sample)[0])
    return None if language == "en" else language
