"""What a model is asked to say: the types of its answers, from which the schema is made that it must keep to.

Every field is required and no value may be null, which servers' strict modes ask for; nothing known is "" or
"unknown". Field names are short words, since each costs tokens in every answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Pronouns = Literal["he", "she", "they", "it", "unknown"]
ModeName = Literal[
    "main", "analepsis", "prolepsis", "embedded", "iterative", "reflection", "frame", "dream", "hypothetical", "unknown"
]
PartOfDay = Literal[
    "dawn", "sunrise", "morning", "noon", "afternoon", "late afternoon", "sunset", "dusk", "evening", "night",
    "midnight", "unknown",
]  # fmt: skip
Weekday = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "unknown"]
Season = Literal["spring", "summer", "autumn", "winter", "unknown"]
LifeName = Literal["dead", "hurt", "absent"]
AsideName = Literal["anecdote", "hypothetical", "plan", "dream", "simile", "memory", "reported", "embedded"]
When = Literal["before", "after", "same", "during"]


@dataclass(frozen=True, slots=True)
class PersonSaid:
    """Somebody of the passage, with every way in which it names them."""

    name: str
    also_called: tuple[str, ...]
    pronouns: Pronouns
    quote: str


@dataclass(frozen=True, slots=True)
class SceneSaid:
    """One scene: how it is told, where and when it is."""

    scene: int
    gist: str
    mode: ModeName
    mode_quote: str
    place: str
    place_kind: str
    place_quote: str
    part_of_day: PartOfDay
    weekday: Weekday
    season: Season
    time_quote: str


@dataclass(frozen=True, slots=True)
class PresenceSaid:
    """Somebody is there in a scene, or only spoken or thought of."""

    scene: int
    who: str
    there: bool
    quote: str


@dataclass(frozen=True, slots=True)
class TouchSaid:
    """Somebody touches somebody."""

    scene: int
    who: str
    whom: str
    how: str
    quote: str


@dataclass(frozen=True, slots=True)
class FateSaid:
    """Somebody is dead, hurt or gone; ``here``: it happens or is seen in this scene, not only told of."""

    scene: int
    who: str
    state: LifeName
    here: bool
    quote: str


@dataclass(frozen=True, slots=True)
class AsideSaid:
    """A passage that does not happen here and now, by its first and its last words."""

    scene: int
    kind: AsideName
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class TravelSaid:
    """Somebody goes through time."""

    who: str
    quote: str


@dataclass(frozen=True, slots=True)
class PassageSaid:
    """All that is said of one passage."""

    people: tuple[PersonSaid, ...]
    scenes: tuple[SceneSaid, ...]
    presence: tuple[PresenceSaid, ...]
    touches: tuple[TouchSaid, ...]
    fates: tuple[FateSaid, ...]
    asides: tuple[AsideSaid, ...]
    time_travel: tuple[TravelSaid, ...]


@dataclass(frozen=True, slots=True)
class OrderSaid:
    """``scene`` happens before, after, at the same time as, or during ``other``, in the world of the story."""

    scene: int
    when: When
    other: int
    quote: str


@dataclass(frozen=True, slots=True)
class ScenesSaid:
    """All that is said of the order of a list of scenes."""

    order: tuple[OrderSaid, ...]
