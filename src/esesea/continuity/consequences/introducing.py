"""Sentences that say who somebody is, or what is called so."""

from __future__ import annotations

import re
from functools import cache

from esesea.continuity.consequences.people_words import CALLING, KIN, NAMING, PARTS

_WHOSE = r"(?:his|her|my|our|your|their|the|an?|another|[A-Z][\w-]*['’]s?)"

_ABOUT = r"(?:an?|the|his|her|my|our|your|their|who|whose|once|formerly)\b"


@cache
def _introduction(name: str) -> re.Pattern[str]:
    called = r"\s+".join(map(re.escape, name.split())) + r"(?:\s+[A-Z][\w.'’-]*){0,2}"
    ways = (
        rf"{called}\s*,\s*{_ABOUT}",
        rf"{called}\s+(?:was|is)\s+(?:an?|the|his|her|my|our|your|their)\b",
        rf"\b(?:{NAMING})\W+(?:(?:[a-z]+|Mr|Mrs|Ms|Miss|Dr)\.?\s+){{0,2}}{called}\b(?!\s+(?:the|an?)\s)",
        rf"\b{_WHOSE}\s+(?:[a-z-]+\s+){{0,3}}(?:{KIN}|{PARTS})s?\s*,?\s+(?:(?:called|named)\s+)?{called}\b",
        rf"\b{called}\s*[,(]\s*(?:\d{{1,2}}\b|\d{{1,2}}s\b|(?:early|mid|late|aged?)\b|teens?\b)",
    )
    return re.compile("|".join(f"(?:{way})" for way in ways))


def introduces(sentence: str, name: str) -> bool:
    """Whether ``sentence`` says of the one who is called ``name`` who that is.

    Example: "his cousin Rhoda", "Rhoda, a tall girl", "a girl called Rhoda", "RHODA (30s)".
    Counter-example: "Rhoda came in."
    """
    name = name.partition(",")[0].strip()
    return bool(name) and name in sentence and _introduction(name).search(sentence) is not None


_CALLING = re.compile(rf"\b(?:{CALLING})\b", re.IGNORECASE)


def explains_a_name(sentence: str) -> bool:
    """Whether ``sentence`` speaks of what somebody is called."""
    return _CALLING.search(sentence) is not None
