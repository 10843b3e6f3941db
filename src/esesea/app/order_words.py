"""How scenes stand to each other, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from esesea.app.wording import Wording, sentence
from esesea.story.time import READING_CLOCK, Relation, Status

if TYPE_CHECKING:
    from esesea.app.ordering import Standing
    from esesea.story.time import TemporalRelation

VERBS: Mapping[Relation, str] = MappingProxyType(
    {
        Relation.BEFORE: "comes before",
        Relation.AFTER: "comes after",
        Relation.MEETS: "comes right before",
        Relation.MET_BY: "comes right after",
        Relation.OVERLAPS: "begins before, and runs into,",
        Relation.OVERLAPPED_BY: "begins during, and outlasts,",
        Relation.STARTS: "begins with",
        Relation.STARTED_BY: "begins with, and outlasts,",
        Relation.DURING: "happens during",
        Relation.CONTAINS: "goes on around",
        Relation.FINISHES: "ends with",
        Relation.FINISHED_BY: "begins before, and ends with,",
        Relation.EQUAL: "happens at the same time as",
    }
)
"""What stands between the two scenes of a claim."""

NOTHING_SAYS = "Nothing in the text says; they stand in the order in which they are told."
OUTSIDE = "outside of time"
TOGETHER = "same time"


def claim_of_order(claim: TemporalRelation, wording: Wording) -> str:
    """``Scene 4 comes after scene 2``, and whose clock that is on."""
    return sentence(
        f"{wording.scene(claim.a)} {VERBS[claim.relation]} {wording.scene(claim.b)}{wording.on(claim.clock)}"
    )


def standing_words(standing: Standing, wording: Wording) -> str:
    """How two scenes stand to each other and how surely, as one sentence."""
    a, b = wording.scene(standing.a), wording.scene(standing.b)
    if standing.a == standing.b:
        return f"{sentence(a)} is one scene."
    if standing.clock == READING_CLOCK:
        return f"{sentence(a)} is told {standing.relation} {b}."
    if standing.relation == OUTSIDE:
        return f"{sentence(a)} and {b} cannot be compared: one of them stands outside of time."
    if standing.status is Status.DEFAULT:
        return NOTHING_SAYS
    how = f"begin at the same time as {b}" if standing.relation == TOGETHER else f"come {standing.relation} {b}"
    end = f"{how}{wording.on(standing.clock)}."
    if standing.status is Status.STATED:
        return f"You said that {a} is to {end}"
    return f"{sentence(a)} is {'proven' if standing.status is Status.PROVEN else 'likely'} to {end}"
