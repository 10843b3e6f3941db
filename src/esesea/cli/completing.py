"""What a shell is given when Tab is pressed: names of the story that is being typed about.

Typer asks by the shell's protocol (``esesea --install-completion``). Nothing here opens a story; a word that cannot be
completed is no error.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from esesea.store.names_kept import NamesKept

ASKED_BY = "_ESESEA_COMPLETE"
"""The variable by which a shell asks; its value ends with the shell's name."""

IN_BASH = re.compile(r"([^\w@%+=:,./-])")
"""What bash takes for something else than a letter of a word; the other shells see to that themselves."""

CLOCKS = (("reading", "as it is told"), ("story", "as it happens"))

Word = tuple[str, str]
"""What may be typed, and what it is; a shell that shows no help leaves that out."""


def scenes(context: typer.Context, incomplete: str) -> list[Word]:
    """The scenes, each with how it opens."""
    return list(_fitting(_names(context).scenes, incomplete))


def people(context: typer.Context, incomplete: str) -> list[Word]:
    """Everybody."""
    return list(_fitting(((name, "") for name in _names(context).people), incomplete))


def places(context: typer.Context, incomplete: str) -> list[Word]:
    """Every place."""
    return list(_fitting(((name, "") for name in _names(context).places), incomplete))


def anyone(context: typer.Context, incomplete: str) -> list[Word]:
    """People, then places."""
    names = _names(context)
    found = [*((name, "a person") for name in names.people), *((name, "a place") for name in names.places)]
    return list(_fitting(found, incomplete))


def clocks(context: typer.Context, incomplete: str) -> list[Word]:
    """The clocks: reading, story, and one for each person."""
    lived = ((f"lived:{name}", f"as {name} lived it") for name in _names(context).people)
    return list(_fitting((*CLOCKS, *lived), incomplete))


class _InBash(str):
    """A word that is compared as it is, as Typer does, and printed with what bash wants before blanks and quotes."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return IN_BASH.sub(r"\\\1", self)


def _fitting(words: Iterable[Word], incomplete: str) -> Iterator[Word]:
    """Those that begin with what was typed, each once, as the shell that asks wants them."""
    written = _InBash if os.environ.get(ASKED_BY, "").endswith("bash") else str
    for word, about in dict(words).items():
        if word.startswith(incomplete):
            yield written(word), about


def _names(context: typer.Context) -> NamesKept:
    """The names of the story that the command is about; none where no such folder is named."""
    from esesea.store.names_kept import NamesKept, names_kept  # noqa: PLC0415 - only when Tab is pressed

    folder = next(_folders(context), None)
    return NamesKept() if folder is None else names_kept(folder)


def _folders(context: typer.Context) -> Iterator[Path]:
    """Stories' folders that were named: as the command understood it, or, where it could not yet, as it was typed.

    An option without its value, as where that is what is completed, keeps Typer from taking what stands before it.
    """
    levels: list[Any] = [context]  # Typer's own kind of context, all the way up
    while levels[-1].parent is not None:
        levels.append(levels[-1].parent)
    understood = [Path(found) for at in levels if (found := at.params.get("story"))]
    for given in (*understood, *map(Path, _typed())):
        for folder in (given, given.with_suffix(".story") if given.name else given):
            if folder.suffix == ".story" and folder.is_dir():
                yield folder


def _typed() -> list[str]:
    """The words on the line, as the shell hands them over."""
    line = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS", "")
    try:
        return shlex.split(line)
    except ValueError:  # a quote that is still open
        return line.split()
