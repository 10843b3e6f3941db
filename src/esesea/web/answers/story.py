"""A story as the page's frame needs it: its scenes, people, places and clocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal["stated", "proven", "likely", "default"]
Hour = Literal["dawn", "day", "dusk", "night"]


@dataclass(frozen=True, slots=True)
class SceneLine:
    """One scene, as it stands in a row of scenes.

    ``number`` counts as told, from 1; ``words`` is its length and ``begins`` the words told before it; ``title`` are
    the few words it is known by. ``place``, ``present`` and ``mentioned`` are ids; ``mode`` is in a writer's words
    ("flashback", as the act takes it), None on the main line; ``when`` is its day on the story clock; ``mood`` is -1
    to 1.
    """

    id: str
    number: int
    title: str
    heading: str | None
    words: int
    begins: int
    place: str | None
    visit: int | None
    present: tuple[str, ...]
    mentioned: tuple[str, ...]
    mode: str | None
    of_day: str | None
    hour: Hour | None
    weekday: str | None
    when: str | None
    mood: float | None
    colours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the story. ``series`` is their colour in the pictures (0 to 7), None for those who share the grey.

    ``scenes`` counts those they are in.
    """

    id: str
    name: str
    names: tuple[str, ...]
    pronouns: str | None
    narrator: bool
    mentions: int
    scenes: int
    series: int | None


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place. ``visits`` counts the stays; ``within`` is the id of the place that holds it."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str | None
    within: str | None
    visits: int


@dataclass(frozen=True, slots=True)
class ClockStep:
    """A scene on a clock. ``rank`` counts from 0, scenes that begin together share one.

    ``status`` says how surely it follows the step before it, None for the first and in reading order.
    """

    scene: str
    rank: int
    status: Status | None


@dataclass(frozen=True, slots=True)
class Clock:
    """One of the clocks: ``reading``, ``story``, or ``lived:ID``.

    ``person`` is whose it is; ``parted`` that it runs in another order than the story's (time travel).
    """

    id: str
    label: str
    person: str | None
    parted: bool
    steps: tuple[ClockStep, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """What waits in the drawers: findings not intended by gravity, and corrections in force."""

    errors: int
    warnings: int
    infos: int
    intended: int
    corrections: int


@dataclass(frozen=True, slots=True)
class StoryFrame:
    """A story at one ``revision``: a number that grows with every change, by whomever it is made.

    ``can_undo`` and ``can_redo`` say what would be undone or redone, None where there is nothing. ``reader`` is who
    read it.
    """

    id: str
    revision: int
    title: str
    words: int
    reader: str
    scenes: tuple[SceneLine, ...]
    people: tuple[Person, ...]
    places: tuple[PlaceLine, ...]
    clocks: tuple[Clock, ...]
    counts: Counts
    can_undo: str | None
    can_redo: str | None
