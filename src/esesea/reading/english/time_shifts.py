"""How an opening steps from the moment told before: "Three years later", "the next morning", "the night before"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from esesea.patterns import late
from esesea.reading.english.calendar_words import DAY_PART
from esesea.reading.english.extents import length_in_days
from esesea.reading.english.time_expressions import find_times
from esesea.reading.english.time_rule import Anchor, FoundTime


class Direction(StrEnum):
    """Towards what was or what will be."""

    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Shift:
    """Characters ``start`` up to ``end`` of the opening say that it lies before or after the moment told before.

    ``days`` is how far, None where that is not said. ``confidence`` is that the step is meant from there.
    """

    start: int
    end: int
    direction: Direction
    days: float | None
    confidence: float


MEASURED, NEIGHBOURING, VAGUE = 0.92, 0.9, 0.85
"""How often a step said so at a scene's opening is from the scene told just before. Set by hand, to be calibrated on
told and re-told stories; the order of the three is that of Naik et al. 2019 ("TDDiscourse"), where steps with an
amount were the surest."""

_LEAD = late(
    r"[\W_]*(?:(?:and|but|then|so|(?:it|this|that|all this) (?:is|was|had been)|not until|until|about|nearly"
    r"|almost|early|late|on|in|by|at|only|just|some|"
    r"of|again|now|perhaps|barely|hardly|quite|very) )*",
    re.IGNORECASE,
)
_EARLIER = late(r"\b(?:earlier|before|previously|previous|preceding|prior|ago|since|back)\b", re.IGNORECASE)
_SAME_DAY = late(r"(?:that|the same|that same|that very)\b", re.IGNORECASE)
_NEXT_DAY = late(
    rf"(?:early |late )?(?:on )?the (?:very )?(?:(?:next|following|ensuing|previous|preceding) (?:{DAY_PART}|day)"
    rf"|(?:{DAY_PART}|day) (?:after|before))",
    re.IGNORECASE,
)
_NTH_DAY = late(r"(?:day|night|morning|evening|afternoon)$", re.IGNORECASE)
_ENDS = late(r"\W*$|\s*[,.;:!?—–…]")
_PLAIN_LATER = late(r"[\W_]*(?:much |a little |some time |sometime )?(?P<t>later|afterwards?)(?=\W*$|,)", re.IGNORECASE)
_GONE_BY = late(
    r"[\W_]*(?:(?:when|after|another|nearly|almost|some|a full|fully) )*(?P<t>(?:[\w-]+ ){1,4}?"
    r"(?:minutes|hours|days?|nights|weeks?|months?|years?|summers|winters)"
    r" (?:(?:had|have|has) )?(?:passed|gone by|went by|elapsed|slipped by|rolled by))(?! (?:since|as|like|without)\b)",
    re.IGNORECASE,
)
_PLAIN_EARLIER = late(r"[\W_]*(?P<t>earlier|previously)(?=\W*$|,)", re.IGNORECASE)


@lru_cache(maxsize=4096)  # several annotators ask about the same openings
def opening_shift(opening: str) -> Shift | None:
    """The step in time with which ``opening`` begins, or None.

    Example: "Three years later, she came back." is LATER by 1095.75 days; "The night before, …" EARLIER by one.
    Counter-example: "The night before the wedding" steps from the wedding, not from what was told before.
    """
    for pattern, direction in ((_PLAIN_LATER, Direction.LATER), (_PLAIN_EARLIER, Direction.EARLIER)):
        plain = pattern.match(opening)
        if plain:
            return Shift(plain.start("t"), plain.end("t"), direction, None, VAGUE)
    gone = _GONE_BY.match(opening)
    if gone and length_in_days(gone["t"]) is not None:
        return Shift(gone.start("t"), gone.end("t"), Direction.LATER, length_in_days(gone["t"]), MEASURED)
    lead = _LEAD.match(opening)
    begin = lead.end() if lead else 0
    for found in find_times(opening):
        if found.start > begin:
            return None
        if found.end > begin and _steps(found, opening):
            return _shift(found, opening)
    return None


def neighbouring_days(words: str) -> float | None:
    """How far a step to the next or the last day is: 1 for "the next morning", 0 for "that evening"; else None."""
    if _SAME_DAY.match(words):
        return 0.0
    return 1.0 if _NEXT_DAY.fullmatch(words.strip()) else None


def _steps(found: FoundTime, opening: str) -> bool:
    words = opening[found.start : found.end]
    if found.rule.anchor is Anchor.SHIFT:
        return not found.rule.open_end or "last" in words or "next" in words or bool(_ENDS.match(opening, found.end))
    if found.rule.name == "part of day":
        return bool(_SAME_DAY.match(words))
    if found.rule.name == "nth day":
        return bool(_NTH_DAY.search(words))
    if found.rule.name == "edge of another":
        return bool(_ENDS.match(opening, found.end))
    return found.rule.name == "ago"


def _shift(found: FoundTime, opening: str) -> Shift:
    words = opening[found.start : found.end]
    direction = Direction.EARLIER if _EARLIER.search(words) else Direction.LATER
    if found.rule.name in {"later", "earlier", "ago", "from another", "after some"}:
        days = length_in_days(words)
        return Shift(found.start, found.end, direction, days, MEASURED)
    if found.rule.name in {"next", "day after", "previous", "following weekday", "following season"}:
        return Shift(found.start, found.end, direction, length_in_days(words), NEIGHBOURING)
    return Shift(found.start, found.end, direction, None, VAGUE)
