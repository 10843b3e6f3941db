"""Places: each with its visits along a clock, how often and by whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from esesea.pictures.along import columns, in_order, signals, steps, steps_across, stretches
from esesea.pictures.cursor import SceneMark, standing
from esesea.pictures.key import Entry, key
from esesea.pictures.letters import shortened, width_of
from esesea.pictures.look import Look
from esesea.pictures.specification import SIDE, Json, Sheet, field, signal, specification, table, value
from esesea.pictures.told_scenes import ToldScene, series
from esesea.pictures.under import Foot
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK

MOST_PLACES = 24
"""The places with most scenes are drawn."""

ROW, LEAST_ROW, BAR = 36, 31, 16
"""Pixels: of a place's row, of one in a picture that must be low, and of a visit in it."""

NAME, LETTERS = 30, 12.0
"""Characters of a place's name, and the height of its type in pixels."""

DOT = 7.0
"""Pixels from one person's dot to the next."""


def places(
    story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 1040, tall: int | None = None
) -> dict[str, object]:
    """The visits to places on ``clock``, ``width`` pixels wide. Raises KeyError for a clock that is not solved.

    A bar is a scene, its number says which visit it is, the dots under it who comes. Signals as in `along.signals`.
    """
    scenes = in_order(story, clock)
    shown = _shown(scenes)
    names = {place: _name(story, place) for place in shown}
    left = SIDE + round(min(0.3 * width, 8 + max((width_of(name, LETTERS) for name in names.values()), default=0)))
    coloured = series(story)
    there = {who for scene in scenes if scene.scene.place in shown for who in scene.scene.present}
    explained = key(_groups(story, look, there), width - 2 * SIDE, SIDE - left)
    height = max(1, len(shown)) * ROW
    sheet = Sheet.within(width, height, left=left)
    foot = Foot.of(sheet, stretches(scenes, sheet.width), clock, explained).lowered(tall, LEAST_ROW * len(shown))
    sheet = foot.sheet
    return specification(
        f"Places of {story.title}: {len(shown)} places in {len(scenes)} scenes.",
        foot.sheet,
        look,
        signals=signals("visit", "column", "number"),
        data=[
            steps(story, scenes),
            table("visits", _visits(story, scenes, names)),
            table("comers", _comers(look, scenes, names, coloured, sheet.width / max(1, len(scenes)))),
            table("places", _spans(scenes, names)),
            *foot.data,
        ],
        scales=[
            steps_across(len(scenes)),
            {"name": "y", "type": "band", "domain": list(names.values()), "range": "height"},
        ],
        axes=[
            {
                "orient": "left",
                "scale": "y",
                "ticks": False,
                "domain": False,
                "labelFont": "Source Serif Pro",
                "labelFontSize": LETTERS,
                "labelColor": look.ink,
                "labelLimit": left - SIDE,
                "labelPadding": 8,
            },
        ],
        marks=[
            *_marks(look, sheet, len(scenes)),
            *foot.marks(look),
        ],
    )


def _groups(story: Story, look: Look, there: AbstractSet[str]) -> Iterator[tuple[str, Sequence[Entry]]]:
    coloured = series(story)
    people = [who for who in coloured if who in there]
    others = len(people) < len(there)
    yield "a scene there", [Entry("with the number of the visit", "square", look.accent)]
    yield (
        "who comes",
        [
            *(Entry(story.character(who).name, "circle", look.of_series(coloured[who])) for who in people),
            *([Entry("others", "circle", look.muted)] if others else []),
        ],
    )


def _shown(scenes: Sequence[ToldScene]) -> tuple[str, ...]:
    """The ids of the places with most scenes, in the order in which they first come on the clock."""
    times = Counter(scene.scene.place for scene in scenes if scene.scene.place is not None)
    most = {place for place, _ in times.most_common(MOST_PLACES)}
    return tuple(place for place in times if place in most)


def _name(story: Story, place_id: str) -> str:
    """The place's name, with its number where two places have the same."""
    place = story.place(place_id)
    namesakes = [each.id for each in story.places if each.name == place.name]
    name = shortened(place.name, NAME)
    return name if len(namesakes) == 1 else f"{name} ({namesakes.index(place_id) + 1})"


def _visits(story: Story, scenes: Sequence[ToldScene], names: Mapping[str, str]) -> Iterator[dict[str, object]]:
    states = {visit.scene: visit.state for visit in story.visits}
    for step, scene in enumerate(scenes):
        place = scene.scene.place
        if place is not None and place in names:
            state = "; ".join(states.get(scene.scene.id, ()))
            visit = f"visit {scene.scene.visit}" if scene.scene.visit else "visit not counted"
            yield {
                "id": scene.scene.id,
                "step": step,
                "place": names[place],
                "n": scene.scene.visit,
                "state": state,
                "says": f"{scene.says(story)}\n{visit}{f': {state}' if state else ''}",
            }


def _comers(
    look: Look, scenes: Sequence[ToldScene], names: Mapping[str, str], coloured: Mapping[str, int], wide: float
) -> Iterator[dict[str, object]]:
    """A dot for each person who comes, as many as there is room for; those with a colour first."""
    most = int(wide / DOT)
    for step, scene in enumerate(scenes):
        place = scene.scene.place
        if place is not None and place in names:
            who = sorted(scene.scene.present, key=lambda each: coloured.get(each, len(coloured)))[:most]
            for at, each in enumerate(who):
                yield {
                    "step": step,
                    "place": names[place],
                    "aside": DOT * (at - (len(who) - 1) / 2),
                    "colour": look.of_series(coloured.get(each)),
                }


def _spans(scenes: Sequence[ToldScene], names: Mapping[str, str]) -> Iterator[dict[str, object]]:
    """Each place, with the steps of its first and last scene."""
    for place, name in names.items():
        at = [step for step, scene in enumerate(scenes) if scene.scene.place == place]
        yield {"name": name, "first": at[0], "last": at[-1]}


def _marks(look: Look, sheet: Sheet, count: int) -> list[Json]:
    wide = sheet.width / max(1, count)
    line = {"y": {"scale": "y", "field": "name", "band": 0.5}, "stroke": value(look.rule)}
    reach = {
        "x": field("first", "x"),
        "x2": field("last", "x"),
        "stroke": value(look.accent),
        "strokeOpacity": value(0.5),
    }
    visit = {
        "xc": field("step", "x"),
        "width": value(max(3.0, min(34.0, wide * 0.9))),
        "yc": _MIDDLE,
        "height": value(BAR),
        "cornerRadius": value(2),
        "fill": value(look.accent),
        "cursor": value("pointer"),
        "tooltip": field("says"),
    }
    data: Json = {"type": "rule", "interactive": False, "from": {"data": "places"}}
    return [
        columns("steps", sheet.height),
        {**data, "encode": {"enter": line | {"x": value(0), "x2": value(sheet.width)}}},
        {**data, "encode": {"enter": line | reach}},
        standing(look, sheet.height, "steps", "step"),
        *SceneMark("rect", "visit", "visits", visit).outlined(look, look.accent, 0.5),
        *([_numbers(look)] if wide >= 10 else []),
        _dots(look),
    ]


_MIDDLE: Json = {"scale": "y", "field": "place", "band": 0.5}


def _numbers(look: Look) -> Json:
    return {
        "type": "text",
        "interactive": False,
        "from": {"data": "visits"},
        "encode": {
            "enter": {
                "x": field("step", "x"),
                "y": {**_MIDDLE, "offset": 1},
                "text": signal("datum.n ? format(datum.n, 'd') : ''"),
                "align": value("center"),
                "baseline": value("middle"),
                "fontSize": value(11),
                "font": value("Source Sans Pro"),
                "fill": value(look.paper),
            }
        },
    }


def _dots(look: Look) -> Json:
    return {
        "type": "symbol",
        "interactive": False,
        "from": {"data": "comers"},
        "encode": {
            "enter": {
                "x": signal("scale('x', datum.step) + datum.aside"),
                "y": {**_MIDDLE, "offset": BAR / 2 + 6},
                "size": value(26),
                "fill": field("colour"),
                "stroke": value(look.paper),
                "strokeWidth": value(0.5),
            }
        },
    }
