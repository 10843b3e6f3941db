"""What pictures that run along a clock share: the scenes in its order, a scale across, the mark of where one stands."""

from __future__ import annotations

from esesea.pictures.look import Look
from esesea.pictures.specification import Json, signal, value
from esesea.pictures.told_scenes import ToldScene, told_scenes
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK


def in_order(story: Story, clock: str) -> tuple[ToldScene, ...]:
    """The scenes that have a place on ``clock``, in its order, as told where they begin together. Raises KeyError."""
    scenes = (scene for scene in told_scenes(story, clock) if scene.row is not None)
    return tuple(sorted(scenes, key=lambda scene: (scene.row or 0, scene.number)))


def steps_across(count: int) -> Json:
    """The scale ``x``: one step for each of ``count`` scenes."""
    return {"name": "x", "type": "linear", "domain": [-0.5, max(0.5, count - 0.5)], "range": "width"}


def clock_axis(clock: str) -> Json:
    """The line under the picture, which says what runs across."""
    title = "reading order →" if clock == READING_CLOCK else "story order →"
    if clock.startswith("lived:"):
        title = "as they live it →"
    return {"orient": "bottom", "scale": "x", "labels": False, "ticks": False, "title": title, "titleAnchor": "end"}


def signals(mark: str) -> list[Json]:
    """``here`` is set from outside to the id of a scene; ``picked`` is that of the ``mark`` last clicked."""
    return [
        {"name": "here", "value": None},
        {"name": "picked", "value": None, "on": [{"events": f"@{mark}:click", "update": "datum.id"}]},
    ]


def standing(look: Look, height: int, data: str, at: str) -> Json:
    """A line through the scene ``here``, found in ``data`` by its id; ``at`` is the field that says where it is."""
    found = f"indexof(pluck(data('{data}'), 'id'), here)"
    return {
        "type": "rule",
        "encode": {
            "update": {
                "x": signal(f"here && {found} >= 0 ? scale('x', data('{data}')[{found}].{at}) : 0"),
                "y": value(0),
                "y2": value(height),
                "stroke": value(look.signal),
                "strokeWidth": value(1.5),
                "opacity": signal(f"here && {found} >= 0 ? 1 : 0"),
            }
        },
    }
