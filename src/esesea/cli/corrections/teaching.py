"""``esesea correct STORY`` alone: what can be corrected, how, and what is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.cli.console import out, print_json, print_table, say

if TYPE_CHECKING:
    import typer

    from esesea.cli.corrections.asked import Asked


def teach(context: typer.Context, given: Asked) -> None:
    """Print the command's help, a line to try on this story, and the corrections of it that are in force."""
    from rich.text import Text  # noqa: PLC0415

    from esesea.app.correcting import corrections  # noqa: PLC0415 - nothing heavy before a command runs
    from esesea.app.sheets.corrections import corrections_table  # noqa: PLC0415

    found = [each for each in corrections(given.path) if each.in_force]
    if given.as_json:
        print_json({"acts": _acts(context), "in_force": found})
        return
    out().print(Text(context.get_help()), soft_wrap=True)
    out().print()
    print_table(corrections_table(found))
    say(f'Try: esesea correct {given.path} set s1 --place "the kitchen" --dry-run')
    say(f"More of one of them: esesea correct {given.path} set --help")


def _acts(context: typer.Context) -> dict[str, str]:
    """Each act with what it does, in a sentence."""
    acts = getattr(context.command, "commands", {})
    return {name: act.get_short_help_str(limit=200) for name, act in acts.items()}
