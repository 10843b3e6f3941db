"""What happens, as a reader trained on annotated fiction takes it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from esesea.reading.annotator import annotator
from esesea.reading.happening_values import UNREAL, event_of
from esesea.reading.layers import Layers
from esesea.reading.literary.encoded_text import EncodedText
from esesea.reading.literary.weights import weights
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People
from esesea.story.character import Mention
from esesea.story.event import Aside, Event
from esesea.text.document import Document


@annotator(requires=(Parse, EncodedText, SceneSpan, Aside, Mention), produces=Event)
def literary_events(document: Document, layers: Layers) -> Iterator[Event]:  # noqa: ARG001 - the parse has the text
    """Find realis events: asserted, specific, positive (Sims, Park and Bamman 2019), verbs, nouns and adjectives.

    Example: "She *opened* the door after the *storm*." Counter-example: "She might open it.", "She never opened it."
    """
    scenes = layers.of(SceneSpan)
    paragraphs = layers.one(Parse).paragraphs
    mentions = MentionIndex.of(layers.of(Mention))
    unreal = Mask.of(aside.span for aside in layers.of(Aside) if aside.kind in UNREAL)
    text = layers.one(EncodedText)
    people, last = None, -1
    for word in np.nonzero(text.encoded.events > weights().manifest.thresholds["event"])[0]:
        start = int(text.words.starts[word])
        if unreal.covers(start):
            continue
        paragraph = paragraphs[int(text.words.paragraph[word])]
        if people is None or paragraph.index != last:
            people, last = People.of(paragraph, mentions), paragraph.index
        trigger = paragraph.doc[int(text.words.token[word])]
        chance = round(float(text.encoded.events[word]), 3)
        yield event_of(paragraph, trigger, people, scene_at(scenes, start).id, chance)
