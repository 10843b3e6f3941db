"""How long it takes to get from one place to another, as the author declared it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Journey:
    """Nobody gets from ``origin`` to ``destination`` in less than ``minutes``; ``said``: how the author wrote it.

    Both are names of places, of the story or not. ``one_way``: nothing is said of the way back.
    """

    origin: str
    destination: str
    minutes: int
    said: str
    one_way: bool = False


@dataclass(frozen=True, slots=True)
class Travel:
    """All journeys that are declared; ``source`` is the declaration as the author wrote it."""

    journeys: tuple[Journey, ...]
    source: str = ""
