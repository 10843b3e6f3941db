"""What the author replies where they are asked in which order scenes happen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

AUTHOR = "author"
"""Who says so, in the evidence of what the author said; of a law of order: of the scene that they moved."""

AGREES = "author_agrees"
"""The same where they leave a scene where it stands: what is told after it goes on from it as before."""

COMPARES = "author_compares"
"""The same where they only said how two scenes stand to each other, and move neither."""


class Stand(StrEnum):
    """How a scene that the author moves stands to another: ``FIRST`` is before all that is told before it."""

    AFTER = "after"
    BEFORE = "before"
    SAME = "same"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Move:
    """``scene`` and all that is told after it up to and with ``until`` go together to one place on the story clock.

    They stand directly after ``other`` (``AFTER``), directly before it (``BEFORE``), or ``scene`` begins with it
    (``SAME``); ``other`` is None for ``FIRST``.
    """

    scene: str
    until: str
    stand: Stand
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply of the author to one question.

    ``stands`` are scenes that stand right, each with the scene that they go on from (None: before all that is told
    before them); ``move`` is what does not; ``left_open`` are scenes of which the author will not say; ``first`` two
    scenes of which the first happens before the second.
    """

    stands: tuple[tuple[str, str | None], ...] = ()
    move: Move | None = None
    left_open: tuple[str, ...] = ()
    first: tuple[str, str] | None = None
