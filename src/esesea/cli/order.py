"""``esesea order``: when the scenes happen, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.cli import completing
from esesea.cli.console import out, print_json, print_table, say

if TYPE_CHECKING:
    from esesea.app.ordering import Explanation, Step
    from esesea.story.story import Story

ROOMY = 100
"""Columns; in fewer a table would fold its words into ribbons, and each scene has lines of its own instead."""


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    *,
    clock: Annotated[
        str,
        typer.Option(
            metavar="CLOCK",
            autocompletion=completing.clocks,
            help="reading, story, or lived:NAME for the order one character lived.",
        ),
    ] = "story",
    why: Annotated[
        tuple[str, str] | None,
        typer.Option(
            metavar="A B", autocompletion=completing.scenes, help="Two scenes: which words put one before the other?"
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """Show the scenes in story order, or as one character lived them.

    How a place in the order is known: proven by the text, likely, or by default as told. Where dates, steps
    ("three days later") or ages let it be counted, on which day each scene is. Below it, what the text tells of and
    no scene shows. --why says which words put one scene before another, or that none do.

    Example: esesea order my-novel.story --why s3 s7
    """
    from esesea.app.errors import SameScene  # noqa: PLC0415
    from esesea.app.names import clock_label, find_clock, find_scene  # noqa: PLC0415
    from esesea.app.opening import open_story  # noqa: PLC0415
    from esesea.app.ordering import contradictions, explain, off_stage_events, order  # noqa: PLC0415
    from esesea.app.sheets.order import happened_table, order_table  # noqa: PLC0415
    from esesea.app.when import set_aside  # noqa: PLC0415

    opened = open_story(story)
    chosen = find_clock(opened, clock)
    if why is not None:
        first, second = (find_scene(opened, each) for each in why)
        if first == second:
            raise SameScene(first, opened.scene(first).opens)
        explanation = explain(opened, first, second, chosen)
        print_json(explanation) if as_json else _print_explanation(opened, explanation)
        return
    steps = order(opened, chosen)
    if as_json:
        print_json({"clock": chosen, "scenes": steps, "off_stage": off_stage_events(opened, chosen)})
        return
    label = clock_label(opened, chosen)
    if out().width < ROOMY:
        _print_steps(label[:1].upper() + label[1:], steps)
    else:
        print_table(order_table(label, steps))
    happened = off_stage_events(opened, chosen)
    if happened:
        out().print()
        print_table(happened_table(opened, happened))
    aside, overruled = contradictions(opened)
    for words in set_aside(opened, chosen):
        say(f"set aside in counting the days: {words}")
    if aside:
        say(f"{aside} contradiction{'s' if aside > 1 else ''} had to be set aside: esesea check {story}")
    if overruled:
        said = f"{overruled} passage{'s say' if overruled > 1 else ' says'}"
        say(f"{said} another order than you do, and your word counts: esesea correct {story} list")


def _print_steps(label: str, steps: tuple[Step, ...]) -> None:
    """Each scene in two lines: how it opens; when it is, how its place is known, and by which words."""
    from rich.table import Table as RichTable  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from esesea.app.sheets.order import words_of  # noqa: PLC0415

    shown = RichTable(title=label, title_justify="left", title_style="bold", show_header=False, box=None)
    shown.add_column(justify="right", no_wrap=True)
    shown.add_column(no_wrap=True)
    shown.add_column()
    for step in steps:
        words = words_of(step.why)
        known = f"{step.status} by {words}" if words else step.status
        below = " · ".join(each for each in (step.when, known) if each)
        between = "\n" if step.when or words else " · "
        opens = f"{step.opens} …{between if below else ''}{below}"
        shown.add_row(Text("" if step.rank is None else str(step.rank + 1)), Text(step.scene), Text(opens))
    out().print(shown)


def _print_explanation(story: Story, explanation: Explanation) -> None:
    from rich.text import Text  # noqa: PLC0415

    from esesea.app.order_words import NOTHING_SAYS  # noqa: PLC0415
    from esesea.app.sheets.order import claim_words, said_by_author, stands  # noqa: PLC0415

    out().print(Text(stands(explanation), style="bold"))
    for end in (explanation.a, explanation.b):
        out().print(Text(f"  {end}: {story.scene(end).opens} …"))
    for link in explanation.chain:
        out().print(Text(f"\n{claim_words(link)}"))
        for quote in link.quotes:
            out().print(Text(f"  “{quote.quote}”  [{quote.by.replace('_', ' ')}, {quote.confidence:.2f}]"))
        own = said_by_author(link)
        if own:
            out().print(Text(f"  {own}"))
    if not explanation.chain and explanation.status == "default":
        out().print(Text(NOTHING_SAYS))
