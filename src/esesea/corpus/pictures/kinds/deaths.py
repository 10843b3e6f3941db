"""Where people die: upwards in the telling, downwards in the story's own time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.corpus.pictures.chart import Chart, along_the_book, axis, counted, faded
from esesea.pictures.key import Entry
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, field, signal, table, value

if TYPE_CHECKING:
    from esesea.corpus.asking.library import Library

HEIGHT = 360
BINS = """
WITH bins AS (SELECT unnest(range(20)) AS bin),
told AS (SELECT least(floor(told_at * 20), 19) AS bin, shown, count(*) AS deaths FROM deaths GROUP BY ALL),
happened AS (SELECT least(floor(happens_at * 20), 19) AS bin, count(*) AS deaths FROM deaths WHERE shown GROUP BY ALL)
SELECT bins.bin / 20 AS since, (bins.bin + 1) / 20 AS until,
    coalesce(sum(told.deaths) FILTER (told.shown), 0)::BIGINT AS shown,
    coalesce(sum(told.deaths), 0)::BIGINT AS told,
    coalesce(any_value(happened.deaths), 0)::BIGINT AS happened
FROM bins LEFT JOIN told ON told.bin = bins.bin LEFT JOIN happened ON happened.bin = bins.bin
GROUP BY bins.bin ORDER BY bins.bin
"""
WHOLE = "SELECT count(*) AS deaths, count(DISTINCT story) AS stories FROM deaths"


def deaths(library: Library, look: Look, width: int) -> dict[str, object]:
    """Deaths by twentieths: above of the telling, shown ones darker; below, of those shown, of the story's clock."""
    bins = library.query(BINS).to_dicts()
    whole = library.query(WHOLE).to_dicts()[0]
    high = max((max(int(each["told"]), int(each["happened"])) for each in bins), default=0) or 1
    says = (
        f"{counted(int(whole['deaths']), 'death', 'deaths')} in {counted(int(whole['stories']), 'story', 'stories')};"
        " above by where the book tells of them, below by when they happen in it"
    )
    chart = Chart.of(
        ("Where people die", says),
        look,
        (width, HEIGHT),
        entries=[
            (
                "",
                [
                    Entry("shown in a scene", "square", look.accent),
                    Entry("told of afterwards", "square", faded(look.accent, look)),
                    Entry("on the story's own clock", "square", look.series[1]),
                ],
            )
        ],
    )
    return chart.drawn(
        data=[table("bins", bins)],
        scales=[
            {"name": "x", "type": "linear", "domain": [0, 1], "range": "width"},
            {"name": "y", "type": "linear", "domain": [-high, high], "range": "height", "nice": True},
        ],
        axes=[
            along_the_book("x", "from the beginning to the end"),
            axis(
                "left",
                "y",
                "deaths",
                tickMinStep=1,
                encode={"labels": {"update": {"text": signal("format(abs(datum.value), ',d')")}}},
            ),
        ],
        marks=_marks(look),
    )


def _marks(look: Look) -> list[Json]:
    across = {"x": signal("scale('x', datum.since) + 1"), "x2": signal("scale('x', datum.until) - 1")}

    def bar(since: Json, until: Json, colour: str) -> Json:
        enter = across | {"y": since, "y2": until, "fill": value(colour)}
        return {"type": "rect", "from": {"data": "bins"}, "encode": {"enter": enter}}

    nothing: Json = {"scale": "y", "value": 0}
    line = {"x": value(0), "x2": {"signal": "width"}, "y": nothing, "stroke": value(look.muted)}
    return [
        bar(field("told", "y"), nothing, faded(look.accent, look)),
        bar(field("shown", "y"), nothing, look.accent),
        bar(nothing, {"signal": "scale('y', -datum.happened)"}, look.series[1]),
        {"type": "rule", "interactive": False, "encode": {"enter": line}},
    ]
