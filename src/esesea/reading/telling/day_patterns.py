"""Weekdays, and months and days of a year that is not said, as days may be told by them."""

from __future__ import annotations

from collections.abc import Iterator

from esesea.reading.scene_facts import SceneClock
from esesea.story.days import DayPattern
from esesea.story.evidence import Evidence
from esesea.text.document import Document


def day_patterns(document: Document, clock: SceneClock) -> Iterator[DayPattern]:
    """The weekday of a scene, and the month and day that ``clock`` knows without a year. At most two.

    Example: "One Wednesday"; "on the third of June", "in June". Counter-example: "in summer" is no month.
    """
    if clock.weekday is not None:
        said = _words(document, clock, clock.time.weekday or "")
        yield DayPattern(clock.scene, said, weekday=clock.weekday, calendar=clock.calendar)
    if clock.month is not None:
        said = _words(document, clock, clock.time.date or "")
        yield DayPattern(clock.scene, said, month=clock.month, day=clock.day, calendar=clock.calendar)


def _words(document: Document, clock: SceneClock, wanted: str) -> Evidence:
    """The evidence that holds these words, the first where none does."""
    said = (each for each in clock.time.evidence if wanted in " ".join(document.quote(each.spans[0]).split()))
    return next(said, clock.time.evidence[0])
