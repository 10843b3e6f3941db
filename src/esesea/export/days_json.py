"""``esesea.story/1``: distances, dates and ages, the days that follow from them, and the author's calendar."""

from __future__ import annotations

from esesea.export.parts import Evidence, Part


class Distance(Part, frozen=True, kw_only=True):
    """Scene ``b`` begins ``least`` to ``most`` days after ``a``; either may be ``born:ID`` or ``event:WORDS``."""

    id: str
    a: str
    b: str
    least: int
    most: int
    clock: str
    source: str
    evidence: list[Evidence]


class SceneDate(Part, frozen=True, kw_only=True):
    """The scene's own date. Days count as ``calendar`` does (Gregorian: 1 is 1 January 1); ``edtf``: ISO 8601-2."""

    id: str
    scene: str
    calendar: str
    earliest: int
    latest: int
    edtf: str | None
    evidence: list[Evidence]


class DayPattern(Part, frozen=True, kw_only=True):
    """A weekday, or a month and day, of no year."""

    id: str
    scene: str
    calendar: str
    weekday: str | None
    month: int | None
    day: int | None
    evidence: list[Evidence]


class SceneDays(Part, frozen=True, kw_only=True):
    """On which days a scene may begin; null: open. ``origin``: the scene from which they count, null for a calendar's.

    ``words`` say it for people: "Tuesday 4 June 1985", "day 3", "about 10 years before s1".
    """

    scene: str
    origin: str | None
    calendar: str | None
    earliest: int | None
    latest: int | None
    edtf: str | None
    weekday: str | None
    words: str


class Age(Part, frozen=True, kw_only=True):
    """How many whole years a character has lived."""

    scene: str
    character: str
    least: int
    most: int


class DayConflict(Part, frozen=True, kw_only=True):
    """Distances and dates (by id) that cannot all hold, and which was dropped."""

    parts: list[str]
    dropped: str


class ClockDays(Part, frozen=True, kw_only=True):
    """The days of one clock."""

    clock: str
    scenes: list[SceneDays]
    ages: list[Age]
    conflicts: list[DayConflict]


class Month(Part, frozen=True, kw_only=True):
    """A month of a declared calendar."""

    name: str
    days: int
    leap_days: int


class Journey(Part, frozen=True, kw_only=True):
    """Nobody gets from ``origin`` to ``destination`` in less than ``minutes``; ``said``: how the author wrote it."""

    origin: str
    destination: str
    minutes: int
    said: str
    one_way: bool


class Calendar(Part, frozen=True, kw_only=True):
    """A calendar that the author declared; ``source`` is the declaration."""

    name: str
    months: list[Month]
    weekdays: list[str]
    first_day: int
    source: str
