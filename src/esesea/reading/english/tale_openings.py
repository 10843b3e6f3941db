"""How somebody begins to tell of the past in speech: "It was the winter of the flood," he said. "We had no boat."."""

from __future__ import annotations

import re

from esesea.patterns import late
from esesea.reading.english.tales import OPENS_A_TALE

_PERIOD = r"(?:spring|summer|autumn|fall|winter|year|month|week|day|night|morning|evening|afternoon|time)"
_AGE = (
    r"(?:\w+teen|twenty|thirty|forty|fifty|sixty|seven|eight|nine|ten|eleven|twelve|[1-7]\d|six|five|four)(?:[\s-]\w+)?"
)
_DATES_BACK = late(
    rf"\b(?:(?:it|that|this) was (?:in )?(?:the |a |one )?(?:\w+ ){{0,2}}?{_PERIOD}\b"
    rf"|(?:that|the same) {_PERIOD}\b|the {_PERIOD} (?:of|that|when|we|i|my|before)\b"
    rf"|(?:i|we) (?:was|were) (?:only |just |not yet |barely |about )?(?:{_AGE}|young|a (?:boy|girl|child)|little)\b"
    r"|(?:back )?in those days|(?:when|while) (?:i|we) (?:was|were)|(?:in|of) (?:1[5-9]|20)\d\d|years? ago"
    r"|(?:before|during|after) the war|in the old days"
    r"|one (?:night|day|winter|summer|spring|autumn|morning|evening))\b",
    re.IGNORECASE,
)
_ASKED_FOR = late(
    r"\b(?:what (?:really |did |had )?(?:happened|happen)|where were you|how did (?:you|he|she|it|they)"
    r"|what did you (?:see|do)|what was it like|tell (?:me|us)|how was it|were you there)\b",
    re.IGNORECASE,
)
FEWEST = 2
"""Verbs in the plain past that a beginning of a tale has."""


def may_begin_a_tale(spoken: str, asked: str = "") -> bool:
    """Whether the words of a speaking turn say when something was, or the turn before, ``asked``, asks for it.

    Example: "It was the winter of the flood.", "I was in the loft." behind "Where were you when it burned?".
    """
    said = " ".join(spoken.split())
    return bool(_DATES_BACK.search(said) or OPENS_A_TALE.search(said) or _ASKED_FOR.search(asked))


def is_told_in_the_past(past: int, present: int) -> bool:
    """Whether a turn with so many verbs in the ``past`` and the ``present`` tells of what was.

    Counter-example: "It was a hard winter, and it is a hard spring."
    """
    return past >= FEWEST and present * 3 <= past
