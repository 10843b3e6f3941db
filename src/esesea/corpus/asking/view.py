"""Views: questions that scholars ask of many stories, ready as tables. Each is a file of SQL in `views`.

A file begins with comments: the question, then for every column its meaning; lines that are drawn in go on with what
stands above them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from esesea.app.errors import NoSuchChoice

ENDING = ".sql"
COMMENT = "-- "
GOES_ON = COMMENT + " "


@dataclass(frozen=True, slots=True)
class View:
    """A view called ``name``: the ``question`` it answers, the meaning of its ``columns`` in order, and its SQL."""

    name: str
    question: str
    columns: Mapping[str, str]
    sql: str


@cache
def views() -> Mapping[str, View]:
    """Every view by its name, in the order of names."""
    found = (each for each in files("esesea.corpus.asking.views").iterdir() if each.name.endswith(ENDING))
    written = {each.name.removesuffix(ENDING): each.read_text("utf-8") for each in found}
    return MappingProxyType({name: _view(name, written[name]) for name in sorted(written)})


def view(name: str) -> View:
    """The view called ``name``. Raises NoSuchChoice."""
    if name not in views():
        raise NoSuchChoice("view", name, tuple(views()))
    return views()[name]


def _view(name: str, written: str) -> View:
    lines = written.splitlines()
    at = next(at for at, line in enumerate(lines) if not line.startswith(COMMENT))
    said: list[str] = []
    for line in lines[:at]:
        if line.startswith(GOES_ON):
            said[-1] += " " + line.removeprefix(COMMENT).strip()
        else:
            said.append(line.removeprefix(COMMENT).strip())
    question, *columns = said
    meanings = (each.partition(": ") for each in columns)
    return View(name, question, {column: meaning for column, _, meaning in meanings}, "\n".join(lines[at:]))
