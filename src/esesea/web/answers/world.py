"""The world as it stands at one scene on one clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from esesea.web.answers.scene import ClaimLine, Quoted


@dataclass(frozen=True, slots=True)
class SomeoneHere:
    """Somebody who is in the scene. ``age`` as the text allows it ("9", "24 or 25"); ``life`` is how they are."""

    person: str
    life: Literal["alive", "hurt", "dead", "absent"]
    age: str | None


@dataclass(frozen=True, slots=True)
class SomeoneElsewhere:
    """Somebody met before who is not here; ``last_seen`` is a scene id."""

    person: str
    last_seen: str | None


@dataclass(frozen=True, slots=True)
class Fate:
    """Somebody who is hurt, dead or gone by now, and the words that say so."""

    person: str
    life: Literal["hurt", "dead", "absent"]
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Stay:
    """A stay at a place: the ``n``-th of ``of``, in which scene, and what the place is like then."""

    place: str
    n: int
    of: int
    scene: str
    state: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Touching:
    """How often two people (ids) have touched so far, and how often in this scene."""

    a: str
    b: str
    so_far: int
    here: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The scenes before and after this one on ``clock``; None at its ends."""

    clock: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class World:
    """What is so at ``scene`` on ``clock``: see `esesea.story.moment.Moment`.

    ``heading`` says where it is ("The lighthouse, second visit"); ``position`` counts scenes on the clock from
    1, of ``length``; None where the scene is not on it. ``colours`` are basic colour words with how often they have
    been seen so far (in how many scenes); ``times`` what says when this is, each claim with its words and status.
    ``not_met`` are those who are still to come on this clock.
    """

    scene: str
    clock: str
    revision: int
    heading: str
    position: int | None
    length: int
    when: str | None
    here: tuple[SomeoneHere, ...]
    elsewhere: tuple[SomeoneElsewhere, ...]
    not_met: tuple[str, ...]
    fates: tuple[Fate, ...]
    stay: Stay | None
    last_stay: Stay | None
    touches: tuple[Touching, ...]
    colours: tuple[tuple[str, int], ...]
    times: tuple[ClaimLine, ...]
    neighbours: tuple[Neighbour, ...]
