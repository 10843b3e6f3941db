"""What would fall."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.web.answers.finding import FindingLine, Severity
from esesea.web.answers.scene import Quoted


@dataclass(frozen=True, slots=True)
class Falling:
    """Something left hanging: ``kind`` in plain words ("loses its cause"), where it hangs, what hangs and on what."""

    kind: str
    severity: Severity
    message: str
    scene: str
    hanging: tuple[Quoted, ...]
    carried: tuple[Quoted, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Turning:
    """A scene that would stand elsewhere in story order, and the words that no longer say so."""

    scene: str
    message: str
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class WhatIfOutcome:
    """What an edit would do. ``edit`` says it in sentences.

    ``order`` is the story clock after it, ``lived`` the lived clocks that would run otherwise than before.
    ``kept`` are the ids of the corrections that keep it; empty where it was only tried: nothing of it then remains.
    """

    revision: int
    edit: tuple[str, ...]
    falls: bool
    falling: tuple[Falling, ...]
    turning: tuple[Turning, ...]
    new: tuple[FindingLine, ...]
    gone: tuple[FindingLine, ...]
    order: tuple[str, ...]
    lived: dict[str, tuple[str, ...]]
    kept: tuple[str, ...]
