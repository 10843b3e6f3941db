"""On which clocks a claim about scenes holds, given who is in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import Presence
from esesea.story.time import STORY_CLOCK, Traveller, lived


def present_in(presences: Iterable[Presence]) -> dict[str, frozenset[str]]:
    """Who is physically in each scene; scenes without anybody are left out."""
    found: dict[str, set[str]] = {}
    for presence in presences:
        if presence.present:
            found.setdefault(presence.scene, set()).add(presence.character)
    return {scene: frozenset(people) for scene, people in found.items()}


def companies(scenes: Iterable[SceneSpan], presences: Iterable[Presence]) -> tuple[frozenset[str], ...]:
    """Who is physically in each of ``scenes``, in told order."""
    present = present_in(presences)
    return tuple(present.get(scene.id, frozenset()) for scene in scenes)


def clocks_of(people: Collection[str], travellers: Iterable[Traveller]) -> tuple[str, ...]:
    """The lived clocks of the travellers among ``people``, and the story clock where anybody else is or nobody.

    A claim made of somebody's own going through time holds for them; who does not travel shares the world's clock.
    """
    away = {traveller.character for traveller in travellers}
    own = tuple(lived(person) for person in sorted(people) if person in away)
    return own if own and away.issuperset(people) else (*own, STORY_CLOCK) if own else (STORY_CLOCK,)


def step_clocks(
    a: str, b: str, present: Mapping[str, frozenset[str]], travellers: tuple[Traveller, ...]
) -> tuple[str, ...]:
    """The clocks on which "three years later" holds between two scenes.

    That of each traveller in both; the story's where somebody who does not travel is in both, or no traveller is.
    """
    return clocks_of(present.get(a, frozenset()) & present.get(b, frozenset()), travellers)
