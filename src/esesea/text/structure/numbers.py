"""The numbers that headings count by: 12, XII, twelve, twelfth."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
"""Number words from 0 to 19."""
ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
"""Ordinal words by what they count, from 0 to 19."""
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
"""Number words from 20 by ten."""
_SPELT = (
    {word: value for value, word in enumerate(UNITS)}
    | {word: value for value, word in enumerate(ORDINALS)}
    | {word: 10 * value for value, word in enumerate(TENS, start=2)}
    | {word[:-1] + "ieth": 10 * value for value, word in enumerate(TENS, start=2)}
    | {"hundred": 100, "hundredth": 100}
)

_WORD = rf"(?:{'|'.join(sorted(_SPELT, key=len, reverse=True))})"
#: A number as a heading writes it; a roman one is checked by `value`.
NUMBER = rf"(?:\d{{1,3}}(?:st|nd|rd|th)?|{_WORD}(?:(?:\s+and\s+|[\s-]+){_WORD})*|[ivxlc]+)"


def value(words: str) -> int | None:
    """The number that ``words`` say in figures, roman figures, cardinal or ordinal words; None where they say none.

    >>> [value(words) for words in ("12", "XII", "Twenty-first", "one hundred and five", "mix")]
    [12, 12, 21, 105, None]
    """
    plain = words.strip().lower()
    if found := re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)?", plain):
        return int(found.group(1))
    if plain and _ROMAN.fullmatch(plain):
        return _roman(plain)
    parts = [part for part in re.split(r"[\s-]+", plain) if part != "and"]
    if not parts or any(part not in _SPELT for part in parts):
        return None
    total = 0
    for part in parts:
        total = max(total, 1) * 100 if part.startswith("hundred") else total + _SPELT[part]
    return total


def _roman(figures: str) -> int:
    values = [_ROMAN_VALUES[figure] for figure in figures]
    following = [*values[1:], 0]
    return sum(-one if one < two else one for one, two in zip(values, following, strict=True))
