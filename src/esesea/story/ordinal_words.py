"""How a count is said."""

from __future__ import annotations

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def nth(number: int) -> str:
    """``second`` for 2, ``11th`` for 11; from 1."""
    if number <= len(_WORDS):
        return _WORDS[number - 1]
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
