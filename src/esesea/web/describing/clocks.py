"""The clocks of a story as rows of scenes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from esesea.app.names import clock_label
from esesea.app.wording import sentence
from esesea.story.time import READING_CLOCK, STORY_CLOCK, Status, lived
from esesea.web.answers.story import Clock, ClockStep

if TYPE_CHECKING:
    from esesea.web.describing.told import Told


def clocks(told: Told) -> tuple[Clock, ...]:
    """Reading order, story order, then a lived order for each person who is in a scene, those in most scenes first."""
    solved = {timeline.clock for timeline in told.story.chronology.timelines}
    by_weight = sorted(told.story.characters, key=lambda each: (-scenes_with(told)[each.id], -each.mentions, each.id))
    lives = (each.id for each in by_weight if lived(each.id) in solved)
    found = [_clock(told, READING_CLOCK), _clock(told, STORY_CLOCK), *(_clock(told, lived(who), who) for who in lives)]
    return tuple(clock for clock in found if clock.person is None or clock.steps)


def scenes_with(told: Told) -> Counter[str]:
    """In how many scenes each person is present."""
    return Counter(who for scene in told.story.scenes for who in scene.present)


def _clock(told: Told, clock: str, person: str | None = None) -> Clock:
    return Clock(
        id=clock,
        label=sentence(clock_label(told.story, clock)),
        person=person,
        parted=person is not None and person in told.story.chronology.parted,
        steps=tuple(_steps(told, clock)),
    )


def _steps(told: Told, clock: str) -> Iterator[ClockStep]:
    rows = told.rows(clock)
    settled = None if clock == READING_CLOCK else told.story.chronology.timeline(clock).settled
    before: str | None = None
    for scene, row in rows.items():
        status = None if before is None or settled is None else settled.get((before, scene), Status.DEFAULT)
        yield ClockStep(scene, row, None if status is None else status.value)
        before = scene
