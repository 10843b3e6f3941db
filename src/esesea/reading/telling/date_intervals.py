"""Dates as stretches of days, and what follows what."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_VALUE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d|SP|SU|FA|WI)(?:-(?P<day>\d\d))?)?(?:T.*)?")
_SEASON_DAYS = {
    "SP": ((0, 3, 1), (0, 6, 30)),
    "SU": ((0, 6, 1), (0, 9, 30)),
    "FA": ((0, 9, 1), (0, 12, 31)),
    "WI": ((-1, 12, 1), (1, 3, 31)),
}
"""From which to which day (year's offset, month, day) a season of a year may run, widely: "the winter of 1812" may
begin in the year before and end in the year after, and the hemispheres are not told apart by prose's own calendar."""


@dataclass(frozen=True, slots=True, order=True)
class DateInterval:
    """Days ``first`` to ``last``, both included, as proleptic Gregorian ordinals; years before 1 are negative."""

    first: int
    last: int

    def before(self, other: DateInterval) -> bool:
        """Whether all of this lies before all of ``other``."""
        return self.last < other.first


def date_interval(value: str) -> DateInterval | None:
    """The days that an absolute TIMEX3 value may mean; None for a value without a year, or with no such day.

    Example: ``1985-06`` is the thirty days of that June. Counter-example: ``XXXX-06`` is some June.
    """
    found = _VALUE.fullmatch(value)
    if not found or int(found["year"]) == 0:
        return None
    year, month, day = int(found["year"]), found["month"], found["day"]
    try:
        if month in _SEASON_DAYS:
            (ahead, m1, d1), (behind, m2, d2) = _SEASON_DAYS[month]
            return DateInterval(date(year + ahead, m1, d1).toordinal(), date(year + behind, m2, d2).toordinal())
        if day:
            exact = date(year, int(month), int(day)).toordinal()
            return DateInterval(exact, exact)
        low, high = (int(month), int(month)) if month else (1, 12)
        return DateInterval(date(year, low, 1).toordinal(), date(year, high, monthrange(year, high)[1]).toordinal())
    except ValueError:
        return None
