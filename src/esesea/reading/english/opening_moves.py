"""Where an opening may say that the telling goes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from esesea.reading.english.opening_counts import OpeningCount


class Goes(StrEnum):
    """Where the telling goes."""

    BACK = "back"
    """To an earlier time."""
    ON = "on"
    """Some time on."""
    AHEAD = "ahead"
    """To a later time, to come back from there."""
    RETURN = "return"
    """To the present that it left for a look back or ahead."""
    RESUME = "resume"
    """To people or a place that it left."""
    RESUME_BACK = "resume back"
    """To an earlier time that it left."""
    MEANWHILE = "meanwhile"
    """Elsewhere at the same time."""
    AT = "at"
    """To a moment that the scene counts itself by: a year, an age, "the third winter"."""


@dataclass(frozen=True, slots=True)
class OpeningCue:
    """Characters ``start`` up to ``end`` of a sentence say that the telling ``goes`` somewhere.

    ``days``: how far, None where that is not said. ``place``: the noun of the place that is resumed, or empty;
    ``count``: where it goes by a count.
    ``confidence`` is that the words are meant so.
    """

    goes: Goes
    start: int
    end: int
    confidence: float
    days: float | None = None
    place: str = ""
    count: OpeningCount | None = None


SAID, TOLD, REMEMBERED, HINTED = 0.85, 0.8, 0.72, 0.62
"""Confidence in an amount with its direction, in words about the telling itself, in an act of memory, and in a past
perfect that looks back."""

WEAK = 0.58
"""Confidence in a hint that only counts beside another: a comeback where the telling left, a look back under way."""

Rule = tuple[Goes, float, str]
"""Where it goes, how surely, and the pattern; a group ``amount`` is how far."""
