"""The cursor in a picture, and scenes that are lit.

What shows the scene ``here`` are marks of their own, with data of their own: as the cursor moves they alone are drawn
anew, however many scenes the picture has.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from esesea.pictures import specification as spec
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, signal, value

POINTED = {"cursor", "tooltip"}
"""Channels for the pointer, which the marks of the cursor let through."""


@dataclass(frozen=True, slots=True)
class SceneMark:
    """What is drawn for each scene in a data set, where a row's ``id`` is the scene's.

    ``kind`` is the type of the mark, ``name`` what a click on it is told by, ``data`` the data set; ``enter`` and
    ``update`` are its channels.
    """

    kind: str
    name: str
    data: str
    enter: Mapping[str, object]
    update: Mapping[str, object] = field(default_factory=dict)

    def outlined(self, look: Look, plain: str, width: float) -> list[Json]:
        """With an outline of ``width`` pixels, ``plain``; thicker and of another colour where it is lit, or here."""
        thick = max(2.5, 2 * width)
        lit = {
            "stroke": signal(f"{LIT} ? '{look.accent}' : '{plain}'"),
            "strokeWidth": signal(f"{LIT} ? {thick} : {width}"),
        }
        outline = {each: of for each, of in self.enter.items() if each != "fill"}
        here = {"stroke": value(look.signal), "strokeWidth": value(thick)}
        return [self.drawn(lit), at_cursor(self.kind, self.data, outline | here)]

    def drawn(self, update: Mapping[str, object]) -> Json:
        """The mark, with these channels too."""
        encode = {"enter": self.enter, "update": {**self.update, **update}}
        return {"type": self.kind, "name": self.name, "from": {"data": self.data}, "encode": encode}


LIT = "indexof(lit, datum.id) >= 0"


def at_cursor(kind: str, data: str, enter: Mapping[str, object]) -> Json:
    """A mark for each row of ``data`` that is of the scene ``here``."""
    channels = {each: of for each, of in enter.items() if each not in POINTED}
    found = {"name": "found", "source": data, "transform": [{"type": "filter", "expr": "datum.id === here"}]}
    mark = {"type": kind, "interactive": False, "from": {"data": "found"}, "encode": {"enter": channels}}
    return {"type": "group", "interactive": False, "data": [found], "marks": [mark]}


def standing(look: Look, height: int, data: str, at: str) -> Json:
    """A line through the scene ``here``, found in ``data``; ``at`` is the field that says where it is."""
    line = {"x": spec.field(at, "x"), "y": value(-6), "y2": value(height + 3)}
    return at_cursor("rule", data, line | {"stroke": value(look.signal), "strokeWidth": value(1.5)})
