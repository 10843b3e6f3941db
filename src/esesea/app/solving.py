"""The steps between what was read and what can be asked: the order solved, visits numbered, findings made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from esesea.progress import SILENT, Progress
from esesea.story.calendar import GREGORIAN, Calendar
from esesea.story.scene import Mode, Scene
from esesea.story.story import Story
from esesea.story.visits import numbered

if TYPE_CHECKING:
    from esesea.order.clocks import Clocks
    from esesea.story.chronology import Chronology
    from esesea.story.days import DayPattern, Distance, SceneDate


def solved(story: Story, *, progress: Progress = SILENT) -> Story:
    """The same story with its chronology solved from its claims, its visits numbered by it, and its findings.

    Deterministic; solving a solved story changes nothing. What the text alone says is remembered: another story of the
    same document takes a tenth of the time of the first.
    """
    from esesea.continuity.checking import findings  # noqa: PLC0415

    progress.started("order", None)
    ordered = replace(story, chronology=_chronology(story))
    progress.finished("order")
    visited = _numbered(ordered)
    progress.started("continuity", None)
    checked = replace(visited, findings=findings(visited))
    progress.finished("continuity")
    return checked


def _chronology(story: Story) -> Chronology:
    """The order and the days; what the one and the other were found from is known again where it is the same."""
    from esesea.continuity.remembering import memory_of  # noqa: PLC0415
    from esesea.order.clocks import clocks, worldly  # noqa: PLC0415 - the solver library is slow to load
    from esesea.order.constraints import lines_of  # noqa: PLC0415

    memory = memory_of(story.document)
    same, shared = memory.same_layer, memory.same(worldly(story.scenes, story.relations, story.travellers))
    lines, claims, travellers = memory.same(lines_of(story.scenes)), same(story.relations), same(story.travellers)
    solved = memory.recall_of(clocks, lines, claims, travellers, shared)
    there = memory.same(tuple(_There(scene.id, scene.mode, scene.present) for scene in story.scenes))
    distances, dates, patterns = same(story.distances), same(story.scene_dates), same(story.day_patterns)
    return memory.recall_of(_dated, solved, there, distances, dates, patterns, story.calendar)


class _There(NamedTuple):
    """All of a scene that a chronology depends on."""

    id: str
    mode: Mode
    present: tuple[str, ...]


def _dated(
    solved: Clocks,
    scenes: tuple[_There, ...],
    distances: tuple[Distance, ...],
    scene_dates: tuple[SceneDate, ...],
    day_patterns: tuple[DayPattern, ...],
    calendar: Calendar | None,
) -> Chronology:
    from esesea.order.days import Said, with_days  # noqa: PLC0415
    from esesea.order.solver import chronology_of  # noqa: PLC0415

    calendars = {each.name: each for each in (GREGORIAN, calendar) if each is not None}
    said = Said(distances, scene_dates, day_patterns, calendars)
    return with_days(chronology_of(solved, scenes), scenes, said)


def _numbered(story: Story) -> Story:
    visits = numbered(story.visits, story.chronology.timeline("story"))
    counts = {visit.scene: visit.n for visit in reversed(visits)}
    return replace(story, visits=visits, scenes=tuple(_visited(scene, counts) for scene in story.scenes))


def _visited(scene: Scene, counts: Mapping[str, int]) -> Scene:
    count = counts.get(scene.id, scene.visit)
    return scene if count == scene.visit else replace(scene, visit=count)
