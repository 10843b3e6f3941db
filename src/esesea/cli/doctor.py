"""``esesea doctor``: what is installed, whether it works, and what mends what does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from esesea.cli.console import out, print_json

if TYPE_CHECKING:
    from rich.text import Text

    from esesea.doctor.finding_out import Entry, Section

BROKEN = 1
NAMES = 14
"""Columns of the names of things; the words beside them wrap below one another."""

MARKS = {"fine": ("✓", "+", "green"), "told": ("·", ".", "dim"), "absent": ("–", "-", "dim"),
         "care": ("!", "!", "yellow"), "broken": ("✗", "x", "bold red")}  # fmt: skip
"""For each state a mark, one for terminals that have only ASCII, and its colour."""

FINE = "All is well."
NOT_FINE = "Something that Esesea needs is broken; the commands above mend it."


def command(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")] = False,
) -> None:
    """Look whether Esesea works here: what is installed, what reads, what is missing, and what mends it.

    It reads a tale of two scenes, to be sure, and writes and removes a small file in this folder. Nothing is sent
    anywhere. It ends with 0 where all that is needed is there, whatever extras are not, and with 1 where something
    is broken.

    Example: esesea doctor
    """
    from esesea.doctor.examination import examined  # noqa: PLC0415 - nothing heavy before a command runs
    from esesea.doctor.finding_out import Examination  # noqa: PLC0415

    found = Examination.of(tuple(_told(examined(), aloud=not as_json)))
    if as_json:
        print_json(found)
    else:
        out().print(FINE if found.fine else NOT_FINE)
    if not found.fine:
        raise typer.Exit(BROKEN)


def _told(sections: Iterable[Section], *, aloud: bool) -> Iterator[Section]:
    """The sections, each printed as soon as it is there where that is wished."""
    for section in sections:
        if aloud:
            _print_section(section)
        yield section


def _print_section(section: Section) -> None:
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    out().print(Text(section.title, style="bold"))
    shown = Table.grid(padding=(0, 1, 0, 0))
    shown.add_column(no_wrap=True, width=2, justify="right")
    shown.add_column(no_wrap=True, min_width=NAMES)
    shown.add_column(overflow="fold")
    for entry in section.entries:
        shown.add_row(*_row(entry))
    out().print(shown)
    out().print()


def _row(entry: Entry) -> tuple[Text, Text, Text]:
    from rich.text import Text  # noqa: PLC0415

    mark, plain, style = MARKS[entry.state]
    says = Text(entry.says)
    if entry.mend:
        says.append(f"\n{'→' if _unicode() else '>'} {entry.mend}", style="cyan")
    return Text(mark if _unicode() else plain, style=style), Text(entry.name), says


def _unicode() -> bool:
    return out().encoding.lower().startswith("utf")
