"""What goes on from a scene moves with it: "The next morning" is wherever the day before is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence, SceneMode
from esesea.reading.telling.clocks_meant import present_in, step_clocks
from esesea.reading.telling.opening_steps import OpeningStep, opening_steps
from esesea.story.evidence import Evidence
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document

SOON = 31.0
"""Days; a longer step may lead past what the scene from which it is taken is known to precede."""

GOES_WITH = 0.85
"""How often so short a step stays on the near side of what its origin precedes; a guess, and likely at most."""


@annotator(
    requires=(Parse, SceneSpan, Sentence, QuoteSpan, SentenceTense, SceneMode, Presence, Traveller, TemporalRelation),
    produces=TemporalRelation,
)
def order_by_strands(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put a scene that opens with a short step on before all that words put after the scene it steps from.

    Only where that was told before them both: told order does the rest. Stands behind the other signs of order.

    Example: told "The second visit", "The first visit", "The next day": the next day is before the second visit too.
    Counter-example: "Three years later" may be after it.
    """
    told = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    present, travellers = present_in(layers.of(Presence)), layers.of(Traveller)
    before: dict[str, list[TemporalRelation]] = defaultdict(list)
    own: dict[str, set[str]] = defaultdict(set)
    for claim in layers.of(TemporalRelation):
        if claim.relation is Relation.BEFORE and told[claim.a] > told[claim.b]:
            before[claim.a].append(claim)
            own[claim.a].add(claim.clock)
    for step in opening_steps(document, layers, present):
        if not _goes_on(step, told):
            continue
        clocks = set(step_clocks(step.origin, step.scene, present, travellers)) - own[step.scene]
        for claim in before[step.origin]:
            if claim.clock in clocks:
                carried = _carried(claim, step)
                before[step.scene].append(carried)
                yield carried


def _goes_on(step: OpeningStep, told: dict[str, int]) -> bool:
    """Whether the scene goes on soon with the one told right before it."""
    if not step.later or step.days is None or step.days > SOON:
        return False
    return told[step.scene] == told[step.origin] + 1


def _carried(claim: TemporalRelation, step: OpeningStep) -> TemporalRelation:
    sure = claim.evidence.confidence * step.confidence * GOES_WITH
    evidence = Evidence(tuple(sorted({*claim.evidence.spans, step.span})), "strands", sure)
    return TemporalRelation(step.scene, claim.b, Relation.BEFORE, claim.clock, evidence, step.scene)
