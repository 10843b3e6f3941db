"""What contradicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from esesea.web.answers.order import SetAside
from esesea.web.answers.scene import Quoted

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding with its words side by side. ``id`` names it over drafts; ``resolve`` is what would settle it.

    ``title`` is the check in plain words ("The dead who act"); ``intended`` the author's reason where it is meant so,
    and ``correction`` the correction that says so. ``claims`` are the ids of the claims it rests on, as a scene's text
    has them: rejecting one of them settles it.
    """

    id: str
    check: str
    title: str
    severity: Severity
    message: str
    resolve: str
    confidence: float
    intended: str | None
    correction: str | None
    scenes: tuple[str, ...]
    quotes: tuple[Quoted, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """Every finding, gravest first; those that are intended too. ``set_aside`` are signs of order that do not count."""

    revision: int
    findings: tuple[FindingLine, ...]
    set_aside: tuple[SetAside, ...]
