"""The dates of scenes: their own, and those that follow from a step from a dated scene, or from "that autumn"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from esesea.reading.english.calendar_words import SEASON_NAMES
from esesea.reading.scene_facts import SceneClock
from esesea.reading.telling.date_intervals import DateInterval, date_interval
from esesea.reading.telling.opening_steps import OpeningStep
from esesea.story.calendar import GREGORIAN
from esesea.story.evidence import Evidence
from esesea.story.scene import SceneTime
from esesea.story.time import Relation
from esesea.text.document import Document
from esesea.text.span import Span

ROUNDED = 0.1
"""Writers round: "three years later" may be so much more or less."""

POINTED_AT = 0.9
"""Confidence that "that autumn" is the one after the date told just before."""

GONE_ON = 0.85
"""Confidence that "16 September" is of the year of the date told last, or of the next where that day is past."""

SOON = 120
"""Days; a day of no year that first comes later than this after the date told last may be of any year."""

LONGEST_STEP = 200 * 366
"""Days; a longer step ("a thousand years later") leaves the calendar that stories of one world use."""


@dataclass(frozen=True, slots=True)
class DatedScene:
    """``scene`` lies in ``interval``, as ``spans`` say. ``own``: its own words do, and no step from another scene."""

    scene: str
    interval: DateInterval
    spans: tuple[Span, ...]
    confidence: float
    own: bool = True

    def relation_to(self, other: DatedScene) -> Relation | None:
        """BEFORE or AFTER where one date lies wholly before the other; None where they may be the same time."""
        if self.interval.before(other.interval):
            return Relation.BEFORE
        return Relation.AFTER if other.interval.before(self.interval) else None


def own_dates(document: Document, clocks: Iterable[SceneClock]) -> Iterator[DatedScene]:
    """The scenes whose own words give a year, or more of a date."""
    for clock in clocks:
        interval = date_interval(clock.time.value) if clock.time.value else None
        if clock.days is not None:
            interval = DateInterval(*clock.days, clock.calendar)
        if interval is not None:
            said = words_of_the_date(document, clock)
            yield DatedScene(clock.scene, interval, said.spans, said.confidence)


def stepped_dates(dated: Mapping[str, DatedScene], steps: Iterable[OpeningStep]) -> dict[str, DatedScene]:
    """The dates of scenes without one of their own that open with a measured step from a dated scene.

    ``steps`` are those that hold on the world's clock, in told order; one may lead on from another.

    Example: "Three days later" after a scene of August 1949 is between 4 August and 3 September of that year.
    """
    found: dict[str, DatedScene] = {}
    for step in steps:
        origin = dated.get(step.origin) or found.get(step.origin)
        if origin is None or step.scene in dated or step.days is None or abs(step.days) > LONGEST_STEP:
            continue
        slack = round(abs(step.days) * ROUNDED)
        days = round(step.days)
        first, last = origin.interval.first + days - slack, origin.interval.last + days + slack
        interval = DateInterval(first, last, origin.interval.calendar)
        spans = tuple(sorted({*origin.spans, step.span}))
        sure = origin.confidence * step.confidence
        found[step.scene] = DatedScene(step.scene, interval, spans, sure, own=False)
    return found


def completed_dates(
    document: Document, clocks: Mapping[str, SceneClock], dated: Mapping[str, DatedScene], lines: Iterable[list[str]]
) -> dict[str, DatedScene]:
    """The dates of scenes that open with "that autumn", by the dated scene told just before, or with a day of no year.

    ``lines``: the scenes of each line of the telling that is told without a break, in told order.

    Example: "That autumn" after the summer of 1902 is the autumn of 1902; in a diary "16 September" after 14 September
    2021 is of that year. Counter-example: after a scene without a year it is any autumn; "12 March" after September may
    look back or ahead.
    """
    found: dict[str, DatedScene] = {}
    for line in lines:
        for before, scene in pairwise(line):
            origin, clock = dated.get(before) or found.get(before), clocks.get(scene)
            season = season_meant(clock.time) if clock is not None and scene not in dated else None
            if origin is None or clock is None or season is None:
                continue
            interval = _first_season(season, origin.interval)
            if interval is not None:
                found[scene] = _follows(document, clock, interval, origin, POINTED_AT)
        found |= _days_gone_on(document, clocks, {**dated, **found}, line)
    return found


def _days_gone_on(
    document: Document, clocks: Mapping[str, SceneClock], dated: Mapping[str, DatedScene], line: list[str]
) -> dict[str, DatedScene]:
    """The scenes of ``line`` on a day of no year that comes soon after the last date told before them."""
    found: dict[str, DatedScene] = {}
    named: DatedScene | None = None
    last: DateInterval | None = None
    left = False
    for scene in line:
        clock, own = clocks.get(scene), dated.get(scene)
        if own is not None and own.interval.first == own.interval.last:
            named, last, left = own, own.interval, False
        elif own is not None:
            # "1958": another time is told of, and only the right weekday shows that it is left again.
            left = True
        elif clock is not None and named is not None and last is not None:
            interval = _first_such_day(clock, last)
            if interval is not None and (not left or GREGORIAN.weekday(interval.first) == clock.weekday):
                # The year rests on the scene that names it, however many days were told in between.
                found[scene], last, left = _follows(document, clock, interval, named, GONE_ON), interval, False
    return found


def _first_such_day(clock: SceneClock, after: DateInterval) -> DateInterval | None:
    """The first day so named on or after the one day ``after``, if it comes soon."""
    if clock.month is None or clock.day is None or {clock.calendar, after.calendar} != {GREGORIAN.name}:
        return None
    year, _, _ = GREGORIAN.date(after.first)
    days = (GREGORIAN.day(each, clock.month, clock.day) for each in (year, year + 1))
    day = next((each for each in days if each is not None and 0 <= each - after.first <= SOON), None)
    return DateInterval(day, day) if day is not None else None


def _follows(
    document: Document, clock: SceneClock, interval: DateInterval, origin: DatedScene, sure: float
) -> DatedScene:
    """The scene of ``clock`` with a date that follows from that of ``origin``."""
    spans = tuple(sorted({*origin.spans, *words_of_the_date(document, clock).spans}))
    return DatedScene(clock.scene, interval, spans, origin.confidence * sure, own=False)


def season_meant(time: SceneTime) -> str | None:
    """The season that a scene's time points back to ("that autumn"), as TIMEX3 writes it; None where it does not."""
    if time.value is not None or not time.date or time.date.split()[0].lower() not in {"that", "the"}:
        return None
    if time.date.split()[0].lower() == "the" and time.date.split()[1:2] != ["same"]:
        return None
    return next((code for code, name in SEASON_NAMES.items() if name == time.season), None)


def _first_season(season: str, after: DateInterval) -> DateInterval | None:
    """The first such season, of the year in which ``after`` begins or the next, that ends after it does."""
    if after.calendar != GREGORIAN.name:
        return None
    year, _, _ = GREGORIAN.date(after.first)
    seasons = (date_interval(f"{each:04d}-{season}") for each in (year, year + 1))
    return next((each for each in seasons if each is not None and each.last > after.last), None)


def words_of_the_date(document: Document, clock: SceneClock) -> Evidence:
    """The evidence for a scene's date; the first for its time where none is for the date alone."""
    wanted = (clock.time.date or "").split()
    said = (each for each in clock.time.evidence if document.quote(each.spans[0]).split() == wanted)
    return next(said, clock.time.evidence[0])
