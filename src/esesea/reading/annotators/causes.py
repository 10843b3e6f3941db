"""What a scene says of an earlier one."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.grammar import BaseTense
from esesea.reading.layers import Layers
from esesea.reading.looking_back.back_references import back_references
from esesea.reading.looking_back.shown_acts import ShownActs
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.people import People
from esesea.story.character import Mention
from esesea.story.event import Aside, AsideKind, Cause, Event
from esesea.story.evidence import Evidence
from esesea.text.document import Document

NOT_SHOWN = 0.7
"""Confidence that words point back where no scene shows at what."""
UNREAL = frozenset({AsideKind.SIMILE, AsideKind.HYPOTHETICAL, AsideKind.PLAN, AsideKind.DREAM, AsideKind.EMBEDDED})


@annotator(requires=(Parse, SceneSpan, QuoteSpan, BaseTense, Aside, Mention, Event), produces=Cause)
def causes(document: Document, layers: Layers) -> Iterator[Cause]:  # noqa: ARG001 - the parse has the text
    """Find what the narration says of something earlier, and the scene that shows it, if exactly one does.

    Example (told in the present): "He blames himself because he taught her to fly", and a scene where she is flying.
    Counter-example: "He laughs because she laughs." points at nothing earlier.
    """
    scenes = layers.of(SceneSpan)
    if not scenes:
        return
    parse, base = layers.one(Parse), layers.one(BaseTense).tense
    shown = ShownActs.of(parse, scenes, layers.of(Event))
    mentions = MentionIndex.of(layers.of(Mention))
    unreal = (aside.span for aside in layers.of(Aside) if aside.kind in UNREAL)
    untold = Mask.of((*(quote.span for quote in layers.of(QuoteSpan)), *unreal))
    for paragraph in parse.paragraphs:
        people = People.of(paragraph, mentions)
        scene = scene_at(scenes, paragraph.span.start).id
        for sentence in paragraph.doc.sents:
            for reference in back_references(sentence, people, base):
                span = paragraph.at(reference.words)
                if untold.overlaps(span):
                    continue
                meant = shown.scene_of(reference, scene)
                earlier, confidence = meant if meant is not None else (None, NOT_SHOWN)
                yield Cause(earlier, scene, span, (Evidence((span,), "causes", confidence),))
