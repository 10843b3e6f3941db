"""Where each scene stands in the time of the story, as the forms of other programs tell it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from esesea.story.calendar import GREGORIAN, Calendar
from esesea.story.chronology import Slot
from esesea.story.day_words import day_words
from esesea.story.days import SceneDays
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK


@dataclass(frozen=True, slots=True)
class StoryTime:
    """The slots of scenes on the story clock, none where it is not solved, and their days as far as they are known."""

    slots: Mapping[str, Slot]
    days: Mapping[str, SceneDays]
    first: str | None
    calendar: Calendar | None

    @classmethod
    def of(cls, story: Story) -> StoryTime:
        """The time of ``story``; ``first`` is the scene that days are plainly counted from."""
        timelines = (each for each in story.chronology.timelines if each.clock == STORY_CLOCK)
        return cls(
            {slot.scene: slot for timeline in timelines for slot in timeline.slots},
            {each.scene: each for each in story.chronology.days_on(STORY_CLOCK).scenes},
            story.scenes[0].id if story.scenes else None,
            story.calendar,
        )

    def rank(self, scene: str | None) -> int | None:
        """The scene's place in story order, from 0; None outside of time."""
        slot = self.slots.get(scene) if scene is not None else None
        return slot.rank if slot is not None else None

    def words(self, scene: str, called: Callable[[str], str] = str) -> str:
        """When the scene is, in words; empty where no day is known.

        ``called`` says what a scene is called from which days are counted ("3 days after s1"), by its id.
        """
        days = self.days.get(scene)
        if days is None or days.origin in {None, scene}:
            return day_words(days, self.first, self.calendar) if days is not None else ""
        origin = called(str(days.origin))
        return day_words(replace(days, origin=origin), origin if days.origin == self.first else None, self.calendar)

    def gregorian(self, scene: str) -> tuple[int | None, int | None]:
        """The first and the last day that the scene may begin on; None where open, or of another calendar."""
        days = self.days.get(scene)
        if days is None or days.calendar != GREGORIAN.name:
            return None, None
        return days.earliest, days.latest
