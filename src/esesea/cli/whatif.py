"""``esesea whatif``: what falls if a scene is cut, or told elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.app.consequence_words import kind_words
from esesea.cli import completing
from esesea.cli.console import out, print_json, say

if TYPE_CHECKING:
    from rich.text import Text

    from esesea.app.falling import Fall, Outcome, Words

MOST_WORDS = 3
"""So many sentences of one consequence are shown; JSON has them all."""

SHORT = 8
"""Characters of a correction's id that are enough to undo it by."""

COLOURS = {"error": "bold red", "warning": "bold yellow", "info": "bold blue"}


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    *,
    cut: Annotated[
        str, typer.Option(metavar="SCENES", autocompletion=completing.scenes, help="Leave these out: s4, or s4,s7.")
    ] = "",
    move: Annotated[
        str,
        typer.Option(
            metavar="SCENES", autocompletion=completing.scenes, help="Tell these elsewhere; with --after or --first."
        ),
    ] = "",
    after: Annotated[
        str | None,
        typer.Option(metavar="SCENE", autocompletion=completing.scenes, help="The scene that they are told after."),
    ] = None,
    first: Annotated[bool, typer.Option("--first", help="Tell them before all others.")] = False,
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FACT", help="Set something: 's4 place the kitchen'. May be repeated."),
    ] = None,
    accept: Annotated[bool, typer.Option("--accept", help="Keep it as a correction.")] = False,
    why: Annotated[str, typer.Option(metavar="TEXT", help="With --accept: the reason, kept with it.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """Cut or move a scene, and see what no longer holds. Nothing is changed unless you --accept it.

    What is left hanging, each with its sentence and the words that carried it: what loses its cause, its introduction
    or its date; what is known and learnt nowhere; a second time without a first. What stands elsewhere in story order,
    and what newly contradicts. Exit code: 0 nothing falls (or it was accepted), 1 something does, 2 misuse.

    What --set takes: 's4 place the kitchen', 's4 present Anna', 's4 absent Anna', 's4 mode dream', 's4 weekday Monday',
    's4 time night', 's4 date 1985-06', 's4 before s2', 'Anna lives', 'Anna dies in s7'.

    Example: esesea whatif my-novel.story --cut s4,s7
    """
    from esesea.app.falling import outcome  # noqa: PLC0415 - nothing heavy before a command runs
    from esesea.app.opening import open_story  # noqa: PLC0415
    from esesea.app.whatif import accept as keep  # noqa: PLC0415
    from esesea.app.whatif import edits, tried  # noqa: PLC0415

    opened = open_story(story)
    acts = edits(opened, cut=_listed(cut), move=_listed(move), after=after, first=first, settings=settings or ())
    found = tried(opened, acts)
    kept = tuple(each.id for each in keep(story, acts, why=why)) if accept else ()
    shown = outcome(found, kept)
    print_json(shown) if as_json else _print(shown)
    if kept and not as_json:
        say(
            "Kept. To take it back: "
            + "; ".join(f"esesea correct {story} undo {each[:SHORT]}" for each in reversed(kept))
        )
    elif shown.falls and not kept:
        raise typer.Exit(1)


def _listed(words: str) -> list[str]:
    """The scenes that are named, between commas or blanks."""
    return words.replace(",", " ").split()


def _print(found: Outcome) -> None:
    from rich.text import Text  # noqa: PLC0415

    for line in found.edit:
        out().print(Text(line, style="bold"), soft_wrap=True)
    kind = ""
    for fall in found.consequences:
        if fall.kind != kind:
            kind = fall.kind
            out().print(Text(f"\n{kind_words(kind)}", style="bold"))
        _print_fall(fall)
    if found.order:
        out().print(Text("\nStory order", style="bold"))
    for change in found.order:
        out().print(Text(f"  {change.message}"), soft_wrap=True)
        for quote in change.words:
            out().print(Text(f"    “{quote.quote}”", style="dim"), soft_wrap=True)
    for heading, reports in (("Newly contradicts", found.new), ("No longer contradicts", found.gone)):
        if reports:
            out().print(Text(f"\n{heading}", style="bold"))
        for report in reports:
            out().print(_severe(report.severity, f"{', '.join(report.scenes)}: {report.message}"), soft_wrap=True)
            for words in report.quotes:
                out().print(Text(f"    “{words}”"), soft_wrap=True)
    if not found.falls:
        say("Nothing falls, as far as Esesea can see.")
    out().print()


def _print_fall(fall: Fall) -> None:
    from rich.text import Text  # noqa: PLC0415

    out().print(_severe(fall.severity, f"{fall.message}  ({fall.confidence:.0%} sure)"), soft_wrap=True)
    for words in fall.hanging[:MOST_WORDS]:
        out().print(_quoted(words), soft_wrap=True)
    more = len(fall.hanging) - MOST_WORDS
    if more > 0:
        scenes = ", ".join(dict.fromkeys(words.scene for words in fall.hanging[MOST_WORDS:]))
        out().print(Text(f"    and {more} more, in {scenes}", style="dim"), soft_wrap=True)
    for words in fall.carried[:MOST_WORDS]:
        out().print(Text.assemble(("    carried by ", "dim"), _quoted(words, "")), soft_wrap=True)


def _severe(severity: str, words: str) -> Text:
    from rich.text import Text  # noqa: PLC0415

    return Text.assemble(("  " + severity, COLOURS[severity]), f" {words}")


def _quoted(words: Words, indent: str = "    ") -> Text:
    from rich.text import Text  # noqa: PLC0415

    return Text.assemble((f"{indent}{words.scene} ", "dim"), f"“{words.quote}”")
