"""Which scenes open with how they stand to an event: "The summer before the flood", "Eight years after the flood"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.reading.cutting.labels import SceneLabels, scene_labels
from esesea.reading.english.heading_cues import Cue
from esesea.reading.english.landmarks import Landmark, Side, heading_landmark, opening_landmark
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan, Sentence
from esesea.reading.scene_facts import SceneMode
from esesea.reading.untold import speech_in
from esesea.story.scene import Mode
from esesea.text.document import Document
from esesea.text.span import Span

_UNREAL = frozenset({Mode.DREAM, Mode.HYPOTHETICAL, Mode.REFLECTION, Mode.ITERATIVE})

_UNNAMED = "the event"
"""What is meant where headings count from something that they do not name."""


@dataclass(frozen=True, slots=True)
class PlacedByEvent:
    """``scene`` says at ``span`` how it stands to the event of ``landmark``."""

    scene: str
    span: Span
    landmark: Landmark


def opening_landmarks(document: Document, layers: Layers) -> Iterator[PlacedByEvent]:
    """The scenes that a heading, or the narrator in their first sentence, places by an event, in told order.

    O(n log n).
    """
    unreal = {mode.scene for mode in layers.of(SceneMode) if mode.mode in _UNREAL}
    speech = speech_in(layers)
    sentences = layers.of(Sentence)
    starts = [sentence.span.start for sentence in sentences]
    scenes = layers.of(SceneSpan)
    for scene, labels in zip(scenes, scene_labels(document, scenes), strict=True):
        headed = next(_headed(document, labels), None) if scene.id not in unreal else None
        if headed is not None:
            yield PlacedByEvent(scene.id, *headed)
            continue
        at = bisect_left(starts, scene.span.start)
        if scene.id in unreal or at == len(sentences) or not scene.span.contains(sentences[at].span):
            continue
        first = sentences[at].span
        landmark = opening_landmark(" ".join(document.quote(first).split("\n")))
        if landmark is not None and not speech.covers(first.start):
            yield PlacedByEvent(scene.id, Span(landmark.start, landmark.end).shifted(first.start), landmark)


def _headed(document: Document, labels: SceneLabels) -> Iterator[tuple[Span, Landmark]]:
    for cue, span in labels.cues:
        if cue.cue is Cue.FROM_EVENT:
            how = document.quote(span).lower()
            landmark = opening_landmark(f"{how.removesuffix(' it')} {_UNNAMED}")
            if landmark is None and cue.amount is not None:
                side = Side.BEFORE if how.endswith("before") else Side.AFTER
                landmark = Landmark(0, len(span), _UNNAMED, side, cue.amount * side, how)
            if landmark is not None:
                yield span, landmark
    for span in labels.spans:
        landmark = heading_landmark(" ".join(document.quote(span).split("\n")))
        if landmark is not None:
            yield Span(landmark.start, landmark.end).shifted(span.start), landmark
