"""On which days the scenes are, and how old people are there: a simple temporal problem over the solved order.

R. Dechter, I. Meiri and J. Pearl 1991 (see `day_net`). The order of the scenes is solved already; here distances and
dates are added to it. What follows from them is a shortest path; what contradicts itself gives way by least weight and
is a conflict. Only scenes that something ties to another in days, or to a date, get a day. Told order alone says
nothing of days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import floor
from typing import Protocol

from esesea.order.day_claims import DayClaim, Moments, day_claims, heeded_dates, heeded_distances
from esesea.order.day_dropping import cycles, least_day_dropping
from esesea.order.day_net import FAR
from esesea.order.day_parts import Part, Solved
from esesea.order.day_patterns import Bounds, narrowed
from esesea.story.calendar import GREGORIAN, YEAR, Calendar
from esesea.story.chronology import Chronology, Timeline
from esesea.story.days import BIRTH, Age, ClockDays, DayConflict, DayPattern, Distance, SceneDate, SceneDays
from esesea.story.time import STORY_CLOCK, lived


class Lived(Protocol):
    """What is asked of a scene; a ``Scene`` is one."""

    @property
    def id(self) -> str:
        """The scene's id."""
        ...

    @property
    def present(self) -> tuple[str, ...]:
        """The ids of the characters physically there."""
        ...


@dataclass(frozen=True, slots=True)
class Said:
    """What the text says of days; ``calendars`` are those that dates and patterns may count in, by name."""

    distances: tuple[Distance, ...] = ()
    scene_dates: tuple[SceneDate, ...] = ()
    patterns: tuple[DayPattern, ...] = ()
    calendars: Mapping[str, Calendar] = field(default_factory=lambda: {GREGORIAN.name: GREGORIAN})


def with_days(chronology: Chronology, scenes: Sequence[Lived], said: Said) -> Chronology:
    """``chronology`` with the days of the story clock and of each clock that parts from it.

    Dates are of the world: a clock that parts counts from its own first scenes. Claims of a confidence below
    `esesea.order.constraints.EVEN` are not heard. Deterministic; the order in which claims come does not matter, and
    one more claim that goes with the others never widens what they leave open.
    """
    present = {scene.id: frozenset(scene.present) for scene in scenes}
    clocks = [STORY_CLOCK, *(lived(each) for each in chronology.parted)]
    timelines = [timeline for timeline in chronology.timelines if timeline.clock in clocks]
    return replace(chronology, days=tuple(_clock(timeline, said, present, chronology.parted) for timeline in timelines))


def _clock(timeline: Timeline, said: Said, present: Mapping[str, frozenset[str]], parted: Sequence[str]) -> ClockDays:
    scenes = timeline.order
    distances = heeded_distances(said.distances, timeline.clock, scenes)
    scene_dates = heeded_dates(said.scene_dates, scenes) if timeline.clock == STORY_CLOCK else ()
    if not distances and not scene_dates:
        return ClockDays(timeline.clock)
    moments = Moments.of(scenes, distances, scene_dates)
    claims = day_claims(moments, distances, scene_dates, timeline)
    dropped = least_day_dropping(claims)
    kept = [index for index in range(len(claims)) if index not in dropped]
    solved = Solved.of(moments, tuple(tie for index in kept for tie in claims[index].ties(index)))
    own = frozenset({timeline.clock.removeprefix("lived:")}) if timeline.clock != STORY_CLOCK else None
    return ClockDays(
        timeline.clock,
        tuple(_scene_days(solved, said, scenes)),
        tuple(_ages(solved, scenes, present, own, frozenset(parted))),
        tuple(_conflicts(timeline.clock, len(moments.names), claims, dropped)),
    )


def _scene_days(solved: Solved, said: Said, scenes: Sequence[str]) -> Iterator[SceneDays]:
    """Of each scene the best that is known: both days of a calendar, days from another scene, one day of a calendar."""
    dated = dict(_dated(solved, said, scenes))
    counted = dict(_counted(solved, said, scenes))
    for scene in scenes:
        by_date, by_count = dated.get(scene), counted.get(scene)
        if by_date is not None and (by_count is None or None not in {by_date.earliest, by_date.latest}):
            yield by_date
        elif by_count is not None:
            yield by_count


def _dated(solved: Solved, said: Said, scenes: Sequence[str]) -> Iterator[tuple[str, SceneDays]]:
    """Each scene that a date bounds, on one side at least. One calendar for each scene: that which bounds it best."""
    whole = solved.whole
    best: dict[str, tuple[int, SceneDays]] = {}
    for origin in solved.moments.origins:
        name = solved.moments.calendar(origin)
        calendar = said.calendars.get(name)
        bounds = whole.bounds(origin)
        at = {each: index for index, each in enumerate(whole.names)}
        patterns = [each for each in said.patterns if each.scene in at and each.calendar == name]
        if calendar is not None:
            narrowed(whole.net, whole.turned, bounds, [(at[each.scene], each) for each in patterns], calendar)
        for scene in scenes:
            first, last = bounds.earliest[at[scene]], bounds.latest[at[scene]]
            days = SceneDays(
                scene,
                None,
                name,
                first if first > -FAR else None,
                last if last < FAR else None,
                calendar.weekday(first) if calendar is not None and first == last else None,
            )
            open_sides = (days.earliest is None) + (days.latest is None)
            if open_sides < 2 and (scene not in best or open_sides < best[scene][0]):
                best[scene] = open_sides, days
    return ((scene, days) for scene, (_, days) in best.items())


def _counted(solved: Solved, said: Said, scenes: Sequence[str]) -> Iterator[tuple[str, SceneDays]]:
    """The scenes that are tied to others and to no date, in days from the first of them."""
    told = frozenset(scenes)
    weekdays: dict[str, list[DayPattern]] = {}
    for pattern in said.patterns:
        if pattern.weekday is not None and pattern.calendar in said.calendars:
            weekdays.setdefault(pattern.scene, []).append(pattern)
    for part in solved.parts:
        inside = [index for index, name in enumerate(part.names) if name in told]
        if len(inside) < 2 or part.dated:
            continue
        bounds = part.bounds(inside[0])
        calendar, phase = _phase(part, inside, bounds, weekdays, said)
        if calendar is not None:
            known = [
                (index, each)
                for index in inside
                for each in weekdays.get(part.names[index], ())
                if each.calendar == calendar.name
            ]
            narrowed(part.net, part.turned, bounds, known, calendar, phase)
        for index in inside:
            first, last = bounds.earliest[index], bounds.latest[index]
            weekday = calendar.weekday(first + phase) if calendar is not None and first == last else None
            yield part.names[index], SceneDays(part.names[index], part.names[inside[0]], None, first, last, weekday)


def _phase(
    part: Part, inside: Sequence[int], bounds: Bounds, weekdays: Mapping[str, list[DayPattern]], said: Said
) -> tuple[Calendar | None, int]:
    """A calendar and a day of it that has the weekday of the part's first scene, where one scene says which."""
    for index in inside:
        for pattern in weekdays.get(part.names[index], ()):
            calendar = said.calendars[pattern.calendar]
            if bounds.earliest[index] == bounds.latest[index] and pattern.weekday is not None and calendar.weekdays:
                same = calendar.first_day + (pattern.weekday - calendar.first_weekday) % len(calendar.weekdays)
                return calendar, same - bounds.earliest[index]
    return None, 0


def _ages(
    solved: Solved,
    scenes: Sequence[str],
    present: Mapping[str, frozenset[str]],
    own: frozenset[str] | None,
    parted: frozenset[str],
) -> Iterator[Age]:
    """The ages of people in the scenes they are in, where their birth is tied to the scene; by scene, then by id.

    ``own``: the one person whose clock it is, None on the story clock, where everybody counts who has no other.
    """
    place = {scene: index for index, scene in enumerate(scenes)}
    found: list[Age] = []
    for part in solved.parts:
        for index, name in enumerate(part.names):
            person = name.removeprefix(BIRTH)
            if name == person or (person in parted if own is None else person not in own):
                continue
            bounds = part.bounds(index)
            for at, scene in enumerate(part.names):
                if person in present.get(scene, ()) and bounds.latest[at] >= 0:
                    least = max(0, floor(bounds.earliest[at] / YEAR))
                    found.append(Age(scene, person, least, floor(bounds.latest[at] / YEAR)))
    return iter(sorted(found, key=lambda age: (place[age.scene], age.character)))


def _conflicts(clock: str, count: int, claims: Sequence[DayClaim], dropped: frozenset[int]) -> Iterator[DayConflict]:
    """One conflict for each distance or date that was dropped: with which others it makes a cycle."""
    for index, cycle in cycles(count, claims, dropped):
        said = claims[index].said
        if isinstance(said, Distance | SceneDate):
            others = [claims[each].said for each in cycle]
            yield DayConflict(
                clock,
                tuple(each for each in others if isinstance(each, Distance)),
                tuple(each for each in others if isinstance(each, SceneDate)),
                said if isinstance(said, Distance) else None,
                said if isinstance(said, SceneDate) else None,
            )
