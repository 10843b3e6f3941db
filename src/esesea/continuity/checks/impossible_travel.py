"""Somebody who is at another place sooner than the author says that anybody can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from esesea.continuity.amounts import DAY, HOUR
from esesea.continuity.narration import Narration
from esesea.continuity.said_times import Step, said_times
from esesea.continuity.sureness import numbered, own_timeline
from esesea.continuity.whereabouts import apart, setting, shown
from esesea.story.days import SceneDays
from esesea.story.finding import Finding, Severity
from esesea.story.place import Place
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.story.time import Relation, Status, lived
from esesea.story.travel import Journey
from esesea.text.span import Span

NAME = "impossible_travel"

CONFIDENCE = 0.85

AT_THE_HEAD = 200
"""Characters of a scene in which a step ("two hours later") counts from the scene told before."""

ROUNDED = 1.5
"""So many times as long as is said may have passed since the scene before began: it took its time too."""

_HOURS: Mapping[str, tuple[float, float]] = {
    "dawn": (4, 8),
    "sunrise": (4, 9),
    "morning": (4, 12),
    "noon": (12, 12),
    "afternoon": (12, 18),
    "late afternoon": (15, 19),
    "sunset": (16, 22),
    "dusk": (16, 23),
    "evening": (16, 24),
    "night": (0, 24),
    "midnight": (0, 24),
}
"""Hours of the day between which each part of it may be, anywhere and in any season."""


@dataclass(frozen=True, slots=True)
class _Leg:
    """Somebody's way from one scene to the next that says where they are, on their own clock."""

    who: str
    start: Scene
    end: Scene


@dataclass(frozen=True, slots=True)
class _Within:
    """At most so many ``minutes`` lie between two scenes, as ``spans`` say."""

    minutes: float
    spans: tuple[Span, ...]


def check(story: Story) -> Iterator[Finding]:
    """Two scenes of one person at places between which the author declared a longer journey than lies between them.

    Everybody goes by their own clock. Nothing is found where no journeys are declared.

    Example: London and Edinburgh, at least 9 hours; she is in London at noon and in Edinburgh two hours later.
    Counter-example: the next day; a scene whose day and hour nothing says.
    """
    if story.travel is None:
        return
    journeys = _journeys(story)
    if not journeys:
        return
    narration = Narration.of(story)
    steps = _steps(narration)
    for leg in _legs(story):
        here, there = setting(story, leg.start), setting(story, leg.end)
        if here is None or there is None or not apart(story, here, there):
            continue
        journey = next((found for ends, found in journeys.items() if ends in _ends(story, here, there)), None)
        within = _elapsed(story, leg, steps) if journey is not None else None
        if journey is not None and within is not None and within.minutes < journey.minutes:
            finding = _finding(narration, leg, journey, within)
            if finding is not None:
                yield finding


def _journeys(story: Story) -> dict[tuple[str, str], Journey]:
    """The declared journeys by the ids of the places from which and to which they lead."""
    by_name = {name.casefold(): place.id for place in story.places for name in (*place.names, place.name)}
    found: dict[tuple[str, str], Journey] = {}
    for journey in story.travel.journeys if story.travel is not None else ():
        origin, end = by_name.get(journey.origin.casefold()), by_name.get(journey.destination.casefold())
        if origin is not None and end is not None:
            found[origin, end] = journey
            if not journey.one_way:
                found.setdefault((end, origin), journey)
    return found


def _ends(story: Story, here: Place, there: Place) -> set[tuple[str, str]]:
    """Both places, and those that contain them, pair by pair."""
    return {(one, other) for one in _around(story, here) for other in _around(story, there) if one != other}


def _around(story: Story, place: Place) -> set[str]:
    found = {place.id}
    while place.within is not None and place.within not in found:
        found.add(place.within)
        place = story.place(place.within)
    return found


def _legs(story: Story) -> Iterator[_Leg]:
    for character in story.characters:
        order = own_timeline(story, character.id).order
        scenes = (story.scene(each) for each in order)
        there = [each for each in scenes if character.id in each.present and setting(story, each) is not None]
        for start, end in pairwise(there):
            yield _Leg(character.id, start, end)


def _steps(narration: Narration) -> dict[str, tuple[Step, Span]]:
    """The counted step with which each scene opens, or which its label makes."""
    found: dict[str, tuple[Step, Span]] = {}
    for said in said_times(narration):
        scene = narration.scene(said.span.start)
        if scene is not None and isinstance(said.what, Step) and said.span.start - scene.span.start <= AT_THE_HEAD:
            found.setdefault(scene.id, (said.what, said.span))
    return found


def _elapsed(story: Story, leg: _Leg, steps: Mapping[str, tuple[Step, Span]]) -> _Within | None:
    """The least of the bounds that are known; None where nothing says how long it was."""
    bounds = (_by_step(leg, steps), _by_relation(story, leg), _by_days(story, leg))
    return min((each for each in bounds if each is not None), key=lambda each: each.minutes, default=None)


def _by_step(leg: _Leg, steps: Mapping[str, tuple[Step, Span]]) -> _Within | None:
    """By "two hours later", of the scene told just before."""
    if leg.end.id not in steps or leg.end.reading_order != leg.start.reading_order + 1:
        return None
    step, span = steps[leg.end.id]
    whole = DAY if step.amount.minutes >= DAY else 0
    return _Within(step.amount.minutes * ROUNDED + whole, (span,))


def _by_relation(story: Story, leg: _Leg) -> _Within | None:
    """By CONTINUOUS: no time lies between."""
    for claim in own_timeline(story, leg.who).relations:
        meets = (claim.a, claim.b, claim.relation) == (leg.start.id, leg.end.id, Relation.MEETS)
        if meets and claim.status in {Status.STATED, Status.PROVEN}:
            return _Within(0.0, claim.evidence.spans)
    return None


def _by_days(story: Story, leg: _Leg) -> _Within | None:
    """By the days, and where they are known the hours, on which the two begin."""
    days = {each.scene: each for each in story.chronology.days_on(lived(leg.who)).scenes}
    start, end = days.get(leg.start.id), days.get(leg.end.id)
    if start is None or end is None or not _comparable(start, end) or start.earliest is None or end.latest is None:
        return None
    first, _ = _hours(leg.start)
    _, last = _hours(leg.end)
    minutes = (end.latest - start.earliest) * DAY + (last - first) * HOUR
    spans = [each.spans[0] for scene in (leg.start, leg.end) for each in scene.time.evidence if each.spans]
    return _Within(minutes, tuple(spans)) if minutes >= 0 else None


def _comparable(start: SceneDays, end: SceneDays) -> bool:
    return (start.calendar, start.origin) == (end.calendar, end.origin)


def _hours(scene: Scene) -> tuple[float, float]:
    """The first and the last hour at which the scene may begin; a night may go on past midnight."""
    said = scene.time.of_day or ""
    if said[:2].isdigit() and said[3:5].isdigit():
        at = int(said[:2]) + int(said[3:5]) / 60
        return at, at
    return _HOURS.get(said, (0.0, 24.0))


def _finding(narration: Narration, leg: _Leg, journey: Journey, within: _Within) -> Finding | None:
    story = narration.story
    met = [shown(narration, leg.who, scene.span) for scene in (leg.start, leg.end)]
    if None in met:
        return None
    here, there = setting(story, leg.start), setting(story, leg.end)
    names = " to ".join(place.name for place in (here, there) if place is not None)
    return Finding(
        NAME,
        Severity.WARNING,
        f"{story.character(leg.who).name} gets from {names} ({numbered(story, leg.start.id)} to"
        f" {numbered(story, leg.end.id)}) in less than {journey.said}.",
        "Change when or where one of the scenes is, or how long the journey takes.",
        tuple(sorted((leg.start.id, leg.end.id), key=lambda each: story.scene(each).reading_order)),
        tuple(sorted({*(each for each in met if each is not None), *within.spans})),
        CONFIDENCE,
    )
