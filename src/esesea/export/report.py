"""What a report of a story says: ready words and drawings, nothing left to be worked out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG, on light paper and on dark. ``words`` say it to whom it cannot be shown."""

    title: str
    words: str
    light: bytes
    dark: bytes


@dataclass(frozen=True, slots=True)
class SceneStep:
    """A scene in story order. ``number`` counts as told, from 1; ``known`` says how surely it follows the one before.

    ``quotes`` are the words that say so; ``flagged``: nothing in the text says so. None where there is nothing to say.
    """

    number: int
    opens: str
    place: str | None
    when: str | None
    mode: str | None
    present: tuple[str, ...]
    known: str | None
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody: ``also`` are their other names; ``first`` and ``last`` the numbers of scenes on the story clock."""

    name: str
    also: tuple[str, ...]
    pronouns: str | None
    scenes: int
    mentions: int
    first: int | None
    last: int | None
    becomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stay:
    """A stay at a place, in which scene, by whom, and what the place is like then."""

    n: int
    scene: int
    by: tuple[str, ...]
    state: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Where:
    """A place and the stays at it."""

    name: str
    stays: tuple[Stay, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Something that contradicts, with the words side by side and the scenes that they stand in.

    ``gravity`` is in words; ``meant`` the author's reason where it is meant to be so.
    """

    gravity: str
    message: str
    resolve: str
    quotes: tuple[tuple[int | None, str], ...]
    meant: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """A whole story to be kept, sent or printed.

    ``lead`` are sentences that sum it up; ``timeless`` the scenes outside of time, ``contradictions`` gravest first.
    """

    title: str
    lead: tuple[str, ...]
    pictures: tuple[Picture, ...]
    order: tuple[SceneStep, ...]
    timeless: tuple[SceneStep, ...]
    cast: tuple[Member, ...]
    places: tuple[Where, ...]
    contradictions: tuple[Contradiction, ...]
    reader: str
