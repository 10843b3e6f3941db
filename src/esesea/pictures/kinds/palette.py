"""The palette: the colours each scene shows, along a clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from esesea.pictures.along import columns, in_order, signals, steps, steps_across, stretches
from esesea.pictures.cursor import SceneMark, standing
from esesea.pictures.look import Look, colour_of
from esesea.pictures.specification import Sheet, field, specification, table, value
from esesea.pictures.told_scenes import ToldScene
from esesea.pictures.under import Foot
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK

HEIGHT, LEAST = 150, 60
"""Pixels: of the field, and in a picture that must be low."""


def palette(
    story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 1040, tall: int | None = None
) -> dict[str, object]:
    """The basic colours that scenes show, in order of appearance from the top; a scene without any stays paper.

    Raises KeyError for a clock that is not solved. Signals as in `along.signals`.
    """
    scenes = in_order(story, clock)
    sheet = Sheet.within(width, HEIGHT)
    foot = Foot.of(sheet, stretches(scenes, sheet.width), clock).lowered(tall, LEAST)
    shown = sum(bool(scene.scene.colours) for scene in scenes)
    wide = sheet.width / max(1, len(scenes))
    swatch = {
        "xc": field("step", "x"),
        "width": value(max(1.0, wide - (1 if wide > 4 else 0))),
        "y": field("from", "y"),
        "y2": field("to", "y"),
        "fill": field("colour"),
        "cursor": value("pointer"),
        "tooltip": field("says"),
    }
    return specification(
        f"Palette of {story.title}: {shown} of {len(scenes)} scenes show colours.",
        foot.sheet,
        look,
        signals=signals("swatch", "column", "number"),
        data=[
            steps(story, scenes),
            table("swatches", _swatches(scenes)),
            *foot.data,
        ],
        scales=[
            steps_across(len(scenes)),
            {"name": "y", "type": "linear", "domain": [0, 1], "range": "height", "reverse": True},
        ],
        marks=[
            columns("steps", foot.sheet.height),
            *SceneMark("rect", "swatch", "swatches", swatch).outlined(look, look.rule, 0.5),
            standing(look, foot.sheet.height, "steps", "step"),
            *foot.marks(look),
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
