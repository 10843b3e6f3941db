"""Dates as stretches of days, and what follows what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from esesea.story.calendar import GREGORIAN
from esesea.story.edtf import stretch

_VALUE = re.compile(r"(?P<bc>BC)?(?P<year>\d{4})(?:-(?P<month>\d\d|SP|SU|FA|WI)(?:-(?P<day>\d\d))?)?(?:T.*)?")
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


@dataclass(frozen=True, slots=True, order=True)
class DateInterval:
    """Days ``first`` to ``last``, both included, as ``calendar`` counts them; Gregorian ones are proleptic ordinals."""

    first: int
    last: int
    calendar: str = GREGORIAN.name

    def before(self, other: DateInterval) -> bool:
        """Whether all of this lies before all of ``other``; two calendars are not compared."""
        return self.calendar == other.calendar and self.last < other.first


def date_interval(value: str) -> DateInterval | None:
    """The days that an absolute TIMEX3 value may mean; None for a value without a year, or with no such day.

    Example: ``1985-06`` is the thirty days of that June. Counter-example: ``XXXX-06`` is some June.
    """
    edtf = edtf_of(value)
    found = stretch(edtf) if edtf is not None else None
    if found is None or found.first is None or found.last is None:
        return None
    return DateInterval(found.first, found.last)


def edtf_of(value: str) -> str | None:
    """The EDTF for an absolute TIMEX3 value, None for another: ``1985-SU`` is ``1985-22``, ``BC0044`` ``-0043``."""
    found = _VALUE.fullmatch(value)
    if not found or int(found["year"]) == 0:
        return None
    # Before the year 1 ISO 8601 has the year 0: 44 BC is -43.
    year = int(found["year"]) if not found["bc"] else 1 - int(found["year"])
    parts = [f"{year:04d}" if year >= 0 else f"-{-year:04d}"]
    if found["month"]:
        parts.append(_SEASONS.get(found["month"], found["month"]))
    if found["day"]:
        parts.append(found["day"])
    return "-".join(parts)
