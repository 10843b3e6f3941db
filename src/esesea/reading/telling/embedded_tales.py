"""The tales that scenes of a story tell, however they are begun."""

from __future__ import annotations

from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence
from esesea.reading.telling.clocks_meant import present_in
from esesea.reading.telling.persons import scene_persons
from esesea.reading.telling.tales_begun import tales_begun
from esesea.reading.telling.tales_told import TaleTold, tales_told
from esesea.story.speech import Quotation
from esesea.text.document import Document


def embedded_tales(document: Document, layers: Layers) -> tuple[TaleTold, ...]:
    """The tales that are announced, and those that speech begins and that no announced one overlaps, in order."""
    scenes, quotes, parse = layers.of(SceneSpan), layers.of(QuoteSpan), layers.one(Parse)
    announced = tales_told(document, scenes, layers.of(Sentence), scene_persons(parse, scenes, quotes))
    taken = {index for tale in announced for index in range(tale.teller, tale.after)}
    if document.is_script:
        return announced
    speakers = {quote.span.start: quote.speaker for quote in layers.of(Quotation) if quote.speaker is not None}
    begun = tales_begun(document, parse, scenes, quotes, present_in(layers.of(Presence)), speakers)
    free = (tale for tale in begun if taken.isdisjoint(range(tale.teller, tale.after)))
    return tuple(sorted((*announced, *free), key=lambda tale: tale.first))
