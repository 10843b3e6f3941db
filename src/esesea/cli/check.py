"""``esesea check``: what contradicts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.cli.console import out, print_json, say
from esesea.story.finding import Finding, Severity

if TYPE_CHECKING:
    from esesea.story.story import Story


COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}

SHORT = 8
"""Digits of a finding's fingerprint that are enough for people."""


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    *,
    travel: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="How long journeys take (TOML: from, to, at_least); kept for the next check."
        ),
    ] = None,
    intended: Annotated[bool, typer.Option("--intended", help="List those that you mean to be so, too.")] = False,
    as_sarif: Annotated[
        bool, typer.Option("--sarif", help="Print SARIF 2.1.0 for an editor or a code host; all findings are in it.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine; all findings are in it.")] = False,
) -> None:
    """List what contradicts, each with its quotes; what you marked as intended is left out.

    Exit code: 0 nothing found but what is intended, 1 findings, 2 misuse.

    Example: esesea check my-novel.story --sarif > my-novel.sarif
    """
    from esesea.app.checking import check, report, sarif  # noqa: PLC0415
    from esesea.app.opening import open_story  # noqa: PLC0415
    from esesea.app.travelling import declare_travel, unknown_places  # noqa: PLC0415

    if travel is not None:
        declare_travel(story, travel)
    opened = open_story(story)
    if travel is not None:
        for name in unknown_places(opened):
            say(f"No place of the story is called “{name}”; its journeys are not checked.")
    found = check(opened)
    open_ones = [finding for finding in found if finding.intended is None]
    if as_sarif:
        typer.echo(sarif(opened), nl=False)
    elif as_json:
        print_json([report(opened, finding) for finding in found])
    else:
        for finding in found if intended else open_ones:
            _print(opened, finding)
        _sum_up(len(open_ones), len(found) - len(open_ones), shown=intended)
    if open_ones:
        raise typer.Exit(1)


def _sum_up(left: int, meant: int, *, shown: bool) -> None:
    if not left:
        say("Nothing contradicts, as far as Esesea can see." if not meant else "Nothing else contradicts.")
    if meant and not shown:
        say(f"{meant} more {'is' if meant == 1 else 'are'} as you mean it; --intended lists them.")


def _print(story: Story, finding: Finding) -> None:
    from rich.text import Text  # noqa: PLC0415

    from esesea.app.showing import quoted  # noqa: PLC0415
    from esesea.story.fingerprint import fingerprint  # noqa: PLC0415

    severity = Text(finding.severity.value, style=COLOURS[finding.severity])
    out().print(Text.assemble(severity, f" {', '.join(finding.scenes)}: {finding.message}"), soft_wrap=True)
    for span in finding.spans:
        out().print(Text(f"  “{quoted(story, span)}”"), soft_wrap=True)
    settled = f"You mean it: {finding.intended}" if finding.intended is not None else f"To settle it: {finding.resolve}"
    out().print(Text(f"  {settled}", style="dim"), soft_wrap=True)
    out().print(Text(f"  its id: {fingerprint(story, finding)[:SHORT]}\n", style="dim"), soft_wrap=True)
