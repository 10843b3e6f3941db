"""The story curve: in which order a story is told, against the order in which it happens.

N. W. Kim, B. Bach, H. Im, S. Schriber, M. Gross and H. Pfister, "Visualizing nonlinear narratives with story curves",
IEEE Transactions on Visualization and Computer Graphics 24(1), 2018. The telling runs across, the story down; a scene
is a bar as wide as it is long, with a stripe for each of its people, a mark for its place and a backdrop for its time
of day; a line leads from each scene to the one told next, drawn by what settles the order of the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from esesea.pictures.along import signals, standing
from esesea.pictures.labels import Box, placed
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, Size, field, signal, specification, table, value
from esesea.pictures.told_scenes import ToldScene, leads, shortened, told_scenes
from esesea.story.chronology import Timeline
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK, STORY_CLOCK, Status

DASHES: Mapping[str, list[int]] = {"stated": [], "proven": [], "likely": [7, 4], "default": [1, 4]}
WORDS = {"stated": "you said so", "proven": "proven", "likely": "likely", "default": "told so; nothing says otherwise"}
HOURS = ("dawn", "day", "dusk", "night")

ROW, LEAST_HEIGHT, MOST_HEIGHT = 34, 260, 760
"""Pixels: of a row where there is room, and of the whole."""

GAP = 0.012
"""Between two scenes lies so much of the width, shared out where there are many."""


TITLES = 24
"""So many scenes are named where the telling seldom leaps."""

LETTERS = 12.0
"""The height of the titles, in pixels."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How the rows are drawn: each ``step`` pixels high."""

    step: float

    @property
    def bar(self) -> float:
        """How high a scene is, in pixels."""
        return max(6.0, min(14.0, self.step * 0.5))

    def middle(self, row: int) -> float:
        """The middle line of a row, in pixels from the top."""
        return (row + 0.5) * self.step


def curve(story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 1040) -> dict[str, object]:
    """The story curve on ``clock``. Raises KeyError for a clock that is not solved.

    Signals as in `along.signals`.
    """
    scenes = [scene for scene in told_scenes(story, clock) if scene.row is not None]
    rows = 1 + max((scene.row or 0 for scene in scenes), default=0)
    size = Size(width, min(MOST_HEIGHT, max(LEAST_HEIGHT, ROW * rows)))
    shape = Shape(size.height / rows)
    hours = [each for each in HOURS if any(scene.hour == each for scene in scenes)]
    people = leads(story, (each.scene for each in scenes), len(look.series))
    across = _across(scenes)
    links = list(_links(story, scenes, across, clock))
    settled = [words for words in WORDS.values() if any(link["status"] == words for link in links)]
    return specification(
        _description(story, scenes),
        size,
        look,
        signals=signals("scene"),
        data=[
            table("scenes", _scene_rows(story, scenes, across)),
            table("stripes", _stripes(scenes, across, people)),
            table("links", links),
            table("hours", _backdrop(scenes, across)),
            table("titles", _titles(scenes, across, size, shape)),
        ],
        scales=[
            {"name": "x", "type": "linear", "domain": [0, 1], "range": "width"},
            {"name": "y", "type": "linear", "domain": [-0.5, rows - 0.5], "range": [0, size.height]},
            {"name": "hour", "type": "ordinal", "domain": hours, "range": [look.hours[each] for each in hours]},
            {
                "name": "who",
                "type": "ordinal",
                "domain": [story.character(who).name for who in people],
                "range": list(look.series),
            },
            {
                "name": "link",
                "type": "ordinal",
                "domain": settled,
                "range": [DASHES[each] or [1, 0] for each, words in WORDS.items() if words in settled],
            },
        ],
        axes=_axes(rows, scenes),
        legends=_legends(people, hours, look, clock),
        marks=_marks(look, size, shape, len(scenes)),
    )


def _description(story: Story, scenes: Sequence[ToldScene]) -> str:
    turned = sum(
        later.row is not None and earlier.row is not None and later.row < earlier.row
        for earlier, later in pairwise(scenes)
    )
    back = f"The telling goes back {turned} times." if turned != 1 else "The telling goes back once."
    return f"Story curve of {story.title}: {len(scenes)} scenes. {back}"


def _across(scenes: Sequence[ToldScene]) -> dict[str, tuple[float, float]]:
    """Where each scene begins and ends across the picture, 0…1, as wide as it is long, with gaps between."""
    words = sum(scene.ends - scene.begins for scene in scenes) or 1
    gap = min(GAP, 0.4 / max(1, len(scenes)))
    room = 1 - gap * max(0, len(scenes) - 1)
    found: dict[str, tuple[float, float]] = {}
    at = 0.0
    for scene in scenes:
        wide = room * (scene.ends - scene.begins) / words
        found[scene.scene.id] = (round(at, 5), round(at + wide, 5))
        at += wide + gap
    return found


def _scene_rows(
    story: Story, scenes: Sequence[ToldScene], across: Mapping[str, tuple[float, float]]
) -> Iterator[Mapping[str, object]]:
    names = {each.id: each.name for each in story.characters}
    for scene in scenes:
        begins, ends = across[scene.scene.id]
        who = ", ".join(names[each] for each in scene.scene.present) or "nobody by name"
        yield {
            "id": scene.scene.id,
            "number": scene.number,
            "title": scene.title,
            "place": shortened(scene.place or "", 24),
            "hour": scene.hour,
            "begins": begins,
            "ends": ends,
            "row": scene.row,
            "words": scene.ends - scene.begins,
            "says": f"Scene {scene.number}: {scene.title}\n{scene.place or 'place not said'} · {who}",
        }


def _backdrop(scenes: Sequence[ToldScene], across: Mapping[str, tuple[float, float]]) -> Iterator[Mapping[str, object]]:
    """Stretches of one known time of day, across the gaps between their scenes."""
    for hour, group in groupby(scenes, key=lambda scene: scene.hour):
        together = [across[scene.scene.id] for scene in group]
        if hour is not None:
            yield {"hour": hour, "begins": together[0][0], "ends": together[-1][1]}


def _stripes(
    scenes: Sequence[ToldScene], across: Mapping[str, tuple[float, float]], people: Sequence[str]
) -> Iterator[Mapping[str, object]]:
    for scene in scenes:
        here = [who for who in people if who in scene.scene.present]
        begins, ends = across[scene.scene.id]
        for at, who in enumerate(here):
            yield {
                "id": scene.scene.id,
                "begins": begins,
                "ends": ends,
                "row": scene.row,
                "from": at / len(here),
                "to": (at + 1) / len(here),
                "series": people.index(who),
            }


def _links(
    story: Story, scenes: Sequence[ToldScene], across: Mapping[str, tuple[float, float]], clock: str
) -> Iterator[Mapping[str, object]]:
    timeline = None if clock == READING_CLOCK else story.chronology.timeline(clock)
    for earlier, later in pairwise(scenes):
        yield {
            "from": across[earlier.scene.id][1],
            "to": across[later.scene.id][0],
            "row": earlier.row,
            "next": later.row,
            "status": WORDS[_status(timeline, earlier.scene.id, later.scene.id)],
        }


def _status(timeline: Timeline | None, one: str, other: str) -> str:
    if timeline is None:
        return Status.PROVEN.value
    found = timeline.settled.get((one, other)) or timeline.settled.get((other, one)) or Status.DEFAULT
    return found.value


def _axes(rows: int, scenes: Sequence[ToldScene]) -> list[Json]:
    every = max(1, round(rows / 12))
    return [
        {
            "orient": "left",
            "scale": "y",
            "values": list(range(0, rows, every)),
            "encode": {"labels": {"update": {"text": signal("format(datum.value + 1, 'd')")}}},
            "title": "story order ↓",
            "grid": len(scenes) <= 60,
            "ticks": False,
            "domain": False,
        },
        {
            "orient": "bottom",
            "scale": "x",
            "labels": False,
            "ticks": False,
            "title": "reading order →",
            "titleAnchor": "end",
        },
    ]


def _legends(people: Sequence[str], hours: Sequence[str], look: Look, clock: str) -> list[Json]:
    found: list[Json] = []
    if people:
        found.append({"fill": "who", "title": "who is there", "symbolType": "square", "orient": "right"})
    if hours:
        square = {"symbols": {"update": {"stroke": value(look.rule)}}}
        found.append({"fill": "hour", "title": "when", "symbolType": "square", "encode": square, "orient": "right"})
    if clock != READING_CLOCK:
        stroke = {"symbols": {"update": {"stroke": value(look.ink), "strokeWidth": value(1.5), "size": value(500)}}}
        found.append(
            {
                "strokeDash": "link",
                "title": "the order is",
                "labelLimit": 220,
                "symbolType": "stroke",
                "encode": stroke,
                "orient": "right",
            }
        )
    return found


def _marks(look: Look, size: Size, shape: Shape, count: int) -> list[Json]:
    bar = shape.bar
    across = {"x": field("begins", "x"), "x2": field("ends", "x")}
    middle = field("row", "y")
    marked = "datum.id === here"
    return [
        {
            "type": "rect",
            "interactive": False,
            "from": {"data": "hours"},
            "encode": {
                "enter": across
                | {"y": value(0), "y2": value(size.height), "fill": field("hour", "hour"), "fillOpacity": value(0.8)}
            },
        },
        {
            "type": "path",
            "from": {"data": "links"},
            "encode": {
                "enter": {
                    "stroke": value(look.ink),
                    "strokeWidth": value(1.4 if count < 120 else 0.8),
                    "strokeDash": field("status", "link"),
                    "strokeCap": value("round"),
                },
                "update": {"path": signal(_PATH)},
            },
        },
        {
            "type": "rect",
            "name": "scene",
            "from": {"data": "scenes"},
            "encode": {
                "enter": across
                | {
                    "y": middle | {"offset": -bar / 2},
                    "height": value(bar),
                    "cornerRadius": value(min(3, bar / 4)),
                    "fill": value(look.paper),
                    "cursor": value("pointer"),
                    "tooltip": field("says"),
                },
                "update": {
                    "stroke": signal(f"{marked} ? '{look.signal}' : '{look.ink}'"),
                    "strokeWidth": signal(f"{marked} ? 2.5 : {1 if bar > 6 else 0.4}"),
                },
            },
        },
        {
            "type": "rect",
            "interactive": False,
            "from": {"data": "stripes"},
            "encode": {
                "enter": {
                    "x": field("begins", "x", offset=1),
                    "x2": field("ends", "x", offset=-1),
                    "y": signal(f"scale('y', datum.row) + ({bar - 2}) * (datum.from - 0.5) + 0.5"),
                    "y2": signal(f"scale('y', datum.row) + ({bar - 2}) * (datum.to - 0.5) - 0.5"),
                    "fill": signal("datum.series >= 0 ? range('who')[datum.series] : null"),
                }
            },
        },
        standing(look, size.height, "scenes", "begins"),
        {
            "type": "text",
            "interactive": False,
            "from": {"data": "titles"},
            "encode": {
                "enter": {
                    "text": field("title"),
                    "x": field("x"),
                    "y": field("y"),
                    "align": value("center"),
                    "baseline": value("middle"),
                    "fontSize": value(LETTERS),
                },
                "update": {"fill": signal(f"{marked} ? '{look.signal}' : '{look.ink}'")},
            },
        },
    ]


_PATH = (
    "'M' + scale('x', datum.from) + ',' + scale('y', datum.row)"
    " + 'C' + (scale('x', datum.from) + 14) + ',' + scale('y', datum.row)"
    " + ' ' + (scale('x', datum.to) - 14) + ',' + scale('y', datum.next)"
    " + ' ' + scale('x', datum.to) + ',' + scale('y', datum.next)"
)


def _titles(
    scenes: Sequence[ToldScene], across: Mapping[str, tuple[float, float]], size: Size, shape: Shape
) -> Iterator[Mapping[str, object]]:
    """The first words of some scenes, where they cover neither one another nor a bar.

    Those that the telling leaps to come first, then the longest.
    """
    leaps = {later.scene.id for earlier, later in pairwise(scenes) if later.row != (earlier.row or 0) + 1}
    ordered = sorted(scenes, key=lambda each: (each.scene.id not in leaps, each.begins - each.ends, each.number))
    bars = {scene.scene.id: _bar(scene, across, size, shape) for scene in scenes}
    marks = [
        (
            scene.scene.id,
            scene.title,
            bars[scene.scene.id],
        )
        for scene in ordered[: max(TITLES, len(leaps))]
    ]
    for label in placed(marks, LETTERS, Box(0, -8, size.width, size.height), bars.values()):
        yield {"id": label.of, "title": label.words, "x": round(label.x, 1), "y": round(label.y, 1)}


def _bar(scene: ToldScene, across: Mapping[str, tuple[float, float]], size: Size, shape: Shape) -> Box:
    begins, ends = across[scene.scene.id]
    middle = shape.middle(scene.row or 0)
    return Box(begins * size.width, middle - shape.bar / 2, ends * size.width, middle + shape.bar / 2)
