"""What an author can say of their story: one small value for each act.

An act speaks of the story that the author is looking at: scenes, characters and places by their ids in it, passages as
spans of its document, statements as the very values that stand in it. `esesea.story.corrections.keeping` turns an act
into a `Correction` that lasts, and back into an act on another draft.
"""

from __future__ import annotations

from dataclasses import dataclass

from esesea.story.character import LifeState, Mention
from esesea.story.days import DayPattern, Distance, SceneDate
from esesea.story.event import Aside, Cause, Contact, Event
from esesea.story.finding import Finding
from esesea.story.leap import Leap
from esesea.story.off_stage import OffStage
from esesea.story.ordinal import Ordinal
from esesea.story.pattern import Motif, NameVariant
from esesea.story.place import Visit
from esesea.story.replies import Reply
from esesea.story.scene import Mode
from esesea.story.speech import Quotation
from esesea.story.thing import ThingState
from esesea.story.time import TemporalRelation, TimeExpression, Traveller
from esesea.story.trait import Trait
from esesea.text.span import Span

Statement = (
    Mention
    | Visit
    | Ordinal
    | Quotation
    | Event
    | Contact
    | LifeState
    | TimeExpression
    | Aside
    | Cause
    | OffStage
    | NameVariant
    | Trait
    | ThingState
    | Motif
    | Traveller
    | Leap
    | Distance
    | SceneDate
    | DayPattern
    | TemporalRelation
)


@dataclass(frozen=True, slots=True)
class Confirm:
    """It is so: the statement counts as the author's own, and is made where a later reading does not make it."""

    statement: Statement


@dataclass(frozen=True, slots=True)
class Reject:
    """It is not so: the statement goes, with what was concluded from it, each time that a reading makes it."""

    statement: Statement


@dataclass(frozen=True, slots=True)
class Date:
    """The scene begins on one of the days ``earliest`` to ``latest`` of ``calendar``; ``date`` is how it was said."""

    scene: str
    date: str
    earliest: int
    latest: int
    calendar: str = "gregorian"


@dataclass(frozen=True, slots=True)
class SetPlace:
    """The scene is at the place of that name, which is made where there is none; None: nowhere that is told."""

    scene: str
    place: str | None


@dataclass(frozen=True, slots=True)
class SetPresent:
    """The character is physically in the scene, or is not."""

    scene: str
    character: str
    present: bool


@dataclass(frozen=True, slots=True)
class SetMode:
    """How the scene stands to the main line."""

    scene: str
    mode: Mode


@dataclass(frozen=True, slots=True)
class SetWeekday:
    """The scene is on that day of the week, by its name in ``calendar``; None: the text does not say on which."""

    scene: str
    weekday: str | None
    calendar: str = "gregorian"


@dataclass(frozen=True, slots=True)
class SetTimeOfDay:
    """The scene is at that time of the day (as `SceneTime.of_day` says it); None: the text does not say when."""

    scene: str
    of_day: str | None


@dataclass(frozen=True, slots=True)
class MergeCharacters:
    """Both are one person, who keeps the name of ``kept``."""

    kept: str
    merged: str


@dataclass(frozen=True, slots=True)
class MergePlaces:
    """Both are one place, which keeps the name of ``kept``."""

    kept: str
    merged: str


@dataclass(frozen=True, slots=True)
class SplitCharacter:
    """Some of what is said of ``character`` is said of another, called ``name``.

    That is what stands at ``mentions``; where there are none, what is called ``name``, and the pronouns that follow it.
    """

    character: str
    name: str
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SplitPlace:
    """The stays of ``scenes`` are at another place than ``place``, called ``name``; without scenes those so called."""

    place: str
    name: str
    scenes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RenameCharacter:
    """The character goes by ``name``; the names that the text gives stay with them."""

    character: str
    name: str


@dataclass(frozen=True, slots=True)
class RenamePlace:
    """The place goes by ``name``; the names that the text gives stay with it."""

    place: str
    name: str


@dataclass(frozen=True, slots=True)
class AddCharacter:
    """``words`` refer to somebody who was not seen; they go by ``name``."""

    name: str
    words: Span


@dataclass(frozen=True, slots=True)
class AddMention:
    """``words`` refer to ``character``."""

    character: str
    words: Span


@dataclass(frozen=True, slots=True)
class AddContact:
    """``a`` touches ``b`` at ``words``; ``how`` is the touch's lemma."""

    a: str
    b: str
    words: Span
    how: str = "touch"


@dataclass(frozen=True, slots=True)
class AddDeath:
    """``character`` is dead from ``scene`` on; ``words`` say so, if any."""

    character: str
    scene: str
    words: Span | None = None


@dataclass(frozen=True, slots=True)
class RemoveDeath:
    """``character`` does not die: every death of theirs goes, with what was concluded from it."""

    character: str


@dataclass(frozen=True, slots=True)
class SplitScene:
    """A scene of its own begins with ``words``."""

    words: Span


@dataclass(frozen=True, slots=True)
class JoinScenes:
    """``second``, told directly after ``first``, is part of it."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Cut:
    """The story is told without ``scenes``: a what-if that was accepted. The manuscript stays as it is."""

    scenes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoveScene:
    """``scene`` is told directly after ``after``, first where that is None: a what-if that was accepted."""

    scene: str
    after: str | None


@dataclass(frozen=True, slots=True)
class Intend:
    """What ``finding`` points out is meant to be so; the reason is the correction's ``why``."""

    finding: Finding


Act = (
    Confirm
    | Reject
    | Reply
    | Date
    | SetPlace
    | SetPresent
    | SetMode
    | SetWeekday
    | SetTimeOfDay
    | MergeCharacters
    | MergePlaces
    | SplitCharacter
    | SplitPlace
    | RenameCharacter
    | RenamePlace
    | AddCharacter
    | AddMention
    | AddContact
    | AddDeath
    | RemoveDeath
    | SplitScene
    | JoinScenes
    | Cut
    | MoveScene
    | Intend
)
