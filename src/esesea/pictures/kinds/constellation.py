"""The constellation: characters as stars, the scenes they share as threads, and a bead on them for every touch.

The stars stand where `starfield` puts them, so that those who share many scenes are near. It grows with the clock.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from esesea.pictures.along import in_order
from esesea.pictures.key import Entry, Group, key
from esesea.pictures.labels import Box, placed
from esesea.pictures.look import Look
from esesea.pictures.specification import SIDE, Json, Sheet, field, signal, specification, table, value, written
from esesea.pictures.starfield import Pair, Spot, beads, starfield
from esesea.pictures.told_scenes import ToldScene, leads, series
from esesea.story.event import Contact
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK

MOST_STARS = 36
LETTERS = 13.0

ALONE, EACH, TALLEST = 150, 40, 0.7
"""Pixels: of the height for any stars at all and for each; and the most, as a share of the width."""


LEAST = 240
"""Pixels of the field in a picture that must be low."""


def constellation(
    story: Story, look: Look, clock: str = STORY_CLOCK, width: int = 860, tall: int | None = None
) -> dict[str, object]:
    """Who shares scenes with whom and who touches whom, as far as ``clock`` has come; ``width`` pixels wide.

    Raises KeyError for a clock that is not solved. Signals: ``until``, set from outside, is the last row of the clock
    that counts (from 0); ``picked`` is the thread last clicked, as two ids with a space between; ``here`` and ``lit``
    as in `along.signals`.
    """
    scenes = in_order(story, clock)
    stars = leads(story, (scene.scene for scene in scenes), MOST_STARS)
    touches = _touches(story, scenes, stars)
    under_it = key(_groups(look, stars, touches), width - 2 * SIDE)
    wished = tall if tall and len(stars) > 2 else ALONE + EACH * len(stars)
    height = round(min(max(TALLEST * width, 300), wished))
    sheet = Sheet.within(width, height, bottom=under_it.height + SIDE).lowered(tall, LEAST)
    where = starfield(stars, _shared(scenes, stars), sheet)
    return specification(
        f"Constellation of {story.title}: {len(stars)} characters, {sum(map(len, touches.values()))} touches.",
        sheet,
        look,
        signals=[
            {"name": "here", "value": None},
            {"name": "lit", "value": []},
            {"name": "until", "value": max((scene.row or 0 for scene in scenes), default=0)},
            {"name": "picked", "value": None, "on": [{"events": "@thread:click", "update": "datum.pair"}]},
        ],
        data=[
            table("stars", _stars(story, look, scenes, where)),
            table("names", _names(story, scenes, where, sheet)),
            table("pairs", _pairs(story, scenes, where, touches)),
            table("meetings", _meetings(scenes, where, touches)),
            _threads(),
            table("touches", _beads(story, scenes, touches, where)),
            under_it.data(),
        ],
        marks=[
            *_thread_marks(look),
            *_star_marks(look),
            *written(look, "names", LETTERS, opacity=signal("datum.first <= until ? 1 : 0.55")),
            *under_it.marks(look, 4),
        ],
    )


def _groups(look: Look, stars: Sequence[str], touches: Mapping[Pair, Sequence[Contact]]) -> Iterator[Group]:
    if stars:
        yield "a star", [Entry("somebody: the larger, the more scenes they are in", "circle", look.ink)]
    if len(stars) > 1:
        yield "a thread", [Entry("they share scenes", "stroke", look.accent, thick=1)]
    if touches:
        yield "a bead", [Entry("they touch", "circle", look.signal)]


def _touches(story: Story, scenes: Sequence[ToldScene], stars: Sequence[str]) -> dict[Pair, list[Contact]]:
    """The touches that the text asserts between each two stars, in the clock's order."""
    rows = {scene.scene.id: scene.row or 0 for scene in scenes}
    found: dict[Pair, list[Contact]] = defaultdict(list)
    told = [each for each in story.contacts if each.asserted and each.scene in rows and each.a != each.b]
    for contact in sorted(told, key=lambda each: rows[each.scene]):
        if contact.a in stars and contact.b in stars:
            found[min(contact.a, contact.b), max(contact.a, contact.b)].append(contact)
    return dict(found)


def _shared(scenes: Sequence[ToldScene], stars: Sequence[str]) -> Counter[Pair]:
    """How many scenes each pair shares."""
    among = frozenset(stars)
    return Counter(pair for scene in scenes for pair in combinations(sorted(among & {*scene.scene.present}), 2))


def _stars(
    story: Story, look: Look, scenes: Sequence[ToldScene], where: Mapping[str, Spot]
) -> Iterator[dict[str, object]]:
    times = Counter(who for scene in scenes for who in scene.scene.present)
    coloured = series(story)
    for who, (x, y) in where.items():
        many = "1 scene" if times[who] == 1 else f"{times[who]} scenes"
        yield {
            "id": who,
            "x": x,
            "y": y,
            "size": round(_area(times[who]), 1),
            "first": _first(scenes, who),
            "colour": look.of_series(coloured.get(who)),
            "says": f"{story.character(who).name}: in {many}",
        }


def _first(scenes: Sequence[ToldScene], who: str) -> int:
    return next((scene.row or 0 for scene in scenes if who in scene.scene.present), 0)


def _names(
    story: Story, scenes: Sequence[ToldScene], where: Mapping[str, Spot], sheet: Sheet
) -> Iterator[dict[str, object]]:
    times = Counter(who for scene in scenes for who in scene.scene.present)
    marks = []
    for who, (x, y) in where.items():
        reach = 2 + math.sqrt(_area(times[who])) / 2
        marks.append((who, story.character(who).name, Box(x - reach, y - reach, x + reach, y + reach)))
    room = Box(4 - sheet.left, 4 - sheet.top, sheet.width + sheet.right - 4, sheet.height)
    for label in placed(marks, LETTERS, room, shortest=14):
        spot = {"words": label.words, "x": round(label.x, 1), "y": round(label.y, 1)}
        yield spot | {"first": _first(scenes, label.of)}


def _area(scenes: int) -> float:
    """Of a star, in square pixels."""
    return 44 + 15 * math.pow(scenes, 0.8)


def _met(scenes: Sequence[ToldScene], where: Mapping[str, Spot]) -> Iterator[tuple[ToldScene, Pair]]:
    """Each scene with each pair of stars that shares it."""
    for scene in scenes:
        for pair in combinations(sorted(where.keys() & {*scene.scene.present}), 2):
            yield scene, pair


def _pairs(
    story: Story,
    scenes: Sequence[ToldScene],
    where: Mapping[str, Spot],
    touches: Mapping[Pair, Sequence[Contact]],
) -> Iterator[dict[str, object]]:
    """Where the thread of each pair runs; ``most`` is the greatest count of scenes that any of them shares."""
    counts = Counter(pair for _, pair in _met(scenes, where))
    most = max(counts.values(), default=1)
    for pair in {**counts, **touches}:
        (ax, ay), (bx, by) = where[pair[0]], where[pair[1]]
        who = " and ".join(story.character(each).name for each in pair)
        yield {"pair": " ".join(pair), "who": who, "most": most, "ax": ax, "ay": ay, "bx": bx, "by": by}


def _meetings(
    scenes: Sequence[ToldScene], where: Mapping[str, Spot], touches: Mapping[Pair, Sequence[Contact]]
) -> Iterator[dict[str, object]]:
    """Each scene that a pair shares and each touch between them, with the clock's row."""
    rows = {scene.scene.id: scene.row for scene in scenes}
    for scene, pair in _met(scenes, where):
        yield {"pair": " ".join(pair), "row": scene.row, "shared": 1, "touched": 0}
    for pair, contacts in touches.items():
        for contact in contacts:
            yield {"pair": " ".join(pair), "row": rows[contact.scene], "shared": 0, "touched": 1}


def _threads() -> Json:
    """The meetings up to the row ``until``, counted for each pair."""
    sides = ["who", "most", "ax", "ay", "bx", "by"]
    return {
        "name": "threads",
        "source": "meetings",
        "transform": [
            {"type": "filter", "expr": "datum.row <= until"},
            {
                "type": "aggregate",
                "groupby": ["pair"],
                "ops": ["sum", "sum"],
                "fields": ["shared", "touched"],
                "as": ["scenes", "touches"],
            },
            {"type": "lookup", "from": "pairs", "key": "pair", "fields": ["pair"], "values": sides},
        ],
    }


def _beads(
    story: Story, scenes: Sequence[ToldScene], touches: Mapping[Pair, Sequence[Contact]], where: Mapping[str, Spot]
) -> Iterator[dict[str, object]]:
    at = {scene.scene.id: scene for scene in scenes}
    for pair, contacts in touches.items():
        for contact, (x, y) in zip(contacts, beads(where[pair[0]], where[pair[1]], len(contacts)), strict=True):
            scene = at[contact.scene]
            who = " and ".join(story.character(each).name for each in (contact.a, contact.b))
            yield {
                "id": contact.scene,
                "pair": " ".join(pair),
                "row": scene.row,
                "x": round(x, 1),
                "y": round(y, 1),
                "says": f"{who}: “{story.quote(contact.span)}”\nscene {scene.number}: {scene.title}",
            }


def _thread_marks(look: Look) -> list[Json]:
    said = (
        "datum.who + ': ' + datum.scenes + (datum.scenes == 1 ? ' scene' : ' scenes')"
        " + (datum.touches ? ', ' + datum.touches + (datum.touches == 1 ? ' touch' : ' touches') : '')"
    )
    run = {"x": field("ax"), "y": field("ay"), "x2": field("bx"), "y2": field("by")}
    chosen, share = "datum.pair === picked", "datum.scenes / datum.most"
    line = run | {
        "stroke": signal(f"{chosen} ? '{look.signal}' : '{look.accent}'"),
        "strokeWidth": signal(f"{chosen} ? 2.5 : 0.6 + 2 * sqrt({share})"),
        "strokeOpacity": signal(f"{chosen} ? 1 : 0.12 + 0.7 * {share}"),
    }
    broad = run | {
        "stroke": value("transparent"),
        "strokeWidth": value(14),
        "cursor": value("pointer"),
        "tooltip": signal(said),
    }
    threads = {"type": "rule", "from": {"data": "threads"}}
    return [
        {**threads, "interactive": False, "encode": {"update": line}},
        {**threads, "name": "thread", "encode": {"update": broad}},
    ]


def _star_marks(look: Look) -> list[Json]:
    spot = {"x": field("x"), "y": field("y"), "tooltip": field("says"), "cursor": value("pointer")}
    bead = spot | {"fill": value(look.signal)}
    marked = "datum.id === here || indexof(lit, datum.id) >= 0"
    star = spot | {"size": field("size"), "fill": field("colour"), "stroke": value(look.paper), "strokeWidth": value(2)}
    return [
        {
            "type": "symbol",
            "name": "touch",
            "from": {"data": "touches"},
            "encode": {
                "enter": bead,
                "update": {
                    "opacity": signal("datum.row <= until ? 1 : 0"),
                    "size": signal(f"{marked} ? 90 : 38"),
                    "stroke": signal(f"{marked} ? '{look.ink}' : '{look.paper}'"),
                    "strokeWidth": signal(f"{marked} ? 1.5 : 1"),
                },
            },
        },
        {
            "type": "symbol",
            "name": "star",
            "from": {"data": "stars"},
            "encode": {"enter": star, "update": {"opacity": signal("datum.first <= until ? 1 : 0.3")}},
        },
    ]
