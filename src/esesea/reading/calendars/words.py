"""How English names the days of a declared calendar: "the third of Frostmonth, in the year 212 of the Ember"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from esesea.reading.english.numerals import NUMBER, ORDINAL, number, ordinal
from esesea.reading.english.time_rule import Anchor, TimeRule, Timex, rule
from esesea.story.calendar import Calendar, Era
from esesea.story.time import TimexType

_VALUE = re.compile(
    r"(?:(?P<year>-?\d+)|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-WXX-(?P<weekday>\d+))?\[(?P<name>.+)\]"
)


@cache
def calendar_rules(calendar: Calendar) -> tuple[TimeRule, ...]:
    """The rules of time expressions for ``calendar``, beside English's own.

    Their values are as TIMEX3's, with the calendar's name behind them as RFC 9557 writes it: ``0212-01-03[the Ember]``,
    ``XXXX-01-03[the Ember]`` where no year is said.

    Example: "the third of Frostmonth", "3 Frostmonth, 212 of the Ember", "Frostmonth of the year 212", "the year 212 of
    the Ember", "the Night of Lamps", "one Ashday". Counter-example: "212" alone, "frostmonth" in small letters.
    """
    month = rf"(?P<month>{_either(each.name for each in calendar.months)})"
    in_era, any_year = _years(calendar)
    and_year = rf"(?:,? (?i:of |in )?{any_year}|,? (?P<plain>\d{{1,5}})(?![\w:]))"
    day = rf"(?P<day>\d{{1,3}}(?i:st|nd|rd|th)?|(?i:{ORDINAL}))"

    def read(match: re.Match[str]) -> Timex | None:
        return _read(match, calendar)

    found = [
        rule("declared day", Anchor.NOW, rf"(?i:the )?{day}(?: (?i:day of|of))? {month}{and_year}?", read),
        rule("declared month and day", Anchor.NOW, rf"{month} (?i:the )?{day}(?!\d|:){and_year}?", read),
        rule("declared month of year", Anchor.NOW, rf"{month}{and_year}", read),
        rule("declared month", Anchor.NOW, rf"(?i:in|this|that|one|early|late) (?P<t>{month})", read),
    ]
    if calendar.years:
        found.append(rule("declared year", Anchor.NOW, in_era, read))
    if calendar.weekdays:
        weekday = rf"(?P<weekday>{_either(calendar.weekdays)})"
        found.append(rule("declared weekday", Anchor.NOW, rf"(?:(?i:one|this|that|the same|a) )?{weekday}", read))
    if calendar.feasts:
        feast = rf"(?P<feast>{_either(each.name for each in calendar.feasts)})"
        found.append(rule("declared feast", Anchor.NOW, rf"(?i:the )?{feast}{and_year}?", read))
    return tuple(found)


def declared_date(value: str, calendar: Calendar) -> re.Match[str] | None:
    """The parts of a value that ``calendar_rules`` gave for this calendar; None of another value."""
    found = _VALUE.fullmatch(value)
    return found if found and found["name"] == calendar.name else None


_COUNT = rf"(?:\d+|{NUMBER})"
_NO_SUCH = 1 << 40
"""What cannot be a year."""


def _years(calendar: Calendar) -> tuple[str, str]:
    """Patterns for a year with its era, and for one with it or without: "the year 212"."""
    eras = _either(each.name for each in calendar.years) if calendar.years else "(?!)"

    def of_era(group: str) -> str:
        return rf"(?:,? (?i:of )?(?P<{group}>{eras}))"

    counted = rf"(?i:in )?(?i:the year |year )(?P<n>{_COUNT})"
    bare = rf"(?i:in )?(?P<n2>\d+){of_era('era2')}"
    nth = rf"(?i:in )?(?i:the )?(?P<nth>{ORDINAL}) (?i:year){of_era('era3')}"
    return rf"(?:{counted}{of_era('era')}|{bare}|{nth})", rf"(?:{counted}{of_era('era')}?|{bare}|{nth})"


def _read(match: re.Match[str], calendar: Calendar) -> Timex | None:
    said = match.groupdict()
    if said.get("weekday"):
        return _timex(f"XXXX-WXX-{_index(said['weekday'], calendar.weekdays) + 1}", calendar)
    year = _year(said, calendar)
    if year == _NO_SUCH:
        return None
    written = "XXXX" if year is None else f"{year:04d}"
    feast = said.get("feast")
    if feast:
        held = calendar.feasts[_index(feast, [each.name for each in calendar.feasts])]
        return _timex(f"{written}-{held.month:02d}-{held.day:02d}", calendar)
    if not said.get("month"):
        return None if year is None else _timex(written, calendar)
    month = _index(said["month"], [each.name for each in calendar.months]) + 1
    if not said.get("day"):
        return _timex(f"{written}-{month:02d}", calendar)
    day = ordinal(said["day"]) or 0
    of = calendar.months[month - 1]
    return _timex(f"{written}-{month:02d}-{day:02d}", calendar) if 1 <= day <= of.days + of.leap_days else None


def _year(said: dict[str, str | None], calendar: Calendar) -> int | None:
    """The calendar's year; None where none is said."""
    words = said.get("n") or said.get("n2") or said.get("plain")
    nth = said.get("nth")
    count = number(words) if words else float(ordinal(nth) or 0) if nth else None
    if count is None:
        return None
    if count < 1 or count != int(count):
        return _NO_SUCH
    names = [era.name for era in calendar.years]
    named = said.get("era") or said.get("era2") or said.get("era3")
    era = calendar.years[_index(named, names)] if named else (calendar.years or (Era(""),))[0]
    return era.year(int(count))


def _timex(value: str, calendar: Calendar) -> Timex:
    return Timex(TimexType.DATE, f"{value}[{calendar.name}]")


def _either(names: Iterable[str]) -> str:
    """A pattern for any of these names as they are written, or wholly in capitals as headings do."""
    found = sorted(names, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(form) for name in found for form in dict.fromkeys((name, name.upper()))) + ")"


def _index(said: str | None, names: Iterable[str]) -> int:
    return next(index for index, name in enumerate(names) if name.casefold() == (said or "").casefold())
