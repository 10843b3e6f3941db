"""What is told in a scene happened before it is told there."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence
from esesea.reading.telling.clocks_meant import present_in, step_clocks
from esesea.reading.telling.embedded_tales import embedded_tales
from esesea.story.evidence import Evidence
from esesea.story.speech import Quotation
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document


@annotator(requires=(Parse, SceneSpan, Sentence, QuoteSpan, Quotation, Presence, Traveller), produces=TemporalRelation)
def order_by_embedding(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put the scenes of a tale, or of a letter that is read, before the scene in which it is told or read.

    Example: "This is what she told us." ends a scene; what follows up to "When she had finished" is before it.
    Counter-example: "Once upon a time there was a miller": a tale that is made up has no place in the story's time.
    """
    scenes = layers.of(SceneSpan)
    present, travellers = present_in(layers.of(Presence)), layers.of(Traveller)
    for tale in embedded_tales(document, layers):
        if tale.made_up:
            continue
        telling = scenes[tale.teller].id
        evidence = Evidence(tale.spans, "embedding", tale.confidence)
        for told in scenes[tale.first : tale.after]:
            for clock in step_clocks(told.id, telling, present, travellers):
                yield TemporalRelation(told.id, telling, Relation.BEFORE, clock, evidence, telling)
