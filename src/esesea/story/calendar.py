"""Calendars as arithmetic: a date of the story is a whole number of days, and back.

The Gregorian calendar is one of them; others are declared by the author. A calendar has months of fixed lengths, and
may have a leap rule of the Gregorian kind, a week that runs through, eras and feasts. Dates before year 1 go on
backwards without a break (year 0, -1, …), as ISO 8601 has them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Month:
    """A month of ``days`` days, and of ``leap_days`` more in a leap year."""

    name: str
    days: int
    leap_days: int = 0


@dataclass(frozen=True, slots=True)
class LeapRule:
    """Every ``every``-th year is a leap year, but not every ``but``-th, yet every ``yet``-th (0: no such rule).

    ``but`` is a multiple of ``every``, and ``yet`` of ``but``.
    """

    every: int
    but: int = 0
    yet: int = 0

    def leaps(self, year: int) -> bool:
        """Whether ``year`` is a leap year."""
        return self.count(year) > self.count(year - 1)

    def count(self, year: int) -> int:
        """How many of the years from 1 up to and with ``year`` are leap years; negative for those after a year < 0."""
        but = year // self.but if self.but else 0
        yet = year // self.yet if self.yet else 0
        return year // self.every - but + yet


@dataclass(frozen=True, slots=True)
class Era:
    """Years counted from ``begins``, the calendar's year that is the era's year 1; ``backwards``: from it back."""

    name: str
    begins: int = 1
    backwards: bool = False

    def year(self, n: int) -> int:
        """The calendar's year that the era counts as ``n``."""
        return self.begins - n + 1 if self.backwards else self.begins + n - 1

    def counted(self, year: int) -> int:
        """What the era counts the calendar's ``year`` as; below 1 where it lies outside."""
        return self.begins - year + 1 if self.backwards else year - self.begins + 1


@dataclass(frozen=True, slots=True)
class Feast:
    """A day of every year that has a name; ``month`` counts from 1."""

    name: str
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """Months, week, eras and feasts. ``first_day`` is the whole number that the first day of year 1 has.

    ``first_weekday`` is the index, from 0, of that day's name in ``weekdays``. ``years`` are the eras, the one that is
    meant where none is named first. ``source`` is the declaration as the author wrote it, empty for the Gregorian.
    """

    name: str
    months: tuple[Month, ...]
    weekdays: tuple[str, ...] = ()
    first_weekday: int = 0
    years: tuple[Era, ...] = ()
    feasts: tuple[Feast, ...] = ()
    leap: LeapRule | None = None
    first_day: int = 1
    source: str = ""

    def is_leap(self, year: int) -> bool:
        """Whether ``year`` has the leap days."""
        return self.leap is not None and self.leap.leaps(year)

    def length(self, year: int, month: int) -> int:
        """The days of a month, from 1, in ``year``."""
        of = self.months[month - 1]
        return of.days + (of.leap_days if self.is_leap(year) else 0)

    def day(self, year: int, month: int, day: int) -> int | None:
        """The whole number of a date; None where the calendar has no such month or day."""
        if not (1 <= month <= len(self.months) and 1 <= day <= self.length(year, month)):
            return None
        return self._before(year) + sum(self.length(year, each) for each in range(1, month)) + day - 1

    def stretch(self, year: int, month: int = 0, day: int = 0) -> tuple[int, int] | None:
        """The first and the last day of a date, of a month where ``day`` is 0, or of a year where ``month`` is too."""
        if day:
            exact = self.day(year, month, day)
            return None if exact is None else (exact, exact)
        first = self.day(year, month or 1, 1)
        if first is None:
            return None
        length = self.length(year, month) if month else self._before(year + 1) - self._before(year)
        return first, first + length - 1

    def date(self, day: int) -> tuple[int, int, int]:
        """Year, month and day of a whole number of days. O(months)."""
        year = (day - self.first_day) * self._cycle_years() // self._cycle_days() + 1
        while self._before(year) > day:
            year -= 1
        while self._before(year + 1) <= day:
            year += 1
        left = day - self._before(year)
        leap = self.is_leap(year)
        lengths = [month.days + (month.leap_days if leap else 0) for month in self.months]
        at = 0
        while left >= lengths[at]:
            left -= lengths[at]
            at += 1
        return year, at + 1, left + 1

    def weekday(self, day: int) -> int | None:
        """The index of the day's name in ``weekdays``; None where the calendar has no week."""
        if not self.weekdays:
            return None
        return (day - self.first_day + self.first_weekday) % len(self.weekdays)

    def _before(self, year: int) -> int:
        """The whole number of the first day of ``year``."""
        plain = sum(month.days for month in self.months)
        leaps = self.leap.count(year - 1) * self._leap_days() if self.leap else 0
        return self.first_day + (year - 1) * plain + leaps

    def _leap_days(self) -> int:
        return sum(month.leap_days for month in self.months)

    def _cycle_years(self) -> int:
        return (self.leap.yet or self.leap.but or self.leap.every) if self.leap else 1

    def _cycle_days(self) -> int:
        years = self._cycle_years()
        return max(1, self._before(years + 1) - self._before(1))


_MONTHS = (
    *(("January", 31), ("February", 28), ("March", 31), ("April", 30), ("May", 31), ("June", 30)),
    *(("July", 31), ("August", 31), ("September", 30), ("October", 31), ("November", 30), ("December", 31)),
)

GREGORIAN = Calendar(
    name="gregorian",
    months=tuple(Month(name, days, int(name == "February")) for name, days in _MONTHS),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    leap=LeapRule(4, 100, 400),
)
"""The proleptic Gregorian calendar of ISO 8601; its days are those of `datetime.date.toordinal`."""

YEAR = 365.2425
"""Days of a mean Gregorian year."""

REFORMED = 1753
"""The first whole year in which English calendars were what they are: weekdays of earlier dates are not told."""
