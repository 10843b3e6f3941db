"""How long flashbacks are, and where in the telling they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log10
from typing import TYPE_CHECKING

from esesea.corpus.pictures.chart import Chart, along_the_book, axis, counted
from esesea.pictures.key import Entry
from esesea.pictures.labels import Box, placed
from esesea.pictures.letters import shortened
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, field, table, value, written

if TYPE_CHECKING:
    from esesea.corpus.asking.library import Library

HEIGHT, NAMED, LETTERS, NAME = 380, 10, 11.5, 30
"""Pixels high; flashbacks with a name, the longest; its type's height and its characters."""

SPOTS = """
SELECT told_at, greatest(words, 1) AS words, title, opens FROM flashbacks
ORDER BY words DESC, title, told_at LIMIT 4000
"""
MEDIANS = """
SELECT (least(floor(told_at * 10), 9) + 0.5) / 10 AS told_at, median(words) AS words FROM flashbacks
GROUP BY 1 HAVING count(*) >= 3 ORDER BY 1
"""
WHOLE = """
SELECT count(*) AS flashbacks, count(DISTINCT story) AS stories, median(words)::BIGINT AS words FROM flashbacks
"""


def flashbacks(library: Library, look: Look, width: int) -> dict[str, object]:
    """Each flashback where it begins, the higher the longer, on a scale on which ten times is always as far."""
    spots = library.query(SPOTS).to_dicts()
    line = library.query(MEDIANS).to_dicts()
    whole = library.query(WHOLE).to_dicts()[0]
    found, stories = int(whole["flashbacks"]), int(whole["stories"])
    says = f"{counted(found, 'flashback', 'flashbacks')} in {counted(stories, 'story', 'stories')}"
    half = f"; half of them have fewer than {whole['words']:,} words" if found else ""
    entries = [Entry("a flashback", "circle", look.accent)]
    entries += [Entry("the median of each tenth", "stroke", look.signal, thick=2)] if line else []
    chart = Chart.of(("Looking back", says + half), look, (width, HEIGHT), entries=[("", entries)])
    low, high = _reach([int(each["words"]) for each in spots])
    return chart.drawn(
        data=[table("spots", spots), table("line", line), table("titles", _titles(chart, spots, low, high))],
        scales=[
            {"name": "x", "type": "linear", "domain": [0, 1], "range": "width"},
            {"name": "y", "type": "log", "domain": [low, high], "range": "height"},
        ],
        axes=[
            along_the_book("x", "where in the telling it begins"),
            axis("left", "y", "words", values=_tens(low, high), format=",d"),
        ],
        marks=_marks(look),
    )


def _reach(words: Sequence[int]) -> tuple[float, float]:
    return 0.8 * min(words, default=10), 1.4 * max(words, default=1000)


def _tens(low: float, high: float) -> list[int]:
    """1, 3, 10, 30 … as far as they stand on the scale."""
    steps = (step * 10**power for power in range(8) for step in (1, 3))
    return [step for step in steps if low <= step <= high]


def _titles(
    chart: Chart, spots: Sequence[Mapping[str, object]], low: float, high: float
) -> Iterator[dict[str, object]]:
    sheet = chart.sheet
    wanted = []
    for at, each in enumerate(spots[:1500]):
        x = float(str(each["told_at"])) * sheet.width
        y = (1 - log10(float(str(each["words"])) / low) / log10(high / low)) * sheet.height
        name = shortened(str(each["title"]), NAME) if at < NAMED else ""
        wanted.append((str(at), name, Box(x - 4, y - 4, x + 4, y + 4)))
    for label in placed(wanted, LETTERS, Box(0, 0, sheet.width, sheet.height)):
        if label.words:
            yield {"words": label.words, "x": round(label.x, 1), "y": round(label.y, 1)}


def _marks(look: Look) -> list[Json]:
    spot = {
        "x": field("told_at", "x"),
        "y": field("words", "y"),
        "size": value(34),
        "fill": value(look.accent),
        "fillOpacity": value(0.5),
        "stroke": value(look.paper),
        "strokeWidth": value(0.7),
        "tooltip": field("opens"),
    }
    line = {
        "x": field("told_at", "x"),
        "y": field("words", "y"),
        "interpolate": value("monotone"),
        "stroke": value(look.signal),
        "strokeWidth": value(2),
    }
    return [
        {"type": "symbol", "from": {"data": "spots"}, "encode": {"enter": spot}},
        {"type": "line", "interactive": False, "from": {"data": "line"}, "encode": {"enter": line}},
        *written(look, "titles", LETTERS),
    ]
