"""The manual pages ``man esesea``, ``man esesea-read`` …, made from the commands themselves.

``make docs`` writes them into ``release/man``, from where the wheel takes them; a test fails where a page is not what
the commands say. They hold no day, so that the same code makes the same bytes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import typer

from esesea.cli import app
from release.roff import Roff, escaped

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "man"
SECTION = 1

Click: TypeAlias = Any
"""A command or a context of Typer's own copy of click, which has no public types to name."""

FILES = (
    ("NAME.story/", "What was found in the manuscript NAME, beside it."),
    (
        "NAME.story/decisions.jsonl",
        "What you said of the story: plain text, a line a decision, never rewritten. Yours.",
    ),
    ("NAME.story/calendar.toml", "The calendar that you declared for it, if any."),
    ("NAME.story/travel.toml", "The journeys that you declared for it, if any."),
    ("NAME.story/story.sqlite", "What was read, for Esesea and for any program that opens SQLite. May be deleted."),
    ("NAME.story/reading.memo", "What makes the next reading quick. May be deleted."),
)
STATUSES = (
    ("0", "What was asked for was done."),
    ("1", "It was done, and something was found that you may want to know: see the command."),
    ("2", "It could not be done; one sentence says why, and the next what to do."),
    ("130", "You stopped it. What was there before is as it was."),
)
VARIABLES = (
    ("COLUMNS", "How wide tables are, where the output has no width of its own."),
    ("NO_COLOR", "Where it is set, nothing is coloured."),
    ("BROWSER", "The browser that esesea open uses."),
)


def pages() -> dict[str, str]:
    """Every page by its file's name."""
    group: Click = typer.main.get_command(app)
    context = group.make_context("esesea", [], resilient_parsing=True)
    found = {f"esesea.{SECTION}": _whole(group, context)}
    for name, command in group.commands.items():
        found[f"esesea-{name}.{SECTION}"] = _of_command(name, command, context)
    return found


def write(folder: Path = FOLDER) -> None:
    """Write the pages into ``folder``, and remove those of commands that are no more."""
    folder.mkdir(exist_ok=True)
    wanted = pages()
    for left in folder.glob(f"*.{SECTION}"):
        if left.name not in wanted:
            left.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8")


def _whole(group: Click, context: Click) -> str:
    lines = [*_head("esesea", "a time machine for stories"), *Roff().of(group, context)]
    lines += [*_listed("FILES", FILES), *_listed("EXIT STATUS", STATUSES), *_listed("ENVIRONMENT", VARIABLES)]
    return _page([*lines, *_see_also(list(group.commands))])


def _of_command(name: str, command: Click, parent: Click) -> str:
    context = _context(command, name, parent)
    about = command.get_short_help_str(Roff.width).rstrip(".")
    lines = [*_head(f"esesea-{name}", about[:1].lower() + about[1:]), *Roff().of(command, context)]
    for act, below in getattr(command, "commands", {}).items():
        lines += [f".SS {escaped(f'{name} {act}')}", *Roff("SS").of(below, _context(below, act, context))]
    return _page([*lines, *_see_also([])])


def _context(command: Click, name: str, parent: Click) -> Click:
    return command.make_context(name, [], parent=parent, resilient_parsing=True)


def _head(name: str, about: str) -> Iterator[str]:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    yield f'.TH "{escaped(name.upper())}" "{SECTION}" "" "Esesea {version}" "Esesea"'
    yield ".SH NAME"
    yield rf"{escaped(name)} \- {escaped(about)}"


def _listed(title: str, rows: tuple[tuple[str, str], ...]) -> list[str]:
    found = Roff()
    with found.section(title):
        found.write_dl(rows)
    return found.lines


def _see_also(commands: list[str]) -> Iterator[str]:
    yield ".SH SEE ALSO"
    names = [f"esesea-{each}" for each in sorted(commands)] or ["esesea"]
    yield ",\n".join(
        rf".BR {escaped(name)} ({SECTION})" if len(names) == 1 else rf"\fB{escaped(name)}\fP({SECTION})"
        for name in names
    )


def _page(lines: list[str]) -> str:
    return "\n".join(line for line in lines if line) + "\n"


if __name__ == "__main__":
    write()
