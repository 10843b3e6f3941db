"""The key under a picture: what its colours, lines and marks stand for, in rows as wide as the picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from esesea.pictures.letters import width_of
from esesea.pictures.look import SANS, Look
from esesea.pictures.specification import Json, field, signal, table, value

LETTERS, ROW = 11.0, 19
"""Pixels: the height of the type, and of a row."""

SYMBOLS = {"square": 12, "circle": 10, "cross": 10, "stroke": 24}
"""How wide the marks are, in pixels, by Vega's names of shapes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark and what it stands for; ``shape`` is one of `SYMBOLS`; ``edge`` its outline, ``dash`` that of a stroke."""

    words: str
    shape: str
    colour: str
    edge: str | None = None
    dash: tuple[int, ...] = ()
    thick: float = 1.6


@dataclass(frozen=True, slots=True)
class Key:
    """A laid-out key: ``height`` pixels, to stand ``top`` pixels under the picture's field."""

    rows: tuple[Mapping[str, object], ...]
    height: int

    def data(self) -> Json:
        """Its rows as a data set."""
        return table("key", self.rows)

    def marks(self, look: Look, top: int) -> list[Json]:
        """What draws it, ``top`` pixels below the field."""
        y = signal(f"height + {top} + datum.y")
        return [
            {
                "type": "symbol",
                "interactive": False,
                "from": {"data": "key"},
                "encode": {
                    "enter": {
                        "x": field("mark"),
                        "y": y,
                        "shape": field("shape"),
                        "size": field("size"),
                        "angle": signal("datum.shape === 'cross' ? 45 : 0"),
                        "fill": signal("datum.shape === 'stroke' ? null : datum.colour"),
                        "stroke": field("edge"),
                        "strokeWidth": field("thick"),
                        "strokeDash": field("dash"),
                        "strokeCap": value("round"),
                    }
                },
            },
            {
                "type": "text",
                "interactive": False,
                "from": {"data": "key"},
                "encode": {
                    "enter": {
                        "x": field("x"),
                        "y": y,
                        "text": field("words"),
                        "font": value(SANS),
                        "fontSize": value(LETTERS),
                        "fontStyle": signal("datum.heads ? 'italic' : 'normal'"),
                        "baseline": value("middle"),
                        "fill": value(look.muted),
                    }
                },
            },
        ]


Group = tuple[str, Sequence[Entry]]
"""Entries, and what stands before them in slanted letters."""


def key(groups: Iterable[Group], width: int, left: int = 0) -> Key:
    """Lay out groups of entries, each after its heading, in rows that begin at ``left`` and are ``width`` wide."""
    rows: list[Mapping[str, object]] = []
    x, y = 0.0, ROW / 2
    for heading, entries in groups:
        for at, entry in enumerate(entries):
            head = width_of(heading, LETTERS) + 9 if at == 0 else 0.0
            wide = head + SYMBOLS[entry.shape] + 6 + width_of(entry.words, LETTERS)
            if x and x + wide > width:
                x, y = 0.0, y + ROW
            if head:
                rows.append(_heading(heading, left + x, y))
            rows.append(_entry(entry, left + x + head, y))
            x += wide + 13
        x += 14
    return Key(tuple(rows), round(y + ROW / 2) if rows else 0)


def _heading(words: str, x: float, y: float) -> Mapping[str, object]:
    return {"x": round(x, 1), "y": y, "words": words, "heads": True, "mark": 0, "shape": "circle", "size": 0}


def _entry(entry: Entry, x: float, y: float) -> Mapping[str, object]:
    wide = SYMBOLS[entry.shape]
    return {
        "x": round(x + wide + 6, 1),
        "y": y,
        "words": entry.words,
        "mark": round(x + wide / 2, 1),
        "shape": entry.shape,
        "size": wide * wide,
        "colour": entry.colour,
        "edge": entry.edge or entry.colour,
        "dash": list(entry.dash),
        "thick": entry.thick,
    }
