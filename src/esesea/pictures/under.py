"""What stands under a picture that runs along a clock: scene numbers, places, and what it is that runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from esesea.pictures.along import Stretch, running
from esesea.pictures.cursor import SceneMark, at_cursor
from esesea.pictures.key import Key
from esesea.pictures.letters import fitted, width_of
from esesea.pictures.look import SANS, Look
from esesea.pictures.specification import SIDE, Json, Sheet, field, table, value
from esesea.story.time import READING_CLOCK

NUMBERS, PLACES, TITLE = 18, 22, 20
"""Pixels under the field: of the row of scene numbers, of the row of places, and of the words that say what runs."""

BELOW = 6
"""Pixels between all that and the key."""

SMALL = 10.0
"""The height of the type of numbers and of places, in pixels."""


@dataclass(frozen=True, slots=True)
class Foot:
    """All that stands under a picture's field; ``sheet`` has a margin for it. Only places that are named are drawn."""

    sheet: Sheet
    clock: str
    numbers: Json
    grounds: Json | None
    key: Key | None

    @classmethod
    def of(
        cls, sheet: Sheet, among: Iterable[Stretch], clock: str, explained: Key | None = None, *, places: bool = False
    ) -> Foot:
        """The numbers of the scenes ``among``, their ``places`` where wished, what runs across, and the key."""
        reached = tuple(among)
        ground = _grounds(reached) if places else []
        shown = table("grounds", ground) if any(row["words"] for row in ground) else None
        high = NUMBERS + TITLE + (PLACES if shown else 0) + (BELOW + explained.height if explained else 0) + SIDE
        return cls(replace(sheet, bottom=high), clock, _numbers(reached), shown, explained)

    def lowered(self, tall: int | None, least: float) -> Foot:
        """The foot of its `Sheet.lowered`."""
        return replace(self, sheet=self.sheet.lowered(tall, least))

    @property
    def data(self) -> tuple[Json, ...]:
        """Its data sets: ``numbers``, ``grounds``, ``key``."""
        return (self.numbers, *((self.grounds,) if self.grounds else ()), *((self.key.data(),) if self.key else ()))

    def marks(self, look: Look) -> list[Json]:
        """What draws it."""
        below = NUMBERS + (PLACES if self.grounds else 0)
        said = f"scene numbers as told · {running(self.clock)} →"
        if self.clock == READING_CLOCK:
            said = "scene numbers · reading order →"
        return [
            _rule_below(look, self.sheet),
            *_number_marks(look, self.sheet),
            *(_ground_marks(look, self.sheet.height + NUMBERS) if self.grounds else ()),
            _said(look, said, self.sheet.width, self.sheet.height + below + TITLE / 2),
            *(self.key.marks(look, below + TITLE + BELOW) if self.key else ()),
        ]


def _numbers(among: Iterable[Stretch]) -> Json:
    """The data set ``numbers``: scenes' numbers as told, in the middle under each, those left out that would touch."""
    rows: list[Mapping[str, object]] = []
    free = float("-inf")
    for scene, begins, ends in sorted(among, key=lambda each: each[1]):
        middle = (begins + ends) / 2
        half = width_of(str(scene.number), SMALL) / 2
        if middle - half >= free:
            rows.append({"id": scene.scene.id, "words": str(scene.number), "x": round(middle, 1)})
            free = middle + half + 5
    return table("numbers", rows)


def _grounds(among: Iterable[Stretch]) -> list[dict[str, object]]:
    """The data set ``grounds``: stretches of scenes at one place, with as much of its name as fits."""
    rows: list[dict[str, object]] = []
    last: str | None = None
    for scene, begins, ends in sorted(among, key=lambda each: each[1]):
        place = scene.scene.place
        if place is not None and place == last:
            rows[-1]["ends"] = ends
        elif place is not None:
            rows.append({"place": scene.place or "", "begins": begins, "ends": ends})
        last = place
    for row in rows:
        begins, ends = float(str(row["begins"])), float(str(row["ends"]))
        row |= {"begins": round(begins, 1), "ends": round(ends, 1), "x": round((begins + ends) / 2, 1)}
        row["words"] = fitted(str(row["place"]), SMALL, ends - begins - 2)
    return rows


def _rule_below(look: Look, sheet: Sheet) -> Json:
    line = {"x": value(0), "x2": value(sheet.width), "y": value(sheet.height), "stroke": value(look.rule)}
    return {"type": "rule", "interactive": False, "encode": {"enter": line}}


def _number_marks(look: Look, sheet: Sheet) -> list[Json]:
    number = {
        "text": field("words"),
        "x": field("x"),
        "y": value(sheet.height + NUMBERS / 2 + 1),
        "align": value("center"),
        "baseline": value("middle"),
        "font": value(SANS),
        "fontSize": value(SMALL),
        "cursor": value("pointer"),
    }
    bold = number | {"fontWeight": value("bold")}
    return [
        SceneMark("text", "number", "numbers", number).drawn({"fill": value(look.muted)}),
        at_cursor("text", "numbers", bold | {"stroke": value(look.paper), "strokeWidth": value(4)}),  # hides the other
        at_cursor("text", "numbers", bold | {"fill": value(look.signal)}),
    ]


def _ground_marks(look: Look, top: float) -> list[Json]:
    bracket = {
        "x": field("begins", offset=1),
        "x2": field("ends", offset=-1),
        "y": value(top + 3),
        "stroke": value(look.muted),
        "strokeWidth": value(2),
        "tooltip": field("place"),
    }
    name = {
        "text": field("words"),
        "x": field("x"),
        "y": value(top + 13),
        "align": value("center"),
        "baseline": value("middle"),
        "font": value(SANS),
        "fontSize": value(SMALL),
        "fill": value(look.muted),
        "tooltip": field("place"),
    }
    return [
        {"type": "rule", "from": {"data": "grounds"}, "encode": {"enter": bracket}},
        {"type": "text", "from": {"data": "grounds"}, "encode": {"enter": name}},
    ]


def _said(look: Look, words: str, x: float, y: float) -> Json:
    return {
        "type": "text",
        "interactive": False,
        "encode": {
            "enter": {
                "text": value(words),
                "x": value(x),
                "y": value(y),
                "align": value("right"),
                "baseline": value("middle"),
                "font": value(SANS),
                "fontSize": value(11),
                "fill": value(look.muted),
            }
        },
    }
