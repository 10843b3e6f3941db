"""The constellation: characters as stars, the scenes they share and the touches between them as threads.

The stars stand where a spring layout (T. M. J. Fruchterman and E. M. Reingold, Software: Practice and Experience
21(11), 1991) puts them, so that those who share many scenes are near. Threads grow with the clock.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from esesea.pictures.along import in_order
from esesea.pictures.labels import Box, placed
from esesea.pictures.look import SANS, Look
from esesea.pictures.specification import Json, Size, field, signal, specification, table, value
from esesea.pictures.told_scenes import ToldScene, leads
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK

MOST_STARS = 40
MARGIN = 60
LETTERS = 13.0

Pair = tuple[str, str]


def constellation(story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 860) -> dict[str, object]:
    """Who shares scenes with whom and who touches whom, as far as ``clock`` has come.

    Raises KeyError for a clock that is not solved. Signals: ``until``, set from outside, is the last row of the clock
    that counts (from 0); ``picked`` is the thread last clicked, as two ids with a space between.
    """
    scenes = in_order(story, clock)
    stars = leads(story, (scene.scene for scene in scenes), MOST_STARS)
    size = Size(width, round(width * 0.66))
    where = _layout(stars, _shared(scenes, frozenset(stars)), size)
    names = {each.id: each.name for each in story.characters}
    last = max((scene.row or 0 for scene in scenes), default=0)
    meetings = list(_meetings(story, scenes, where))
    touches = sum(each["touched"] == 1 for each in meetings)
    return specification(
        f"Constellation of {story.title}: {len(stars)} characters, {touches} touches.",
        size,
        look,
        signals=[
            {"name": "until", "value": last},
            {"name": "picked", "value": None, "on": [{"events": "@thread:click", "update": "datum.pair"}]},
        ],
        data=[
            table("stars", _stars(scenes, stars, where, names)),
            table("names", _names(stars, scenes, where, names, size)),
            table("meetings", meetings),
            {
                "name": "threads",
                "source": "meetings",
                "transform": [
                    {"type": "filter", "expr": "datum.row <= until"},
                    {
                        "type": "aggregate",
                        "groupby": ["pair", "who", "ax", "ay", "bx", "by"],
                        "ops": ["sum", "sum"],
                        "fields": ["shared", "touched"],
                        "as": ["scenes", "touches"],
                    },
                ],
            },
        ],
        marks=_marks(look),
    )


def _shared(scenes: Sequence[ToldScene], stars: frozenset[str]) -> Counter[Pair]:
    """How many scenes each pair shares."""
    return Counter(pair for scene in scenes for pair in combinations(sorted(stars & set(scene.scene.present)), 2))


def _layout(stars: Sequence[str], shared: Mapping[Pair, int], size: Size) -> dict[str, tuple[float, float]]:
    """Where each star stands, in pixels. Deterministic."""
    import networkx as nx  # noqa: PLC0415 - slow to load

    graph = nx.Graph()
    graph.add_nodes_from(stars)
    graph.add_weighted_edges_from((one, other, times**0.5) for (one, other), times in shared.items())
    if len(stars) < 3:
        spots = {who: (at - (len(stars) - 1) / 2, 0.0) for at, who in enumerate(stars)}
    else:
        spots = nx.spring_layout(graph, k=2.2 / len(stars) ** 0.5, iterations=200, seed=7, scale=1.0)
    across = _spread({who: float(x) for who, (x, _) in spots.items()})
    down = _spread({who: float(y) for who, (_, y) in spots.items()})
    wide, high = size.width - 2 * MARGIN, size.height - 2 * MARGIN
    return {who: (round(MARGIN + across[who] * wide, 1), round(MARGIN + down[who] * high, 1)) for who in stars}


def _spread(values: Mapping[str, float]) -> dict[str, float]:
    """The values on 0…1, three parts as they are and seven by rank: near, but not on one heap."""
    least, most = min(values.values(), default=0.0), max(values.values(), default=0.0)
    if least == most:
        return dict.fromkeys(values, 0.5)
    ordered = sorted(values, key=lambda who: (values[who], who))
    ranks = {who: at / (len(ordered) - 1) for at, who in enumerate(ordered)}
    return {who: 0.3 * (values[who] - least) / (most - least) + 0.7 * ranks[who] for who in values}


def _stars(
    scenes: Sequence[ToldScene],
    stars: Sequence[str],
    where: Mapping[str, tuple[float, float]],
    names: Mapping[str, str],
) -> Iterator[dict[str, object]]:
    times = Counter(who for scene in scenes for who in scene.scene.present)
    for who in stars:
        x, y = where[who]
        many = "scene" if times[who] == 1 else "scenes"
        yield {"id": who, "x": x, "y": y, "scenes": times[who], "says": f"{names[who]}: in {times[who]} {many}"}


def _names(
    stars: Sequence[str],
    scenes: Sequence[ToldScene],
    where: Mapping[str, tuple[float, float]],
    names: Mapping[str, str],
    size: Size,
) -> Iterator[dict[str, object]]:
    times = Counter(who for scene in scenes for who in scene.scene.present)
    marks = []
    for who in stars:
        x, y = where[who]
        reach = 4 + (_area(times[who]) ** 0.5) / 2
        marks.append((who, names[who], Box(x - reach, y - reach, x + reach, y + reach)))
    for label in placed(marks, LETTERS, Box(-30, 0, size.width + 30, size.height)):
        yield {"name": label.words, "x": round(label.x, 1), "y": round(label.y, 1)}


def _area(scenes: int) -> float:
    return 40 + 14 * math.pow(scenes, 0.8)


def _meetings(
    story: Story, scenes: Sequence[ToldScene], where: Mapping[str, tuple[float, float]]
) -> Iterator[dict[str, object]]:
    """Each scene that a pair shares and each touch between them, with the clock's row."""
    rows = {scene.scene.id: scene.row for scene in scenes}
    names = {each.id: each.name for each in story.characters}
    for scene in scenes:
        for pair in combinations(sorted(where.keys() & set(scene.scene.present)), 2):
            yield _meeting(pair, where, names, {"row": scene.row, "shared": 1, "touched": 0})
    for contact in story.contacts:
        pair = (min(contact.a, contact.b), max(contact.a, contact.b))
        if contact.asserted and contact.scene in rows and pair[0] != pair[1] and where.keys() >= set(pair):
            yield _meeting(pair, where, names, {"row": rows[contact.scene], "shared": 0, "touched": 1})


def _meeting(
    pair: Pair, where: Mapping[str, tuple[float, float]], names: Mapping[str, str], counts: Mapping[str, object]
) -> dict[str, object]:
    (ax, ay), (bx, by) = (where[who] for who in pair)
    who = " and ".join(names[each] for each in pair)
    return {"pair": " ".join(pair), "who": who, "ax": ax, "ay": ay, "bx": bx, "by": by, **counts}


def _marks(look: Look) -> list[Json]:
    said = (
        "datum.who + ': ' + datum.scenes + (datum.scenes == 1 ? ' scene' : ' scenes')"
        " + (datum.touches ? ', ' + datum.touches + (datum.touches == 1 ? ' touch' : ' touches') : '')"
    )
    return [
        {
            "type": "rule",
            "name": "thread",
            "from": {"data": "threads"},
            "encode": {
                "update": {
                    "x": field("ax"),
                    "y": field("ay"),
                    "x2": field("bx"),
                    "y2": field("by"),
                    "stroke": signal(f"datum.touches ? '{look.signal}' : '{look.accent}'"),
                    "strokeWidth": signal(
                        "datum.touches ? 1 + 0.9 * sqrt(datum.touches) : 0.6 + 0.3 * sqrt(datum.scenes)"
                    ),
                    "strokeOpacity": signal(
                        "min(0.9, datum.touches ? 0.45 + 0.08 * datum.touches : 0.12 + 0.05 * datum.scenes)"
                    ),
                    "cursor": value("pointer"),
                    "tooltip": signal(said),
                }
            },
        },
        {
            "type": "symbol",
            "from": {"data": "stars"},
            "encode": {
                "enter": {
                    "x": field("x"),
                    "y": field("y"),
                    "size": signal("40 + 14 * pow(datum.scenes, 0.8)"),
                    "fill": value(look.ink),
                    "stroke": value(look.paper),
                    "strokeWidth": value(2),
                    "tooltip": field("says"),
                }
            },
        },
        {
            "type": "text",
            "interactive": False,
            "from": {"data": "names"},
            "encode": {
                "enter": {
                    "x": field("x"),
                    "y": field("y"),
                    "text": field("name"),
                    "align": value("center"),
                    "baseline": value("middle"),
                    "fontSize": value(LETTERS),
                }
            },
        },
        {
            "type": "text",
            "interactive": False,
            "encode": {
                "enter": {
                    "x": value(0),
                    "y": signal("height + 4"),
                    "text": value("a thread: scenes they share; a red one: touches too"),
                    "font": value(SANS),
                    "fontSize": value(11),
                    "fill": value(look.muted),
                }
            },
        },
    ]
