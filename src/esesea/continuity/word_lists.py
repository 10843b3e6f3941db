"""Lists of words as they are written here: with blanks between."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words that ``text`` holds, parted by white space."""
    return frozenset(text.split())
