"""How far scenes are apart, and on which days they are.

A moment is a whole day here: the one on which a scene begins. What is counted from may also be a birth or an event
that no scene shows; `born` and `event` name them, as `lived` names a clock.
"""

from __future__ import annotations

from dataclasses import dataclass

from esesea.story.evidence import Evidence

BIRTH, EVENT = "born:", "event:"


def born(character: str) -> str:
    """The name of the birth of the character with this id, where a distance is counted from it."""
    return f"{BIRTH}{character}"


def event(words: str) -> str:
    """The name of an event that stories count from ("the flood"); ``words`` in small letters."""
    return f"{EVENT}{words}"


@dataclass(frozen=True, slots=True)
class Distance:
    """Scene ``b`` begins ``least`` to ``most`` days after scene ``a`` does, on ``clock``, and these words say so.

    Either may be the name of a birth or an event. ``source`` is the id of the scene whose words they are.
    """

    a: str
    b: str
    least: int
    most: int
    clock: str
    evidence: Evidence
    source: str


@dataclass(frozen=True, slots=True)
class SceneDate:
    """``scene`` begins on one of the days ``earliest`` to ``latest`` of ``calendar``, both included, by its own words.

    Days are whole numbers as `esesea.story.calendar.Calendar` counts them; Gregorian ones are proleptic ordinals.
    """

    scene: str
    earliest: int
    latest: int
    evidence: Evidence
    calendar: str = "gregorian"


@dataclass(frozen=True, slots=True)
class DayPattern:
    """``scene`` begins on a day of that name or date, of a week or year that is not said, by its own words.

    ``weekday`` is an index, from 0, into the calendar's weekdays; ``month`` and ``day`` count from 1. What is not said
    is None.
    """

    scene: str
    evidence: Evidence
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: str = "gregorian"


@dataclass(frozen=True, slots=True)
class SceneDays:
    """On which days ``scene`` may begin: ``earliest`` to ``latest``, None where that side is open.

    They count from ``origin``: the days of ``calendar`` where that is not None, else the days since the scene
    ``origin`` began (0: on that day). ``weekday`` is the index of the day's name where it is certain.
    """

    scene: str
    origin: str | None
    calendar: str | None
    earliest: int | None
    latest: int | None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Age:
    """``character`` has lived ``least`` to ``most`` whole years when ``scene`` begins."""

    scene: str
    character: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class DayConflict:
    """Distances and dates that cannot all hold: the cycle they form on ``clock``, and the one that was dropped.

    That is ``distance`` or ``date``; the other is None. What of the cycle is the order of scenes is not in it.
    """

    clock: str
    distances: tuple[Distance, ...]
    scene_dates: tuple[SceneDate, ...]
    distance: Distance | None
    date: SceneDate | None

    @property
    def dropped(self) -> Distance | SceneDate:
        """What was dropped."""
        dropped = self.distance or self.date
        assert dropped is not None
        return dropped


@dataclass(frozen=True, slots=True)
class ClockDays:
    """The days of one clock, as far as the text allows. Scenes stand in the clock's order, ages by scene."""

    clock: str
    scenes: tuple[SceneDays, ...] = ()
    ages: tuple[Age, ...] = ()
    conflicts: tuple[DayConflict, ...] = ()
