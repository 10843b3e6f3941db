"""Which of two scenes comes first by the dates that they give themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esesea.continuity.sureness import UNKNOWN
from esesea.story.days import SceneDate
from esesea.story.story import Story
from esesea.text.span import Span


@dataclass(frozen=True, slots=True)
class OwnDates:
    """The date of each scene that says its own, by the scene's id."""

    dates: Mapping[str, SceneDate]

    @classmethod
    def of(cls, story: Story) -> OwnDates:
        """The first date that each scene of ``story`` says of itself."""
        return cls({each.scene: each for each in reversed(story.scene_dates)})

    def sureness(self, first: str, second: str) -> float:
        """How sure it is, 0…1, that scene ``first`` is wholly before ``second`` in the world, whatever else is said.

        0 where one has no date, or their dates share a day or are of two calendars.
        """
        one, other = self.dates.get(first), self.dates.get(second)
        if one is None or other is None or one.calendar != other.calendar or one.latest >= other.earliest:
            return UNKNOWN
        return one.evidence.confidence * other.evidence.confidence

    def words(self, *scenes: str) -> tuple[Span, ...]:
        """The words that date the scenes."""
        return tuple(span for each in scenes if each in self.dates for span in self.dates[each].evidence.spans)
