"""What lifelines are drawn with: the lines, the scenes they meet in, and where they end."""

from __future__ import annotations

from esesea.pictures.cursor import LIT, SceneMark, at_cursor
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, field, signal, value

THERE, AWAY, LEAP = "there", "away", "leap"
"""Kinds of a line's pieces: between scenes one after another, through scenes without them, back in time."""


def line_marks(count: int) -> list[Json]:
    """The lines, thinner where there are many (``count``) scenes."""
    thick = 2.6 if count < 120 else 1.8
    return [
        {
            "type": "path",
            "interactive": False,
            "from": {"data": "segments"},
            "encode": {
                "enter": {
                    "path": field("path"),
                    "stroke": field("colour"),
                    "strokeWidth": signal(f"datum.kind === '{THERE}' ? {thick} : datum.kind === '{LEAP}' ? 1.4 : 0.9"),
                    "strokeOpacity": signal(f"datum.kind === '{AWAY}' ? 0.6 : 1"),
                    "strokeDash": signal(f"datum.kind === '{LEAP}' ? [2, 4] : []"),
                    "strokeCap": value("round"),
                }
            },
        }
    ]


def scene_marks(look: Look, wide: float) -> list[Json]:
    """Bars ``wide`` pixels wide for the scenes, with a dot for each who is there."""
    bar: dict[str, object] = {
        "x": field("step", "x", offset=-wide / 2),
        "width": value(wide),
        "y": field("top", "y", offset=-6),
        "y2": field("bottom", "y", offset=6),
        "cornerRadius": value(wide / 2),
        "fill": value(look.paper),
        "cursor": value("pointer"),
        "tooltip": field("says"),
    }
    dot = {
        "x": field("step", "x"),
        "y": field("y", "y"),
        "size": value((wide - 2.2) ** 2),
        "fill": field("colour"),
    }
    return [
        *SceneMark("rect", "meeting", "meetings", bar).outlined(look, look.ink, 1),
        {"type": "symbol", "interactive": False, "from": {"data": "there"}, "encode": {"enter": dot}},
    ]


def shades(look: Look, wide: float) -> list[Json]:
    """Scenes that stand too close for bars: shades behind the lines of those who are there."""
    shade = {
        "x": field("step", "x", offset=-wide / 2),
        "width": value(wide),
        "y": field("top", "y", offset=-5),
        "y2": field("bottom", "y", offset=5),
        "cursor": value("pointer"),
        "tooltip": field("says"),
    }
    lit = {"fill": signal(f"{LIT} ? '{look.accent}' : '{look.rule}'"), "fillOpacity": value(0.6)}
    here = {"fill": value(look.signal), "fillOpacity": value(0.8)}
    return [
        SceneMark("rect", "meeting", "meetings", shade).drawn(lit),
        at_cursor("rect", "meetings", shade | here),
    ]


def deaths(look: Look) -> Json:
    """Crosses where lines end in a death."""
    cross = {
        "x": field("step", "x", offset=12),
        "y": field("y", "y"),
        "shape": value("cross"),
        "angle": value(45),
        "size": value(70),
        "fill": value(look.ink),
        "tooltip": field("says"),
    }
    return {"type": "symbol", "from": {"data": "ends"}, "encode": {"enter": cross}}
