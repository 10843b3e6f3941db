"""What becomes of things, and that they are used."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from esesea.story.evidence import Evidence


class Fate(StrEnum):
    """What is said of a thing."""

    DESTROYED = "destroyed"
    LOST = "lost"
    BACK = "back"
    USED = "used"


@dataclass(frozen=True, slots=True)
class ThingState:
    """``scene`` says of a ``thing`` ("ring", "blue vase", "mill") that it meets ``fate``.

    ``owner``: the id of whose it is, None where the words do not say. ``thing``: its noun, with the words before it
    that tell it from others of its kind. `Fate.BACK`: found, mended, built anew, or another one in its place. The uses
    and returns of those things alone are told of which some scene says that they are destroyed or lost.
    """

    thing: str
    owner: str | None
    fate: Fate
    scene: str
    evidence: tuple[Evidence, ...]
