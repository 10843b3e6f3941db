"""Bars of equal length, each parted into shares: what makes up a whole, of one thing beside another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from esesea.corpus.pictures.chart import Chart, axis
from esesea.pictures.key import Entry
from esesea.pictures.letters import shortened, width_of
from esesea.pictures.look import Look
from esesea.pictures.specification import Json, field, signal, table, value

BAR, NAME, LETTERS = 26, 30, 12.0
"""Pixels that a bar takes; characters of its name; the height of its type."""

TELLS = 0.07
"""A share of less is not written into its bar."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar's name and what it is made of, whose numbers add up to 1 or to nothing; ``beside`` stands at its end."""

    name: str
    shares: Mapping[str, float]
    beside: str = ""


def shares(
    heading: tuple[str, str], bars: Sequence[Bar], colours: Mapping[str, str], look: Look, width: int
) -> dict[str, object]:
    """The bars one under another; ``colours`` has what they are made of, in order."""
    names = [shortened(each.name, NAME) for each in bars]
    left = 32 + round(max((width_of(name, LETTERS) for name in names), default=60))
    entries = [("", [Entry(words, "square", colour) for words, colour in colours.items()])]
    chart = Chart.of(heading, look, (width - _beside(bars), BAR * max(1, len(bars))), left=left, entries=entries)
    domain = list(range(len(bars)))
    return chart.drawn(
        data=[
            table("pieces", _pieces(bars, colours)),
            table("bars", ({"at": at, "name": name, "beside": bars[at].beside} for at, name in enumerate(names))),
        ],
        scales=[
            {"name": "x", "type": "linear", "domain": [0, 1], "range": "width"},
            {"name": "y", "type": "band", "domain": domain, "range": "height", "padding": 0.22},
        ],
        axes=[axis("bottom", "x", "share", format=".0%", domain=False, ticks=False)],
        marks=_marks(look),
    ) | {"padding": _padded(chart, bars)}


def _beside(bars: Sequence[Bar]) -> int:
    return round(max((width_of(each.beside, LETTERS) for each in bars), default=0))


def _padded(chart: Chart, bars: Sequence[Bar]) -> dict[str, int]:
    sheet = chart.sheet
    return {"left": sheet.left, "right": sheet.right + _beside(bars), "top": sheet.top, "bottom": sheet.bottom}


def _pieces(bars: Sequence[Bar], colours: Mapping[str, str]) -> Iterator[dict[str, object]]:
    for at, bar in enumerate(bars):
        since = 0.0
        for words, colour in colours.items():
            share = bar.shares.get(words, 0.0)
            if share > 0:
                yield {
                    "at": at,
                    "since": round(since, 4),
                    "until": round(since + share, 4),
                    "colour": colour,
                    "words": f"{share:.0%}" if share >= TELLS else "",
                    "says": f"{bar.name}\n{words}: {share:.1%}",
                }
            since += share


def _marks(look: Look) -> list[Json]:
    row = {"y": field("at", "y"), "height": {"scale": "y", "band": 1}}
    piece = row | {
        "x": field("since", "x"),
        "x2": field("until", "x"),
        "fill": field("colour"),
        "stroke": value(look.paper),
        "strokeWidth": value(1),
        "tooltip": field("says"),
    }
    middle = {"y": {"scale": "y", "field": "at", "band": 0.5}, "baseline": value("middle"), "fontSize": value(LETTERS)}
    inside = middle | {
        "x": signal("(scale('x', datum.since) + scale('x', datum.until)) / 2"),
        "text": field("words"),
        "align": value("center"),
        "fill": value(look.paper),
        "fontSize": value(11),
    }
    name = middle | {"x": value(-10), "align": value("right"), "text": field("name"), "fill": value(look.ink)}
    beside = middle | {
        "x": signal("width + 10"),
        "text": field("beside"),
        "fill": value(look.muted),
        "fontSize": value(11),
    }
    return [
        {"type": "rect", "from": {"data": "pieces"}, "encode": {"enter": piece}},
        {"type": "text", "interactive": False, "from": {"data": "pieces"}, "encode": {"enter": inside}},
        {"type": "text", "interactive": False, "from": {"data": "bars"}, "encode": {"enter": name}},
        {"type": "text", "interactive": False, "from": {"data": "bars"}, "encode": {"enter": beside}},
    ]
