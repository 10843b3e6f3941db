"""What a date of either calendar says of a scene."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esesea.reading.calendars.words import declared_date
from esesea.reading.english.time_rule import TimeRule
from esesea.reading.scene_facts import SceneClock
from esesea.story.calendar import GREGORIAN, Calendar
from esesea.story.scene import SceneTime

_DECLARED = "declared "
"""Before the names of facts that are in the declared calendar."""


@dataclass(frozen=True, slots=True)
class Dates:
    """The calendar that the author declared, and the ``rules`` by which English names its days; None, and none."""

    calendar: Calendar | None
    rules: tuple[TimeRule, ...]

    def declared(self, value: str, words: str) -> dict[str, str] | None:
        """The facts of a scene that a value of the declared calendar gives; None for any other value."""
        found = declared_date(value, self.calendar) if self.calendar else None
        if found is None or self.calendar is None:
            return None
        said = {name: part for name, part in found.groupdict().items() if part and name != "name"}
        facts = {_DECLARED + name: part for name, part in said.items()}
        if "weekday" in said:
            return facts | {"weekday": self.calendar.weekdays[int(said["weekday"]) - 1]}
        return facts | {"date": words} | ({"value": value} if "year" in said else {})

    def clock(self, scene: str, time: SceneTime, facts: Mapping[str, str]) -> SceneClock:
        """The clock of a scene; a month and day without a year only where no year is said."""
        known = {name.removeprefix(_DECLARED): int(part) for name, part in facts.items() if name.startswith(_DECLARED)}
        if self.calendar is not None and known:
            days = None
            if "year" in known:
                days = self.calendar.stretch(known["year"], known.get("month", 0), known.get("day", 0))
                known = {"weekday": known["weekday"]} if "weekday" in known else {}
            weekday = known["weekday"] - 1 if "weekday" in known else None
            return SceneClock(scene, time, known.get("month"), known.get("day"), weekday, days, self.calendar.name)
        weekday = GREGORIAN.weekdays.index(time.weekday) if time.weekday in GREGORIAN.weekdays else None
        if "value" in facts or "month" not in facts:
            return SceneClock(scene, time, weekday=weekday)
        day = int(facts["day"]) if "day" in facts else None
        return SceneClock(scene, time, int(facts["month"]), day, weekday)
