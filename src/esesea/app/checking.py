"""What contradicts in a story."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from esesea.app.listing import Listing
from esesea.app.showing import quoted
from esesea.story.finding import Finding, Severity

if TYPE_CHECKING:
    from esesea.app.table import Table
    from esesea.story.story import Story


GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True)
class Report:
    """A finding with its words, as JSON shows it. ``fingerprint`` names it over drafts (`story.fingerprint`)."""

    check: str
    severity: str
    message: str
    resolve: str
    scenes: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    quotes: tuple[str, ...]
    confidence: float
    fingerprint: str
    intended: str | None = None


def check(story: Story) -> Listing[Finding]:
    """Everything that contradicts in ``story``, gravest first, then in text order."""
    found = sorted(story.findings, key=lambda finding: (GRAVITY[finding.severity], finding.spans, finding.check))
    return Listing(found, partial(_shown, story, tuple(found)))


def _shown(story: Story, found: tuple[Finding, ...]) -> Table:
    from esesea.app.sheets.findings import findings_table  # noqa: PLC0415 - only where it is shown

    return findings_table(story, found)


def report(story: Story, finding: Finding) -> Report:
    """The finding with the words that contradict."""
    from esesea.story.fingerprint import fingerprint  # noqa: PLC0415 - `import esesea` stays light

    return Report(
        check=finding.check,
        severity=finding.severity.value,
        message=finding.message,
        resolve=finding.resolve,
        scenes=finding.scenes,
        spans=tuple((span.start, span.end) for span in finding.spans),
        quotes=tuple(quoted(story, span) for span in finding.spans),
        confidence=round(finding.confidence, 3),
        fingerprint=fingerprint(story, finding),
        intended=finding.intended,
    )


def sarif(story: Story) -> str:
    """The findings as SARIF 2.1.0, those that the author meant as suppressed; see docs/continuity.md."""
    from esesea.continuity.rules import rules  # noqa: PLC0415 - `import esesea` stays light
    from esesea.export.formats.sarif import encoded  # noqa: PLC0415 - as above

    return encoded(story, rules()).decode()
