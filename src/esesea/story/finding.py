"""What contradicts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from esesea.text.span import Span


class Severity(StrEnum):
    """How much a finding matters to the story's sense."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that contradicts. ``spans`` are the quotes that do, two or more; ``scenes`` where they stand.

    ``check`` names the check; ``message`` is one plain sentence; ``resolve`` what would settle it;
    ``confidence`` is a probability in (0, 1]. ``intended`` is the
    author's reason where they mean it to be so, None where they have not said that.
    """

    check: str
    severity: Severity
    message: str
    resolve: str
    scenes: tuple[str, ...]
    spans: tuple[Span, ...]
    confidence: float
    intended: str | None = None
