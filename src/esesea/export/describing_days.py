"""Days, dates and ages in the words of ``esesea.story/1``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esesea.export import days_json as out
from esesea.export.plain import Plain
from esesea.story.calendar import GREGORIAN
from esesea.story.day_words import day_words, edtf_of_days, weekday_name
from esesea.story.days import ClockDays, Distance, SceneDate, SceneDays
from esesea.story.story import Story


@dataclass(frozen=True, slots=True)
class Days:
    """What is known of days in ``story``; ``ids`` are those of its statements."""

    story: Story
    plain: Plain
    ids: Mapping[str, tuple[str, ...]]

    def distances(self) -> Iterator[out.Distance]:
        """How far scenes are apart, as said."""
        for name, each in zip(self.ids["distances"], self.story.distances, strict=True):
            yield self.plain.part(out.Distance, each, id=name, evidence=[self.plain.evidence(each.evidence)])

    def scene_dates(self) -> Iterator[out.SceneDate]:
        """The scenes' own dates."""
        for name, each in zip(self.ids["scene_dates"], self.story.scene_dates, strict=True):
            edtf = edtf_of_days(each.calendar, each.earliest, each.latest)
            yield self.plain.part(
                out.SceneDate, each, id=name, edtf=edtf, evidence=[self.plain.evidence(each.evidence)]
            )

    def patterns(self) -> Iterator[out.DayPattern]:
        """Weekdays, and dates of no year."""
        for name, each in zip(self.ids["day_patterns"], self.story.day_patterns, strict=True):
            weekday = weekday_name(each.calendar, each.weekday, self.story.calendar)
            evidence = [self.plain.evidence(each.evidence)]
            yield self.plain.part(out.DayPattern, each, id=name, weekday=weekday, evidence=evidence)

    def clocks(self) -> Iterator[out.ClockDays]:
        """What was solved, clock by clock."""
        for days in self.story.chronology.days:
            yield out.ClockDays(
                clock=days.clock,
                scenes=[self._scene(each) for each in days.scenes],
                ages=[self.plain.part(out.Age, age) for age in days.ages],
                conflicts=list(self._conflicts(days)),
            )

    def calendar(self) -> out.Calendar | None:
        """The declared calendar."""
        declared = self.story.calendar
        if declared is None:
            return None
        months = [self.plain.part(out.Month, month) for month in declared.months]
        return self.plain.part(out.Calendar, declared, months=months)

    def journeys(self) -> list[out.Journey]:
        """The declared journeys."""
        declared = self.story.travel
        return [self.plain.part(out.Journey, each) for each in declared.journeys] if declared is not None else []

    def _scene(self, days: SceneDays) -> out.SceneDays:
        calendar = self.story.calendar
        return self.plain.part(
            out.SceneDays,
            days,
            edtf=edtf_of_days(days.calendar, days.earliest, days.latest),
            weekday=weekday_name(days.calendar or GREGORIAN.name, days.weekday, calendar),
            words=day_words(days, self.story.scenes[0].id if self.story.scenes else None, calendar),
        )

    def _conflicts(self, days: ClockDays) -> Iterator[out.DayConflict]:
        names: dict[Distance | SceneDate, str] = dict(zip(self.story.distances, self.ids["distances"], strict=True))
        names |= dict(zip(self.story.scene_dates, self.ids["scene_dates"], strict=True))
        for conflict in days.conflicts:
            said: tuple[Distance | SceneDate, ...] = (*conflict.distances, *conflict.scene_dates)
            parts = [names[each] for each in said]
            yield out.DayConflict(parts=parts, dropped=names[conflict.dropped])
