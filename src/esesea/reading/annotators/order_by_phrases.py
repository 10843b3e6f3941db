"""What a scene's first words say of order: "Three years later", "The next morning", "The night before"."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode
from esesea.reading.telling.clocks_meant import present_in, step_clocks
from esesea.reading.telling.opening_steps import opening_steps
from esesea.reading.telling.told_dates import own_dates
from esesea.story.evidence import Evidence
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document


@annotator(
    requires=(Parse, SceneSpan, Sentence, QuoteSpan, SentenceTense, SceneClock, SceneMode, Presence, Traveller),
    produces=TemporalRelation,
)
def order_by_phrases(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put a scene that opens with a step in time after, or before, the scene from which it steps.

    Example: "Three years later, she came back." is after the scene told before it.
    Counter-example: "Three days earlier he had written to her." in the main line is a recap: only a scene that is a
    flashback is put earlier. "“Three years later …” he read", "Years later he would remember" say nothing; nor does a
    step between two scenes whose own dates stand the other way round.
    """
    dates = {each.scene: each for each in own_dates(document, layers.of(SceneClock))}
    present, travellers = present_in(layers.of(Presence)), layers.of(Traveller)
    for step in opening_steps(document, layers, present):
        a, b = (step.origin, step.scene) if step.later else (step.scene, step.origin)
        if a in dates and b in dates and dates[a].relation_to(dates[b]) is Relation.AFTER:
            continue
        evidence = Evidence((step.span,), "phrases", step.confidence)
        for clock in step_clocks(a, b, present, travellers):
            yield TemporalRelation(a, b, Relation.BEFORE, clock, evidence, step.scene)
