"""What annotators say of one scene; the assembly puts it all together into ``Scene`` values."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.story.calendar import GREGORIAN
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode, SceneTime


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
class StatedAge:
    """The narrator says that ``character`` is ``years`` old in ``scene``; one value for each pair."""

    scene: str
    character: str
    years: int
    evidence: Evidence
