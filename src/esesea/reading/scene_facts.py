"""What annotators say of one scene; the assembly puts it all together into ``Scene`` values."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.story.calendar import GREGORIAN
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode, SceneTime
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class Presence:
    """A character of one scene: physically ``present`` or only mentioned. One value for each pair."""

    scene: str
    character: str
    present: bool
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a scene is; at most one a scene. ``state``: words for what the place is like then (``empty``)."""

    scene: str
    place: str
    state: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class SceneClock:
    """When a scene is; at most one a scene.

    ``month`` and ``day`` count from 1, where a date is said without its year; ``weekday`` is an index, from 0.
    ``days``: first and last day of a date of a calendar that the author declared. ``calendar`` names whose they are.
    """

    scene: str
    time: SceneTime
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    days: tuple[int, int] | None = None
    calendar: str = GREGORIAN.name


@dataclass(frozen=True, slots=True)
class SceneMode:
    """How a scene stands to the main line; at most one a scene, none for ``main``."""

    scene: str
    mode: Mode
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class SceneMood:
    """The mean valence of a scene's sentences, -1…1."""

    scene: str
    valence: float


@dataclass(frozen=True, slots=True)
class SceneColours:
    """Basic colours of a scene in order of first appearance."""

    scene: str
    colours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The text counts: this is the ``n``-th time (``LAST`` = -1 for "the last time", 0 for "again").

    ``of`` is the id of the place that is visited, or None; ``act`` the lemma of the verb that is counted, or
    None; ``by`` the ids of those who do it and with whom; ``own`` of those who count it as theirs: "the first time he
    met her" is his. ``for_each``: the scene's own meeting is counted for each who shares it ("for him the third, for
    her the first").
    """

    scene: str
    span: Span
    n: int
    of: str | None
    act: str | None
    by: tuple[str, ...]
    own: tuple[str, ...] = ()
    for_each: bool = False


@dataclass(frozen=True, slots=True)
class StatedAge:
    """The narrator says that ``character`` is ``years`` old in ``scene``; one value for each pair."""

    scene: str
    character: str
    years: int
    evidence: Evidence


LAST = -1
AGAIN = 0
