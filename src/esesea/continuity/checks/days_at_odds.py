"""Ages, dates and steps in time that cannot all be so: nine in 1990 and forty in 2001."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from esesea.continuity.narration import Narration
from esesea.continuity.persons import Persons
from esesea.continuity.said_ages import growing_younger, said_ages
from esesea.continuity.sureness import numbered
from esesea.story.days import DayConflict, Distance, SceneDate, born
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story

NAME = "days_at_odds"

GRAVE = 0.74
"""From this probability on, that every claim of the cycle was read rightly, it is told: two ages of .96 and two dates
of .9, which openings give, reach it. What is weaker is mostly a misreading; `esesea order` says what was set aside."""


def check(story: Story) -> Iterator[Finding]:
    """A warning for each conflict of days of which all claims are sure, and that has the words of two passages or more.

    Example: "ADA, 9" under 1990 and "ADA, 40" under 2001. Counter-example: "about a week later" and a date ten days on;
    dates alone, which only the order of their scenes contradicts; the ages of one who grows younger.
    """
    conflicts = [conflict for days in story.chronology.days for conflict in days.conflicts]
    younger = _births_of_those_growing_younger(story) if conflicts else frozenset()
    for conflict in conflicts:
        found = _finding(story, conflict)
        if found is not None and younger.isdisjoint(end for each in conflict.distances for end in (each.a, each.b)):
            yield found


def _births_of_those_growing_younger(story: Story) -> frozenset[str]:
    return frozenset(map(born, growing_younger(said_ages(Narration.of(story), Persons.of(story)))))


def _finding(story: Story, conflict: DayConflict) -> Finding | None:
    claims: tuple[Distance | SceneDate, ...] = (*conflict.distances, *conflict.scene_dates)
    spans = tuple(sorted({span for claim in claims for span in claim.evidence.spans}))
    scenes = {claim.source if isinstance(claim, Distance) else claim.scene for claim in claims}
    confidence = prod(claim.evidence.confidence for claim in claims)
    if len(spans) < 2 or len(claims) < 2 or not conflict.distances or confidence < GRAVE:
        return None
    told = tuple(sorted(scenes, key=lambda scene: story.scene(scene).reading_order))
    words = _listed([f"“{' '.join(story.quote(span).split())}”" for span in spans])
    return Finding(
        NAME,
        Severity.WARNING,
        f"{words} do not add up ({_listed([numbered(story, scene) for scene in told])}).",
        "Change an age, a date or a step in time, or mark it as meant.",
        told,
        spans,
        confidence,
    )


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
