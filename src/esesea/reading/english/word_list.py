"""Word lists as they read best: words between spaces, over as many lines as they need."""

from __future__ import annotations

_MARKS = str.maketrans(dict.fromkeys(".,;:!?…—–-\"“”‘’'()[]*_/", " "))


def words_in(text: str) -> frozenset[str]:
    """The words that ``text`` holds, in small letters: a quick first look, before any pattern. Linear."""
    return frozenset(text.lower().translate(_MARKS).split())


def words(listed: str) -> frozenset[str]:
    """The words of ``listed``, which stand between white space."""
    return frozenset(listed.split())
