"""What contradicts in a story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.app.showing import quoted
from esesea.story.finding import Finding, Severity

if TYPE_CHECKING:
    from esesea.story.story import Story


GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True)
class Report:
    """A finding with its words, as JSON shows it."""

    check: str
    severity: str
    message: str
    resolve: str
    scenes: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    quotes: tuple[str, ...]
    confidence: float


def check(story: Story) -> tuple[Finding, ...]:
    """Everything that contradicts in ``story``, gravest first, then in text order."""
    return tuple(sorted(story.findings, key=lambda finding: (GRAVITY[finding.severity], finding.spans, finding.check)))


def report(story: Story, finding: Finding) -> Report:
    """The finding with the words that contradict."""
    return Report(
        check=finding.check,
        severity=finding.severity.value,
        message=finding.message,
        resolve=finding.resolve,
        scenes=finding.scenes,
        spans=tuple((span.start, span.end) for span in finding.spans),
        quotes=tuple(quoted(story, span) for span in finding.spans),
        confidence=round(finding.confidence, 3),
    )
