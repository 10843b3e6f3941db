"""A date as somebody types it: in the words of a manuscript, or of a declared calendar."""

from __future__ import annotations

import re

from esesea.reading.calendars.words import calendar_rules, declared_date
from esesea.reading.english.calendar_words import WEEKDAYS
from esesea.reading.english.time_expressions import find_times
from esesea.reading.telling.date_intervals import date_interval
from esesea.story.calendar import Calendar

_ON_A_WEEKDAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)}),? ", re.IGNORECASE)
_BETWEEN = re.compile(r" to ", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")


def days_in_words(words: str) -> tuple[int, int] | None:
    """The first and the last day of our calendar that ``words`` mean, as the same words in a manuscript would.

    Example: "4 June 1985", "Tuesday 4 june 1985", "the summer of 1946", "1944 to June 1946". Counter-example: "4 June",
    of which there is one a year.
    """
    ends = [_days_said(_ON_A_WEEKDAY.sub("", end)) for end in _BETWEEN.split(words, maxsplit=1)]
    first, last = ends[0], ends[-1]
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


def _days_said(words: str) -> tuple[int, int] | None:
    if _YEAR.fullmatch(words):
        days = date_interval(words)
        return (days.first, days.last) if days else None
    for said in (words, words.title()):
        for found in find_times(said):
            days = date_interval(found.timex.value or "")
            if days is not None and (found.start, found.end) == (0, len(said)):
                return days.first, days.last
    return None


def days_of(words: str, calendar: Calendar) -> tuple[int, int] | None:
    """The first and the last day that ``words`` mean in ``calendar``; None for no date, or one without its year.

    Example: "3 Frostmonth, 212 of the Ember". Counter-example: "3 Frostmonth", of which there is one a year.
    """
    for rule in calendar_rules(calendar):
        match = rule.pattern.fullmatch(words)
        timex = rule.read(match) if match else None
        found = declared_date(timex.value, calendar) if timex is not None and timex.value else None
        if found is not None and found["year"]:
            return calendar.stretch(int(found["year"]), int(found["month"] or 0), int(found["day"] or 0))
    return None
