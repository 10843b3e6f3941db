"""The arc: the mood of the scenes along a clock, and under it what comes back in them.

The line is a mean over neighbouring scenes, since single scenes are noise (A. J. Reagan et al., "The emotional arcs of
stories are dominated by six basic shapes", EPJ Data Science 5, 2016, smooth over windows too); points are the scenes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from esesea.pictures.along import clock_axis, in_order, signals, standing, steps_across
from esesea.pictures.look import Look, colour_of
from esesea.pictures.specification import Json, Size, field, signal, specification, table, value
from esesea.pictures.told_scenes import ToldScene, shortened
from esesea.story.pattern import MotifKind
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK

MOOD, ROW = 220, 18
"""Pixels: the height of the line's field, and of a motif's row."""

MOST_MOTIFS = 10

WINDOW = 0.06
"""The mean is over so much of the story to each side, but at least one scene."""


def arc(story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 1040) -> dict[str, object]:
    """Mood, motifs and colours on ``clock``. Raises KeyError for a clock that is not solved.

    Mood is a valence from -1 to 1; scenes without one are passed over. Signals as in `along.signals`.
    """
    scenes = in_order(story, clock)
    motifs = [each for each in story.motifs if each.kind is MotifKind.IMAGE][:MOST_MOTIFS]
    size = Size(width, MOOD + ROW * (len(motifs) + 1) + 24)
    names = [each.name for each in motifs]
    high = max((abs(scene.scene.mood or 0.0) for scene in scenes), default=0.0) or 1.0
    steps = {scene.scene.id: step for step, scene in enumerate(scenes)}
    return specification(
        f"Arc of {story.title}: the mood of {len(scenes)} scenes, {len(motifs)} motifs.",
        size,
        look,
        signals=signals("point"),
        data=[
            table("steps", ({"id": scene, "step": step} for scene, step in steps.items())),
            table("moods", _moods(scenes)),
            table("line", _line(scenes)),
            table("motifs", ({"name": shortened(name, 26)} for name in names)),
            table(
                "echoes",
                (
                    {"id": scene, "step": steps[scene], "name": shortened(each.name, 26), "says": each.name}
                    for each in motifs
                    for scene in each.scenes
                    if scene in steps
                ),
            ),
            table("colours", _colours(scenes)),
        ],
        scales=[
            steps_across(len(scenes)),
            {"name": "mood", "type": "linear", "domain": [-high, high], "range": [MOOD, 0]},
            {
                "name": "motif",
                "type": "band",
                "domain": ["colours", *(shortened(name, 26) for name in names)],
                "range": [MOOD + 24, size.height],
            },
        ],
        axes=[
            clock_axis(clock),
            {"orient": "left", "scale": "motif", "ticks": False, "domain": False, "labelPadding": 8, "labelLimit": 190},
            {
                "orient": "left",
                "scale": "mood",
                "values": [-high, 0, high],
                "ticks": False,
                "domain": False,
                "grid": True,
                "encode": {
                    "labels": {
                        "update": {"text": signal("datum.value > 0 ? 'bright' : datum.value < 0 ? 'dark' : 'even'")}
                    }
                },
            },
        ],
        marks=_marks(look, size, len(scenes)),
    )


def _moods(scenes: Sequence[ToldScene]) -> Iterator[dict[str, object]]:
    for step, scene in enumerate(scenes):
        if scene.scene.mood is not None:
            yield {
                "id": scene.scene.id,
                "step": step,
                "mood": scene.scene.mood,
                "says": f"Scene {scene.number}: {scene.title}\nmood {scene.scene.mood:+.2f}",
            }


def _line(scenes: Sequence[ToldScene]) -> Iterator[dict[str, object]]:
    """The mean mood about each scene."""
    moods = [(step, scene.scene.mood) for step, scene in enumerate(scenes) if scene.scene.mood is not None]
    reach = max(1, round(WINDOW * len(moods)))
    for at, (step, _) in enumerate(moods):
        near = [mood for _, mood in moods[max(0, at - reach) : at + reach + 1]]
        yield {"step": step, "mood": round(sum(near) / len(near), 4)}


def _colours(scenes: Sequence[ToldScene]) -> Iterator[dict[str, object]]:
    rows = [(step, colour) for step, scene in enumerate(scenes) for colour in scene.scene.colours]
    for step, group in groupby(rows, key=lambda row: row[0]):
        colours = [colour for _, colour in group]
        for at, colour in enumerate(colours):
            yield {
                "step": step,
                "from": round(at / len(colours), 4),
                "to": round((at + 1) / len(colours), 4),
                "colour": colour_of(colour),
                "says": colour,
            }


def _marks(look: Look, size: Size, count: int) -> list[Json]:
    wide = max(1.5, min(14.0, size.width / max(1, count) * 0.8))
    band = "bandwidth('motif')"
    return [
        {
            "type": "rule",
            "from": {"data": "motifs"},
            "encode": {
                "enter": {
                    "x": value(0),
                    "x2": value(size.width),
                    "y": {"scale": "motif", "field": "name", "band": 0.5},
                    "stroke": value(look.faint),
                }
            },
        },
        standing(look, size.height, "steps", "step"),
        {
            "type": "area",
            "interactive": False,
            "from": {"data": "line"},
            "encode": {
                "enter": {
                    "x": field("step", "x"),
                    "y": field("mood", "mood"),
                    "y2": {"scale": "mood", "value": 0},
                    "interpolate": value("monotone"),
                    "fill": value(look.accent),
                    "fillOpacity": value(0.1),
                }
            },
        },
        {
            "type": "line",
            "interactive": False,
            "from": {"data": "line"},
            "encode": {
                "enter": {
                    "x": field("step", "x"),
                    "y": field("mood", "mood"),
                    "interpolate": value("monotone"),
                    "stroke": value(look.accent),
                    "strokeWidth": value(2),
                }
            },
        },
        {
            "type": "symbol",
            "name": "point",
            "from": {"data": "moods"},
            "encode": {
                "enter": {
                    "x": field("step", "x"),
                    "y": field("mood", "mood"),
                    "size": value(22),
                    "fill": value(look.paper),
                    "cursor": value("pointer"),
                    "tooltip": field("says"),
                },
                "update": {
                    "stroke": signal(f"datum.id === here ? '{look.signal}' : '{look.muted}'"),
                    "strokeWidth": signal("datum.id === here ? 3 : 1"),
                },
            },
        },
        {
            "type": "rect",
            "from": {"data": "echoes"},
            "encode": {
                "enter": {
                    "xc": field("step", "x"),
                    "width": value(wide),
                    "yc": {"scale": "motif", "field": "name", "band": 0.5},
                    "height": value(7),
                    "cornerRadius": value(1),
                    "fill": value(look.muted),
                    "tooltip": field("says"),
                }
            },
        },
        {
            "type": "rect",
            "from": {"data": "colours"},
            "encode": {
                "enter": {
                    "xc": field("step", "x"),
                    "width": value(wide),
                    "y": signal(f"scale('motif', 'colours') + 2 + ({band} - 4) * datum.from"),
                    "y2": signal(f"scale('motif', 'colours') + 2 + ({band} - 4) * datum.to"),
                    "fill": field("colour"),
                    "stroke": value(look.rule),
                    "strokeWidth": value(0.5),
                    "tooltip": field("says"),
                }
            },
        },
    ]
