"""Scenes that the text puts before and after each other."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from esesea.continuity.sureness import BACKWARD, FORWARD, numbered
from esesea.story.chronology import Conflict
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.story.time import Status, TemporalRelation
from esesea.text.span import Span

NAME = "order_conflicts"

GRAVE = 0.8
"""From this probability on, that every claim of the cycle was read rightly, the conflict is a warning.

A cycle of three claims of .93 each reaches it. Weaker cycles are mostly misreadings, which the author should be
able to look up and need not be told of (product.md: at most two false alarms a clean novel).
"""

BY_DEATHS = frozenset({"life_states"})
"""``Evidence.by`` of claims by who is alive: what contradicts among them the check of dead acts tells, or it is a death
of another than was thought."""

MOST_SAID = 4
"""Claims that one sentence can hold."""
LONGEST = 60
"""Characters of a quote in it."""


def check(story: Story) -> Iterator[Finding]:
    """One finding for each conflict of the chronology that has words behind it, with its smallest cycle's quotes."""
    for conflict in story.chronology.conflicts:
        if len(_spans_of(conflict)) > 1:
            yield _finding(story, conflict)


def _finding(story: Story, conflict: Conflict) -> Finding:
    scenes = tuple(dict.fromkeys(scene for claim in conflict.cycle for scene in (claim.a, claim.b)))
    told = tuple(sorted(scenes, key=lambda scene: story.scene(scene).reading_order))
    confidence = prod(claim.evidence.confidence for claim in conflict.cycle)
    return Finding(
        NAME,
        _severity(conflict, confidence),
        _message(story, conflict, told),
        "Change one of these passages, or say which order is meant.",
        told,
        _spans_of(conflict),
        max(confidence, 0.01),
    )


def _spans_of(conflict: Conflict) -> tuple[Span, ...]:
    return tuple(sorted({span for claim in conflict.cycle for span in claim.evidence.spans}))


def _severity(conflict: Conflict, confidence: float) -> Severity:
    """Only the author's own words can make it an error: two readings of prose may both be wrong."""
    if all(claim.status is Status.STATED for claim in conflict.cycle):
        return Severity.ERROR
    grave = confidence >= GRAVE and not any(claim.evidence.by in BY_DEATHS for claim in conflict.cycle)
    return Severity.WARNING if grave else Severity.INFO


def _message(story: Story, conflict: Conflict, told: tuple[str, ...]) -> str:
    """What each passage says of the order; only which scenes they are where there are too many."""
    if len(conflict.cycle) > MOST_SAID or not all(claim.evidence.spans for claim in conflict.cycle):
        return f"What is said of the order of {_listed([numbered(story, scene) for scene in told])} cannot all be so."
    said = [_said(story, claim) for claim in conflict.cycle]
    return f"{', '.join(said[:-1])}, and {said[-1]}."


def _said(story: Story, claim: TemporalRelation) -> str:
    words = " ".join(" … ".join(story.quote(span) for span in claim.evidence.spans).split())
    short = words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
    one, other = numbered(story, claim.a), numbered(story, claim.b)
    if claim.relation in BACKWARD:
        one, other = other, one
    how = "before" if claim.relation in FORWARD | BACKWARD else "at the time of"
    return f"“{short}” has {one} {how} {other}"


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
