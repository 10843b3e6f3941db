"""``esesea visit``: go somewhere in the story, and see the world as it stands there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.cli.console import out, print_json

if TYPE_CHECKING:
    from esesea.app.visiting import Visited
    from esesea.story.moment import Moment, Neighbours, Touches
    from esesea.story.place import Visit
    from esesea.story.story import Story


LABELS = 14
"""Columns of what is told of the world; the words beside them wrap below one another."""


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    whom: Annotated[
        str | None, typer.Argument(help="A place or a person, by name or id.", metavar="WHO-OR-WHERE")
    ] = None,
    *,
    number: Annotated[
        int, typer.Option("--visit", min=1, help="Which visit to the place, or which scene of the person's life.")
    ] = 1,
    scene: Annotated[str | None, typer.Option(help="Go to this scene (s3, or 3).")] = None,
    clock: Annotated[str, typer.Option(metavar="CLOCK", help="reading, story, or lived:NAME.")] = "story",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """Go to a scene, a place or a person, and see the world there.

    When it is and how old people are, as far as that can be counted; who is here, elsewhere, hurt, dead or not met
    yet; the place at this visit and the last; the touches so far; the scenes before and after on every clock. Without
    a name, the first scene on the clock.

    Example: esesea visit my-novel.story "the kitchen" --visit 2
    """
    from esesea.app.opening import open_story  # noqa: PLC0415
    from esesea.app.visiting import visit  # noqa: PLC0415

    opened = open_story(story)
    arrived = visit(opened, whom, number=number, scene=scene, clock=clock)
    if as_json:
        print_json(arrived)
    else:
        _print(opened, arrived)


def _print(story: Story, arrived: Visited) -> None:
    from rich.padding import Padding  # noqa: PLC0415
    from rich.rule import Rule  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    out().print(Rule(Text(_title(story, arrived)), align="left"))
    out().print(Padding(Text(arrived.text.strip()), (1, 2)))
    out().print(Rule(Text("The world as it stands"), align="left"))
    shown = Table.grid(padding=(0, 2, 0, 0))
    shown.add_column(justify="right", no_wrap=True, min_width=LABELS, style="bold")
    shown.add_column()
    when = [("when", arrived.when or ""), ("ages", _listed(f"{age.name} is {age.words}" for age in arrived.ages))]
    for label, words in (*when, *_world(story, arrived.moment)):
        if words:
            shown.add_row(Text(label), Text(words))
    out().print(shown)


def _title(story: Story, arrived: Visited) -> str:
    from esesea.app.names import clock_label  # noqa: PLC0415

    scene = arrived.scene
    where = f", {story.place(scene.place).name}" if scene.place else ""
    visit = f" (visit {scene.visit})" if scene.place and scene.visit else ""
    return f"{scene.id}{where}{visit} · {clock_label(story, arrived.moment.clock)}"


def _world(story: Story, moment: Moment) -> Iterable[tuple[str, str]]:
    name = {character.id: character.name for character in story.characters}
    yield "here", _listed(name[each] for each in moment.here)
    yield (
        "elsewhere",
        _listed(f"{name[other.character]} (last seen in {other.last_seen})" for other in moment.elsewhere),
    )
    yield "not met yet", _listed(name[each] for each in moment.not_met)
    yield "hurt", _listed(name[each] for each in moment.hurt)
    yield "dead", _listed(name[each] for each in moment.dead)
    yield "gone", _listed(name[each] for each in moment.gone)
    yield "this place", _stay(moment.visit)
    yield "last time", _stay(moment.last_visit)
    yield "touches so far", _listed(_touch(touch, name) for touch in moment.touches)
    yield "of them here", _listed(_touch(touch, name) for touch in moment.touches_here)
    for neighbours in moment.neighbours:
        yield _neighbours(story, neighbours)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _touch(touch: Touches, name: dict[str, str]) -> str:
    return f"{name[touch.a]} and {name[touch.b]} {touch.count}"


def _stay(stay: Visit | None) -> str:
    if stay is None:
        return ""
    return f"visit {stay.n} ({stay.scene})" + (f": {', '.join(stay.state)}" if stay.state else "")


def _neighbours(story: Story, neighbours: Neighbours) -> tuple[str, str]:
    from esesea.app.names import clock_label  # noqa: PLC0415

    before, after = neighbours.before or "the start", neighbours.after or "the end"
    return "clock", f"{clock_label(story, neighbours.clock)}: {before} ← here → {after}"
