"""What the commands of a page print, run anew on the examples.

A page shows a session as a block of ``console``: lines that begin with ``$`` are commands, the others what they
print. A line of ``…`` alone stands for what is left out; a command without any output is only run. Each page begins
with the manuscripts of ``examples/``, and with those that it shows itself (a block whose ``title`` is a file's name),
in a folder of its own; its commands stand on what those before them did. What it shows of a reader's own story is not
run.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from pages.session import MANUSCRIPTS, Shown, printed

BLOCK = re.compile(r"^```console\n(?P<lines>.*?)^```$", re.DOTALL | re.MULTILINE)
FILE = re.compile(r'^```\w+ title="(?P<name>[^"/]+)"\n(?P<lines>.*?)^```$', re.DOTALL | re.MULTILINE)
LEFT_OUT = "…"


def is_run(page: str) -> bool:
    """Whether a page shows a session on the examples or on a manuscript that it shows itself."""
    return any(_runs(block, _stems(page)) for block in BLOCK.finditer(page))


def with_sessions(pages: dict[str, str]) -> dict[str, str]:
    """The pages, by their names, with what their commands print now.

    Raises:
        ValueError: a command is another program's.
        NotUsed: Esesea refuses one.

    """
    wanted = {
        name: Shown(_files(text), tuple(words(command) for command, _ in _steps(text))) for name, text in pages.items()
    }
    said = printed(wanted)
    return {name: _told_anew(text, said[name]) for name, text in pages.items()}


def _files(page: str) -> dict[str, str]:
    return {found["name"]: found["lines"] for found in FILE.finditer(page)}


def _stems(page: str) -> frozenset[str]:
    return frozenset(Path(name).stem for name in (*MANUSCRIPTS, *_files(page)))


def _runs(block: re.Match[str], stems: frozenset[str]) -> bool:
    return any(f"{stem}." in block["lines"] for stem in stems)


def _steps(page: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a page's sessions, and the lines that the page shows of what it prints."""
    for block in BLOCK.finditer(page):
        if _runs(block, _stems(page)):
            yield from _parted(block["lines"])


def _parted(lines: str) -> Iterator[tuple[str, list[str]]]:
    command, shown = "", []
    for line in lines.splitlines():
        if line.startswith("$ "):
            if command:
                yield command, shown
            command, shown = line.removeprefix("$ "), []
        else:
            shown.append(line)
    yield command, shown


def _told_anew(text: str, said: list[str]) -> str:
    left = iter(said)

    def told(block: re.Match[str]) -> str:
        if not _runs(block, _stems(text)):
            return block[0]
        lines = []
        for command, shown in _parted(block["lines"]):
            lines += [f"$ {command}", *part(next(left).splitlines(), shown)]
        return "\n".join(["```console", *lines, "```"])

    return BLOCK.sub(told, text)


def part(said: list[str], shown: list[str]) -> list[str]:
    """Of the lines ``said``, as many at the beginning and the end as the page shows around ``…``; or all, or none."""
    while shown and not shown[-1]:
        shown = shown[:-1]
    if not shown:
        return []
    if LEFT_OUT not in shown:
        return said
    before, after = shown.index(LEFT_OUT), len(shown) - shown.index(LEFT_OUT) - 1
    if before + after >= len(said):
        return said
    return [*said[:before], LEFT_OUT, *said[len(said) - after :]]


def words(command: str) -> tuple[str, ...]:
    """The arguments of a command of Esesea, as a shell gives them.

    Raises:
        ValueError: it is another program's.

    """
    program, *arguments = shlex.split(command)
    if program != "esesea":
        raise ValueError(f"a page runs Esesea's commands alone, not: {command}")
    return tuple(arguments)
