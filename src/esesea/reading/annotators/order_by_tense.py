"""What tense says of order: a scene told from later is before the scene that it is told from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from esesea.reading.annotator import annotator
from esesea.reading.clocks_meant import present_in, step_clocks
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode
from esesea.reading.scene_labels import scene_labels
from esesea.reading.telling_levels import Level, telling_levels
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document

TOLD_BEFORE, TOLD_AFTER, FRAMED = 0.8, 0.75, 0.75
"""Confidence that a scene which looks back is before the present scene told just before it, or, at the story's
beginning, just after it; and that a frame is after what it frames. Set by hand, honest in being no proof."""


@annotator(requires=(SceneSpan, SceneMode, SceneClock, Presence, Traveller), produces=TemporalRelation)
def order_by_tense(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put scenes that tense alone shows to look back before the present they look back from.

    Example: in a present-tense story, a scene in the past is before the present scene told just before it.
    Counter-example: a flashback that a heading announces is left to `order_by_headings`, and an entry of a diary,
    which gives its own date, is past only by its hours.
    """
    scenes = layers.of(SceneSpan)
    modes = {mode.scene: mode for mode in layers.of(SceneMode)}
    tellings = telling_levels(scene_labels(document, scenes))
    labelled = {scene.id for scene, each in zip(scenes, tellings, strict=True) if each.level is not Level.PRESENT}
    dated = {clock.scene for clock in layers.of(SceneClock) if clock.time.date is not None}
    present, travellers = present_in(layers.of(Presence)), layers.of(Traveller)
    for a, b, evidence, source in (*_looking_back(scenes, modes, labelled | dated), *_framed(scenes, modes)):
        for clock in step_clocks(a, b, present, travellers):
            yield TemporalRelation(a, b, Relation.BEFORE, clock, evidence, source)


Found = tuple[str, str, Evidence, str]


def _looking_back(scenes: Sequence[SceneSpan], modes: Mapping[str, SceneMode], placed: set[str]) -> Iterator[Found]:
    """Each scene that looks back, not ``placed`` by other words, with the present told before, or else after it."""
    told: str | None = None
    waiting: list[tuple[str, SceneMode]] = []
    for scene in scenes:
        mode = modes.get(scene.id)
        if mode is None:
            yield from ((back, scene.id, _by_tense(looks, TOLD_AFTER), back) for back, looks in waiting)
            waiting, told = [], scene.id
        elif mode.mode is Mode.ANALEPSIS and scene.id not in placed:
            if told is None:
                waiting.append((scene.id, mode))
            else:
                yield scene.id, told, _by_tense(mode, TOLD_BEFORE), scene.id


def _framed(scenes: Sequence[SceneSpan], modes: Mapping[str, SceneMode]) -> Iterator[Found]:
    """Everything that happens is before the first scene in which it is told, that of the frame."""
    frame = next((scene.id for scene in scenes if scene.id in modes and modes[scene.id].mode is Mode.FRAME), None)
    if frame is None:
        return
    evidence = _by_tense(modes[frame], FRAMED)
    for scene in scenes:
        if scene.id not in modes:
            yield scene.id, frame, evidence, frame


def _by_tense(mode: SceneMode, confidence: float) -> Evidence:
    spans = tuple(span for evidence in mode.evidence for span in evidence.spans)
    sure = min([confidence, *(evidence.confidence for evidence in mode.evidence)])
    return Evidence(spans, "tense", sure)
