"""What every picture is made of: a Vega specification as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from esesea.pictures.look import SANS, SERIF, Look

Json = Mapping[str, object]

SCHEMA = "https://vega.github.io/schema/vega/v6.json"
"""Says which language it is (Vega 6); nothing is fetched from there."""


@dataclass(frozen=True, slots=True)
class Size:
    """Of the drawing without its margins, in pixels."""

    width: int
    height: int


PARTS = ("signals", "data", "scales", "axes", "legends", "marks")


def specification(description: str, size: Size, look: Look, **parts: Iterable[Json]) -> dict[str, object]:
    """A whole specification in the shared look. ``description`` is what a screen reader says of it.

    ``parts`` are Vega's own, by name: ``signals``, ``data``, ``scales``, ``axes``, ``legends``, ``marks``.
    """
    return {
        "$schema": SCHEMA,
        "description": description,
        "width": size.width,
        "height": size.height,
        "padding": 16,
        "autosize": "pad",
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
        "legend": letters | {"labelFontSize": 11, "titleFontSize": 11, "titleFontWeight": "normal", "labelLimit": 160},
        "text": {"font": SERIF, "fill": look.ink, "fontSize": 12},
        "title": {"font": SERIF, "color": look.ink, "fontSize": 16, "fontWeight": "normal", "anchor": "start"},
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
