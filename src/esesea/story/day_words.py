"""Days and ages as people read them: "Tuesday 4 June 1985", "day 3", "about 10 years before s1", "24"."""

from __future__ import annotations

from esesea.story.calendar import GREGORIAN, REFORMED, YEAR, Calendar
from esesea.story.days import Age, SceneDays
from esesea.story.edtf import written

_MONTH = YEAR / 12
COUNTED = 60
"""Days up to which distances and stretches are told in days; longer ones are told in months or years, as people do."""

NEARLY = 0.9
"""This share of a year is told as the year."""

NARROW = 2
"""Years of an age that are told one by one ("24 or 25")."""


def calendar_named(name: str, declared: Calendar | None) -> Calendar | None:
    """The calendar of that name, of the two that a story may have."""
    return next((each for each in (GREGORIAN, declared) if each is not None and each.name == name), None)


def edtf_of_days(calendar: str | None, earliest: int | None, latest: int | None) -> str | None:
    """The EDTF of a stretch of days; None of another calendar than the Gregorian, which the format has no form for."""
    if calendar != GREGORIAN.name or (earliest is None and latest is None):
        return None
    return written(earliest, latest)


def weekday_name(calendar: str, weekday: int | None, declared: Calendar | None) -> str | None:
    """The name of a weekday by its index; None where it, or the calendar, is not known."""
    known = calendar_named(calendar, declared)
    return known.weekdays[weekday] if known is not None and weekday is not None else None


def day_words(days: SceneDays, first: str | None, declared: Calendar | None) -> str:
    """When a scene is, as far as ``days`` say: a date, or how far from the scene it is counted from.

    ``first`` is the scene that days are plainly counted from ("day 3" where it is day 1). Empty where only a side is
    known of a calendar that is not, and for the scene itself that others are counted from.
    """
    calendar = calendar_named(days.calendar, declared) if days.calendar else None
    if calendar is not None:
        return _date_words(calendar, days.earliest, days.latest)
    if days.origin is None or days.earliest is None or days.latest is None:
        return ""
    weekday = weekday_name(GREGORIAN.name, days.weekday, declared)
    if days.scene == days.origin != first:
        return weekday or ""
    counted = _counted(days.earliest, days.latest, days.origin, first)
    return f"{weekday}, {counted}" if weekday else counted


def age_words(age: Age) -> str:
    """An age in whole years: "24", "24 or 25", "20 to 30"."""
    if age.least == age.most:
        return str(age.least)
    return f"{age.least} {'or' if age.most - age.least < NARROW else 'to'} {age.most}"


def distance_words(least: int, most: int) -> str:
    """How far apart two moments are: "the same day", "3 days", "at most 1 day", "about 10 years"; both not below 0."""
    return "the same day" if most == 0 else _between(least, most) if least else f"at most {_length(most)}"


def _date_words(calendar: Calendar, first: int | None, last: int | None) -> str:
    if first is not None and last is not None:
        return _weekday(calendar, first) + _day(calendar, first) if first == last else _span(calendar, first, last)
    if first is not None:
        return f"from {_day(calendar, first)} on"
    return "" if last is None else f"by {_day(calendar, last)}"


def _span(calendar: Calendar, first: int, last: int) -> str:
    """Two different days, as finely as people tell stretches of that length."""
    (year, month, day), (last_year, last_month, last_day) = calendar.date(first), calendar.date(last)
    if (year, month) == (last_year, last_month):
        whole = (first, last) == calendar.stretch(year, month)
        return ("" if whole else f"{day} to {last_day} ") + _month(calendar, year, month)
    if year == last_year and last - first + 1 >= NEARLY * _length_of(calendar, year):
        return _year(calendar, year)
    if last - first < COUNTED:
        begin = f"{day} {calendar.months[month - 1].name}" if year == last_year else _day(calendar, first)
        return f"{begin} to {_day(calendar, last)}"
    if last - first >= 2 * YEAR:
        return f"{_year(calendar, year)} to {_year(calendar, last_year)}"
    return f"{_month(calendar, year, month)} to {_month(calendar, last_year, last_month)}"


def _weekday(calendar: Calendar, day: int) -> str:
    """The day's name and a space; nothing where the calendar has no week, or had another then."""
    weekday = calendar.weekday(day)
    told = calendar is not GREGORIAN or calendar.date(day)[0] >= REFORMED
    return f"{calendar.weekdays[weekday]} " if told and weekday is not None else ""


def _month(calendar: Calendar, year: int, month: int) -> str:
    return f"{calendar.months[month - 1].name} {_year(calendar, year)}"


def _day(calendar: Calendar, day: int) -> str:
    year, month, of_month = calendar.date(day)
    return f"{of_month} {calendar.months[month - 1].name} {_year(calendar, year)}"


def _year(calendar: Calendar, year: int) -> str:
    if not calendar.years:
        return str(year) if year > 0 else f"{1 - year} BC"
    era = next((each for each in calendar.years if each.counted(year) > 0), calendar.years[0])
    return f"{era.counted(year)} {'of ' if era.name.startswith('the ') else ''}{era.name}"


def _length_of(calendar: Calendar, year: int) -> int:
    first, last = calendar.stretch(year) or (0, 0)
    return last - first + 1


def _counted(least: int, most: int, origin: str, first: str | None) -> str:
    """Days after or before the scene ``origin``; it is on day 1."""
    if origin == first and least >= 0 and most < COUNTED:
        return f"day {least + 1}" if least == most else f"day {least + 1} to {most + 1}"
    if least == most == 0:
        return f"on the same day as {origin}"
    if least >= 0 and most < COUNTED:
        days = f"{least} to {_length(most)}" if 0 < least < most else distance_words(least, most)
        return f"{days} after {origin}"
    side = "before" if most < 0 else "after" if least > 0 else ""
    if not side:
        return f"{_length(-least)} before {origin} to {_length(most)} after"
    near, far = sorted((abs(least), abs(most)))
    return f"{_between(near, far)} {side} {origin}"


def _between(near: int, far: int) -> str:
    """A distance: exact in days, about its middle where it is known to a third, else from the least to the most."""
    if near == far and far < COUNTED:
        return _length(far)
    if far - near <= (near + far) / 3:
        return f"about {_length((near + far) // 2)}"
    return f"{_length(near)} to {_length(far)}"


def _length(days: int) -> str:
    if days < COUNTED:
        return _many(days, "day")
    if days < 2 * YEAR:
        return _many(round(days / _MONTH), "month")
    return _many(round(days / YEAR), "year")


def _many(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
