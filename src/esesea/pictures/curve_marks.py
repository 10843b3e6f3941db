"""What a story curve is drawn with: backdrop, links, bars with stripes, titles."""

from __future__ import annotations

from esesea.pictures.cursor import SceneMark, standing
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, field, signal, value, written
from esesea.pictures.telling import LETTERS, LINK, Telling


def curve_marks(look: Look, telling: Telling) -> list[Json]:
    """All of them, from the back to the front."""
    sheet, count = telling.sheet, len(telling.scenes)
    return [
        {
            "type": "rect",
            "interactive": False,
            "from": {"data": "hours"},
            "encode": {
                "enter": _ACROSS
                | {"y": value(-8), "y2": value(sheet.height), "fill": field("hour", "hour"), "fillOpacity": value(0.8)}
            },
        },
        *_link_marks(look, 1.5 if count < 120 else 0.8),
        *_bar_marks(look, telling.bar),
        standing(look, sheet.height, "scenes", "middle"),
        *written(look, "titles", LETTERS),
    ]


_ACROSS: dict[str, object] = {"x": field("begins", "x"), "x2": field("ends", "x")}


def _link_marks(look: Look, thick: float) -> list[Json]:
    """The links, and broad clear ones over them, since a thin line is hard to point at."""
    chosen = "linked && linked[0] === datum.a && linked[1] === datum.b"
    line = {
        "enter": {"path": signal(LINK), "strokeDash": field("dash"), "strokeCap": value("round")},
        "update": {
            "stroke": signal(f"{chosen} ? '{look.signal}' : '{look.ink}'"),
            "strokeWidth": signal(f"{chosen} ? 2.5 : {thick}"),
        },
    }
    broad = {
        "enter": {
            "path": signal(LINK),
            "stroke": value("transparent"),
            "strokeWidth": value(12),
            "cursor": value("pointer"),
            "tooltip": field("says"),
        }
    }
    return [
        {"type": "path", "interactive": False, "from": {"data": "links"}, "encode": line},
        {"type": "path", "name": "link", "from": {"data": "links"}, "encode": broad},
    ]


def _bar_marks(look: Look, bar: float) -> list[Json]:
    inner, apart = bar - 2, 0.5 if bar > 12 else 0.0
    round_corners = value(min(3, bar / 4))
    middle = field("row", "y", offset=-bar / 2)
    there = "isValid(ghost[datum.id]) && ghost[datum.id] !== datum.row"
    scene = SceneMark(
        "rect",
        "scene",
        "scenes",
        _ACROSS
        | {
            "y": middle,
            "height": value(bar),
            "cornerRadius": round_corners,
            "fill": value("transparent"),
            "cursor": value("pointer"),
            "tooltip": field("says"),
        },
        {"strokeDash": signal(f"{there} ? [3, 3] : []")},
    )
    return [
        {
            "type": "rect",
            "interactive": False,
            "from": {"data": "scenes"},
            "encode": {
                "enter": _ACROSS
                | {"y": middle, "height": value(bar), "cornerRadius": round_corners, "fill": value(look.paper)}
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
                    "y": signal(f"scale('y', datum.row) + {inner} * datum.from + {apart}"),
                    "y2": signal(f"scale('y', datum.row) + {inner} * datum.to - {apart}"),
                    "fill": field("colour"),
                }
            },
        },
        *scene.outlined(look, look.ink, 1 if bar > 7 else 0.6),
        {
            "type": "rect",
            "interactive": False,
            "from": {"data": "scenes"},
            "encode": {
                "enter": _ACROSS | {"height": value(bar), "cornerRadius": round_corners, "fill": value(look.signal)},
                "update": {
                    "y": signal(f"({there} ? scale('y', ghost[datum.id]) : scale('y', datum.row)) - {bar / 2}"),
                    "opacity": signal(f"{there} ? 0.75 : 0"),
                },
            },
        },
    ]
