"""Openings that place a scene by a known event: "The summer before the flood", "A week after her death"."""

from __future__ import annotations

from dataclasses import dataclass

from esesea.patterns import late
from esesea.reading.english.extents import length_in_days

FARTHEST = 6
"""Words of the event's name at most: a longer one is a clause of its own."""

_PERIOD = r"(?:day|night|morning|evening|afternoon|weekend|week|month|year|spring|summer|autumn|fall|winter|season)s?"
_NUMBER = r"(?:[\w-]+ ){1,3}?"
_OPENING = late(
    rf"[\W_]*(?:(?:and|but|it was|it is|on|in|by|about|nearly|almost|not|just|only|early|late) )*"
    rf"(?P<how>(?:the (?:very )?|{_NUMBER}){_PERIOD}|hours|days|weeks|months|years|shortly|soon|not long|long)"
    rf" (?P<side>before|after) (?P<event>(?:the|his|her|my|our|their|[A-Z][\w]+['’]s) (?:[\w'’-]+ ?)+?)"
    rf"(?=[,.;:!?—–-]|$| (?:when|he|she|I|we|they|it|[A-Z]\w+ (?:was|had|is|came|went))\b)"
)
_MINUTES = late(r"\b(?:the (?:first|second|third|last|next|same)|the (?:time|day|moment|others?))\b")
_ONE = {"day": 1.0, "night": 1.0, "morning": 1.0, "evening": 1.0, "afternoon": 1.0, "weekend": 4.0, "week": 7.0}


@dataclass(frozen=True, slots=True)
class Landmark:
    """Characters ``start`` up to ``end`` place what is told before or after ``event`` (lower case).

    ``days``: how far, negative before it; None where that is not said. ``how`` are the words for it ("the summer
    before").
    """

    start: int
    end: int
    event: str
    after: bool
    days: float | None
    how: str


def opening_landmark(opening: str) -> Landmark | None:
    """The event by which ``opening`` says when it is, or None.

    Example: "Eight years after the flood, I sat with her" is after "the flood" by 2922 days. Counter-example: "The
    night before, he had slept" names no event; "Before the flood we were happy" says when it all was, no one scene.
    """
    found = _OPENING.match(opening)
    if not found or len(found["event"].split()) > FARTHEST or _MINUTES.match(found["event"]):
        return None
    after = found["side"] == "after"
    far = _distance(found["how"])
    days = None if far is None else far if after else -far
    event = " ".join(found["event"].lower().replace("’", "'").split())
    return Landmark(found.start("how"), found.end("event"), event, after, days, f"{found['how']} {found['side']}")


def _distance(how: str) -> float | None:
    unit = how.rsplit(maxsplit=1)[-1].lower()
    if how.lower().startswith("the "):
        return _ONE.get(unit)
    return length_in_days(how)
