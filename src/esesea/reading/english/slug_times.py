"""The time of day in a screenplay's slug line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from esesea.reading.english.calendar_words import DAY_PARTS, OF_DAY
from esesea.reading.english.time_expressions import find_times
from esesea.reading.english.time_rule import Timex
from esesea.story.time import TimexType
from esesea.text.span import Span

_WORDS = "|".join(
    sorted((*DAY_PARTS, "day", "magic hour", "first light", "mid-morning", "mid-afternoon"), key=len, reverse=True)
)
_TIME = re.compile(
    rf"(?:^|[\s\-–—(/,.])(?P<t>(?:(?P<mod>very early|pre|early|late|mid)[ -])?(?P<part>{_WORDS}))(?=\s*(?:$"
    rf"|[)\-–—,/.(:]))",
    re.IGNORECASE,
)
_STEPPED = re.compile(r"(?:next|following|same|that|previous)[ -]$", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"(?:^|[(\-–—,:/] *)[\"“]?(?P<year>1\d{3}|20\d\d)(?=[\"”]? *(?:$|[)\-–—,.:/\"”]))")
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
    """The part of the day that a slug line says, of several the last; a step to one only where it says no other.

    Example: "INT. KITCHEN - LATE AFTERNOON (1985)" is ``late afternoon``, "EXT. ROAD -DAY" ``day``, "EXT. PIER - DUSK -
    THE NEXT EVENING" ``dusk``.
    Counter-example: "INT. NIGHT CLUB" and "INT. DAY CARE CENTRE" say none.
    """
    said = list(_TIME.finditer(slug))
    stepped = [match for match in said if _STEPPED.search(slug[: match.start("t")])]
    found = next(reversed([match for match in said if match not in stepped] or stepped), None)
    if found is None or found.start("t") == 0:
        return None
    return SlugTime(found.start("t"), found.end("t"), _named(found))


def label_times(line: str) -> tuple[tuple[Span, Timex], ...]:
    """The times that a slug line says, with offsets of the line: dates, years alone, steps; no "NIGHT", no "DAY".

    Example: "EXT. PIER - NIGHT (1961) - TEN YEARS EARLIER" gives 1961 and the ten years.
    """
    times = [
        (Span(found.start, found.end), found.timex)
        for found in find_times(line)
        if not found.rule.bare or found.timex.type is TimexType.DATE
    ]
    year = year_alone(line)
    if year is not None and not any(span.overlaps(year) for span, _ in times):
        times.append((year, Timex(TimexType.DATE, line[year.start : year.end])))
    return tuple(sorted(times, key=lambda each: each[0]))


def year_alone(line: str) -> Span | None:
    """The first year that stands in a label between marks: "(1961)", "PARIS, 1942"."""
    found = _YEAR_ALONE.search(line)
    return Span(*found.span("year")) if found else None


def _named(found: re.Match[str]) -> str:
    part, mod = found["part"].lower(), (found["mod"] or "").lower()
    if part == "afternoon" and mod == "late":
        return "late afternoon"
    if part == "dawn" or (part == "morning" and mod == "very early"):
        return "dawn"
    return _OTHERS.get(part) or OF_DAY[part]
