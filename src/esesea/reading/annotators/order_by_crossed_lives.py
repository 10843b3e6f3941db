"""Two who meet in opposite orders: what is earlier for one is later for the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan
from esesea.reading.scene_facts import Presence, StatedAge
from esesea.reading.telling.clocks_meant import present_in
from esesea.reading.travel.crossing import CrossedLives, crossed_lives
from esesea.reading.travel.steps import Step, steps_of
from esesea.reading.untold import untold_in
from esesea.story.character import Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.ordinal import Ordinal
from esesea.story.speech import Quotation
from esesea.story.time import Relation, TemporalRelation, Traveller, lived
from esesea.text.document import Document
from esesea.text.span import Span

FIRST_IS_LAST, TURNED = 0.85, 0.75
"""Confidence that the first meeting of one is the last of the other, and that two meetings between come in turned
order: lives that cross need not cross at every meeting. Set by hand; neither proves anything."""


@annotator(
    requires=(Parse, QuoteSpan, Aside, Mention, Quotation, Presence, Ordinal, StatedAge, Traveller),
    produces=TemporalRelation,
)
def order_by_crossed_lives(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Turn round, for the one, the counted meetings and the ages of the other.

    Only where the text says that the lives of the two cross, both travel, and both are in both scenes.

    Example: "Her first was his last." and "The first time she met him …": for him that scene is after the others.
    Counter-example: two travellers of whom nothing of the kind is said.
    """
    away = {traveller.character for traveller in layers.of(Traveller)}
    if not away:
        return
    untold = untold_in(layers)
    mentions = layers.view(MentionIndex.of, Mention)
    present = present_in(layers.of(Presence))
    for pair in crossed_lives(document, layers.one(Parse), mentions, untold, layers.of(Quotation)):
        if {pair.a, pair.b} <= away:
            for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
                steps = steps_of(one, layers.of(Ordinal), layers.of(StatedAge))
                yield from _turned(pair, other, steps, present)


def _turned(
    pair: CrossedLives, other: str, steps: Iterable[tuple[Step, ...]], present: Mapping[str, frozenset[str]]
) -> Iterator[TemporalRelation]:
    """What ``steps``, each a growing count of one of the ``pair``, say of the order in which the ``other`` lives."""
    together = {scene: None for scene, people in present.items() if {pair.a, pair.b} <= people}
    for counted in steps:
        shared = [step for step in counted if step.scene in together]
        for early, late in pairwise(shared):
            if early.n < late.n and early.scene != late.scene:
                yield _claim(late.scene, early.scene, other, TURNED, (*early.spans, *late.spans, pair.span))
        if shared and shared[0].is_first_meeting:
            first = shared[0]
            for scene in together:
                if scene != first.scene:
                    yield _claim(scene, first.scene, other, FIRST_IS_LAST, (*first.spans, pair.span))


def _claim(a: str, b: str, who: str, sure: float, spans: tuple[Span, ...]) -> TemporalRelation:
    evidence = Evidence(tuple(sorted(set(spans))), "crossed_lives", sure)
    return TemporalRelation(a, b, Relation.BEFORE, lived(who), evidence, b)
