"""Weekdays, and months and days of no year: bounds drawn in to days that have the name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from esesea.order.day_net import FAR, DayNet, narrow
from esesea.story.calendar import Calendar
from esesea.story.days import DayPattern

ROUNDS = 8
"""So often all patterns are tried again; each round draws some bound in further, and a few are enough."""

WIDEST = 4 * 366
"""Days; over a longer stretch nearly every date comes, and nothing is drawn in by more than a year."""


class Bounds(NamedTuple):
    """The earliest and the latest day of each moment; a workbench inside one solving."""

    earliest: list[int]
    latest: list[int]


def narrowed(
    net: DayNet,
    turned: DayNet,
    bounds: Bounds,
    patterns: Iterable[tuple[int, DayPattern]],
    calendar: Calendar,
    phase: int = 0,
) -> None:
    """Draw ``bounds`` in, in place, to days of ``calendar`` that go with the ``patterns`` of moments.

    ``phase`` is the day of the calendar from which bounds are counted. A pattern that no day of its bounds has is left
    out (`esesea.continuity` shows clashes of weekdays). What is left is the hull of the days that go with each pattern,
    not the days themselves.
    """
    in_order = sorted(patterns, key=lambda each: (each[0], each[1].weekday or 0, each[1].month or 0, each[1].day or 0))
    for _ in range(ROUNDS):
        changed = False
        for moment, pattern in in_order:
            first, last = bounds.earliest[moment], bounds.latest[moment]
            if first <= -FAR or last >= FAR or last - first > WIDEST:
                continue
            days = _matching(range(first + phase, last + phase + 1), pattern, calendar)
            if days is not None and (days[0] - phase, days[1] - phase) != (first, last):
                narrow(net, turned, bounds, moment, (days[0] - phase, days[1] - phase))
                changed = True
        if not changed:
            return


def _matching(days: Sequence[int], pattern: DayPattern, calendar: Calendar) -> tuple[int, int] | None:
    """The first and the last of ``days`` that have the pattern's name and date."""
    first = next((day for day in days if _matches(day, pattern, calendar)), None)
    if first is None:
        return None
    return first, next(day for day in reversed(days) if _matches(day, pattern, calendar))


def _matches(day: int, pattern: DayPattern, calendar: Calendar) -> bool:
    if pattern.weekday is not None and calendar.weekday(day) != pattern.weekday:
        return False
    if pattern.month is None:
        return True
    _, month, of_month = calendar.date(day)
    return month == pattern.month and pattern.day in {None, of_month}
