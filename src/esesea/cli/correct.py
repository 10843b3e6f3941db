"""``esesea correct``: the author's word. Each act is a sub-command; those of one kind stand in one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from esesea.cli.corrections import history, scenes, text, whom
from esesea.cli.corrections.asked import Asked, Corrections
from esesea.cli.corrections.teaching import teach

app = typer.Typer(
    cls=Corrections,
    no_args_is_help=True,
    invoke_without_command=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for register in (scenes.register, whom.register, text.register, history.register):
    register(app)


@app.callback()
def command(
    context: typer.Context,
    story: Annotated[Path, typer.Argument(help="A story's folder (NAME.story).", metavar="STORY")],
    *,
    why: Annotated[str, typer.Option(metavar="TEXT", help="The reason, kept with the correction.")] = "",
    who: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who says so; the account's name if not given.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and keep nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """Say how it is, where the reading is wrong. Your word wins, lasts through later drafts, and can be undone.

    It is kept at once in decisions.jsonl in the story's folder, with the words that it stands on, so that the next
    draft has it too; where those words are gone it waits (list --loose). The manuscript is never changed. --why, --who,
    --dry-run and --json may stand anywhere. With STORY alone: this help, and what is in force of your word.

    Example: esesea correct my-novel.story merge Elizabeth Lizzy --why "one girl"
    """
    context.obj = given = Asked(story, why, who, not dry_run, as_json)
    if context.invoked_subcommand is None:
        teach(context, given)
