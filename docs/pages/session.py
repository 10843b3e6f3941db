"""Runs the commands of pages, and says what each printed.

Every page has a folder with its own files and the examples; an example that it does not read itself is read for it
when a command names its story.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, chdir, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from esesea.cli import main
from esesea.cli.console import err, out

EXAMPLES = Path(__file__).parents[2] / "examples"
MANUSCRIPTS = tuple(
    sorted(
        file.name
        for gold in EXAMPLES.glob("*.gold.json")
        for file in EXAMPLES.glob(gold.name.partition(".")[0] + ".*")
        if file != gold
    )
)
COLUMNS = "100"
"""Width of the terminal: what a page of the site holds."""

MISUSE = 2


class NotUsed(Exception):
    """A page shows a command that Esesea refuses; the message is the command and what it said."""


@dataclass(frozen=True)
class Shown:
    """What a page runs: arguments of Esesea's commands, one after the other, beside its own files by their names."""

    files: Mapping[str, str]
    commands: tuple[tuple[str, ...], ...]


def printed(pages: Mapping[str, Shown]) -> dict[str, list[str]]:
    """For each page, by its name, what each of its commands prints.

    Raises NotUsed where a command is misused.
    """
    with TemporaryDirectory() as base, _terminal():
        shelf = Path(base) / "shelf"
        shelf.mkdir()
        return {
            page: list(_session(Path(base) / str(number), shelf, shown))
            for number, (page, shown) in enumerate(pages.items())
        }


def _session(folder: Path, shelf: Path, shown: Shown) -> Iterator[str]:
    """What the commands of one page print, one after the other, in ``folder``; ``shelf`` has the examples as read."""
    folder.mkdir()
    for example in EXAMPLES.iterdir():
        shutil.copy(example, folder)
    for name, text in shown.files.items():
        (folder / name).write_text(text, encoding="utf-8")
    for arguments in shown.commands:
        for manuscript in MANUSCRIPTS:
            story = f"{Path(manuscript).stem}.story"
            if story in arguments and not (folder / story).exists():
                _read(manuscript, folder, shelf)
        match arguments:
            case ("read", manuscript) if manuscript in MANUSCRIPTS:
                yield _read(manuscript, folder, shelf)
            case _:
                yield _run(arguments, folder)


def _read(manuscript: str, folder: Path, shelf: Path) -> str:
    """Have an example's story in ``folder``, and what reading it prints; it is read once for all pages."""
    said = _reading(manuscript, shelf)
    story = f"{Path(manuscript).stem}.story"
    shutil.copytree(shelf / story, folder / story)
    return said


@cache
def _reading(manuscript: str, shelf: Path) -> str:
    shutil.copy(EXAMPLES / manuscript, shelf)
    return _run(("read", manuscript), shelf)


def _run(arguments: tuple[str, ...], folder: Path) -> str:
    """What a command prints on either stream, as a person in ``folder`` sees it."""
    heard = io.StringIO()
    code = 0
    given = patch.object(sys, "argv", ["esesea", *arguments])
    with chdir(folder), given, redirect_stdout(heard), redirect_stderr(heard):
        try:
            main()
        except SystemExit as left:
            code = int(left.code or 0)
    said = "\n".join(line.rstrip() for line in heard.getvalue().strip("\n").splitlines())
    if code == MISUSE:
        raise NotUsed(f"$ esesea {' '.join(arguments)}\n{said}")
    return said


@contextmanager
def _terminal() -> Iterator[None]:
    """A terminal of one width, without colours, at which nobody types."""
    with ExitStack() as stack:
        stack.enter_context(patch.dict(os.environ, {"COLUMNS": COLUMNS, "NO_COLOR": "1"}))
        stack.enter_context(patch.object(sys, "stdin", stack.enter_context(Path(os.devnull).open(encoding="utf-8"))))
        for console in (out, err):
            console.cache_clear()
            stack.callback(console.cache_clear)
        yield
