"""The mood of stories from their first word to their last: the mean, how far the middle half lies, and single ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.corpus.pictures.chart import Chart, along_the_book, axis, counted, faded
from esesea.pictures.key import Entry
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, field, signal, table, value

if TYPE_CHECKING:
    from esesea.corpus.asking.library import Library

HEIGHT = 340
MEAN = """
SELECT (step + 0.5) / 20 AS at, avg(mood) AS mood, quantile_cont(mood, 0.25) AS low, quantile_cont(mood, 0.75) AS high,
    count(DISTINCT story) AS stories
FROM arcs GROUP BY step ORDER BY step
"""
LINES = """
SELECT story, title, (step + 0.5) / 20 AS at, mood FROM arcs
WHERE story IN (SELECT DISTINCT story FROM arcs ORDER BY story LIMIT 60) ORDER BY story, step
"""
"""Sixty stories as lines of their own: the first by their keys, which is as good as by lot."""


def arc(library: Library, look: Look, width: int) -> dict[str, object]:
    """The mean mood of each twentieth of the telling, over all stories alike, however long they are."""
    mean = library.query(MEAN).to_dicts()
    lines = library.query(LINES).to_dicts()
    many = max((int(each["stories"]) for each in mean), default=0)
    reach = max((abs(float(each[name])) for each in mean for name in ("mood", "low", "high")), default=0.0)
    chart = Chart.of(
        (
            "The arc of the stories",
            f"the mood of what is told, from dark to bright, over {counted(many, 'story', 'stories')} of equal weight",
        ),
        look,
        (width, HEIGHT),
        entries=[
            (
                "",
                [
                    Entry("the mean", "stroke", look.accent, thick=2.5),
                    Entry("the middle half of the stories", "square", faded(look.accent, look, 0.16)),
                    Entry("a story", "stroke", faded(look.muted, look, 0.5), thick=1),
                ],
            )
        ],
    )
    high = max(0.1, 1.5 * reach)
    words = signal("datum.value > 0 ? 'bright' : datum.value < 0 ? 'dark' : 'even'")
    return chart.drawn(
        data=[table("mean", mean), table("lines", lines)],
        scales=[
            {"name": "x", "type": "linear", "domain": [0, 1], "range": "width"},
            {"name": "y", "type": "linear", "domain": [-high, high], "range": "height", "clamp": True},
        ],
        axes=[
            along_the_book("x", "where in the telling"),
            axis("left", "y", "mood", values=[-high, 0, high], encode={"labels": {"update": {"text": words}}}),
        ],
        marks=_marks(look),
    )


def _marks(look: Look) -> list[Json]:
    x = field("at", "x")
    smooth = {"x": x, "interpolate": value("monotone")}
    band = smooth | {"y": field("low", "y"), "y2": field("high", "y"), "fill": value(faded(look.accent, look, 0.16))}
    mean = smooth | {"y": field("mood", "y"), "stroke": value(look.accent), "strokeWidth": value(2.5)}
    single = smooth | {
        "y": field("mood", "y"),
        "stroke": value(look.muted),
        "strokeWidth": value(0.8),
        "strokeOpacity": value(0.35),
    }
    return [
        {"type": "area", "interactive": False, "from": {"data": "mean"}, "encode": {"enter": band}},
        {
            "type": "group",
            "from": {"facet": {"name": "one", "data": "lines", "groupby": "story"}},
            "marks": [{"type": "line", "interactive": False, "from": {"data": "one"}, "encode": {"enter": single}}],
        },
        {"type": "line", "interactive": False, "from": {"data": "mean"}, "encode": {"enter": mean}},
    ]
