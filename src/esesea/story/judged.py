"""The claims about time, as the solver judged them."""

from __future__ import annotations

from dataclasses import replace

from esesea.story.chronology import Timeline
from esesea.story.story import Story
from esesea.story.time import TemporalRelation


def unjudged(relation: TemporalRelation) -> TemporalRelation:
    """The bare claim, whatever became of it."""
    return replace(relation, status=None)


def judged_relations(story: Story) -> tuple[TemporalRelation, ...]:
    """The claims that were kept, each once, clock by clock in the timelines' own order.

    A claim that holds on several clocks has the status it has on the first of them. A story that no solver has
    seen gives its claims as they were read, without a status.
    """
    if not story.chronology.timelines:
        return tuple(dict.fromkeys(story.relations))
    kept: dict[TemporalRelation, TemporalRelation] = {}
    # Clocks that agree share one tuple of relations; a novel has dozens of them.
    for timeline in _different(story.chronology.timelines):
        for relation in timeline.relations:
            kept.setdefault(unjudged(relation), relation)
    return tuple(kept.values())


def dropped_relations(story: Story) -> tuple[TemporalRelation, ...]:
    """The claims that stand in a conflict and were kept on no clock, each once, without a status."""
    kept = frozenset(map(unjudged, judged_relations(story)))
    conflicts = story.chronology.conflicts
    claims = (unjudged(claim) for conflict in conflicts for claim in (*conflict.cycle, *conflict.dropped))
    return tuple(dict.fromkeys(claim for claim in claims if claim not in kept))


def _different(timelines: tuple[Timeline, ...]) -> tuple[Timeline, ...]:
    """The first timeline with each tuple of relations, in order."""
    first = {id(timeline.relations): timeline for timeline in reversed(timelines)}
    return tuple(timeline for timeline in timelines if first[id(timeline.relations)] is timeline)
