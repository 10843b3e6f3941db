"""Openings and headings that place a scene by an event: "The summer before the flood", "T minus 3 hours"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum

from esesea.patterns import late
from esesea.reading.english.calendar_words import DAYS_IN, UNIT, singular
from esesea.reading.english.extents import length_in_days
from esesea.reading.english.numerals import NUMBER, ORDINAL, number, ordinal

FARTHEST = 6
"""Words of the event's name at most: a longer one is a clause of its own."""

_PERIOD = r"(?:day|night|morning|evening|afternoon|weekend|week|month|year|spring|summer|autumn|fall|winter|season)s?"
_NUMBER = r"(?:[\w-]+ ){1,3}?"
_WHOSE = r"(?:the|his|her|my|our|their)"
_WHO = (
    r"(?:when|he|she|we|they|it|the|an?|his|her|my|our|their|this|that|all|some|both|no|every\w*|nobody|someone"
    r"|there)\b"
)
_LOW, _CAPITAL = rf"(?!{_WHO})[a-z][\w'’-]*", r"[A-Z][\w'’-]*"
_IN = rf"(?: (?:of|at|in|on|with|for|between)(?: {_WHOSE})?)"
_EVENT = (
    rf"(?P<event>(?:{_WHOSE}|[A-Z]\w+['’]s) (?:{_CAPITAL}(?: {_CAPITAL}|{_IN}\b)*"
    rf"|{_LOW}(?:{_IN}? {_LOW})*?(?:{_IN} {_CAPITAL})?))"
    rf"(?=[,.;:!?—–-]|$| {_WHO}| [A-Z])"
)
"""An event by its name, up to who does something then: "the fire", "her father's funeral", "the Battle of Lund"."""
_SOME_TIME = rf"(?:the (?:very )?|{_NUMBER}){_PERIOD}|hours|days|weeks|months|years|shortly|soon|not long|long"
_DAY = r"[Tt]he (?:very )?(?:day|night|morning|evening|afternoon|weekend)"
_COUNTED = rf"[Tt]he (?P<nth>(?i:{ORDINAL})) (?P<unit>day|night|morning|evening|afternoon|week|month|year)"
_AT = rf"(?P<at>{_DAY}|{_COUNTED}) of"
_BY_EVENT = rf"(?:(?P<how>{_SOME_TIME}) (?P<side>before|after)|{_AT}) {_EVENT}"
_OPENING = late(
    rf"[\W_]*(?:(?i:and|but|it was|it is|on|in|by|about|nearly|almost|not|just|only|early|late) )*{_BY_EVENT}"
)
_CLOSING = late(
    rf"[^,;:—–]{{8,}}? (?:(?:on|in|by|early|late) )*(?:(?P<how>{_DAY}) (?P<side>before|after)|{_AT}) {_EVENT}[.!]?$"
)
_FURTHER_BACK = late(r"(?:\b(?:had|would|could|that|who|which|since|until|till|remember\w*|said|told)\b|['’]d\b)")
"""A first sentence with one of these may speak of another time than the scene's."""
_MINUTES = late(r"\b(?:the (?:first|second|third|last|next|same)|the (?:time|day|moment|others?))\b")
_DATE = late(
    rf"\d|\b(?:{ORDINAL}|January|February|March|April|May|June|July|August|September|October|November|December|week|month"
    r"|year|reckoning|all|rest)\b",
    re.IGNORECASE,
)
"""In the name of what only looks like an event: "the night of the fourteenth", "the day of the week"."""
_ZERO = r"(?P<zero>[A-Z]|(?:[A-Z]-)?(?:[Dd]ay|DAY|[Hh]our|HOUR)|[A-Z]\w+|[Zz]ero)"
_MINUS = r"(?:(?i:(?P<minus>minus)|plus)|(?P<dash>[-–−])|\+)"
_FROM_ZERO = late(rf"(?:{_ZERO} ?)?{_MINUS} ?(?P<n>(?i:{NUMBER}|zero))(?: ?(?P<unit>(?i:{UNIT})))?")
"""A countdown: "T minus 3 hours", "T-10", "D-Day plus two", "Launch minus 6 weeks", "Minus 3 days"."""
_OF_A_LAUNCH = late(r"[dehlt]|(?:\w-)?(?:day|hour)|zero")
"""Zeros from which units need not be said."""
_TO_GO = late(
    rf"(?P<how>(?:{NUMBER}|an?) (?:more )?{UNIT})(?: (?P<left>to go|left|remaining|remain)|"
    rf" (?P<side>until|till|’til|'til|to|before|since|after)"
    rf" (?P<event>(?:{_WHOSE} )?[^\W\d_][\w'’-]*(?: [\w'’-]+){{0,4}}))",
    re.IGNORECASE,
)
"""What is left, or long gone: "48 hours left", "Nine days until the trial", "Two years since the fire"."""
_SAME_END = "the end"
_EDGES = "*_#[]() .:"
_UNITS = {"week": 7.0, "month": 30.44, "year": 365.25}
_ONE = {"day": 1.0, "night": 1.0, "morning": 1.0, "evening": 1.0, "afternoon": 1.0, "weekend": 4.0, "week": 7.0}


class Side(IntEnum):
    """Where something stands to an event."""

    BEFORE = -1
    AT = 0
    AFTER = 1


@dataclass(frozen=True, slots=True)
class Landmark:
    """Characters ``start`` up to ``end`` place what is told before, at or after ``event`` (lower case).

    ``days``: how far, negative before it; None where that is not said. At an event that lasts they are counted from its
    first day, and ``within``: by how many more they may be. ``how`` are the words for it ("the summer before").
    """

    start: int
    end: int
    event: str
    side: Side
    within: float = field(default=1.0, kw_only=True)
    days: float | None
    how: str


def opening_landmark(opening: str) -> Landmark | None:
    """The event by which ``opening`` says when it is, or None.

    Example: "Eight years after the flood, I sat with her" is after "the flood" by 2922 days, "She found it on the
    morning after the fire." after "the fire", "The night of the fire, he slept" at it. Counter-example: "The night
    before, he had slept" names no event; "Before the flood we were happy" says when it all was, no one scene.
    """
    found = _OPENING.match(opening)
    if found is None and not _FURTHER_BACK.search(opening):
        found = _CLOSING.match(opening)
    if not found or len(found["event"].split()) > FARTHEST or _MINUTES.match(found["event"]):
        return None
    event = " ".join(found["event"].lower().replace("’", "'").split())
    if not found["how"]:
        if _DATE.search(found["event"]):
            return None
        unit = _UNITS.get(found["unit"], 1.0)
        since = ((ordinal(found["nth"]) or 1) - 1) * unit if found["nth"] else 0.0
        return Landmark(found.start("at"), found.end("event"), event, Side.AT, since, f"{found['at']} of", within=unit)
    side = Side.AFTER if found["side"] == "after" else Side.BEFORE
    far = _distance(found["how"])
    days = None if far is None else far * side
    return Landmark(found.start("how"), found.end("event"), event, side, days, f"{found['how']} {found['side']}")


def heading_landmark(heading: str) -> Landmark | None:
    """The event by which a heading or a line of time alone says when it is, or None.

    Example: "T minus 3 hours" is before "t" by an eighth of a day, "48 hours left" before "the end" by two, "Two days
    until the wedding" before "the wedding". Counter-example: "Two days", "X minus" and "Sector 7-G" count from nothing.
    """
    line = heading.rstrip(_EDGES)
    start = len(line) - len(line.lstrip(_EDGES))
    counted = _FROM_ZERO.fullmatch(line, start)
    if counted and (counted["zero"] or not counted["dash"]):
        return _from_zero(counted)
    to_go = _TO_GO.fullmatch(line, start)
    if to_go is None:
        return opening_landmark(heading)
    far = length_in_days(to_go["how"])
    if far is None:
        return None
    after = (to_go["side"] or "").lower() in {"since", "after"}
    event = " ".join((to_go["event"] or _SAME_END).lower().replace("’", "'").split())
    side, how = (Side.AFTER, f"{to_go['how']} after") if after else (Side.BEFORE, f"{to_go['how']} before")
    return Landmark(start, len(line), event, side, far * side, how)


def _from_zero(counted: re.Match[str]) -> Landmark | None:
    """What a countdown says; without a unit D-Day counts days, and what else is launched seconds."""
    amount = 0.0 if counted["n"].lower() == "zero" else number(counted["n"])
    zero = (counted["zero"] or "zero").lower()
    if amount is None or not (counted["unit"] or _OF_A_LAUNCH.fullmatch(zero)):
        return None
    unit = singular(counted["unit"]) if counted["unit"] else "day" if zero.endswith("day") or zero == "d" else "second"
    side = Side.AT if not amount else Side.BEFORE if counted["minus"] or counted["dash"] else Side.AFTER
    how = f"{counted['n']} {unit}s {side.name.lower()}"
    return Landmark(*counted.span(), zero, side, amount * side * DAYS_IN[unit], how)


def _distance(how: str) -> float | None:
    unit = how.rsplit(maxsplit=1)[-1].lower()
    if how.lower().startswith("the "):
        return _ONE.get(unit)
    return length_in_days(how)
