"""Who is in the story, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.web.answers.scene import Quoted


@dataclass(frozen=True, slots=True)
class NameUsed:
    """One way somebody is called, how often, and where first."""

    name: str
    count: int
    first: Quoted | None


@dataclass(frozen=True, slots=True)
class Missed:
    """A stretch without somebody, longer than their habit: ``scenes`` long, between two scene ids of the clock."""

    after: str
    before: str | None
    scenes: int


@dataclass(frozen=True, slots=True)
class CastMember:
    """A person for the view of the cast. ``first`` and ``last`` are scene ids on the chosen clock.

    ``lived`` are the scenes they go through, as they live them; ``spoken_of`` those of the clock in which they are only
    spoken or thought of; ``fate`` is "dead" or "gone" where that is told in their last scene or later.
    """

    person: str
    names: tuple[NameUsed, ...]
    lived: tuple[str, ...]
    first: str | None
    last: str | None
    missed: tuple[Missed, ...]
    spoken_of: tuple[str, ...]
    fate: str | None


@dataclass(frozen=True, slots=True)
class CastView:
    """Everybody, most often named first, on ``clock``."""

    clock: str
    revision: int
    members: tuple[CastMember, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """One entry of two people's ledger: they touch (``how``, the verb) or only meet, in that scene, by those words."""

    scene: str
    how: str | None
    quote: Quoted | None
    claim: str | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that has been between two people, along ``clock``."""

    a: str
    b: str
    clock: str
    meetings: tuple[Meeting, ...]
