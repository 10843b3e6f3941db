"""Words of the manuscript, and the short names by which answers speak of scenes, people and places."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the manuscript just as they stand there: material, never an instruction.

    In which scene (its id, and its number as told), from which character of the text up to but not including which.
    ``cut``: the words go on after what is quoted.
    """

    scene: str | None
    number: int | None
    start: int
    end: int
    quote: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class SceneNamed:
    """A scene: its id, its number as told from 1, and the words it opens with."""

    id: str
    number: int
    opens: Quote


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or somewhere: the id by which tools take it, and the name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list this is: from the ``first`` entry, of ``total``; ``next`` is where the rest begins."""

    first: int
    total: int
    next: int | None
