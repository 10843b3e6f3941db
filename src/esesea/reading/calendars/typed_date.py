"""A date of a declared calendar as somebody types it."""

from __future__ import annotations

from esesea.reading.calendars.words import calendar_rules, declared_date
from esesea.story.calendar import Calendar


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
