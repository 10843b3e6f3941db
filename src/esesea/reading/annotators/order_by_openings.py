"""What openings say of where the telling goes, and of the scenes that go along: "But enough of what was past."."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.telling.heard_cues import heard_cues
from esesea.reading.telling.time_runs import runs_before
from esesea.story.evidence import Evidence
from esesea.story.leap import Leap
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation, Traveller
from esesea.text.document import Document


@annotator(requires=(Parse, SceneSpan, Sentence, QuoteSpan, SentenceTense, Leap, Traveller), produces=TemporalRelation)
def order_by_openings(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put the scenes of a look back before the stretch that it left, and what goes on after a look ahead before that.

    Likely at most. Example: "To understand it one must go back fifteen years.", the scene after it, and then "But
    enough of what was past.": both are before the scenes told first. Counter-example: a screenplay, whose labels speak
    for themselves; a story of travellers in time, whose line no calendar measures.
    """
    if document.is_screenplay or layers.of(Traveller):
        return
    scenes = layers.of(SceneSpan)
    chances = {leap.scene: leap.probability for leap in layers.of(Leap)}
    texts = [document.quote(scene.span) for scene in scenes]
    for run in runs_before(texts, heard_cues(document, layers), [chances.get(scene.id, 0.0) for scene in scenes]):
        evidence = Evidence((run.span,), "openings", run.confidence)
        a, b = scenes[run.scene].id, scenes[run.other].id
        yield TemporalRelation(a, b, Relation.BEFORE, STORY_CLOCK, evidence, a)
