"""Stories or passages as spots in a field, a line of medians through them, and names beside those that stand out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from esesea.corpus.pictures.chart import Chart
from esesea.pictures.labels import Box, placed
from esesea.pictures.letters import shortened
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, field, value, written

LETTERS = 11.5
"""The height of the names' type."""

HALF = 4
"""Pixels from the middle of a spot to where a name may stand."""

MOST = 1_500
"""Spots that names are kept off."""


def names_beside(chart: Chart, spots: Iterable[tuple[float, float, str]], longest: int) -> Iterator[dict[str, object]]:
    """The names as far as there is room; each spot: where it is, in pixels from the top left, and its name or nothing.

    A name has at most ``longest`` characters.
    """
    wanted = (
        (str(at), shortened(name, longest) if name else "", Box(x - HALF, y - HALF, x + HALF, y + HALF))
        for at, (x, y, name) in enumerate(islice(spots, MOST))
    )
    for label in placed(wanted, LETTERS, Box(0, 0, chart.sheet.width, chart.sheet.height)):
        if label.words:
            yield {"words": label.words, "x": round(label.x, 1), "y": round(label.y, 1)}


def marks(look: Look, across: str, up: str, says: str, spot: Json) -> list[Json]:
    """The marks of the tables ``spots``, ``line`` and ``titles`` (`names_beside`).

    ``across`` and ``up`` are the fields of the first two on the scales ``x`` and ``y``, ``says`` is what a spot tells
    under the pointer, ``spot`` the size and opacity of spots.
    """
    place = {"x": field(across, "x"), "y": field(up, "y")}
    drawn = place | {
        "fill": value(look.accent),
        "stroke": value(look.paper),
        "strokeWidth": value(0.7),
        "tooltip": field(says),
    }
    line = place | {"interpolate": value("monotone"), "stroke": value(look.signal), "strokeWidth": value(2)}
    return [
        {"type": "symbol", "from": {"data": "spots"}, "encode": {"enter": {**drawn, **spot}}},
        {"type": "line", "interactive": False, "from": {"data": "line"}, "encode": {"enter": line}},
        *written(look, "titles", LETTERS),
    ]
