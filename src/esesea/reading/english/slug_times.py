"""The time of day in a screenplay's slug line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from esesea.reading.english.calendar_words import DAY_PARTS, OF_DAY

_WORDS = "|".join(
    sorted((*DAY_PARTS, "day", "magic hour", "first light", "mid-morning", "mid-afternoon"), key=len, reverse=True)
)
_TIME = re.compile(
    rf"(?:^|[\s\-–—(/,.])(?P<t>(?:(?P<mod>very early|pre|early|late|mid)[ -])?(?P<part>{_WORDS}))(?=\s*(?:$"
    rf"|[)\-–—,/.(:]))",
    re.IGNORECASE,
)
_OTHERS = {
    "day": "day",
    "magic hour": "dusk",
    "first light": "dawn",
    "mid-morning": "morning",
    "mid-afternoon": "afternoon",
}


@dataclass(frozen=True, slots=True)
class SlugTime:
    """Characters ``start`` up to ``end`` of the slug line name the part of the day, ``of_day``."""

    start: int
    end: int
    of_day: str


def slug_time(slug: str) -> SlugTime | None:
    """The part of the day that a slug line says, the last one where it says several.

    Example: "INT. KITCHEN - LATE AFTERNOON (1985)" is ``late afternoon``, "EXT. ROAD -DAY" ``day``.
    Counter-example: "INT. NIGHT CLUB" and "INT. DAY CARE CENTRE" say none.
    """
    found = None
    for match in _TIME.finditer(slug):
        found = match
    if found is None or found.start("t") == 0:
        return None
    return SlugTime(found.start("t"), found.end("t"), _named(found))


def _named(found: re.Match[str]) -> str:
    part, mod = found["part"].lower(), (found["mod"] or "").lower()
    if part == "afternoon" and mod == "late":
        return "late afternoon"
    if part == "dawn" or (part == "morning" and mod == "very early"):
        return "dawn"
    return _OTHERS.get(part) or OF_DAY[part]
