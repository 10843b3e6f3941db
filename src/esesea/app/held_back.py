"""Why a scene does not stand where its author moved it: what the text proves holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from esesea.app.ordering import explain
from esesea.story.replies import Move, Stand
from esesea.story.time import STORY_CLOCK, Status

if TYPE_CHECKING:
    from esesea.app.ordering import Explanation
    from esesea.story.story import Story


@dataclass(frozen=True, slots=True)
class HeldBack:
    """``scene`` happens after ``first``, or before ``then``, as the text says (``why``); the other is None."""

    scene: str
    first: str | None
    then: str | None
    why: Explanation


def held_back(story: Story, move: Move) -> HeldBack | None:
    """What keeps the scenes of ``move`` from where they were moved to, in the story solved with it; None where nothing.

    Only neighbours on the story clock are looked at, and only what is proven: nothing else holds against the author.
    What is moved before all that is told earlier, or to the moment of another scene, is there.
    """
    timeline = story.chronology.timeline(STORY_CLOCK)
    place = {scene: place for place, scene in enumerate(timeline.order)}
    if move.stand in {Stand.SAME, Stand.FIRST} or move.scene not in place or move.until not in place:
        return None
    if move.stand is Stand.BEFORE:
        at = place[move.until]
        scene, then = move.until, next(iter(timeline.order[at + 1 : at + 2]), None)
        if then is None or then == move.other or timeline.settled.get((scene, then)) is not Status.PROVEN:
            return None
        return HeldBack(scene, None, then, explain(story, scene, then))
    at = place[move.scene]
    first = timeline.order[at - 1] if at else None
    if first is None or first == move.other or timeline.settled.get((first, move.scene)) is not Status.PROVEN:
        return None
    return HeldBack(move.scene, first, None, explain(story, first, move.scene))
