"""How long flashbacks are, and where in the telling they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log10
from typing import TYPE_CHECKING

from esesea.corpus.pictures.chart import Chart, along_the_book, axis, counted
from esesea.corpus.pictures.spots import marks, names_beside
from esesea.pictures.key import Entry
from esesea.pictures.look import Look
from esesea.pictures.specification import table, value

if TYPE_CHECKING:
    from esesea.corpus.asking.library import Library

HEIGHT, NAMED, NAME = 380, 10, 30
"""Pixels high; flashbacks with a name, the longest; its characters."""

STEPS = tuple(step * 10**power for power in range(10) for step in (1, 3))
"""1, 3, 10, 30 …: the words that the scale names."""

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
        data=[
            table("spots", spots),
            table("line", line),
            table("titles", names_beside(chart, _placed(chart, spots, low, high), NAME)),
        ],
        scales=[
            {"name": "x", "type": "linear", "domain": [0, 1], "range": "width"},
            {"name": "y", "type": "log", "domain": [low, high], "range": "height"},
        ],
        axes=[
            along_the_book("x", "where in the telling it begins"),
            axis("left", "y", "words", values=[step for step in STEPS if low <= step <= high], format=",d"),
        ],
        marks=marks(look, "told_at", "words", "opens", {"size": value(34), "fillOpacity": value(0.5)}),
    )


def _reach(words: Sequence[int]) -> tuple[float, float]:
    """From the step below the shortest to the one above the longest, so that at least two are named."""
    low, high = 0.8 * min(words, default=10), 1.4 * max(words, default=1000)
    return max((step for step in STEPS if step <= low), default=low), min(step for step in STEPS if step >= high)


def _placed(
    chart: Chart, spots: Sequence[Mapping[str, object]], low: float, high: float
) -> Iterator[tuple[float, float, str]]:
    """Where the spots are, and the names of the longest."""
    sheet = chart.sheet
    for at, each in enumerate(spots):
        x = float(str(each["told_at"])) * sheet.width
        y = (1 - log10(float(str(each["words"])) / low) / log10(high / low)) * sheet.height
        yield x, y, str(each["title"]) if at < NAMED else ""
