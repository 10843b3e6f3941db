"""What is in a story."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.mcp.answers.quote import Named, Page, Quote, SceneNamed


@dataclass(frozen=True, slots=True)
class ClockNamed:
    """A clock by the name that tools take; ``parted``: it runs in another order than the story's (time travel)."""

    clock: str
    label: str
    parted: bool


@dataclass(frozen=True)
class About:
    """A story in short. ``links`` counts how each scene's place after the one before it in story order is known.

    ``cast``, ``places`` and ``clocks`` name the most important; ``people`` and ``place_count`` say how many there are.
    """

    revision: str
    title: str
    manuscript: str
    words: int
    scenes: int
    cast: tuple[Named, ...]
    people: int
    places: tuple[Named, ...]
    place_count: int
    clocks: tuple[ClockNamed, ...]
    told_out_of_order: bool
    links: dict[str, int]
    findings: int
    intended: int
    corrections: int
    reader: str
    remarks: tuple[str, ...]
    opens: Quote | None


@dataclass(frozen=True, slots=True)
class SceneLine:
    """One scene. ``mode`` is how it is told ("flashback"; "main": straight on), with the words that say so.

    ``visit`` counts the stays at its place; ``when`` is its day or hour as the text tells it.
    """

    scene: SceneNamed
    heading: str | None
    words: int
    mode: str
    mode_quotes: tuple[Quote, ...]
    place: Named | None
    visit: int | None
    when: str | None
    when_quotes: tuple[Quote, ...]
    present: tuple[Named, ...]
    mentioned: tuple[Named, ...]


@dataclass(frozen=True)
class Scenes:
    """The scenes as told."""

    revision: str
    page: Page
    scenes: tuple[SceneLine, ...]


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of somebody: hurt, dead, absent or alive (again), from which scene on, and the words for it.

    ``known_only``: it is known by that scene, and happened before.
    """

    person: Named
    life: str
    scene: str
    number: int
    known_only: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody. ``scenes`` counts those they are in, ``mentions`` the words that mean them; ``first`` are such."""

    id: str
    name: str
    names: tuple[str, ...]
    pronouns: str | None
    tells_the_story: bool
    mentions: int
    scenes: int
    first: Quote | None
    fates: tuple[Fate, ...]


@dataclass(frozen=True)
class Cast:
    """Everybody, those most often meant first."""

    revision: str
    page: Page
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Stay:
    """The ``n``-th stay at a place: in which scene, who is there, what it is like then, and the words for it."""

    n: int
    scene: str
    number: int
    by: tuple[Named, ...]
    like: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place; ``within`` is the one that holds it. ``stays`` are the first of its ``visits``."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str | None
    within: Named | None
    visits: int
    stays: tuple[Stay, ...]


@dataclass(frozen=True)
class Places:
    """The places of the story."""

    revision: str
    page: Page
    places: tuple[PlaceLine, ...]
