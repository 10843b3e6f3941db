"""Whether what two scenes tell alike is one moment told twice: readable signs, each with a weight, added up.

The weights are natural log-odds, set by hand and fitted to no story. An exchange of lines by the same speakers counts
most, since a refrain, an oath or a catch-phrase is one line of one speaker; then how much is said, in bits by the
story's own words; then action beside it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.reading.replays.sharing import Sharing

BASE = -3.4
SAID_MUCH, LITTLE, MOST_MUCH = 1.0, 60.0, 3.2
"""For each doubling of the bits from ``LITTLE`` on: about eight words; no more in all than ``MOST_MUCH``."""
EXCHANGE, FURTHER_CHANGE, MOST_FURTHER = 1.9, 0.4, 3
ACTION_LINE, MOST_ACTION = 0.5, 3
SAME_SPEAKERS, OTHER_SPEAKERS = 0.4, -3.0
TAKEN_UP = 1.2
"""One scene ends with the passage and the other opens with it."""
WHOLE, HALF, LONG = 1.2, 0.5, 40
"""Half of both scenes and more, and so many words: a ritual or a refrain is a small part of what it stands in."""
SHOWN_AGAIN = 1.0
SAME_PLACE, OTHER_PLACE = 0.3, -0.7
LOOSE = 0.8
"""For each halving of the part of the passage that is told alike, below ``CLOSE``: lines far apart, or changed."""
CLOSE = 0.6
IN_PASSING, PASSING = -0.7, 0.1
"""A small part of both scenes: more likely something said again later."""
PASSED_ON, ANEW = -2.0, -1.5
NOBODY_SHARED = -2.0
OTHER_TIME = -4.0

SUREST = 0.88
"""Nothing that is only repeated proves anything (``order.constraints.STRONG`` is .9)."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What else speaks for or against one moment; None where it is not known.

    ``taken_up``: one scene ends with the passage, the other opens with it. ``passed_on``: a tape, a letter or a song is
    by. ``anew``: the narration says that it comes again. ``shown_again``: a heading says so. The others compare the
    scenes' places, times and people.
    """

    taken_up: bool = False
    passed_on: bool = False
    anew: bool = False
    shown_again: bool = False
    same_place: bool | None = None
    other_time: bool = False
    nobody_shared: bool = False


def confidence(sharing: Sharing, around: Circumstances) -> float:
    """The probability that both scenes tell one moment, 0 to ``SUREST``; by hand, not calibrated."""
    odds = BASE + sum(_words(sharing)) + sum(_circumstances(around))
    return round(min(SUREST, 1 / (1 + math.exp(-odds))), 2)


def _words(sharing: Sharing) -> Iterator[float]:
    """What the repeated words themselves say."""
    yield min(MOST_MUCH, SAID_MUCH * math.log2(max(sharing.bits, LITTLE) / LITTLE))
    if sharing.changes:
        yield EXCHANGE + FURTHER_CHANGE * min(MOST_FURTHER, sharing.changes - 1)
    yield ACTION_LINE * min(MOST_ACTION, sharing.acted)
    known = sharing.agreeing + sharing.differing
    if known:
        yield SAME_SPEAKERS if not sharing.differing else OTHER_SPEAKERS * sharing.differing / known
    alike = sharing.words / max(sharing.here.within, sharing.there.within)
    if alike < CLOSE:
        yield LOOSE * math.log2(alike / CLOSE)
    if min(sharing.here.share, sharing.there.share) >= HALF and sharing.words >= LONG:
        yield WHOLE
    if max(sharing.here.share, sharing.there.share) < PASSING:
        yield IN_PASSING


def _circumstances(around: Circumstances) -> Iterator[float]:
    yield TAKEN_UP * around.taken_up
    yield PASSED_ON * around.passed_on
    yield ANEW * around.anew
    yield SHOWN_AGAIN * around.shown_again
    if around.same_place is not None:
        yield SAME_PLACE if around.same_place else OTHER_PLACE
    yield OTHER_TIME * around.other_time
    yield NOBODY_SHARED * around.nobody_shared
