"""An act of the author, as the page sends it.

Scenes, people and places are ids of the story at the ``revision`` that the window shows; a passage is where its
characters begin and end in the manuscript's text. What each act means: `esesea.story.acts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

Id = Annotated[str, StringConstraints(min_length=1, max_length=200)]
NO_CONTROLS = r"^[^\x00-\x1f\x7f]+$"
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=NO_CONTROLS)]
Words = Annotated[str, StringConstraints(max_length=2000)]
Position = Annotated[int, Field(ge=0, le=100_000_000)]
Ids = Annotated[tuple[Id, ...], Field(max_length=10_000)]


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters ``start`` to ``end`` (exclusive) of the manuscript's text."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Confirm:
    """The claim is so."""

    act: Literal["confirm"]
    claim: Id


@dataclass(frozen=True, slots=True)
class Reject:
    """The claim is not so."""

    act: Literal["reject"]
    claim: Id


@dataclass(frozen=True, slots=True)
class Order:
    """``scene`` happens directly ``how`` the ``other`` (None: ``first``), with what is told after it up to ``until``.

    ``until`` None: the scene alone.
    """

    act: Literal["order"]
    scene: Id
    how: Literal["after", "before", "same", "first"]
    other: Id | None = None
    until: Id | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """The scene is on ``date`` ("4 June 1985", EDTF, or the declared calendar's words)."""

    act: Literal["date"]
    scene: Id
    date: Name


@dataclass(frozen=True, slots=True)
class Place:
    """The scene is at the place of that name; a ``new`` one is made; None: nowhere that is told."""

    act: Literal["place"]
    scene: Id
    place: Name | None
    new: bool = False


@dataclass(frozen=True, slots=True)
class Present:
    """The person is in the scene, or is not."""

    act: Literal["present"]
    scene: Id
    person: Id
    present: bool


@dataclass(frozen=True, slots=True)
class SceneMode:
    """How the scene stands to the main line, in a writer's words ("a flashback", "main")."""

    act: Literal["mode"]
    scene: Id
    mode: Name


@dataclass(frozen=True, slots=True)
class Weekday:
    """The scene is on that weekday; None: the text does not say."""

    act: Literal["weekday"]
    scene: Id
    weekday: Name | None


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """The scene is at that time of day; None: the text does not say."""

    act: Literal["time"]
    scene: Id
    time: Name | None


@dataclass(frozen=True, slots=True)
class Merge:
    """Both people, or both places, are one, which keeps the name of ``kept``."""

    act: Literal["merge"]
    kept: Id
    merged: Id


@dataclass(frozen=True, slots=True)
class Split:
    """Somebody called ``name`` is another than the person or place ``of``: where so called, or in those ``scenes``."""

    act: Literal["split"]
    of: Id
    name: Name
    scenes: Ids = ()


@dataclass(frozen=True, slots=True)
class Rename:
    """The person or place goes by ``name``."""

    act: Literal["rename"]
    of: Id
    name: Name


@dataclass(frozen=True, slots=True)
class Mention:
    """The passage refers to the person; ``new``: to somebody not seen before, who goes by ``person``."""

    act: Literal["mention"]
    person: Name
    words: Passage
    new: bool = False


@dataclass(frozen=True, slots=True)
class Touch:
    """``a`` touches ``b`` at the passage."""

    act: Literal["touch"]
    a: Id
    b: Id
    words: Passage


@dataclass(frozen=True, slots=True)
class Death:
    """The person is dead from the scene on; ``scene`` None: they do not die."""

    act: Literal["death"]
    person: Id
    scene: Id | None
    words: Passage | None = None


@dataclass(frozen=True, slots=True)
class SplitScene:
    """A scene of its own begins with the passage."""

    act: Literal["split_scene"]
    words: Passage


@dataclass(frozen=True, slots=True)
class JoinScenes:
    """``second``, told directly after ``first``, is part of it."""

    act: Literal["join_scenes"]
    first: Id
    second: Id


@dataclass(frozen=True, slots=True)
class Intend:
    """The finding is meant to be so, for that reason (``why`` of the wish)."""

    act: Literal["intend"]
    finding: Id


Act = Annotated[
    Confirm
    | Reject
    | Order
    | Date
    | Place
    | Present
    | SceneMode
    | Weekday
    | TimeOfDay
    | Merge
    | Split
    | Rename
    | Mention
    | Touch
    | Death
    | SplitScene
    | JoinScenes
    | Intend,
    Field(discriminator="act"),
]


@dataclass(frozen=True, slots=True)
class ActWish:
    """An act on the story as it stood at ``revision``. With ``keep`` false it is only previewed."""

    revision: int
    act: Act
    why: Words = ""
    keep: bool = True


@dataclass(frozen=True, slots=True)
class StepWish:
    """Undo or redo: the correction with that id, or the last. With ``keep`` false it is only previewed."""

    correction: Id | None = None
    keep: bool = True
