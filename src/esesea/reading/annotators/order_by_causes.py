"""What back-references say of order: the scene that is spoken of is before the one that speaks of it."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import Presence
from esesea.reading.telling.clocks_meant import present_in, step_clocks
from esesea.story.event import Cause
from esesea.story.evidence import Evidence
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document

AGREES = 0.8
"""From this confidence on, scene and words agree in more than who did it."""
TOLD_LATER = 0.45
"""Confidence that a scene told later shows what was spoken of, and not the like done again: of three such claims on
re-told stories none was right (docs/signs.md). It moves nothing; the author can be asked."""


@annotator(requires=(SceneSpan, Cause, Presence, Traveller), produces=TemporalRelation)
def order_by_causes(document: Document, layers: Layers) -> Iterator[TemporalRelation]:  # noqa: ARG001 - layers say it
    """Put the scene that shows a cause before the scene that speaks of it.

    One told later, which then looks back, must agree in more than who did what.

    Example: "because he taught her to fly" puts the scene in which she flies before this one.
    Counter-example: a cause that no scene shows says nothing of order; nor does a looser one told later: "because she
    had seen a great many roses" is not the roses of the next chapter, and what was meant may be off stage.
    """
    told = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    present, travellers = present_in(layers.of(Presence)), layers.of(Traveller)
    for cause in layers.of(Cause):
        if cause.cause_scene is None or cause.cause_scene == cause.effect_scene:
            continue
        sure = max(evidence.confidence for evidence in cause.evidence)
        if told[cause.cause_scene] > told[cause.effect_scene]:
            if sure < AGREES:
                continue
            sure = TOLD_LATER
        evidence = Evidence((cause.span,), "causes", sure)
        for clock in step_clocks(cause.cause_scene, cause.effect_scene, present, travellers):
            yield TemporalRelation(
                cause.cause_scene, cause.effect_scene, Relation.BEFORE, clock, evidence, cause.effect_scene
            )
