"""What pictures that run along a clock share: the scenes in its order, a scale across."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from esesea.pictures.specification import Json, field, signal, table, value
from esesea.pictures.told_scenes import ToldScene, told_scenes
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK

Stretch = tuple[ToldScene, float, float]
"""A scene, and from where to where it reaches across, in pixels."""


def in_order(story: Story, clock: str) -> tuple[ToldScene, ...]:
    """The scenes that have a place on ``clock``, in its order, as told where they begin together. Raises KeyError."""
    scenes = (scene for scene in told_scenes(story, clock) if scene.row is not None)
    return tuple(sorted(scenes, key=lambda scene: (scene.row or 0, scene.number)))


def steps_across(count: int) -> Json:
    """The scale ``x``: one step for each of ``count`` scenes."""
    return {"name": "x", "type": "linear", "domain": [-0.5, max(0.5, count - 0.5)], "range": "width"}


def stretches(scenes: Sequence[ToldScene], width: float) -> Iterator[Stretch]:
    """Each scene on a step of its own."""
    wide = width / max(1, len(scenes))
    for step, scene in enumerate(scenes):
        yield scene, step * wide, (step + 1) * wide


def running(clock: str) -> str:
    """What runs along ``clock``, in a few words."""
    if clock == READING_CLOCK:
        return "reading order"
    return "as they live it" if clock.startswith("lived:") else "story order"


def signals(*marks: str) -> list[Json]:
    """The signals of a picture with scenes.

    ``here`` is set from outside to the id of a scene, ``lit`` to those of several; ``picked`` is that of the scene
    last clicked, on any of the ``marks``.
    """
    events = ", ".join(f"@{mark}:click" for mark in marks)
    return [
        {"name": "here", "value": None},
        {"name": "lit", "value": []},
        {"name": "picked", "value": None, "on": [{"events": events, "update": "datum.id"}]},
    ]


def columns(data: str, height: int) -> Json:
    """Clear strips, one for each scene of ``data``, so that a click anywhere finds the scene below or above it."""
    return {
        "type": "rect",
        "name": "column",
        "from": {"data": data},
        "encode": {
            "enter": {
                "x": signal("scale('x', datum.step - 0.5)"),
                "x2": signal("scale('x', datum.step + 0.5)"),
                "y": value(0),
                "y2": value(height + 18),
                "fill": value("transparent"),
                "cursor": value("pointer"),
                "tooltip": field("says"),
            }
        },
    }


def steps(story: Story, scenes: Iterable[ToldScene]) -> Json:
    """The data set ``steps``: each scene with its step."""
    rows = ({"id": each.scene.id, "step": step, "says": each.says(story)} for step, each in enumerate(scenes))
    return table("steps", rows)
