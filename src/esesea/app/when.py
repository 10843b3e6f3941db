"""When a scene is, in words, and how old people are in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from esesea.story.day_words import age_words, day_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from esesea.story.days import Age, SceneDays
    from esesea.story.story import Story

WIDEST_AGE = 5
"""Years; an age that is known less closely is not worth a word."""


@dataclass(frozen=True, slots=True)
class AgeThen:
    """``character`` (an id) called ``name`` is ``least`` to ``most`` whole years old; ``words``: "24", "24 or 25"."""

    character: str
    name: str
    least: int
    most: int
    words: str


def days_of_scenes(story: Story, clock: str, called: Callable[[str], str] = str) -> dict[str, str]:
    """For each scene of which it is known, when it is on ``clock``: "Tuesday 4 June 1985", "day 3".

    ``called`` says what a scene is called from which days are counted ("3 days after s1"), by its id.
    """
    first = story.scenes[0].id if story.scenes else None

    def said(days: SceneDays) -> str:
        if days.origin is None:
            return day_words(days, None, story.calendar)
        if days.origin == days.scene != first:
            # Others are counted from it, and of itself that says nothing.
            return ""
        origin = called(days.origin)
        return day_words(replace(days, origin=origin), origin if days.origin == first else None, story.calendar)

    found = {days.scene: said(days) for days in story.chronology.days_on(clock).scenes}
    return {scene: words for scene, words in found.items() if words}


def ages_in_scenes(story: Story, clock: str) -> dict[str, tuple[AgeThen, ...]]:
    """How old those are who are in each scene, where the text lets it be counted; each on their own clock.

    On somebody's own clock they come first. Scenes without an age are left out.
    """
    names = {character.id: character.name for character in story.characters}
    found: dict[str, list[AgeThen]] = defaultdict(list)
    for age in (age for days in story.chronology.days for age in days.ages):
        if _is_close(age) and age.character in names:
            then = AgeThen(age.character, names[age.character], age.least, age.most, age_words(age))
            found[age.scene].append(then)
    own = clock.partition(":")[2]
    return {
        scene: tuple(sorted(ages, key=lambda each: (each.character != own, each.character)))
        for scene, ages in found.items()
    }


def _is_close(age: Age) -> bool:
    return age.most - age.least <= WIDEST_AGE


def set_aside(story: Story, clock: str) -> Iterator[str]:
    """The words of each distance or date that was dropped because it cannot hold with others, a line each."""
    for conflict in story.chronology.days_on(clock).conflicts:
        evidence = (*(each.evidence for each in conflict.distances), *(each.evidence for each in conflict.scene_dates))
        said = dict.fromkeys(story.quote(span) for seen in evidence for span in seen.spans)
        dropped = " … ".join(story.quote(span) for span in conflict.dropped.evidence.spans)
        others = ", ".join(f"“{words}”" for words in said if words != dropped)
        yield f"“{dropped}” cannot be so with {others}" if others else f"“{dropped}” cannot be so in this order"
