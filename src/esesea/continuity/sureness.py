"""How surely one scene comes before another, and how a finding speaks of scenes."""

from __future__ import annotations

from esesea.story.chronology import Timeline
from esesea.story.scene import Mode
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status, lived

STATED, PROVEN, UNKNOWN = 1.0, 0.97, 0.0

HAPPENS = frozenset({Mode.MAIN, Mode.ANALEPSIS, Mode.PROLEPSIS, Mode.FRAME})
"""Modes of scenes that take place once, in the world of the story."""

FORWARD = frozenset({Relation.BEFORE, Relation.MEETS})
BACKWARD = frozenset({Relation.AFTER, Relation.MET_BY})


def own_timeline(story: Story, character: str) -> Timeline:
    """The clock of the character's own life: their lived clock where it was solved, else the story clock."""
    timelines = {timeline.clock: timeline for timeline in story.chronology.timelines}
    own = timelines.get(lived(character))
    return own or timelines.get(STORY_CLOCK) or Timeline(STORY_CLOCK, (), (), {})


def sureness(timeline: Timeline, first: str, second: str) -> float:
    """How sure it is, 0…1, that scene ``first`` comes wholly or partly before ``second`` on the clock.

    1 where the author said so, `PROVEN` where the text proves it, the confidence of the surest single claim where
    it is only likely, 0 where nothing but the telling says so or they begin together.
    """
    ranks = timeline.ranks
    rank_first, rank_second = ranks.get(first), ranks.get(second)
    if rank_first is None or rank_second is None or rank_first >= rank_second:
        return UNKNOWN
    status = timeline.settled.get((first, second), Status.DEFAULT)
    if status is Status.STATED:
        return STATED
    if status is Status.PROVEN:
        return PROVEN
    return _surest_claim(timeline, first, second) if status is Status.LIKELY else UNKNOWN


def _surest_claim(timeline: Timeline, first: str, second: str) -> float:
    claims = (
        claim.evidence.confidence
        for claim in timeline.relations
        # What another's lived clock lends is a guess at this one's time, however sure it is of that life.
        if claim.clock in {timeline.clock, STORY_CLOCK}
        and (
            (claim.a, claim.b, claim.relation in FORWARD) == (first, second, True)
            or (claim.b, claim.a, claim.relation in BACKWARD) == (first, second, True)
        )
    )
    return max(claims, default=UNKNOWN)


def numbered(story: Story, scene: str) -> str:
    """A scene as findings speak of it: ``scene 4``, counted from 1 as told."""
    return f"scene {story.scene(scene).reading_order + 1}"
