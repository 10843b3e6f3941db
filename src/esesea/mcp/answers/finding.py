"""What contradicts, and what would fall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from esesea.mcp.answers.quote import Page, Quote, SceneNamed

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class FindingLine:
    """Something that contradicts, with the words side by side, and what would settle it.

    ``id`` is what the act `intend` takes; ``intended`` is the author's reason where it is meant to be so.
    """

    id: str
    check: str
    severity: Severity
    message: str
    resolve: str
    confidence: float
    intended: str | None
    scenes: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Findings:
    """What contradicts, gravest first. ``intended`` counts those that are meant to be so."""

    revision: str
    page: Page
    findings: tuple[FindingLine, ...]
    intended: int


@dataclass(frozen=True, slots=True)
class Fall:
    """Something left hanging in ``scene``: what hangs, and the words that carried it. Whole sentences."""

    kind: str
    severity: Severity
    message: str
    scene: SceneNamed
    hanging: tuple[Quote, ...]
    carried: tuple[Quote, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Turn:
    """A scene that would stand elsewhere in story order, or no longer surely, and the words that no longer say so."""

    scene: SceneNamed
    message: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class WhatIf:
    """What an edit would do. Nothing of it is kept. ``falls``: something hangs, moves or newly contradicts.

    ``turns``, ``new`` and ``gone`` are the first of so many (``turn_count`` …); ``page`` is of what is left hanging.
    """

    revision: str
    edit: tuple[str, ...]
    falls: bool
    page: Page
    hanging: tuple[Fall, ...]
    turn_count: int
    turns: tuple[Turn, ...]
    new_count: int
    new: tuple[FindingLine, ...]
    gone_count: int
    gone: tuple[FindingLine, ...]
