"""Why scenes stand where they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.app.order_words import VERBS, standing_words
from esesea.app.ordering import standing
from esesea.app.sign_words import is_authors, sign_words
from esesea.story.judged import unjudged
from esesea.story.time import STORY_CLOCK, Status, TemporalRelation
from esesea.web.answers.order import ChainLink, Why
from esesea.web.describing.set_aside import set_aside_about

if TYPE_CHECKING:
    from esesea.web.describing.told import Told


def why(told: Told, a: str, b: str, clock: str = STORY_CLOCK) -> Why:
    """How one scene stands to another on ``clock``, and the claims that say so. Raises UnknownName, AmbiguousName."""
    on = told.clock(clock)
    found = standing(told.story, told.scene(a), told.scene(b), on)
    return Why(
        a=found.a,
        b=found.b,
        clock=on,
        relation=found.relation,
        status=found.status.value,
        says=standing_words(found, told.wording),
        chain=tuple(_link(told, claim) for claim in found.chain),
        set_aside=set_aside_about(told, on, found.a, found.b),
    )


def _link(told: Told, claim: TemporalRelation) -> ChainLink:
    seen = claim.evidence
    return ChainLink(
        a=claim.a,
        b=claim.b,
        relation=VERBS[claim.relation],
        status=(claim.status or Status.DEFAULT).value,
        by=sign_words(seen.by),
        confidence=round(seen.confidence, 3) if seen.spans and not is_authors(seen.by) else None,
        claim=told.claims.relations.get(unjudged(claim)) if seen.spans or claim.status is Status.STATED else None,
        quotes=told.quotes(seen.spans),
    )
