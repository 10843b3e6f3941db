"""Sentences that say who somebody is, or what is called so."""

from __future__ import annotations

import re

from esesea.continuity.consequences.people_words import BORN, CALLING, KIN, NAMING, PARTS

_DETERMINER = r"(?i:his|her|my|our|your|their|the|an?|another)"
_WHOSE = rf"(?:{_DETERMINER}|[A-Z][\w-]*['’]s?)"

_ABOUT = r"(?:an?|the|his|her|my|our|your|their|who|whose|once|formerly)\b"


_MORE = r"(?:\s+[A-Z][\w.'’-]*){0,2}"
"""Other words of a name, behind those that are known."""

_BEHIND = re.compile(
    rf"{_MORE}(?:\s*,\s*{_ABOUT}|\s+(?:was|is)\s+(?:an?|the|his|her|my|our|your|their)\b"
    rf"|,\s+(?:[a-z-]+\s+)?(?:{KIN}|{PARTS})(?:\s*[,.;)]|\s+(?:of|to|at|in|from)\s))"
)
"""What stands behind a name and says whose it is: ", a tall girl", " was the miller", ", baker, "."""
_BEHIND_A_WORD = re.compile(rf"{_MORE}\s*[,(]\s*(?:\d{{1,2}}\b|\d{{1,2}}s\b|(?:early|mid|late|aged?)\b|teens?\b)")
_WITH_KIN = re.compile(rf"^{_DETERMINER}\s+(?:[a-z'’-]+\s+)*(?=[A-Z])")
"""The words of a mention before the name itself: "her brother Corin"."""
_EDGE = re.compile(r"\b")
_BEFORE = (
    (
        re.compile(rf"\b(?i:{NAMING})\W+(?:(?:[a-z]+|Mr|Mrs|Ms|Miss|Dr)\.?\s+){{0,2}}\Z"),
        re.compile(rf"{_MORE}\b(?!\s+(?:the|an?)\s)"),
    ),
    (
        re.compile(
            rf"\b{_WHOSE}\s+(?:[a-z'’-]+\s+){{0,3}}(?:{KIN}|{PARTS}|{BORN})s?\s*,?\s+(?:(?:called|named)\s+)?\Z"
        ),
        re.compile(rf"{_MORE}\b"),
    ),
)
"""What stands before a name by which it is given, and what then must stand behind it."""


def introduces(sentence: str, name: str) -> bool:
    """Whether ``sentence`` says of the one who is called ``name`` who that is.

    Example: "his cousin Rhoda", "Rhoda, a tall girl", "Rhoda, baker,", "a girl called Rhoda", "RHODA (30s)".
    Counter-example: "Rhoda came in."
    """
    name = _WITH_KIN.sub("", name.partition(",")[0].strip())
    at = sentence.find(name) if name else -1
    while at >= 0:
        if _introduced_at(sentence, at, at + len(name)):
            return True
        at = sentence.find(name, at + 1)
    return False


def _introduced_at(sentence: str, start: int, end: int) -> bool:
    """Whether the words around the name that stands there say who that is."""
    if _BEHIND.match(sentence, end):
        return True
    if _EDGE.match(sentence, start) and _BEHIND_A_WORD.match(sentence, end):
        return True
    return any(behind.match(sentence, end) and before.search(sentence[:start]) for before, behind in _BEFORE)


_CALLING = re.compile(rf"\b(?:{CALLING})\b", re.IGNORECASE)


def explains_a_name(sentence: str) -> bool:
    """Whether ``sentence`` speaks of what somebody is called."""
    return _CALLING.search(sentence) is not None
