"""What a careful reader finds in a story: the form of ``NAME.gold.json``, read and checked.

Scenes are numbered from 0 as they are told. Every quote stands in the story letter for letter, but for white
space. Lists other than ``scenes``, ``cast``, ``contacts`` and ``deaths`` need not be complete: they can show
what a reading missed, not what it made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from esesea.evaluation.errors import GoldUnreadable


@dataclass(frozen=True, slots=True)
class GoldScene:
    """A scene by its opening words.

    ``story_order`` is its rank in the world's time: equal ranks are not ordered against each other, None stands
    outside of time. ``present``: ids of ``cast``; ``place``: an id of ``places``.
    """

    opens: str
    story_order: int | None = None
    mode: str | None = None
    place: str | None = None
    visit: int | None = None
    present: tuple[str, ...] = ()
    weekday: str | None = None
    time_of_day: str | None = None


@dataclass(frozen=True, slots=True)
class GoldCharacter:
    """One of the cast. A lead without a name has the pronoun, capitalised, among ``names``."""

    id: str
    names: tuple[str, ...]
    pronouns: str | None = None
    narrator: bool = False


@dataclass(frozen=True, slots=True)
class GoldVisit:
    """The ``n``-th stay at a place, as the text counts."""

    n: int
    scene: int
    state: str | None = None


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """Somewhere, by its names."""

    id: str
    names: tuple[str, ...]
    kind: str | None = None
    visits: tuple[GoldVisit, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldContact:
    """A touch that the text asserts between two of the cast."""

    scene: int
    a: str
    b: str
    quote: str


@dataclass(frozen=True, slots=True)
class GoldDeath:
    """A death, and the scene that shows or first reports it."""

    who: str
    scene: int
    quote: str


@dataclass(frozen=True, slots=True)
class GoldAside:
    """A passage off the main line; ``kind`` as in ``esesea.story.event.AsideKind``."""

    scene: int
    quote: str
    kind: str


@dataclass(frozen=True, slots=True)
class GoldCause:
    """What ``effect_scene`` says of something earlier; ``cause_scene`` None where no scene shows it."""

    cause_scene: int | None
    effect_scene: int
    quote: str


@dataclass(frozen=True, slots=True)
class GoldTime:
    """A time expression."""

    scene: int
    quote: str


@dataclass(frozen=True, slots=True)
class Gold:
    """A careful reader's finding.

    ``before`` and ``unordered`` are pairs of scene numbers; ``lived_orders`` scene numbers by character id, in the
    order in which that character goes through them; ``motifs`` the scenes in which an image comes back.
    """

    title: str
    scenes: tuple[GoldScene, ...]
    before: tuple[tuple[int, int], ...] = ()
    unordered: tuple[tuple[int, int], ...] = ()
    lived_orders: dict[str, tuple[int, ...]] = field(default_factory=dict)
    cast: tuple[GoldCharacter, ...] = ()
    not_cast: tuple[str, ...] = ()
    places: tuple[GoldPlace, ...] = ()
    contacts: tuple[GoldContact, ...] = ()
    deaths: tuple[GoldDeath, ...] = ()
    asides: tuple[GoldAside, ...] = ()
    causes: tuple[GoldCause, ...] = ()
    time_expressions: tuple[GoldTime, ...] = ()
    motifs: dict[str, tuple[int, ...]] = field(default_factory=dict)


def read_gold(path: Path) -> Gold:
    """The gold reading in the JSON file at ``path``; GoldUnreadable where it is none, OSError where no file is."""
    try:
        gold = msgspec.json.decode(path.read_bytes(), type=Gold)
    except msgspec.MsgspecError as error:
        raise GoldUnreadable(str(path), str(error)) from error
    for problem in _problems(gold):
        raise GoldUnreadable(str(path), problem)
    return gold


def _problems(gold: Gold) -> Iterator[str]:
    known = {character.id for character in gold.cast}
    for number in _scene_numbers(gold):
        if not 0 <= number < len(gold.scenes):
            yield f"it speaks of scene {number}, and has {len(gold.scenes)} scenes, from 0"
    for who in _people(gold):
        if who not in known:
            yield f"it speaks of “{who}”, who is not in its cast"


def _scene_numbers(gold: Gold) -> Iterator[int]:
    for pair in (*gold.before, *gold.unordered):
        yield from pair
    for scenes in (*gold.lived_orders.values(), *gold.motifs.values()):
        yield from scenes
    yield from (contact.scene for contact in gold.contacts)
    yield from (death.scene for death in gold.deaths)
    yield from (aside.scene for aside in gold.asides)
    yield from (time.scene for time in gold.time_expressions)
    for cause in gold.causes:
        yield cause.effect_scene
    for place in gold.places:
        yield from (visit.scene for visit in place.visits)


def _people(gold: Gold) -> Iterator[str]:
    yield from gold.lived_orders
    yield from (death.who for death in gold.deaths)
    for contact in gold.contacts:
        yield from (contact.a, contact.b)
    for scene in gold.scenes:
        yield from scene.present
