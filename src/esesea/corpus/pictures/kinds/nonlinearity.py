"""How far stories are told out of order, by the year they are from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from esesea.corpus.pictures.chart import Chart, axis, counted
from esesea.corpus.pictures.spots import marks, names_beside
from esesea.pictures.key import Entry
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, field, table, value

if TYPE_CHECKING:
    from esesea.corpus.asking.library import Library

HEIGHT = 380
NAMED = 14
"""At most so many stories are named: those told most out of order."""

NAME = 34
"""Characters of a name."""

SPOT, LARGEST = 34.0, 900.0
"""Square pixels: of one story's spot, and of the largest that stands for many."""

SPOT_LOOK: Json = {"size": field("stories", "size"), "fillOpacity": value(0.55)}

SPOTS = """
SELECT year, round(nonlinearity, 2) AS nonlinearity, count(*) AS stories, any_value(title) AS title
FROM library WHERE year IS NOT NULL AND nonlinearity IS NOT NULL GROUP BY ALL ORDER BY nonlinearity DESC, stories, year
"""
MEDIANS = """
WITH years AS (SELECT year, nonlinearity FROM library WHERE year IS NOT NULL AND nonlinearity IS NOT NULL),
steps AS (SELECT greatest(1, ceil((max(year) - min(year)) / 15))::INTEGER AS step FROM years)
SELECT median(year) AS year, median(nonlinearity) AS nonlinearity, count(*) AS stories
FROM years, steps GROUP BY year // step HAVING count(*) >= 3 ORDER BY 1
"""
RANKED = """
SELECT row_number() OVER (ORDER BY nonlinearity, title, story) AS year, nonlinearity, 1 AS stories, title
FROM library WHERE nonlinearity IS NOT NULL ORDER BY nonlinearity DESC LIMIT 5000
"""


def nonlinearity(library: Library, look: Look, width: int) -> dict[str, object]:
    """Each story at its year, the higher the more it is told out of order, and the median of the years.

    Where no year is known the stories stand in the order of how far they are out of order.
    """
    spots = library.query(SPOTS).to_dicts()
    dated = bool(spots)
    spots = spots or library.query(RANKED).to_dicts()
    line = library.query(MEDIANS).to_dicts() if dated else []
    many = sum(int(each["stories"]) for each in spots)
    chart = Chart.of(
        (
            "Told out of order",
            f"{counted(many, 'story', 'stories')}; 0 is told as it happens, 1 is told backwards"
            + ("" if dated else ". The sources say no years, so they stand from the least to the most"),
        ),
        look,
        (width, HEIGHT),
        entries=_entries(look, line, spots),
    )
    across = _across([float(each["year"]) for each in spots])
    return chart.drawn(
        data=[
            table("spots", spots),
            table("line", line),
            table("titles", names_beside(chart, _placed(chart, spots, across), NAME)),
        ],
        scales=[
            {"name": "x", "type": "linear", "domain": list(across), "range": "width", "nice": False, "zero": False},
            {"name": "y", "type": "linear", "domain": [0, 1], "range": "height"},
            {
                "name": "size",
                "type": "linear",
                "domain": [0, max((int(each["stories"]) for each in spots), default=1)],
                "range": [0, min(LARGEST, SPOT * max((int(each["stories"]) for each in spots), default=1))],
            },
        ],
        axes=[
            axis("bottom", "x", "year" if dated else "stories, in that order", format="d", tickMinStep=1),
            axis("left", "y", "nonlinearity"),
        ],
        marks=marks(look, "year", "nonlinearity", "title", SPOT_LOOK),
    )


def _across(years: Sequence[float]) -> tuple[float, float]:
    low, high = min(years, default=0.0), max(years, default=1.0)
    room = max(1.0, (high - low) * 0.03)
    return low - room, high + room


def _entries(
    look: Look, line: Sequence[object], spots: Sequence[Mapping[str, object]]
) -> list[tuple[str, Sequence[Entry]]]:
    larger = any(each["stories"] != 1 for each in spots)
    words = "a story; larger where several fall together" if larger else "a story"
    entries = [Entry(words, "circle", look.accent)]
    return [("", [*entries, *([Entry("the median of the years", "stroke", look.signal, thick=2)] if line else [])])]


def _placed(
    chart: Chart, spots: Sequence[Mapping[str, object]], across: tuple[float, float]
) -> Iterator[tuple[float, float, str]]:
    """Where the spots are, and the names of the stories that are most out of order."""
    sheet = chart.sheet
    low, high = across
    for at, each in enumerate(spots):
        x = (float(str(each["year"])) - low) / (high - low) * sheet.width
        y = (1 - float(str(each["nonlinearity"]))) * sheet.height
        yield x, y, str(each["title"]) if at < NAMED and each["stories"] == 1 else ""
