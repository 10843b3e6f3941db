"""What happens, as the narration and the people of the story assert it."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.english.happenings import is_event
from esesea.reading.happening_values import UNREAL, event_of
from esesea.reading.layers import Layers
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People
from esesea.story.character import Mention
from esesea.story.event import Aside, Event
from esesea.text.document import Document
from esesea.text.mask import Mask

CONFIDENCE = 0.52
"""Precision of the rules on the test books of LitBank's event split (``esesea evaluate events``)."""


@annotator(requires=(Parse, SceneSpan, Aside, Mention), produces=Event)
def events(document: Document, layers: Layers) -> Iterator[Event]:  # noqa: ARG001 - the parse has the text
    """Find realis events: asserted, specific, positive.

    Example: "She *opened* the door." Counter-example: "She might open it.", "She never opened it."
    """
    scenes = layers.of(SceneSpan)
    mentions = layers.view(MentionIndex.of, Mention)
    unreal = Mask.of(aside.span for aside in layers.of(Aside) if aside.kind in UNREAL)
    for paragraph in layers.one(Parse).paragraphs:
        people = People.of(paragraph, mentions)
        for token in paragraph.doc:
            span = paragraph.at(token)
            if is_event(token) and not unreal.covers(span.start):
                yield event_of(paragraph, token, people, scene_at(scenes, span.start).id, CONFIDENCE)
