"""Partial dates as the Extended Date/Time Format has them: ``1985-06``, ``198X``, ``1985~``, ``../1985``, ``1985-21``.

ISO 8601-2:2019, annex A; the Library of Congress's specification of 4 February 2019. Read are levels 0 and 1 without
times of the day, and unspecified digits of years and days wherever they stand at the end of a date (level 1). A scene
begins on one day of what is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from esesea.story.calendar import GREGORIAN

SEASONS = {
    21: ((0, 3, 1), (0, 6, 30)),
    22: ((0, 6, 1), (0, 9, 30)),
    23: ((0, 9, 1), (0, 12, 31)),
    24: ((-1, 12, 1), (1, 3, 31)),
}
"""From which to which day (year's offset, month, day) a season of a year may run, widely: "the winter of 1812" may
begin in the year before and end in the year after, and the hemispheres are not told apart by prose's own calendar.
The specification gives seasons 21 to 24 (spring to winter) no dates."""

_DATE = re.compile(
    r"(?P<year>-?(?:\d{4}|\d{3}X|\d{2}XX))(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<qualifier>[?~%]?)"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days ``first`` to ``last``, both included, as whole numbers (`GREGORIAN`); None where that side is open."""

    first: int | None
    last: int | None


def stretch(edtf: str) -> Stretch | None:
    """The days that ``edtf`` may mean; None for what is no date in the format or has no such day.

    A date that is approximate (``~``, ``%``) may miss by its own length on either side, which is a choice; one that is
    uncertain (``?``) is taken at its word.

    Example: ``198X`` is the first of January 1980 to the last of December 1989.
    """
    if "/" not in edtf:
        return _date(edtf)
    begin, _, end = edtf.partition("/")
    opens, closes = _side(begin), _side(end)
    if opens is None or closes is None or (opens == closes == Stretch(None, None)):
        return None
    if opens.first is not None and closes.last is not None and closes.last < opens.first:
        return None
    return Stretch(opens.first, closes.last)


def written(first: int | None, last: int | None) -> str:
    """The shortest EDTF for the days from ``first`` up to and with ``last``; a side that is open is ``..``.

    ``stretch`` reads it back. Raises ValueError where both sides are open or ``last`` lies before ``first``.
    """
    if first is None and last is None:
        raise ValueError("a date needs an end")
    if first is not None and last is not None and last < first:
        raise ValueError(f"{last} lies before {first}")
    if first is not None and last is not None:
        one = next((date for date in _around(first) if stretch(date) == Stretch(first, last)), None)
        if one is not None:
            return one
    begins, ends = _precisions(first), _precisions(last)
    for begin, end in zip(begins, ends, strict=True):
        if _opens(begin) == first and _closes(end) == last:
            return f"{begin}/{end}"
    return f"{begins[-1]}/{ends[-1]}"


def _around(day: int) -> tuple[str, ...]:
    """The dates that are written as one and may begin on ``day``, the widest first."""
    year = _year(GREGORIAN.date(day)[0])
    seasons = (f"{_year(GREGORIAN.date(day)[0] + later)}-{season}" for later in (0, 1) for season in SEASONS)
    return (f"{year[:-2]}XX", f"{year[:-1]}X", *_precisions(day), *seasons)


def _precisions(day: int | None) -> tuple[str, str, str]:
    """The year, the month and the day that hold ``day``; ``..`` for an open side."""
    if day is None:
        return "..", "..", ".."
    year, month, of_month = GREGORIAN.date(day)
    return _year(year), f"{_year(year)}-{month:02d}", f"{_year(year)}-{month:02d}-{of_month:02d}"


def _opens(side: str) -> int | None:
    found = _side(side)
    return found.first if found else None


def _closes(side: str) -> int | None:
    found = _side(side)
    return found.last if found else None


def _side(written_side: str) -> Stretch | None:
    return Stretch(None, None) if written_side in {"", ".."} else _date(written_side)


def _date(written_date: str) -> Stretch | None:
    found = _DATE.fullmatch(written_date)
    if found is None:
        return None
    days = _season_or_days(found["year"], found["month"], found["day"])
    if days is None or found["qualifier"] not in {"~", "%"}:
        return None if days is None else Stretch(*days)
    length = days[1] - days[0] + 1
    return Stretch(days[0] - length, days[1] + length)


def _season_or_days(year: str, month: str | None, day: str | None) -> tuple[int, int] | None:
    if year.endswith("X"):
        return None if month else _years(year)
    if month in {None, "XX"}:
        return GREGORIAN.stretch(int(year)) if day in {None, "XX"} else None
    season = SEASONS.get(int(month or 0))
    if season is not None:
        return None if day else _season(int(year), *season)
    return GREGORIAN.stretch(int(year), int(month or 0), 0 if day in {None, "XX"} else int(day or 0))


def _years(year: str) -> tuple[int, int] | None:
    """The days of a decade or a century whose last digits are not said."""
    ends = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
    first, last = GREGORIAN.stretch(ends[0]), GREGORIAN.stretch(ends[1])
    return None if first is None or last is None else (first[0], last[1])


def _season(year: int, begin: tuple[int, int, int], end: tuple[int, int, int]) -> tuple[int, int] | None:
    first = GREGORIAN.day(year + begin[0], *begin[1:])
    last = GREGORIAN.day(year + end[0], *end[1:])
    return None if first is None or last is None else (first, last)


def _year(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"
