"""``esesea order``: when the scenes happen, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.app.table import Column, Table
from esesea.cli.console import out, print_json, print_table, say

if TYPE_CHECKING:
    from esesea.app.ordering import Explanation, Link, Quote, Step
    from esesea.story.story import Story

NOTHING_SAYS = "Nothing in the text says; they stand in the order in which they are told."


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    *,
    clock: Annotated[
        str, typer.Option(metavar="CLOCK", help="reading, story, or lived:NAME for the order one character lived.")
    ] = "story",
    why: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="Two scenes: which words put one before the other?")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """Show the scenes in story order, or as one character lived them.

    How a place in the order is known: proven by the text, likely, or by default as told.

    Example: esesea order my-novel.story --why s3 s7
    """
    from esesea.app.names import clock_label, find_clock, find_scene  # noqa: PLC0415
    from esesea.app.opening import open_story  # noqa: PLC0415
    from esesea.app.ordering import explain, order  # noqa: PLC0415

    opened = open_story(story)
    chosen = find_clock(opened, clock)
    if why is not None:
        explanation = explain(opened, find_scene(opened, why[0]), find_scene(opened, why[1]), chosen)
        print_json(explanation) if as_json else _print_explanation(opened, explanation)
        return
    steps = order(opened, chosen)
    if as_json:
        print_json({"clock": chosen, "scenes": steps})
        return
    print_table(_table(clock_label(opened, chosen), steps))
    aside = len(opened.chronology.conflicts)
    if aside:
        say(f"{aside} contradiction{'s' if aside > 1 else ''} had to be set aside: esesea check {story}")


def _table(label: str, steps: tuple[Step, ...]) -> Table:
    columns = (
        Column("n", "", number=True),
        Column("scene", "Scene"),
        Column("opens", "Opens", wide=True),
        Column("status", "Known"),
        Column("why", "By these words", wide=True),
    )
    rows = tuple(
        (None if step.rank is None else step.rank + 1, step.scene, step.opens, step.status, _words(step.why))
        for step in steps
    )
    return Table(label[:1].upper() + label[1:], columns, rows, "no scene is on this clock")


def _words(quotes: tuple[Quote, ...]) -> str | None:
    return " · ".join(f"“{quote.quote}”" for quote in quotes) or None


def _print_explanation(story: Story, explanation: Explanation) -> None:
    from rich.text import Text  # noqa: PLC0415

    heading = f"{explanation.a} {_verb(explanation)} {explanation.b} ({explanation.status})"
    out().print(Text(heading, style="bold"))
    for end in (explanation.a, explanation.b):
        out().print(Text(f"  {end}: {story.scene(end).opens} …"))
    for link in explanation.chain:
        out().print(Text(f"\n{_claim(link)}"))
        for quote in link.quotes:
            out().print(Text(f"  “{quote.quote}”  [{quote.by.replace('_', ' ')}, {quote.confidence:.2f}]"))
    if not explanation.chain and explanation.status == "default":
        out().print(Text(NOTHING_SAYS))


def _verb(explanation: Explanation) -> str:
    return {
        "before": "is before",
        "after": "is after",
        "same time": "is at the same time as",
        "outside of time": "stands outside of time, or so does",
    }[explanation.relation]


def _claim(link: Link) -> str:
    return f"{link.a} {link.relation.replace('-', ' ')} {link.b}" + (f" ({link.status})" if link.status else "")
