"""Which line of the telling each scene is on: the present, a flashback, a dream."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from esesea.reading.english.heading_cues import Cue, HeadingCue
from esesea.text.span import Span


class Level(StrEnum):
    """Which line of the telling a scene is on."""

    PRESENT = "present"
    PAST = "past"
    FUTURE = "future"
    DREAM = "dream"
    IMAGINED = "imagined"


@dataclass(frozen=True, slots=True)
class Telling:
    """One scene's ``level``. ``cue`` and ``span``: the words that took the telling there, None on the plain present.

    ``left``: index of the scene that was being told when it left; None where it was not told before.
    ``opens``: this is the first scene of its level. ``comes_back``: the telling returns to ``left`` here, by ``cue``.
    ``surely``: the telling is known to come back from there, or the words themselves say that it is a flashback.
    ``first``: the first scene of the stretch it belongs to, None on the present. ``inside``: the first scene of the
    flashback from which this one looks back further; None where it looks back from the present.
    """

    level: Level = Level.PRESENT
    cue: HeadingCue | None = None
    span: Span | None = None
    left: int | None = None
    opens: bool = False
    comes_back: bool = False
    surely: bool = True
    first: int | None = None
    inside: int | None = None


LEAVING = {
    Cue.FLASHBACK: Level.PAST,
    Cue.EARLIER: Level.PAST,
    Cue.FLASH_FORWARD: Level.FUTURE,
    Cue.DREAM: Level.DREAM,
    Cue.IMAGINED: Level.IMAGINED,
}
"""The cues that lead off the present, and where to."""

STRAIGHT_ON = frozenset({Cue.CONTINUOUS, Cue.SAME})
"""Cues by which a scene goes on with one that was told: with the one that was left where they name its place."""


def last_present(tellings: Sequence[Telling], index: int) -> int | None:
    """The last scene of the present told before ``index``."""
    return next((each for each in reversed(range(index)) if tellings[each].level is Level.PRESENT), None)


def going_on(last: Telling) -> Telling:
    """The next scene of the stretch that ``last`` is in."""
    return replace(last, opens=False)
