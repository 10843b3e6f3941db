"""The arc: the mood of the scenes along a clock, and under it what comes back in them.

The line is a mean over neighbouring scenes, since single scenes are noise (A. J. Reagan et al., "The emotional arcs of
stories are dominated by six basic shapes", EPJ Data Science 5, 2016, smooth over windows too); points are the scenes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from esesea.pictures.along import columns, in_order, signals, steps, steps_across, stretches
from esesea.pictures.cursor import SceneMark, at_cursor, standing
from esesea.pictures.key import Entry, key
from esesea.pictures.letters import shortened, width_of
from esesea.pictures.look import Look, colour_of
from esesea.pictures.specification import SIDE, Json, Sheet, field, signal, specification, table, value
from esesea.pictures.told_scenes import ToldScene
from esesea.pictures.under import Foot
from esesea.story.pattern import Motif, MotifKind
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK

MOOD, LEAST_MOOD, MOST_MOOD, BETWEEN, ROW, COLOURS = 220, 120, 460, 28, 20, 64
"""Pixels: the height of the line's field (at least, and at most where it is said how high the whole may be), between it
and the rows below, of a motif, of the colours."""

NAME, LETTERS = 20, 11.0
"""Characters of a motif's name, and the height of its type in pixels."""

MOST_MOTIFS = 10

WINDOW = 0.06
"""The mean is over so much of the story to each side, but at least one scene."""


def arc(
    story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 1040, tall: int | None = None
) -> dict[str, object]:
    """Mood, motifs and colours on ``clock``, ``width`` pixels wide. Raises KeyError for a clock that is not solved.

    Mood is a valence from -1 to 1; scenes without one are passed over. Signals as in `along.signals`.
    """
    scenes = in_order(story, clock)
    motifs = [each for each in story.motifs if each.kind is MotifKind.IMAGE][:MOST_MOTIFS]
    names = [shortened(each.name, NAME) for each in motifs]
    left = SIDE + 8 + round(max(width_of(words, LETTERS) for words in ("colours", *names)))
    explained = key(_groups(look), width - 2 * SIDE, SIDE - left)
    under_mood = BETWEEN + ROW * len(motifs) + COLOURS
    sheet = Sheet.within(width, (MOST_MOOD if tall else MOOD) + under_mood, left=left)
    foot = Foot.of(sheet, stretches(scenes, sheet.width), clock, explained).lowered(tall, LEAST_MOOD + under_mood)
    height = foot.sheet.height
    mood, rows = height - under_mood, height - COLOURS
    high = max((abs(scene.scene.mood or 0.0) for scene in scenes), default=0.0) or 1.0
    return specification(
        f"Arc of {story.title}: the mood of {len(scenes)} scenes, {len(motifs)} motifs.",
        foot.sheet,
        look,
        signals=signals("point", "echo", "swatch", "column", "number"),
        data=[
            steps(story, scenes),
            table("moods", _moods(scenes)),
            table("line", _line(scenes)),
            table("motifs", ({"name": name} for name in names)),
            table("echoes", _echoes(motifs, scenes)),
            table("colours", _colours(scenes)),
            *foot.data,
        ],
        scales=[
            steps_across(len(scenes)),
            {"name": "mood", "type": "linear", "domain": [-high, high], "range": [mood, 0]},
            {"name": "motif", "type": "band", "domain": names, "range": [mood + BETWEEN, rows]},
            {"name": "colour", "type": "band", "domain": ["colours"], "range": [rows + 8, height]},
        ],
        axes=_axes(high, left),
        marks=[
            columns("steps", height),
            *_line_marks(look),
            *_row_marks(look, sheet, len(scenes)),
            standing(look, height, "steps", "step"),
            *_points(look),
            *foot.marks(look),
        ],
    )


def _groups(look: Look) -> Iterator[tuple[str, Sequence[Entry]]]:
    yield (
        "mood",
        [
            Entry("of a scene", "circle", look.paper, edge=look.ink, thick=1),
            Entry("about it, on the whole", "stroke", look.accent, thick=2),
        ],
    )
    yield "below", [Entry("the scene has the image, or shows the colour", "square", look.muted)]


def _axes(high: float, left: int) -> list[Json]:
    words = signal("datum.value > 0 ? 'bright' : datum.value < 0 ? 'dark' : 'even'")
    plain = {"orient": "left", "ticks": False, "domain": False}
    return [
        *(plain | {"scale": scale, "labelPadding": 8, "labelLimit": left - 8} for scale in ("motif", "colour")),
        plain
        | {
            "scale": "mood",
            "values": [-high, 0, high],
            "grid": True,
            "labelPadding": 8,
            "encode": {"labels": {"update": {"text": words}}},
        },
    ]


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


def _echoes(motifs: Sequence[Motif], scenes: Sequence[ToldScene]) -> Iterator[dict[str, object]]:
    at = {scene.scene.id: (step, scene.number) for step, scene in enumerate(scenes)}
    for motif in motifs:
        for scene in motif.scenes:
            if scene in at:
                step, number = at[scene]
                yield {
                    "id": scene,
                    "step": step,
                    "name": shortened(motif.name, NAME),
                    "says": f"{motif.name} in scene {number}",
                }


def _colours(scenes: Sequence[ToldScene]) -> Iterator[dict[str, object]]:
    rows = [(step, colour) for step, scene in enumerate(scenes) for colour in scene.scene.colours]
    for step, group in groupby(rows, key=lambda row: row[0]):
        colours = [colour for _, colour in group]
        for at, colour in enumerate(colours):
            yield {
                "id": scenes[step].scene.id,
                "step": step,
                "from": round(at / len(colours), 4),
                "to": round((at + 1) / len(colours), 4),
                "colour": colour_of(colour),
                "says": f"{colour} in scene {scenes[step].number}",
            }


def _line_marks(look: Look) -> list[Json]:
    spot = {"x": field("step", "x"), "y": field("mood", "mood"), "interpolate": value("monotone")}
    area = spot | {
        "y2": {"scale": "mood", "value": 0},
        "fill": value(look.accent),
        "fillOpacity": value(0.1),
    }
    line = spot | {"stroke": value(look.accent), "strokeWidth": value(2)}
    data = {"interactive": False, "from": {"data": "line"}}
    return [
        {"type": "area", **data, "encode": {"enter": area}},
        {"type": "line", **data, "encode": {"enter": line}},
    ]


def _points(look: Look) -> list[Json]:
    point = {
        "x": field("step", "x"),
        "y": field("mood", "mood"),
        "size": value(30),
        "fill": value(look.paper),
        "cursor": value("pointer"),
        "tooltip": field("says"),
    }
    return SceneMark("symbol", "point", "moods", point).outlined(look, look.muted, 1)


def _row_marks(look: Look, sheet: Sheet, count: int) -> list[Json]:
    """The motifs' rows and the palette below them: a mark where a scene has them."""
    step = sheet.width / max(1, count)
    band: Mapping[str, object] = {"scale": "motif", "field": "name", "band": 0.5}
    line = {"x": value(0), "x2": value(sheet.width), "y": band, "stroke": value(look.rule), "strokeWidth": value(0.7)}
    pointed = {"xc": field("step", "x"), "cursor": value("pointer"), "tooltip": field("says")}
    echo = pointed | {
        "width": value(max(1.5, min(20.0, step * 0.8))),
        "yc": band,
        "height": value(8),
        "cornerRadius": value(1),
    }
    swatch = pointed | {
        "width": value(max(1.0, step - (1 if step > 4 else 0))),
        "y": signal(f"{_PALETTE} * datum.from"),
        "y2": signal(f"{_PALETTE} * datum.to"),
        "fill": field("colour"),
        "stroke": value(look.rule),
        "strokeWidth": value(0.5),
    }
    return [
        {"type": "rule", "interactive": False, "from": {"data": "motifs"}, "encode": {"enter": line}},
        SceneMark("rect", "echo", "echoes", echo).drawn({"fill": value(look.muted)}),
        at_cursor("rect", "echoes", echo | {"fill": value(look.signal)}),
        {"type": "rect", "name": "swatch", "from": {"data": "colours"}, "encode": {"enter": swatch}},
    ]


_PALETTE = "scale('colour', 'colours') + bandwidth('colour')"
