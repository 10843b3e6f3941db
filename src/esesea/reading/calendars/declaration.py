"""A declared calendar, read from its TOML file and checked: every fault is told at once, in the author's words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from esesea.reading.calendars.errors import CalendarFaults, CalendarNotToml, NoCalendar
from esesea.story.calendar import GREGORIAN, Calendar, Era, Feast, LeapRule, Month
from esesea.story.declared import Declaring
from esesea.story.edtf import stretch

LARGEST = 64 * 1024
"""Bytes; a calendar of the largest world is a few thousand."""

Name = Annotated[str, Meta(min_length=1, max_length=80)]
Count = Annotated[int, Meta(ge=1, le=10_000)]


class _Part(msgspec.Struct, forbid_unknown_fields=True):
    """A table of the file: a setting that is not known is a fault, not overlooked."""


class _Month(_Part, forbid_unknown_fields=True):
    name: Name
    days: Count
    leap_days: Annotated[int, Meta(ge=0, le=1000)] = 0


class _Leap(_Part, forbid_unknown_fields=True):
    every: Count
    but: Annotated[int, Meta(ge=0)] = 0
    yet: Annotated[int, Meta(ge=0)] = 0


class _Era(_Part, forbid_unknown_fields=True):
    name: Name
    begins: int = 1
    backwards: bool = False


class _Feast(_Part, forbid_unknown_fields=True):
    name: Name
    month: Name
    day: Count


class _Declared(_Part, forbid_unknown_fields=True):
    name: Name
    months: Annotated[list[_Month], Meta(min_length=1, max_length=400)]
    weekdays: list[Name] = []
    first_weekday: str = ""
    first_day: str = ""
    years: list[_Era] = []
    feasts: list[_Feast] = []
    leap: _Leap | None = None


def read_calendar(file: Path) -> Calendar:
    """The calendar declared in ``file``. Raises NoCalendar, CalendarNotToml or CalendarFaults."""
    return calendar_of(_DECLARING.source(file), str(file))


def calendar_of(source: str, file: str) -> Calendar:
    """What ``source`` declares; ``file`` is what errors call it. Raises CalendarNotToml or CalendarFaults."""
    return _calendar(_DECLARING.declared(source, file), source)


def _calendar(declared: _Declared, source: str) -> Calendar:
    numbers = _month_numbers(declared)
    tied = stretch(declared.first_day) if declared.first_day else None
    leap = declared.leap
    return Calendar(
        name=declared.name,
        months=tuple(Month(month.name, month.days, month.leap_days) for month in declared.months),
        weekdays=tuple(declared.weekdays),
        first_weekday=declared.weekdays.index(declared.first_weekday) if declared.first_weekday else 0,
        years=tuple(Era(era.name, era.begins, era.backwards) for era in declared.years),
        feasts=tuple(Feast(feast.name, numbers[feast.month], feast.day) for feast in declared.feasts),
        leap=LeapRule(leap.every, leap.but, leap.yet) if leap else None,
        first_day=tied.first if tied is not None and tied.first is not None else 1,
        source=source,
    )


def _month_numbers(declared: _Declared) -> dict[str, int]:
    return {month.name: number for number, month in enumerate(declared.months, 1)}


def _faults(declared: _Declared) -> list[str]:
    """What does not go together, a phrase each."""
    months = _month_numbers(declared)
    found = []
    if declared.name.casefold() == GREGORIAN.name:
        found.append("`name` must not be the Gregorian calendar's")
    named = (("month", [month.name for month in declared.months]), ("weekday", declared.weekdays))
    found += [f"the {kind} {name} comes twice" for kind, names in named for name in _twice(names)]
    if declared.first_weekday and declared.first_weekday not in declared.weekdays:
        found.append(f"`first_weekday` is {declared.first_weekday}, and no weekday is called so")
    if declared.leap and not any(month.leap_days for month in declared.months):
        found.append("`leap` says which years are longer, and no month has `leap_days`")
    if declared.leap and not _nested(declared.leap):
        found.append("`but` in `leap` must be a multiple of `every`, and `yet` one of `but`")
    if not declared.leap and any(month.leap_days for month in declared.months):
        found.append("a month has `leap_days`, and no `leap` says in which years")
    if declared.first_day and (stretch(declared.first_day) or stretch("..")) is None:
        found.append(f"`first_day` is {declared.first_day}, and should be a date such as 1985-06-04")
    found += [fault for feast in declared.feasts if (fault := _feast_fault(feast, declared, months))]
    return found


def _nested(leap: _Leap) -> bool:
    if leap.yet and not leap.but:
        return False
    return leap.but % leap.every == 0 and (not leap.yet or leap.yet % leap.but == 0)


def _feast_fault(feast: _Feast, declared: _Declared, months: dict[str, int]) -> str | None:
    if feast.month not in months:
        return f"the feast {feast.name} is in {feast.month}, and no month is called so"
    month = declared.months[months[feast.month] - 1]
    if feast.day > month.days + month.leap_days:
        return f"the feast {feast.name} is on day {feast.day} of {month.name}, which has {month.days}"
    return None


def _twice(names: list[str]) -> list[str]:
    seen: set[str] = set()
    return [name for name in names if name.casefold() in seen or seen.add(name.casefold())]  # type: ignore[func-returns-value]  # add gives None


_DECLARING = Declaring(_Declared, LARGEST, _faults, NoCalendar, CalendarNotToml, CalendarFaults)
