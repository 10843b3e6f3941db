"""The world at a moment, who is missed, and what has been between two people."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.mcp.answers.quote import Named, Page, Quote, SceneNamed
from esesea.mcp.answers.story import Fate, Stay


@dataclass(frozen=True, slots=True)
class Here:
    """Somebody who is there, how they are (alive, hurt, dead), and how old where the text lets it be counted."""

    person: Named
    life: str
    age: str | None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Somebody met before who is not there; the scene in which they were last."""

    person: Named
    last_seen: str | None


@dataclass(frozen=True, slots=True)
class Touching:
    """How often two people have touched so far on this clock, and how often in this scene."""

    a: Named
    b: Named
    so_far: int
    here: int


@dataclass(frozen=True)
class World:
    """The world as it stands at the end of ``scene`` on ``clock``; ``before`` and ``after`` are the scenes beside it.

    ``stay`` is this visit to the place, ``last_stay`` the one before it on the clock. ``fates`` are those of who is
    hurt, dead or gone by now. ``not_met`` come only later.
    """

    revision: str
    clock: str
    scene: SceneNamed
    mode: str
    when: str | None
    when_quotes: tuple[Quote, ...]
    place: Named | None
    stay: Stay | None
    last_stay: Stay | None
    here: tuple[Here, ...]
    elsewhere: tuple[Elsewhere, ...]
    not_met: tuple[Named, ...]
    fates: tuple[Fate, ...]
    touches: tuple[Touching, ...]
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Gap:
    """So many ``scenes`` of the clock without them, after one scene and before another (None: never again)."""

    after: str
    before: str | None
    scenes: int


@dataclass(frozen=True, slots=True)
class Presence:
    """When somebody, or two together, are there: first and last scene, in how many, and the gaps beyond their habit.

    ``usual`` is the median step from one of their scenes to the next. ``spoken_of`` are the scenes after the last in
    which they are mentioned. ``fate`` says what is told of them by then ("dead"); ``chance`` how likely a silence as
    long as the last would be by chance. ``last_words`` mean them in their last scene.
    """

    who: tuple[Named, ...]
    first: SceneNamed
    last: SceneNamed
    scenes: int
    usual: float | None
    gaps: tuple[Gap, ...]
    spoken_of: tuple[str, ...]
    fate: str | None
    chance: float
    last_words: tuple[Quote, ...]


@dataclass(frozen=True)
class Presences:
    """Who is there when along a clock, people before pairs."""

    revision: str
    clock: str
    page: Page
    presences: tuple[Presence, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two people in a scene: ``how`` one touches the other and by which words; None: they are there together."""

    scene: SceneNamed
    how: str | None
    quote: Quote | None


@dataclass(frozen=True)
class Meetings:
    """All that has been between two people, along a clock."""

    revision: str
    clock: str
    a: Named
    b: Named
    touches: int
    page: Page
    meetings: tuple[Meeting, ...]
