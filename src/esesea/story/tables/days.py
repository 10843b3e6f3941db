"""Distances, dates and ages, and the days that follow from them, as tables."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.story.calendar import GREGORIAN, Calendar
from esesea.story.day_words import edtf_of_days, weekday_name
from esesea.story.days import ClockDays, DayConflict, Distance, SceneDate
from esesea.story.evidence import Evidence
from esesea.story.tables.source import Source
from esesea.story.tables.table import Row, Table, table


def day_tables(source: Source) -> Iterator[Table]:
    """distances, scene_dates, day_patterns, then what was solved: clock_days, ages, day_conflicts."""
    story, calendar = source.story, source.story.calendar
    yield table(
        "distances",
        "id a b least:integer most:integer clock source by confidence:number",
        (
            (name, each.a, each.b, each.least, each.most, each.clock, each.source, *_seen(each.evidence))
            for name, each in source.named("distances", story.distances)
        ),
    )
    yield table(
        "scene_dates",
        "id scene calendar earliest:integer latest:integer edtf by confidence:number",
        (
            (
                *(name, each.scene, each.calendar, each.earliest, each.latest),
                edtf_of_days(each.calendar, each.earliest, each.latest),
                *_seen(each.evidence),
            )
            for name, each in source.named("scene_dates", story.scene_dates)
        ),
    )
    yield table(
        "day_patterns",
        "id scene calendar weekday month:integer day:integer",
        (
            (name, each.scene, each.calendar, weekday_name(each.calendar, each.weekday, calendar), each.month, each.day)
            for name, each in source.named("day_patterns", story.day_patterns)
        ),
    )
    days = story.chronology.days
    yield table(
        "clock_days",
        "id clock scene origin calendar earliest:integer latest:integer edtf weekday",
        (row for each in days for row in _scenes(each, calendar)),
    )
    yield table(
        "ages",
        "id clock scene character least:integer most:integer",
        (
            (f"{each.clock}/{age.scene}/{age.character}", each.clock, age.scene, age.character, age.least, age.most)
            for each in days
            for age in each.ages
        ),
    )
    yield _conflicts(source)


def _seen(evidence: Evidence) -> Row:
    return evidence.by, evidence.confidence


def _scenes(days: ClockDays, calendar: Calendar | None) -> Iterator[Row]:
    for each in days.scenes:
        edtf = edtf_of_days(each.calendar, each.earliest, each.latest) if each.calendar else None
        weekday = weekday_name(each.calendar or GREGORIAN.name, each.weekday, calendar)
        name = f"{days.clock}/{each.scene}"
        yield name, days.clock, each.scene, each.origin, each.calendar, each.earliest, each.latest, edtf, weekday


def _conflicts(source: Source) -> Table:
    """A row for each distance or date of a conflict, by its id; conflicts count from 1 on each clock."""
    story = source.story
    names: dict[Distance | SceneDate, tuple[str, str]] = {
        each: ("distances", name) for name, each in source.named("distances", story.distances)
    }
    names |= {each: ("scene_dates", name) for name, each in source.named("scene_dates", story.scene_dates)}

    def parts(conflict: DayConflict) -> Iterator[tuple[str, str, bool]]:
        claims: tuple[Distance | SceneDate, ...] = (*conflict.distances, *conflict.scene_dates)
        for said in claims:
            yield *names[said], said == conflict.dropped

    rows = (
        (f"{each.clock}/{n}/{part}", each.clock, n, of, statement, dropped)
        for each in story.chronology.days
        for n, conflict in enumerate(each.conflicts, 1)
        for part, (of, statement, dropped) in enumerate(parts(conflict), 1)
    )
    return table("day_conflicts", "id clock conflict:integer of statement dropped:boolean", rows)
