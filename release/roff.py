"""A command's help, as it writes itself for the terminal, written in the language of manual pages instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

EXAMPLE = "Example: "
"""How the last paragraph of a command's help begins."""

BOLD = re.compile(r"(?<![\w-])(--?[A-Za-z][\w-]*)")
"""An option as it is typed."""

LETTERS = {
    "\\": r"\e",
    "-": r"\-",
    "“": r"\(lq",
    "”": r"\(rq",
    "‘": r"\(oq",
    "’": r"\(cq",
    "…": "...",
    "–": r"\(en",
    "—": r"\(em",
    "→": r"\(->",
    "←": r"\(<-",
    "ö": r"\(:o",
}
"""What a manual's language says otherwise; every other letter outside ASCII by its number."""


def escaped(text: str) -> str:
    """``text`` so that troff prints just that, wherever on a line it stands."""
    said = "".join(LETTERS.get(each) or (each if each.isascii() else rf"\[u{ord(each):04X}]") for each in text)
    return rf"\&{said}" if said.startswith((".", "'")) else said


def marked(text: str) -> str:
    """``text`` with its options in bold."""
    parts = BOLD.split(" ".join(text.split()))
    line = "".join(
        rf"\fB{escaped(each)}\fP" if at % 2 else escaped(each).removeprefix(r"\&") for at, each in enumerate(parts)
    )
    return rf"\&{line}" if line.startswith((".", "'")) else line


def named(term: str) -> str:
    """What is typed as it is in bold, what stands for something in italics: ``--why TEXT``."""
    typed, *others = term.split(" ")
    said = [rf"\fB{escaped(typed)}\fP"]
    said += (rf"\fB{escaped(each)}\fP" if each.startswith("-") else rf"\fI{escaped(each)}\fP" for each in others)
    return " ".join(said)


class Roff:
    """Has what a command asks of a formatter (`click.HelpFormatter`), and gathers man(7) in place of columns.

    ``level`` is the macro of its headings: SH for those of a page, SS within one.
    """

    width = 100_000
    """Columns; so many that no summary is cut short."""

    def __init__(self, level: str = "SH") -> None:
        self.level = level
        self.lines: list[str] = []

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002 - click's own
        """How the command is typed."""
        if self.level == "SH":
            self.lines.append(".SH SYNOPSIS")
        self.lines += [rf".B {escaped(prog)}", escaped(args)]

    def write_paragraph(self) -> None:
        """Nothing: every paragraph says itself where it begins."""

    def write_text(self, text: str) -> None:
        """Paragraphs; an example as it is typed."""
        if self.level == "SH" and ".SH DESCRIPTION" not in self.lines:
            self.lines.append(".SH DESCRIPTION")
        for paragraph in text.split("\n\n"):
            if paragraph.startswith(EXAMPLE):
                self._example(paragraph.removeprefix(EXAMPLE))
            else:
                self._paragraph(marked(paragraph))

    def write_dl(self, rows: Sequence[tuple[str, str]]) -> None:
        """A list of terms, each with what it means."""
        for term, meaning in rows:
            self.lines += [".TP", named(term), marked(meaning)]

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """What stands below a heading."""
        title = name.upper() if self.level == "SH" else f"{name}:"
        if self.level == "SH":
            self.lines.append(f".SH {escaped(title)}")
        else:
            self._paragraph(marked(title))
        yield

    @contextmanager
    def indentation(self) -> Iterator[None]:
        """What stands further in; a manual does that by itself."""
        yield

    def _paragraph(self, line: str) -> None:
        if not self.lines or not self.lines[-1].startswith(".S"):
            self.lines.append(".PP")
        self.lines.append(line)

    def _example(self, command: str) -> None:
        if self.level == "SH":
            self.lines.append(".SH EXAMPLE")
        else:
            self.lines.append(".PP")
        self.lines += [".EX", rf"\fB{escaped(' '.join(command.split()))}\fP", ".EE"]

    def of(self, command: Any, context: Any) -> list[str]:  # noqa: ANN401 - Typer's own copy of click has no types to name
        """The lines that ``command`` writes of itself."""
        command.format_help(context, self)
        return self.lines
