"""The steps between what was read and what can be asked: the order solved, visits numbered, findings made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from esesea.progress import SILENT, Progress
from esesea.story.calendar import GREGORIAN, Calendar
from esesea.story.scene import Mode, Scene
from esesea.story.story import Story
from esesea.story.visits import numbered

if TYPE_CHECKING:
    from esesea.story.chronology import Chronology
    from esesea.story.days import DayPattern, Distance, SceneDate
    from esesea.story.time import TemporalRelation, Traveller


def solved(story: Story, *, progress: Progress = SILENT) -> Story:
    """The same story with its chronology solved from its claims, its visits numbered by it, and its findings.

    Deterministic; solving a solved story changes nothing. What the text alone says is remembered: another story of the
    same document takes a tenth of the time of the first.
    """
    from esesea.continuity.checking import findings  # noqa: PLC0415
    from esesea.continuity.remembering import memory_of  # noqa: PLC0415

    progress.started("order", None)
    claims = _Claims.of(story)
    ordered = replace(story, chronology=memory_of(story.document).recall_last(_chronology, claims))
    progress.finished("order")
    visited = _numbered(ordered)
    progress.started("continuity", None)
    checked = replace(visited, findings=findings(visited))
    progress.finished("continuity")
    return checked


@dataclass(frozen=True, slots=True)
class _Told:
    """All of a scene that its order depends on."""

    id: str
    mode: Mode
    present: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Claims:
    """All of a story that its chronology depends on."""

    scenes: tuple[_Told, ...]
    relations: tuple[TemporalRelation, ...]
    travellers: tuple[Traveller, ...]
    distances: tuple[Distance, ...]
    scene_dates: tuple[SceneDate, ...]
    day_patterns: tuple[DayPattern, ...]
    calendar: Calendar | None

    @classmethod
    def of(cls, story: Story) -> _Claims:
        """Those of ``story``."""
        return cls(
            tuple(_Told(scene.id, scene.mode, scene.present) for scene in story.scenes),
            story.relations,
            story.travellers,
            story.distances,
            story.scene_dates,
            story.day_patterns,
            story.calendar,
        )


def _chronology(claims: _Claims) -> Chronology:
    from esesea.order.days import Said, with_days  # noqa: PLC0415
    from esesea.order.solver import solve  # noqa: PLC0415 - the solver library is slow to load

    calendars = {each.name: each for each in (GREGORIAN, claims.calendar) if each is not None}
    said = Said(claims.distances, claims.scene_dates, claims.day_patterns, calendars)
    return with_days(solve(claims.scenes, claims.relations, claims.travellers), claims.scenes, said)


def _numbered(story: Story) -> Story:
    visits = numbered(story.visits, story.chronology.timeline("story"))
    counts = {visit.scene: visit.n for visit in reversed(visits)}
    return replace(story, visits=visits, scenes=tuple(_visited(scene, counts) for scene in story.scenes))


def _visited(scene: Scene, counts: Mapping[str, int]) -> Scene:
    count = counts.get(scene.id, scene.visit)
    return scene if count == scene.visit else replace(scene, visit=count)
