"""Signs of when scenes are that do not count, because they cannot hold with surer ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from esesea.app.claim_words import claim_words
from esesea.app.order_words import claim_of_order
from esesea.app.sign_words import sign_words
from esesea.story.judged import unjudged
from esesea.web.answers.order import SetAside

if TYPE_CHECKING:
    from esesea.story.chronology import Conflict
    from esesea.story.days import DayConflict, Distance, SceneDate
    from esesea.story.time import TemporalRelation
    from esesea.web.describing.told import Told

MOST = 100
"""So many are told of one story."""


def set_aside(told: Told) -> tuple[SetAside, ...]:
    """Those of every clock, each once, in the order of the words that they stand on."""
    chronology = told.story.chronology
    found = [line for conflict in chronology.conflicts for line in _orders(told, conflict)]
    found += [_days(told, conflict) for days in chronology.days for conflict in days.conflicts]
    placed = sorted(dict.fromkeys(found), key=lambda line: line.quotes[0].start if line.quotes else 0)
    return tuple(placed[:MOST])


def set_aside_about(told: Told, clock: str, *scenes: str) -> tuple[SetAside, ...]:
    """Those that say on ``clock`` how any of ``scenes`` stands to another."""
    conflicts = [each for each in told.story.chronology.conflicts if each.clock == clock]
    found = (line for conflict in conflicts for line in _orders(told, conflict, frozenset(scenes)))
    return tuple(dict.fromkeys(found))


def _orders(told: Told, conflict: Conflict, scenes: frozenset[str] | None = None) -> Iterator[SetAside]:
    """What was dropped of a conflict and has words; where ``scenes`` are given, what is about them."""
    against = tuple(_in_short(told, claim) for claim in conflict.cycle if claim not in conflict.dropped)
    for claim in conflict.dropped:
        if claim.evidence.spans and (scenes is None or scenes & {claim.a, claim.b}):
            yield SetAside(
                says=f"{claim_of_order(claim, told.wording)}.",
                by=sign_words(claim.evidence.by),
                claim=told.claims.relations.get(unjudged(claim)),
                against=against,
                quotes=told.quotes(claim.evidence.spans),
            )


def _in_short(told: Told, claim: TemporalRelation) -> str:
    return f"{claim_of_order(claim, told.wording)}: {sign_words(claim.evidence.by)}."


def _days(told: Told, conflict: DayConflict) -> SetAside:
    others: tuple[Distance | SceneDate, ...] = (*conflict.distances, *conflict.scene_dates)
    return SetAside(
        says=f"{claim_words(told.story, conflict.dropped, told.wording)}.",
        by=sign_words(conflict.dropped.evidence.by),
        claim=None,
        against=tuple(f"{claim_words(told.story, each, told.wording)}." for each in others if each != conflict.dropped),
        quotes=told.quotes(conflict.dropped.evidence.spans),
    )
