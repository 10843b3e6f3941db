"""What an edit does to the story order: scenes that stand elsewhere, and places that no words hold any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from esesea.app.asking import moved
from esesea.app.ordering import Quote, quotes
from esesea.story.time import STORY_CLOCK, Status

if TYPE_CHECKING:
    from esesea.story.story import Story

SURE = frozenset({Status.STATED, Status.PROVEN, Status.LIKELY})


@dataclass(frozen=True, slots=True)
class OrderChange:
    """``scene`` happens directly after ``was_after`` before the edit, and after ``now_after`` with it; None: first.

    Both are scenes that the edit leaves. ``known`` is how surely it follows ``now_after``. Where the two are the same
    scene, what held the one behind the other no longer does: ``words`` are the words that said so.
    """

    scene: str
    was_after: str | None
    now_after: str | None
    known: str
    words: tuple[Quote, ...] = ()


def order_changes(before: Story, after: Story) -> tuple[OrderChange, ...]:
    """The fewest scenes whose moving makes the one order of the other, then those no longer held; each as told.

    Of scenes that move together the first is told.
    """
    shared = {scene.id for scene in after.scenes}
    was = [scene for scene in before.chronology.timeline(STORY_CLOCK).order if scene in shared]
    now = after.chronology.timeline(STORY_CLOCK)
    held_before, held_now = dict(_behind(was)), dict(_behind(now.order))
    elsewhere = moved(before, after)
    changes = [
        OrderChange(scene, held_before.get(scene), held_now.get(scene), _known(after, held_now.get(scene), scene))
        for scene in elsewhere
        # What follows the same scene as before goes along with it.
        if held_before.get(scene) != held_now.get(scene)
    ]
    return (*changes, *_loosened(before, after, held_before, held_now))


def _behind(order: list[str] | tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((second, first) for first, second in pairwise(order))


def _known(story: Story, first: str | None, second: str) -> str:
    settled = story.chronology.timeline(STORY_CLOCK).settled
    return (settled.get((first, second), Status.DEFAULT) if first else Status.DEFAULT).value


def _loosened(
    before: Story, after: Story, held_before: dict[str, str], held_now: dict[str, str]
) -> Iterator[OrderChange]:
    """Scenes that follow the same scene as before, and words no longer say so."""
    from esesea.order.explanation import explainer  # noqa: PLC0415 - `import esesea` stays light

    timeline = before.chronology.timeline(STORY_CLOCK)
    loose = after.chronology.timeline(STORY_CLOCK).settled
    chain = None
    for scene in after.scenes:
        first = held_now.get(scene.id)
        if first is None or held_before.get(scene.id) != first or loose.get((first, scene.id)) in SURE:
            continue
        if timeline.settled.get((first, scene.id)) in SURE:
            chain = chain or explainer(timeline)
            words = dict.fromkeys(quote for claim in chain(first, scene.id) for quote in quotes(before, claim))
            if words:
                yield OrderChange(scene.id, first, first, Status.DEFAULT.value, tuple(words))
