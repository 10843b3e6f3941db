"""Scenes that say how they stand to one event: "The summer before the flood", "Eight years after the flood"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from esesea.reading.annotator import annotator
from esesea.reading.english.landmarks import Side
from esesea.reading.layers import Layers
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence, SceneMode
from esesea.reading.telling.clocks_meant import present_in, step_clocks
from esesea.reading.telling.opening_landmarks import PlacedByEvent, opening_landmarks
from esesea.story.evidence import Evidence
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document

TWO_SIDES, MEASURED = 0.93, 0.92
"""Confidence that one scene is before and one after the event; that of two on one side, the distances tell. Set by
hand: an event of the same words is seldom another."""


@annotator(requires=(SceneSpan, Sentence, QuoteSpan, SceneMode, Presence, Traveller), produces=TemporalRelation)
def order_by_landmarks(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put scenes that open with their distance from the same event in the order of those distances.

    Example: "The summer before the flood" is before "The night of the flood". Counter-example: "the day before the
    wedding" and "a year after the war" speak of two events.
    """
    present, travellers = present_in(layers.of(Presence)), layers.of(Traveller)
    by_event: dict[str, list[PlacedByEvent]] = defaultdict(list)
    for placed in opening_landmarks(document, layers):
        by_event[placed.landmark.event].append(placed)
    for event in sorted(by_event):
        for a, b, sure in _in_order(by_event[event]):
            evidence = Evidence(tuple(sorted((a.span, b.span))), "landmarks", sure)
            for clock in step_clocks(a.scene, b.scene, present, travellers):
                yield TemporalRelation(a.scene, b.scene, Relation.BEFORE, clock, evidence, b.scene)


def _in_order(placed: list[PlacedByEvent]) -> Iterator[tuple[PlacedByEvent, PlacedByEvent, float]]:
    """Each scene with the next one: those before the event by falling distance, those at it, those after by rising."""
    sides = [sorted((each for each in placed if each.landmark.side is side), key=_days) for side in Side]
    for side in sides:
        measured = [each for each in side if each.landmark.days is not None]
        yield from ((a, b, MEASURED) for a, b in pairwise(measured) if _days(a) != _days(b))
    for one, other in combinations(sides, 2):
        yield from ((a, b, TWO_SIDES) for a in one for b in other)


def _days(placed: PlacedByEvent) -> float:
    return placed.landmark.days or 0.0
