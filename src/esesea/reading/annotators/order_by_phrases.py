"""What a scene's first words say of order: "Three years later", "The next morning", "The night before"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from esesea.reading.annotator import annotator
from esesea.reading.clocks_meant import present_in, step_clocks
from esesea.reading.english.time_shifts import Direction, Shift, opening_shift
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.mask import Mask
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence, SceneMode
from esesea.reading.scene_labels import scene_labels
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document
from esesea.text.span import Span

OUT_OF_TIME = frozenset({Mode.REFLECTION, Mode.ITERATIVE, Mode.FRAME, Mode.DREAM, Mode.HYPOTHETICAL, Mode.EMBEDDED})
"""From such scenes the telling takes no step."""

WITH_NOBODY_SHARED = 0.8
"""Confidence at most in a step from a scene with other people: it may go on from another strand."""

STRANDS = 6
"""So many scenes back a step may start, where that is the last one with somebody of this scene."""

FROM_A_STRAND = 0.85


@dataclass(frozen=True, slots=True)
class _Step:
    """The step with which a scene opens, at ``span`` of the document."""

    shift: Shift
    span: Span


@annotator(
    requires=(SceneSpan, Sentence, QuoteSpan, SentenceTense, SceneMode, Presence, Traveller), produces=TemporalRelation
)
def order_by_phrases(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put a scene that opens with a step in time after, or before, the scene from which it steps.

    Example: "Three years later, she came back." is after the scene told before it.
    Counter-example: "Three days earlier he had written to her." in the main line is a recap: only a scene that is a
    flashback is put earlier. "“Three years later …” he read", "Years later he would remember" say nothing.
    """
    scenes = layers.of(SceneSpan)
    steps = _steps(document, layers)
    modes = {mode.scene: mode.mode for mode in layers.of(SceneMode)}
    present, travellers = present_in(layers.of(Presence)), layers.of(Traveller)
    for index, scene in enumerate(scenes):
        step = steps.get(scene.id)
        mode = modes.get(scene.id, Mode.MAIN)
        if step is None or mode in OUT_OF_TIME:
            continue
        if (step.shift.direction is Direction.EARLIER) != (mode is Mode.ANALEPSIS):
            continue
        found = _from_where(scenes, index, modes, present)
        if found is None:
            continue
        origin, most = found
        a, b = (scene, origin) if step.shift.direction is Direction.EARLIER else (origin, scene)
        evidence = Evidence((step.span,), "phrases", min(step.shift.confidence, most))
        for clock in step_clocks(a.id, b.id, present, travellers):
            yield TemporalRelation(a.id, b.id, Relation.BEFORE, clock, evidence, scene.id)


def _steps(document: Document, layers: Layers) -> dict[str, _Step]:
    """The steps at the openings of scenes that no label explains already."""
    scenes, sentences = layers.of(SceneSpan), layers.of(Sentence)
    speech = Mask.of(quote.span for quote in layers.of(QuoteSpan))
    unreal = {each.span.start for each in layers.of(SentenceTense) if each.modal or each.habitual}
    starts = [sentence.span.start for sentence in sentences]
    found: dict[str, _Step] = {}
    for scene, label in zip(scenes, scene_labels(document, scenes), strict=True):
        after = max((span.end for span in label.spans), default=0)
        at = bisect_left(starts, max(scene.span.start, after))
        if label.cues or at == len(sentences) or starts[at] >= scene.span.end:
            continue
        sentence = sentences[at].span
        if speech.covers(sentence.start) or sentence.start in unreal:
            continue
        shift = opening_shift(" ".join(document.quote(sentence).split("\n")))
        if shift is not None:
            found[scene.id] = _Step(shift, Span(shift.start, shift.end).shifted(sentence.start))
    return found


def _from_where(
    scenes: Sequence[SceneSpan], index: int, modes: Mapping[str, Mode], present: Mapping[str, frozenset[str]]
) -> tuple[SceneSpan, float] | None:
    """The scene from which the step is taken, and how sure that can be.

    The one told just before; where it shares nobody with this scene, the last of a few that does.
    """
    earlier = [scene for scene in reversed(scenes[max(0, index - STRANDS) : index]) if _in_time(scene, modes)]
    if not earlier:
        return None
    here = present.get(scenes[index].id, frozenset())
    nearest = earlier[0]
    there = present.get(nearest.id, frozenset())
    if not here or not there or here & there:
        return nearest, 1.0
    strand = next((scene for scene in earlier if present.get(scene.id, frozenset()) & here), None)
    return (strand, FROM_A_STRAND) if strand is not None else (nearest, WITH_NOBODY_SHARED)


def _in_time(scene: SceneSpan, modes: Mapping[str, Mode]) -> bool:
    return modes.get(scene.id, Mode.MAIN) not in OUT_OF_TIME
