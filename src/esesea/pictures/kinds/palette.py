"""The palette: the colours each scene shows, along a clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from esesea.pictures.along import clock_axis, in_order, signals, standing, steps_across
from esesea.pictures.look import Look, colour_of
from esesea.pictures.specification import Size, field, signal, specification, table, value
from esesea.pictures.told_scenes import ToldScene
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK

HEIGHT = 150
"""Pixels."""


def palette(story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 1040) -> dict[str, object]:
    """The basic colours that scenes show, in order of appearance from the top; a scene without any stays paper.

    Raises KeyError for a clock that is not solved. Signals as in `along.signals`.
    """
    scenes = in_order(story, clock)
    size = Size(width, HEIGHT)
    shown = sum(bool(scene.scene.colours) for scene in scenes)
    wide = size.width / max(1, len(scenes))
    return specification(
        f"Palette of {story.title}: {shown} of {len(scenes)} scenes show colours.",
        size,
        look,
        signals=signals("swatch"),
        data=[
            table("steps", ({"id": scene.scene.id, "step": step} for step, scene in enumerate(scenes))),
            table("swatches", _swatches(scenes)),
        ],
        scales=[steps_across(len(scenes)), {"name": "y", "type": "linear", "domain": [0, 1], "range": [0, HEIGHT]}],
        axes=[clock_axis(clock)],
        marks=[
            {
                "type": "rect",
                "name": "swatch",
                "from": {"data": "swatches"},
                "encode": {
                    "enter": {
                        "xc": field("step", "x"),
                        "width": value(max(1.0, wide - (1 if wide > 4 else 0))),
                        "y": field("from", "y"),
                        "y2": field("to", "y"),
                        "fill": field("colour"),
                        "cursor": value("pointer"),
                        "tooltip": field("says"),
                    },
                    "update": {
                        "stroke": signal(f"datum.id === here ? '{look.signal}' : '{look.rule}'"),
                        "strokeWidth": value(0.5),
                    },
                },
            },
            standing(look, size.height, "steps", "step"),
        ],
    )


def _swatches(scenes: Sequence[ToldScene]) -> Iterator[dict[str, object]]:
    for step, scene in enumerate(scenes):
        colours = scene.scene.colours
        for at, colour in enumerate(colours):
            yield {
                "id": scene.scene.id,
                "step": step,
                "from": round(at / len(colours), 4),
                "to": round((at + 1) / len(colours), 4),
                "colour": colour_of(colour),
                "says": f"{colour}\nscene {scene.number}: {scene.title}",
            }
