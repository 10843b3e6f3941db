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


def command(
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """List what contradicts, each with its quotes. Exit code: 0 nothing found, 1 findings, 2 misuse.

    Example: esesea check my-novel.story
    """
    from esesea.app.checking import check, report  # noqa: PLC0415
    from esesea.app.opening import open_story  # noqa: PLC0415

    opened = open_story(story)
    found = check(opened)
    if as_json:
        print_json([report(opened, finding) for finding in found])
    else:
        for finding in found:
            _print(opened, finding)
        if not found:
            say("Nothing contradicts, as far as Esesea can see.")
    if found:
        raise typer.Exit(1)


def _print(story: Story, finding: Finding) -> None:
    from rich.text import Text  # noqa: PLC0415

    from esesea.app.showing import quoted  # noqa: PLC0415

    severity = Text(finding.severity.value, style=COLOURS[finding.severity])
    out().print(Text.assemble(severity, f" {', '.join(finding.scenes)}: {finding.message}"), soft_wrap=True)
    for span in finding.spans:
        out().print(Text(f"  “{quoted(story, span)}”"), soft_wrap=True)
    out().print(Text(f"  To settle it: {finding.resolve}\n", style="dim"), soft_wrap=True)
