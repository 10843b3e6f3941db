"""Somebody knows what they learnt in a scene that is gone, or is told only later."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.continuity.consequences.consequence import Consequence, Loss
from esesea.continuity.consequences.retelling import Retelling
from esesea.story.finding import Severity
from esesea.story.time import BEGINS_EARLIER, TemporalRelation
from esesea.text.span import Span

NAME = "knowledge"

BY_KNOWING = "knowledge"
"""``Evidence.by`` of a claim that a scene is before another because somebody learns there what they know here."""


def consequences(told: Retelling) -> Iterator[Consequence]:
    """What is known, and a name that is used, where the scene in which it was learnt is lost.

    Example: "“Ask Tom,” she said", and the scene in which she asks his name is cut. Counter-example: what she may have
    learnt in more scenes than one, or in one that is told later.
    """
    known: dict[tuple[str, tuple[Span, ...]], list[tuple[str, tuple[Span, ...], float]]] = {}
    for claim in told.before.relations:
        if claim.evidence.by == BY_KNOWING:
            learnt, knows = _ends(claim)
            spans, here, whence = claim.evidence.spans, told.scene(knows).span, told.scene(learnt).span
            said, there = tuple(filter(here.contains, spans)), tuple(filter(whence.contains, spans))
            if said and there and told.was[learnt] < told.was[knows]:
                known.setdefault((knows, said), []).append((learnt, there, claim.evidence.confidence))
    for (knows, said), learnings in known.items():
        losses = [told.lost(learnt, knows) for learnt, _, _ in learnings]
        if None not in losses:
            gone = Loss.GONE in losses
            carriers = tuple(dict.fromkeys(learnt for learnt, _, _ in learnings))
            words, where = told.quote(said[0]), told.number(carriers[0])
            yield Consequence(
                NAME,
                Severity.WARNING if gone else Severity.INFO,
                f"“{words}” is known here, and {where}, where it was learnt, is gone."
                if gone
                else f"“{words}” is known here, and is learnt only later now, in {where}.",
                knows,
                (told.sentence(said[0], knows),),
                carriers,
                tuple(dict.fromkeys(told.sentence(span, each) for each, there, _ in learnings for span in there)),
                max(confidence for _, _, confidence in learnings),
            )


def _ends(claim: TemporalRelation) -> tuple[str, str]:
    """The scene where it is learnt, and the one where it is known."""
    return (claim.a, claim.b) if claim.relation in BEGINS_EARLIER else (claim.b, claim.a)
