"""Where scenes are, and each stay there."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.story.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere. ``kind`` is a plain noun (``planet``, ``room``, ``house``, ``vehicle``), None where not said.

    ``within`` is the id of the place that contains it (the kitchen is in the house), None where not said.
    """

    id: str
    name: str
    names: tuple[str, ...]
    kind: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """One stay at a place: the ``n``-th (from 1) along the story clock, or as the text itself counts.

    ``by`` are the ids of those present; ``state`` are words for what the place is like then.
    """

    place: str
    n: int
    scene: str
    by: tuple[str, ...]
    state: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
