"""What every picture is made of: a Vega specification as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from esesea.pictures.look import SANS, SERIF, Look

Json = Mapping[str, object]

SCHEMA = "https://vega.github.io/schema/vega/v6.json"
"""Says which language it is (Vega 6); nothing is fetched from there."""

SIDE = 16
"""Pixels: the least margin."""

LEAST_FIELD = 80
"""Pixels: the field is never narrower, however wide its margins are."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The field that is drawn on, ``width`` by ``height``, and the margins about it, in pixels.

    The page knows beforehand how large a drawing comes out, and words are placed before anything is drawn: that is why
    margins are said, and not found by Vega.
    """

    width: int
    height: int
    left: int = SIDE
    right: int = SIDE
    top: int = SIDE
    bottom: int = SIDE

    @classmethod
    def within(cls, whole: int, height: int, *, left: int = SIDE, right: int = SIDE, bottom: int = SIDE) -> Sheet:
        """The sheet that is ``whole`` pixels wide with its margins."""
        return cls(max(LEAST_FIELD, whole - left - right), height, left=left, right=right, bottom=bottom)

    def lowered(self, tall: int | None, least: float) -> Sheet:
        """The sheet no higher than ``tall`` pixels with its margins, though its field is ``least`` pixels high."""
        if tall is None:
            return self
        room = max(round(least), tall - self.top - self.bottom)
        return replace(self, height=min(self.height, room))


PARTS = ("signals", "data", "scales", "axes", "marks")


def specification(description: str, sheet: Sheet, look: Look, **parts: Iterable[Json]) -> dict[str, object]:
    """A whole specification in the shared look. ``description`` is what a screen reader says of it.

    ``parts`` are Vega's own, by name: ``signals``, ``data``, ``scales``, ``axes``, ``marks``.
    """
    return {
        "$schema": SCHEMA,
        "description": description,
        "width": sheet.width,
        "height": sheet.height,
        "padding": {"left": sheet.left, "right": sheet.right, "top": sheet.top, "bottom": sheet.bottom},
        "autosize": "none",
        "background": look.paper,
        **{part: list(parts.get(part, ())) for part in PARTS},
        "config": _config(look),
    }


def _config(look: Look) -> Json:
    letters = {"labelFont": SANS, "titleFont": SANS, "labelColor": look.muted, "titleColor": look.muted}
    return {
        "axis": letters
        | {
            "labelFontSize": 11,
            "titleFontSize": 11,
            "titleFontWeight": "normal",
            "domainColor": look.rule,
            "tickColor": look.rule,
            "gridColor": look.rule,
        },
        "text": {"font": SERIF, "fill": look.ink, "fontSize": 12},
    }


def table(name: str, rows: Iterable[Mapping[str, object]], *transforms: Json) -> Json:
    """A data set of ``rows``, with Vega's transforms."""
    made: dict[str, object] = {"name": name, "values": [dict(row) for row in rows]}
    return made | ({"transform": list(transforms)} if transforms else {})


def field(name: str, scale: str | None = None, **more: object) -> dict[str, object]:
    """A value taken from the row's field ``name``, on ``scale`` where one is given."""
    return ({"scale": scale} if scale else {}) | {"field": name} | more


def value(of: object) -> dict[str, object]:
    """The same value for every row."""
    return {"value": of}


def signal(expression: str) -> dict[str, object]:
    """A value that an expression of Vega's gives."""
    return {"signal": expression}


def written(look: Look, data: str, size: float, **more: Json) -> list[Json]:
    """The ``words`` of rows at their ``x``, ``y``: first as a halo in the paper's colour, then themselves."""
    spot: dict[str, object] = {
        "text": field("words"),
        "x": field("x"),
        "y": field("y"),
        "align": value("center"),
        "baseline": value("middle"),
        "fontSize": value(size),
    }
    halo = {"fill": value(look.paper), "stroke": value(look.paper), "strokeWidth": value(4), "opacity": value(0.85)}
    rows: dict[str, object] = {"type": "text", "interactive": False, "from": {"data": data}}
    return [
        rows | {"encode": {"enter": spot | halo}},
        rows | {"encode": {"enter": spot, "update": {"fill": value(look.ink)} | more}},
    ]
