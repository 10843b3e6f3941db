"""The steps between what was read and what can be asked: the order solved, visits numbered, findings made."""

from __future__ import annotations

from dataclasses import replace

from esesea.progress import SILENT, Progress
from esesea.story.calendar import GREGORIAN
from esesea.story.place import Visit
from esesea.story.scene import Scene
from esesea.story.story import Story
from esesea.story.visits import numbered


def solved(story: Story, *, progress: Progress = SILENT) -> Story:
    """The same story with its chronology solved from its claims, its visits numbered by it, and its findings.

    Deterministic; solving a solved story changes nothing.
    """
    from esesea.continuity.checking import findings  # noqa: PLC0415
    from esesea.order.days import Said, with_days  # noqa: PLC0415
    from esesea.order.solver import solve  # noqa: PLC0415 - the solver library is slow to load

    progress.started("order", None)
    chronology = solve(story.scenes, story.relations, story.travellers)
    calendars = {each.name: each for each in (GREGORIAN, story.calendar) if each is not None}
    said = Said(story.distances, story.scene_dates, story.day_patterns, calendars)
    ordered = replace(story, chronology=with_days(chronology, story.scenes, said))
    progress.finished("order")
    visited = _numbered(ordered)
    progress.started("continuity", None)
    checked = replace(visited, findings=findings(visited))
    progress.finished("continuity")
    return checked


def _numbered(story: Story) -> Story:
    visits = numbered(story.visits, story.chronology.timeline("story"))
    return replace(story, visits=visits, scenes=tuple(_visited(scene, visits) for scene in story.scenes))


def _visited(scene: Scene, visits: tuple[Visit, ...]) -> Scene:
    for visit in visits:
        if visit.scene == scene.id:
            return replace(scene, visit=visit.n)
    return scene
