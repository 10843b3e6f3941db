"""Places: each with its visits along a clock, how often and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from esesea.pictures.along import clock_axis, in_order, signals, standing, steps_across
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, Size, field, signal, specification, table, value
from esesea.pictures.told_scenes import ToldScene, shortened
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK

MOST_PLACES = 24
"""The places with most scenes are drawn."""

ROW = 30
"""Pixels."""


def places(story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 1040) -> dict[str, object]:
    """The visits to places on ``clock``. Raises KeyError for a clock that is not solved.

    A bar is a scene, as high as many are there; its number says which visit it is. Signals as in `along.signals`.
    """
    scenes = in_order(story, clock)
    shown = _shown(scenes)
    names = {place.id: _name(story, place.id) for place in story.places}
    size = Size(width, max(1, len(shown)) * ROW)
    return specification(
        f"Places of {story.title}: {len(shown)} places in {len(scenes)} scenes.",
        size,
        look,
        signals=signals("visit"),
        data=[
            table("steps", ({"id": scene.scene.id, "step": step} for step, scene in enumerate(scenes))),
            table("visits", _visits(story, scenes, shown)),
            table("places", ({"place": place, "name": names[place]} for place in shown)),
        ],
        scales=[
            steps_across(len(scenes)),
            {"name": "y", "type": "band", "domain": [names[place] for place in shown], "range": "height"},
        ],
        axes=[
            clock_axis(clock),
            {
                "orient": "left",
                "scale": "y",
                "ticks": False,
                "domain": False,
                "labelFont": "Source Serif Pro",
                "labelFontSize": 12,
                "labelColor": look.ink,
                "labelLimit": 190,
                "labelPadding": 8,
            },
        ],
        marks=_marks(look, size, len(scenes)),
    )


def _shown(scenes: Sequence[ToldScene]) -> tuple[str, ...]:
    """The ids of the places with most scenes, in the order in which they first come on the clock."""
    times: dict[str, int] = {}
    for scene in scenes:
        if scene.scene.place is not None:
            times[scene.scene.place] = times.get(scene.scene.place, 0) + 1
    most = frozenset(sorted(times, key=lambda place: (-times[place], list(times).index(place)))[:MOST_PLACES])
    return tuple(place for place in times if place in most)


def _name(story: Story, place_id: str) -> str:
    """The place's name, with its number where two places have the same."""
    place = story.place(place_id)
    namesakes = [each.id for each in story.places if each.name == place.name]
    name = shortened(place.name, 30)
    return name if len(namesakes) == 1 else f"{name} ({namesakes.index(place_id) + 1})"


def _visits(story: Story, scenes: Sequence[ToldScene], shown: Sequence[str]) -> Iterator[dict[str, object]]:
    names = {each.id: each.name for each in story.characters}
    states = {visit.scene: visit.state for visit in story.visits}
    for step, scene in enumerate(scenes):
        place = scene.scene.place
        if place is not None and place in shown:
            who = ", ".join(names[each] for each in scene.scene.present) or "nobody by name"
            state = "; ".join(states.get(scene.scene.id, ()))
            visit = f"visit {scene.scene.visit}" if scene.scene.visit else "not counted"
            yield {
                "id": scene.scene.id,
                "step": step,
                "place": _name(story, place),
                "n": scene.scene.visit,
                "people": min(8, len(scene.scene.present)),
                "says": f"{visit} · scene {scene.number}: {scene.title}\n{who}{f'{chr(10)}{state}' if state else ''}",
            }


def _marks(look: Look, size: Size, count: int) -> list[Json]:
    wide = size.width / max(1, count)
    middle = {"scale": "y", "field": "place", "band": 0.5}
    return [
        {
            "type": "rule",
            "from": {"data": "places"},
            "encode": {
                "enter": {
                    "x": value(0),
                    "x2": value(size.width),
                    "y": {"scale": "y", "field": "name", "band": 0.5},
                    "stroke": value(look.rule),
                }
            },
        },
        standing(look, size.height, "steps", "step"),
        {
            "type": "rect",
            "name": "visit",
            "from": {"data": "visits"},
            "encode": {
                "enter": {
                    "xc": field("step", "x"),
                    "width": value(max(3.0, min(26.0, wide * 0.9))),
                    "yc": middle,
                    "height": signal("6 + 2 * datum.people"),
                    "cornerRadius": value(2),
                    "fill": value(look.accent),
                    "cursor": value("pointer"),
                    "tooltip": field("says"),
                },
                "update": {"fill": signal(f"datum.id === here ? '{look.signal}' : '{look.accent}'")},
            },
        },
        *([_numbers(look)] if wide >= 12 else []),
    ]


def _numbers(look: Look) -> Json:
    return {
        "type": "text",
        "interactive": False,
        "from": {"data": "visits"},
        "encode": {
            "enter": {
                "x": field("step", "x"),
                "y": {"scale": "y", "field": "place", "band": 0.5, "offset": 1},
                "text": signal("datum.n ? format(datum.n, 'd') : ''"),
                "align": value("center"),
                "baseline": value("middle"),
                "fontSize": value(10),
                "font": value("Source Sans Pro"),
                "fill": value(look.paper),
            }
        },
    }
