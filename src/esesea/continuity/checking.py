"""Every check run on one story, and what they find put in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from esesea.continuity.checks import order_conflicts
from esesea.continuity.registry import Check, checks
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story

GRAVITY = {severity: gravity for gravity, severity in enumerate(Severity)}


def findings(story: Story, using: Sequence[Check] | None = None) -> tuple[Finding, ...]:
    """What contradicts in ``story``: gravest first, then in the order of the text, each once.

    ``using``: the checks to run, by default all there are. Where a check explains a contradiction, the bare
    conflict of order between the same scenes is left out. Deterministic.
    """
    found = {finding: None for check in (checks() if using is None else using) for finding in check(story)}
    return tuple(sorted(_explained(found), key=_place))


def _explained(found: Iterable[Finding]) -> list[Finding]:
    kept = list(found)
    reasons = [
        frozenset(finding.scenes)
        for finding in kept
        if finding.check != order_conflicts.NAME and finding.severity is not Severity.INFO
    ]
    return [
        finding
        for finding in kept
        if finding.check != order_conflicts.NAME or not any(reason.issubset(finding.scenes) for reason in reasons)
    ]


def _place(finding: Finding) -> tuple[int, tuple[tuple[int, int], ...], str, str]:
    where = tuple((span.start, span.end) for span in finding.spans)
    return GRAVITY[finding.severity], where, finding.check, finding.message
