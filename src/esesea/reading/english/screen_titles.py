"""Titles that a film shows: alone on a card, or over the picture."""

from __future__ import annotations

import re
from dataclasses import dataclass

from esesea.patterns import late

_OVER = r"super(?:impose)?d?(?:[ -]?(?:titles?|captions?))?|captions?|sub-?titles?|chyrons?|legends?|text|on[- ]screen"
_ALONE = r"(?:inter[- ]?|main )?titles?(?: cards?)?|cards?"
_TITLE = late(
    rf"^(?:over (?:a )?black(?: screen)?\W{{1,3}})?(?:an? |the )?(?:(?P<over>{_OVER})|(?P<alone>{_ALONE}))\b"
    r"(?P<how>[^:\"“”–—\n-]{0,40}?)\s*[:\"“–—-]+\s*(?P<words>.*)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class ScreenTitle:
    """What a title says. ``alone``: on a card between two pictures, not over one."""

    words: str
    alone: bool


def title_on_screen(line: str) -> ScreenTitle | None:
    """The title that a line of action shows; None where it shows none.

    Example: 'SUPER: "1985"' shows 1985 over the picture, "TITLE CARD: TEN YEARS LATER" alone.
    Counter-example: "Superb weather."
    """
    found = _TITLE.match(line.strip("[(!*_ "))
    if found is None:
        return None
    words = found["words"].strip("\"“”'’‘*_[]()\n ")
    return ScreenTitle(words, alone=found["alone"] is not None or "black" in found["how"].lower())
