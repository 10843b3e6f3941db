"""Which year a date without one is of, where its weekday proves it: "Tuesday 9 April" in a story of 2002."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, date

from esesea.reading.scene_facts import SceneClock
from esesea.reading.telling.date_intervals import DateInterval
from esesea.reading.telling.told_dates import DatedScene, words_of_the_date
from esesea.story.calendar import GREGORIAN
from esesea.text.document import Document

BY_WEEKDAY = 0.93
"""Confidence that a date is of the one year of the story in which its weekday falls so; in another one time in seven
would fit by chance."""


def dates_by_weekday(
    document: Document, clocks: Mapping[str, SceneClock], dated: Mapping[str, DatedScene]
) -> dict[str, DatedScene]:
    """The scenes whose month, day and weekday fit one of the years that the story names, or else one beside them.

    Example: "Tuesday 9 April" beside "Sunday 7 April 2002". Counter-example: "9 April", which fits every year;
    "Tuesday 9 April" where 1996 and 2002 are named, which fits both.
    """
    years = {GREGORIAN.date(each.interval.first)[0] for each in dated.values() if _is_gregorian(each)}
    beside = {year + step for year in years for step in (-1, 1)} - years
    found: dict[str, DatedScene] = {}
    for scene, clock in clocks.items():
        if scene in dated or clock.month is None or clock.day is None or clock.weekday is None:
            continue
        fitting = _fitting(clock, years) or _fitting(clock, beside)
        if clock.calendar == GREGORIAN.name and len(fitting) == 1:
            interval = DateInterval(fitting[0], fitting[0])
            spans = tuple(sorted({*words_of_the_date(document, clock).spans, clock.time.evidence[0].spans[0]}))
            found[scene] = DatedScene(scene, interval, spans, BY_WEEKDAY)
    return found


def _is_gregorian(dated: DatedScene) -> bool:
    return dated.own and dated.interval.calendar == GREGORIAN.name


def _fitting(clock: SceneClock, years: set[int]) -> list[int]:
    """The days of ``years`` on which the clock's date falls on its weekday."""
    days = (_day(year, clock.month or 0, clock.day or 0) for year in sorted(years))
    return [day.toordinal() for day in days if day is not None and day.weekday() == clock.weekday]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if MINYEAR <= year <= MAXYEAR else None
    except ValueError:
        return None
