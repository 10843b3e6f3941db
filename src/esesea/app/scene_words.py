"""What a person types of a scene: its place, mode, weekday and time of the day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esesea.app.errors import NoSuchChoice
from esesea.app.names import find_place
from esesea.story.calendar import GREGORIAN
from esesea.story.scene import Mode

if TYPE_CHECKING:
    from esesea.story.story import Story

UNKNOWN = frozenset({"unknown", "none", "nothing", ""})
NOWHERE = UNKNOWN | {"nowhere"}

MODES = {
    **{mode.value: mode for mode in Mode},
    "flashback": Mode.ANALEPSIS,
    "flashforward": Mode.PROLEPSIS,
    "habitual": Mode.ITERATIVE,
}
"""Modes by the words of narratology and of those who write."""

WRITERS = {Mode.ANALEPSIS: "flashback", Mode.PROLEPSIS: "flash-forward", Mode.ITERATIVE: "habitual"}
"""Where writers have another word than narratology."""

OF_DAY = (
    *("dawn", "sunrise", "morning", "noon", "afternoon", "late afternoon", "sunset", "dusk", "evening"),
    *("night", "midnight", "day"),
)

_CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")


def mode_called(words: str) -> Mode:
    """The mode of that name. Raises NoSuchChoice."""
    found = MODES.get(words.strip().lower().replace("-", "").replace(" ", ""))
    if found is None:
        raise NoSuchChoice("mode", words, tuple(map(words_for, Mode)))
    return found


def words_for(mode: Mode) -> str:
    """A mode in the words of those who write."""
    return WRITERS.get(mode, mode.value)


def place_called(story: Story, words: str, *, new: bool) -> str | None:
    """The name of the place that is meant; ``new`` names one that the story does not have; None for nowhere.

    Raises UnknownName, with what may have been meant, and AmbiguousName.
    """
    if words.strip().lower() in NOWHERE:
        return None
    return words.strip() if new else find_place(story, words).name


def weekday_called(story: Story, words: str) -> tuple[str | None, str]:
    """The weekday of that name and the calendar that has it; None for none. Raises NoSuchChoice."""
    asked = words.strip().lower()
    if asked in UNKNOWN:
        return None, GREGORIAN.name
    for calendar in filter(None, (GREGORIAN, story.calendar)):
        for name in calendar.weekdays:
            if name.lower() == asked or (calendar is GREGORIAN and len(asked) > 2 and name.lower().startswith(asked)):
                return name, calendar.name
    raise NoSuchChoice("weekday", words, (*GREGORIAN.weekdays, *(story.calendar.weekdays if story.calendar else ())))


def time_called(words: str) -> str | None:
    """The time of the day as a scene has it: a word, or ``HH:MM``; None for none. Raises NoSuchChoice."""
    asked = " ".join(words.lower().split())
    if asked in UNKNOWN:
        return None
    if asked in OF_DAY:
        return asked
    if _CLOCK.fullmatch(asked):
        return asked.zfill(5)
    raise NoSuchChoice("time of the day", words, (*OF_DAY, "21:30"))
