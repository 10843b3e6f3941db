"""So many of a unit of time, as words say it: "three days", "an hour and a half", "twenty minutes"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from esesea.text.structure.numbers import ORDINALS, TENS, UNITS, value

MINUTE, HOUR, DAY = 1, 60, 24 * 60

_SMALL = "|".join(sorted(UNITS[1:], key=len, reverse=True))
_NUMBER_WORD = rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(UNITS[1:10])}))?|{_SMALL})"
_OLD = rf"(?:{'|'.join(UNITS[1:10])})[\s-]and[\s-](?:{'|'.join(TENS)})"
COUNTED = rf"(?:\d{{1,3}}|{_OLD}|(?:(?:a|{_NUMBER_WORD})\s+)?hundred(?:\s+(?:and\s+)?{_NUMBER_WORD})?|{_NUMBER_WORD})"
"""A pattern, in small letters, for a number that is counted: "12", "five-and-twenty", "a hundred and five"."""

_TIETHS = "|".join(f"{tens[:-1]}ieth" for tens in TENS)
NTH = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{'|'.join(TENS)})[\s-])?(?:{'|'.join(sorted(ORDINALS[1:], key=len)[::-1])})"
    rf"|(?:(?:{'|'.join(UNITS[1:10])})[\s-]and[\s-])?(?:{_TIETHS}))"
)
"""A pattern, in small letters, for a number in a row: "12th", "thirty-first", "one-and-fortieth"."""

AMOUNT = (
    rf"(?P<n>{COUNTED}|an?|another|half\s+an)\s+(?:full\s+|whole\s+|more\s+|long\s+)?"
    r"(?P<unit>minute|hour|day|night|week|fortnight|month|year)s?(?P<half>\s+and\s+a\s+half)?"
)
"""A pattern, for any case, with the groups ``n``, ``unit`` and ``half``."""

MINUTES = {
    "minute": MINUTE,
    "hour": HOUR,
    "day": DAY,
    "night": DAY,
    "week": 7 * DAY,
    "fortnight": 14 * DAY,
    "month": 30 * DAY,
    "year": 365 * DAY,
}


@dataclass(frozen=True, slots=True)
class Amount:
    """``n`` of ``unit`` (``minute`` … ``year``)."""

    n: float
    unit: str

    @property
    def minutes(self) -> float:
        """Its length; a month has 30 days and a year 365."""
        return self.n * MINUTES[self.unit]


def amount(found: re.Match[str]) -> Amount | None:
    """What a match of `AMOUNT` says; None where it is no number.

    Example: "an hour and a half" is 1.5 of hour, "half an hour" 0.5.
    """
    said = " ".join(found["n"].lower().split())
    count = 0.5 if said == "half an" else 1.0 if said in {"a", "an", "another"} else _count(said)
    if count is None:
        return None
    return Amount(count + (0.5 if found["half"] else 0.0), found["unit"].lower())


def _count(said: str) -> float | None:
    counted = value(said.removeprefix("a "))
    return None if counted is None else float(counted)
