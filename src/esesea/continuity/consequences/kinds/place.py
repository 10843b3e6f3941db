"""A scene of which only words that are gone said where it is."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.continuity.consequences.consequence import Consequence
from esesea.continuity.consequences.retelling import Retelling
from esesea.story.finding import Severity

NAME = "place"


def consequences(told: Retelling) -> Iterator[Consequence]:
    """Scenes that no longer say where they are.

    Example: a scene that goes on in the cellar that the scene before it named, which is cut. Counter-example: a scene
    that never said it.
    """
    for scene in told.after.scenes:
        before = told.scene(scene.id)
        if before.place is None or scene.place is not None:
            continue
        spans = [
            span
            for visit in told.before.visits
            if visit.scene == scene.id
            for each in visit.evidence
            for span in each.spans
        ]
        carriers = tuple(
            dict.fromkeys(
                each.id for each in told.before.scenes if each.id in told.gone and any(map(each.span.contains, spans))
            )
        )
        if carriers:
            name = told.before.place(before.place).name
            yield Consequence(
                NAME,
                Severity.WARNING,
                f"Nothing says any more where {told.number(scene.id)} is: {told.number(carriers[0])} put it at {name}.",
                scene.id,
                (told.opening(scene.id),),
                carriers,
                tuple(
                    told.sentence(span, each)
                    for each in carriers
                    for span in spans
                    if told.scene(each).span.contains(span)
                ),
                max(
                    each.confidence
                    for visit in told.before.visits
                    if visit.scene == scene.id
                    for each in visit.evidence
                ),
            )
