"""The story curve: in which order a story is told, against the order in which it happens.

N. W. Kim, B. Bach, H. Im, S. Schriber, M. Gross and H. Pfister, "Visualizing nonlinear narratives with story curves",
IEEE Transactions on Visualization and Computer Graphics 24(1), 2018. The telling runs across, the story down; a scene
is a bar as wide as it is long, with a stripe for each of its people, its place below and a backdrop for its time
of day; a line leads from each scene to the one told next, drawn by what settles the order of the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from esesea.pictures.along import running, signals
from esesea.pictures.curve_marks import curve_marks
from esesea.pictures.key import Entry, key
from esesea.pictures.look import Look
from esesea.pictures.specification import SIDE, Json, Sheet, signal, specification, table
from esesea.pictures.telling import Telling
from esesea.pictures.told_scenes import ToldScene, series, told_scenes
from esesea.pictures.under import Foot
from esesea.story.chronology import Timeline
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK, STORY_CLOCK, Status

DASHES: Mapping[str, tuple[int, ...]] = {"stated": (), "proven": (), "likely": (7, 4), "default": (1, 4)}
WORDS = {"stated": "you said so", "proven": "proven", "likely": "likely", "default": "told so; nothing says otherwise"}
HOURS = ("dawn", "day", "dusk", "night")

ROW, ROOMY_ROW, LEAST_HEIGHT, MOST_HEIGHT = 34, 60, 200, 760
"""Pixels: of a row, of one where it is said how high the whole may be, and of the whole field."""

LEFT = 58
"""Pixels: the margin with the row numbers."""

LEAST_STRIPE = 1.3
"""Pixels: thinner stripes cannot be told apart; those of whom less is told are then left out."""


def curve(
    story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 1040, tall: int | None = None
) -> dict[str, object]:
    """The story curve on ``clock``, ``width`` pixels wide. Raises KeyError for a clock that is not solved.

    Signals as in `along.signals`. ``linked`` are the ids of the two scenes whose link was last clicked; ``ghost``, set
    from outside, gives for ids of scenes the row where they would stand, which is drawn beside the one where they do.
    """
    scenes = [scene for scene in told_scenes(story, clock) if scene.row is not None]
    rows = 1 + max((scene.row or 0 for scene in scenes), default=0)
    coloured = series(story)
    here = {who for scene in scenes for who in scene.scene.present}
    links = list(_links(story, scenes, clock))
    people = [each for each in coloured if each in here]
    explained = key(_groups(story, look, people, scenes, links), width - 2 * SIDE, SIDE - LEFT)
    height = min(max(MOST_HEIGHT, tall or 0), max(LEAST_HEIGHT, (ROOMY_ROW if tall else ROW) * rows))
    telling = Telling.of(scenes, Sheet.within(width, height, left=LEFT), rows)
    foot = Foot.of(telling.sheet, telling.stretches(), READING_CLOCK, explained, places=True).lowered(
        tall, LEAST_HEIGHT
    )
    telling = replace(telling, sheet=foot.sheet)
    return specification(
        _description(story, scenes),
        foot.sheet,
        look,
        signals=[
            *signals("scene", "number"),
            {"name": "linked", "value": None, "on": [{"events": "@link:click", "update": "[datum.a, datum.b]"}]},
            {"name": "ghost", "value": {}},
        ],
        data=[
            table("scenes", _scene_rows(story, telling)),
            table("stripes", _stripes(telling, coloured, look)),
            table("links", (link | _ends(telling, link) for link in links)),
            table("hours", telling.hours()),
            table(
                "titles",
                (
                    {"id": each.of, "words": each.words, "x": round(each.x, 1), "y": round(each.y, 1)}
                    for each in telling.titles()
                ),
            ),
            *foot.data,
        ],
        scales=[
            {"name": "x", "type": "linear", "domain": [0, 1], "range": "width"},
            {"name": "y", "type": "linear", "domain": [-0.5, rows - 0.5], "range": "height", "reverse": True},
            {"name": "hour", "type": "ordinal", "domain": list(HOURS), "range": [look.hours[each] for each in HOURS]},
        ],
        axes=[_rows_axis(rows, clock)],
        marks=[*curve_marks(look, telling), *foot.marks(look)],
    )


def _description(story: Story, scenes: Sequence[ToldScene]) -> str:
    turned = sum(
        later.row is not None and earlier.row is not None and later.row < earlier.row
        for earlier, later in pairwise(scenes)
    )
    back = f"The telling goes back {turned} times." if turned != 1 else "The telling goes back once."
    return f"Story curve of {story.title}: {len(scenes)} scenes. {back}"


def _groups(
    story: Story, look: Look, people: Sequence[str], scenes: Sequence[ToldScene], links: Sequence[Mapping[str, object]]
) -> Iterator[tuple[str, Sequence[Entry]]]:
    """What the key explains: only what is there."""
    coloured = series(story)
    yield (
        "who is there",
        [Entry(story.character(who).name, "square", look.of_series(coloured[who])) for who in people],
    )
    hours = [each for each in HOURS if any(scene.hour == each for scene in scenes)]
    yield "when", [Entry(each, "square", look.hours[each], edge=look.muted, thick=0.5) for each in hours]
    drawn = {link["status"] for link in links}
    lines: dict[tuple[int, ...], list[str]] = {}  # two that are drawn alike are explained together
    for status, words in WORDS.items():
        if status in drawn:
            lines.setdefault(DASHES[status], []).append(words)
    yield "the order is", [Entry(" or ".join(words), "stroke", look.ink, dash=dash) for dash, words in lines.items()]


def _scene_rows(story: Story, telling: Telling) -> Iterator[Mapping[str, object]]:
    for scene in telling.scenes:
        begins, ends = telling.across[scene.scene.id]
        yield {
            "id": scene.scene.id,
            "number": scene.number,
            "begins": begins,
            "middle": round((begins + ends) / 2, 5),
            "ends": ends,
            "row": scene.row,
            "words": scene.ends - scene.begins,
            "says": scene.says(story),
        }


def _stripes(telling: Telling, coloured: Mapping[str, int], look: Look) -> Iterator[Mapping[str, object]]:
    most = max(1, int((telling.bar - 2) / LEAST_STRIPE))
    for scene in telling.scenes:
        here = [who for who in coloured if who in scene.scene.present][:most]
        begins, ends = telling.across[scene.scene.id]
        for at, who in enumerate(here):
            yield {
                "begins": begins,
                "ends": ends,
                "row": scene.row,
                "from": round(at / len(here) - 0.5, 4),
                "to": round((at + 1) / len(here) - 0.5, 4),
                "colour": look.of_series(coloured[who]),
            }


def _links(story: Story, scenes: Sequence[ToldScene], clock: str) -> Iterator[dict[str, object]]:
    timeline = None if clock == READING_CLOCK else story.chronology.timeline(clock)
    for earlier, later in pairwise(scenes):
        status = _status(timeline, earlier.scene.id, later.scene.id)
        yield {
            "a": earlier.scene.id,
            "b": later.scene.id,
            "row": earlier.row,
            "next": later.row,
            "status": status,
            "dash": list(DASHES[status]),
            "says": f"scene {earlier.number} → scene {later.number}: {WORDS[status]}",
        }


def _ends(telling: Telling, link: Mapping[str, object]) -> dict[str, object]:
    return {"from": telling.across[str(link["a"])][1], "to": telling.across[str(link["b"])][0]}


def _status(timeline: Timeline | None, one: str, other: str) -> str:
    if timeline is None:
        return Status.PROVEN.value
    found = timeline.settled.get((one, other)) or timeline.settled.get((other, one)) or Status.DEFAULT
    return found.value


def _rows_axis(rows: int, clock: str) -> Json:
    every = max(1, round(rows / 12))
    return {
        "orient": "left",
        "scale": "y",
        "values": list(range(0, rows, every)),
        "encode": {"labels": {"update": {"text": signal("format(datum.value + 1, 'd')")}}},
        "title": f"{running(clock)} ↓",
        "grid": True,
        "ticks": False,
        "domain": False,
        "labelPadding": 7,
    }
