"""An act of the author, as an assistant says it. What each means: `esesea.story.acts`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from esesea.mcp.arguments import AnyName, Name, Nth, SceneName, WhoName

Id = Annotated[str, StringConstraints(min_length=1, max_length=200)]
NewName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]+$")
]
Scenes = Annotated[tuple[SceneName, ...], Field(max_length=10_000)]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the manuscript just as they are written.

    Where they stand more than once: the scene, or which of them it is (``nth``).
    """

    words: Annotated[str, StringConstraints(min_length=1, max_length=2000)]
    scene: SceneName | None = None
    nth: Nth | None = None


@dataclass(frozen=True, slots=True)
class Confirm:
    """The claim with that id (list_claims, why_in_this_order) is so."""

    act: Literal["confirm"]
    claim: Id


@dataclass(frozen=True, slots=True)
class Reject:
    """The claim with that id (list_claims, why_in_this_order) is not so."""

    act: Literal["reject"]
    claim: Id


@dataclass(frozen=True, slots=True)
class Compare:
    """``first`` happens somewhere before ``then``."""

    act: Literal["before"]
    first: SceneName
    then: SceneName


@dataclass(frozen=True, slots=True)
class Order:
    """The scene happens directly ``how`` the ``other`` (none for first: before all that is told earlier).

    What is told after it up to ``until`` goes with it; where that is not given, the scene alone.
    """

    act: Literal["order"]
    scene: SceneName
    how: Literal["after", "before", "same", "first"]
    other: SceneName | None = None
    until: SceneName | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """The scene is on the date: 1985-06-03, 1985-06, 198X, or as the declared calendar says it."""

    act: Literal["date"]
    scene: SceneName
    date: Name


@dataclass(frozen=True, slots=True)
class Place:
    """The scene is at the place of that name; ``new``: one that the story does not have; null: nowhere that is told."""

    act: Literal["place"]
    scene: SceneName
    place: NewName | None
    new: bool = False


@dataclass(frozen=True, slots=True)
class Present:
    """The person is in the scene, or is not."""

    act: Literal["present"]
    scene: SceneName
    person: WhoName
    present: bool


@dataclass(frozen=True, slots=True)
class SceneMode:
    """How the scene is told: main, flashback, flash-forward, dream, hypothetical, frame, embedded, habitual."""

    act: Literal["mode"]
    scene: SceneName
    mode: Name


@dataclass(frozen=True, slots=True)
class Weekday:
    """The scene is on that weekday; null: the text does not say."""

    act: Literal["weekday"]
    scene: SceneName
    weekday: Name | None


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """The scene is at that time: morning, night, 21:30 …; null: the text does not say."""

    act: Literal["time"]
    scene: SceneName
    time: Name | None


@dataclass(frozen=True, slots=True)
class Merge:
    """Both people, or both places, are one, which keeps the name of ``kept``."""

    act: Literal["merge"]
    kept: AnyName
    merged: AnyName


@dataclass(frozen=True, slots=True)
class Split:
    """Somebody called ``name`` is another than the person or place ``of``.

    Where so called; or, of a person, where those ``words`` stand; or in those ``scenes``.
    """

    act: Literal["split"]
    of: AnyName
    name: NewName
    scenes: Scenes = ()
    words: Annotated[tuple[Name, ...], Field(max_length=100)] = ()


@dataclass(frozen=True, slots=True)
class Rename:
    """The person or place goes by ``name``."""

    act: Literal["rename"]
    of: AnyName
    name: NewName


@dataclass(frozen=True, slots=True)
class Mention:
    """The words mean the person; ``new``: somebody not seen before, who goes by the name ``person``."""

    act: Literal["mention"]
    person: NewName
    passage: Passage
    new: bool = False


@dataclass(frozen=True, slots=True)
class Touch:
    """``a`` touches ``b`` at those words."""

    act: Literal["touch"]
    a: WhoName
    b: WhoName
    passage: Passage


@dataclass(frozen=True, slots=True)
class Death:
    """The person is dead from the scene on, by those words if any; ``scene`` null: they do not die."""

    act: Literal["death"]
    person: WhoName
    scene: SceneName | None
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class SplitScene:
    """A scene of its own begins with those words."""

    act: Literal["split_scene"]
    passage: Passage


@dataclass(frozen=True, slots=True)
class JoinScenes:
    """``second``, told directly after ``first``, is part of it."""

    act: Literal["join_scenes"]
    first: SceneName
    second: SceneName


@dataclass(frozen=True, slots=True)
class Cut:
    """The scenes are not told; the manuscript itself is never changed."""

    act: Literal["cut"]
    scenes: Annotated[Scenes, Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Move:
    """The scene is told directly after another; null: first of all. The manuscript itself is never changed."""

    act: Literal["move"]
    scene: SceneName
    after: SceneName | None


@dataclass(frozen=True, slots=True)
class Intend:
    """The finding with that id (check_story) is meant to be so, for the reason given as ``why``."""

    act: Literal["intend"]
    finding: Id


Act = Annotated[
    Confirm
    | Reject
    | Compare
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
    | Cut
    | Move
    | Intend,
    Field(discriminator="act"),
]
