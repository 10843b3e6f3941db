"""What happens, as a reader trained on annotated fiction takes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from esesea.reading.annotator import annotator
from esesea.reading.happening_values import UNREAL, event_of, placed
from esesea.reading.layers import Layers
from esesea.reading.literary.encoded_text import EncodedText
from esesea.reading.literary.weights import weights
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan
from esesea.reading.people import People
from esesea.story.character import Mention
from esesea.story.event import Aside, Event
from esesea.text.document import Document
from esesea.text.mask import Mask


@annotator(requires=(Parse, EncodedText, SceneSpan, Aside, Mention), produces=Event)
def literary_events(document: Document, layers: Layers) -> Iterator[Event]:  # noqa: ARG001 - the parse has the text
    """Find realis events: asserted, specific, positive (Sims, Park and Bamman 2019), verbs, nouns and adjectives.

    Example: "She *opened* the door after the *storm*." Counter-example: "She might open it.", "She never opened it."
    """
    scenes = layers.of(SceneSpan)
    paragraphs = layers.one(Parse).paragraphs
    mentions = layers.view(MentionIndex.of, Mention)
    unreal = Mask.of(aside.span for aside in layers.of(Aside) if aside.kind in UNREAL)
    text = layers.one(EncodedText)
    triggers: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for word in np.nonzero(text.encoded.events > weights().manifest.thresholds["event"])[0]:
        start = int(text.words.starts[word])
        if unreal.covers(start):
            continue
        triggers[int(text.words.paragraph[word])].append(
            (int(text.words.token[word]), round(float(text.encoded.events[word]), 3))
        )
    for index, found in triggers.items():
        paragraph = paragraphs[index]
        for event in paragraph.remembered(_events_at, tuple(found), mentions.meant(paragraph.span)):
            yield placed(event, paragraph, scenes)


def _events_at(
    paragraph: ParsedParagraph, triggers: tuple[tuple[int, float], ...], meant: MeantAt
) -> tuple[Event, ...]:
    people = People.meant_in(paragraph.doc, meant)
    return tuple(event_of(paragraph, paragraph.doc[token], people, "", chance) for token, chance in triggers)
