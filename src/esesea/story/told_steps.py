"""What is said by where a scene is told: steps in time from the scene before it, and where a leap may land."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from esesea.story.days import Distance
from esesea.story.leap import Leap
from esesea.story.scene import Mode, Scene
from esesea.story.story import Story
from esesea.story.time import READING_CLOCK, STORY_CLOCK, Status, TemporalRelation, lived

STEPS = frozenset({"phrases", "headings"})
"""``Evidence.by`` of a step in time that a scene's first words or its label make from another ("the next morning")."""

FROM_THE_LAST = STEPS | {"openings", "tense"}
"""Those signs, and the ones that tell from the scenes before whether one looks back or goes on."""

TIMELESS = frozenset({Mode.REFLECTION, Mode.HYPOTHETICAL, Mode.DREAM, Mode.ITERATIVE, Mode.EMBEDDED})
"""Modes of scenes from which no step in time is counted."""


def told_before(scenes: Sequence[Scene]) -> dict[str, Scene | None]:
    """For each scene the one told just before it, None for the first."""
    before: dict[str, Scene | None] = {second.id: first for first, second in pairwise(scenes)}
    return {scenes[0].id: None, **before} if scenes else before


def aimed_anew(story: Story, scenes: Sequence[Scene]) -> Story:
    """``story`` with the claims and distances that it has where its scenes, or some, are told as ``scenes``.

    A step from the scene told just before is one from the scene told there now, where that has a time of its own and
    the step holds on its clock too. Other claims by where a scene stood are left out, and so are those of the telling
    itself, which rest on no words. All others are as they were, also those on scenes that are told no more.
    """
    turn = _Turn.of(story, scenes)
    return replace(
        story,
        relations=tuple(found for each in story.relations for found in turn.relation(each)),
        distances=tuple(found for each in story.distances for found in turn.distance(each)),
    )


@dataclass(frozen=True, slots=True)
class _Turn:
    """``was``: the scene just before each that has another there now; ``now``: the one before each now."""

    was: Mapping[str, str]
    now: Mapping[str, Scene | None]
    present: Mapping[str, tuple[str, ...]]
    retold: bool

    @classmethod
    def of(cls, story: Story, scenes: Sequence[Scene]) -> _Turn:
        before, now = told_before(story.scenes), told_before(scenes)
        was = {
            scene: old.id
            for scene, new in now.items()
            if (old := before[scene]) is not None and old.id != (new and new.id)
        }
        order = [scene.id for scene in scenes]
        kept = frozenset(order)
        retold = order != [scene.id for scene in story.scenes if scene.id in kept]
        return cls(was, now, {scene.id: scene.present for scene in story.scenes}, retold)

    def relation(self, claim: TemporalRelation) -> Iterable[TemporalRelation]:
        if self.retold and not claim.evidence.spans and claim.status is not Status.STATED:
            return
        if not self._by_neighbour(claim):
            yield claim
            return
        new = self._origin(claim)
        if new is not None:
            yield replace(claim, a=new) if claim.source == claim.b else replace(claim, b=new)

    def distance(self, step: Distance) -> Iterable[Distance]:
        if not self._by_neighbour(step):
            yield step
            return
        new = self._origin(step)
        if new is not None:
            yield replace(step, a=new) if step.source == step.b else replace(step, b=new)

    def _by_neighbour(self, claim: TemporalRelation | Distance) -> bool:
        """Whether it ties a scene, by its own words, to the one that stood just before it and no longer does."""
        last = self.was.get(claim.source)
        return last is not None and {claim.a, claim.b} == {claim.source, last} and claim.evidence.by in FROM_THE_LAST

    def _origin(self, claim: TemporalRelation | Distance) -> str | None:
        """The scene from which the step counts now."""
        new = self.now[claim.source]
        if new is None or new.mode in TIMELESS or claim.evidence.by not in STEPS:
            return None
        shared = claim.clock in {STORY_CLOCK, READING_CLOCK} or any(
            claim.clock == lived(who) for who in self.present[new.id]
        )
        return new.id if shared else None


def landing_anew(leaps: Iterable[Leap], scenes: Sequence[Scene]) -> tuple[Leap, ...]:
    """The leaps in the order of ``scenes``: none of the first, and each landing after a scene that is told before."""
    told = {scene.id: scene.reading_order for scene in scenes}
    kept = (leap for leap in leaps if told.get(leap.scene, 0) > 0)
    return tuple(sorted((_landing(leap, told) for leap in kept), key=lambda leap: told[leap.scene]))


def _landing(leap: Leap, told: Mapping[str, int]) -> Leap:
    at = told[leap.scene]
    landings = tuple(each for each in leap.landings if each.after is None or told.get(each.after, at) < at)
    until = leap.until if told.get(leap.until, -1) >= at else leap.scene
    return replace(leap, landings=landings, until=until)
