"""How many days the words for a stretch of time may mean: "three days", "about a week", "some years", "the next month".

English says few lengths exactly. What each form may mean at least and at most is set by hand, as a choice: wide enough
that a fair writer would not call the other reading wrong. That an amount is as fine as its unit follows Hobbs 1985
("Granularity"), that round numbers are rounder still Krifka 2007 ("Approximate interpretation of number words").
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from esesea.patterns import late
from esesea.reading.english.calendar_words import DAY_PART, DAYS_IN, SEASON, UNIT, WEEKDAYS, singular
from esesea.reading.english.numerals import NUMBER, VAGUE_NUMBER, number

OF_A_UNIT = {"week": 0.25, "weekend": 0.25, "sennight": 0.25}
OF_ANOTHER_UNIT, OF_AN_AMOUNT = 0.5, 0.1
"""By so much of its unit, or of the whole if that is more, an amount in weeks or more is rounded ("a week" is 5 to 9
days, "three years" two and a half to three and a half); days are counted, and only from ten on rounded by a tenth."""

ABOUT_A_UNIT, ABOUT_AN_AMOUNT = 0.75, 0.25
"""The same where the words themselves say that it is rough: "about", "nearly", "or so", "a dozen"."""

VAGUE_AMOUNTS: dict[str, tuple[float, float]] = {
    "a couple": (2, 3),
    "few": (2, 6),
    "several": (3, 10),
    "some": (2, 10),
    "dozens": (20, 120),
    "scores": (30, 200),
    "hundreds": (150, 1000),
    "many": (4, 60),
}
"""How many are meant at least and at most, by the word that says so."""

PLAIN_PLURAL = (2.0, 40.0)
""""Weeks later", "years later"."""


@dataclass(frozen=True, slots=True)
class Extent:
    """At least ``least`` and at most ``most`` days, whole ones."""

    least: int
    most: int

    def turned(self) -> Extent:
        """The same extent towards the past."""
        return Extent(-self.most, -self.least)


_ABOUT = (
    r"about|around|almost|nearly|roughly|approximately|close to|over|well over|more than|less than|under"
    r"|at least|at most|within|in less than|in under"
)
_FILLER = r"(?:long|short|whole|full|happy|lonely|weary|good|more|other|bare|busy|hard|quiet|bitter|endless|terrible)"
_LENGTH = late(
    rf"\b(?:(?P<mod>{_ABOUT}) )?(?:(?P<half>half(?:[ -]an?| of an?)?|a half)[ -]"
    rf"|(?P<amount>{VAGUE_NUMBER}|{NUMBER}|an?)(?: (?:or|to) (?P<alt>{NUMBER}))?(?P<and> and a half)?[ -]+)?"
    rf"(?:{_FILLER} )?(?P<unit>{UNIT}|moments?|instants?|summers|winters)\b"
    rf"(?: or (?P<more>two|so|more))?(?P<and2> and a half)?",
    re.IGNORECASE,
)
_OF_UNIT = {"decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000), "fortnight": ("week", 2)}
_SHORT = frozenset({"second", "minute", "hour", "moment", "instant"})
_COUNTED_DAYS = frozenset({"day", "night"})
_NOT_FEWER = frozenset({"over", "well over", "more than", "at least"})
_NO_FLOOR = frozenset({"less than", "under", "at most", "within", "in less than", "in under"})
_NOT_MORE = frozenset({"almost", "nearly", *_NO_FLOOR})

_PERIOD = rf"day|{DAY_PART}|week|weekend|month|year|{SEASON}"
_SAME = late(
    rf"(?:(?:later|earlier|on|in) )*(?:that|the same|that same|that very)(?: same)? (?P<unit>{_PERIOD})", re.IGNORECASE
)
_NEXT = r"(?:next|following|ensuing|previous|preceding|prior)"
_NEIGHBOUR = late(
    rf"(?:(?:early|late|on|in) )*(?:(?:the |that )?(?:very )?{_NEXT} (?P<unit>{_PERIOD}|\w+day)"
    rf"|the (?:very )?(?P<unit2>{_PERIOD}) (?:after|before))\b",
    re.IGNORECASE,
)
_YEARLY = late(rf"{SEASON}$", re.IGNORECASE)


def length_in_days(words: str) -> float | None:
    """How long the first duration in ``words`` is: "ten years" is 3652.5; None for an amount that is not counted."""
    found = _LENGTH.search(words)
    if not found:
        return None
    amount = _amount(found)
    return amount * _days_in(found["unit"]) if amount is not None else None


def extent(words: str) -> Extent | None:
    """How many days the first duration in ``words`` may be; None where there is none, or no telling how long.

    Example: "three days" is 3 to 3, "a week" 5 to 9, "about ten years" 2739 to 4566, "two hours" 0 to 1.
    """
    found = _LENGTH.search(words)
    if not found:
        return None
    unit = singular(found["unit"])
    unit, times = _OF_UNIT.get(unit, (unit, 1))
    days = _days_in(unit)
    if unit in _SHORT:
        return _short(found, days)
    amount = _amount(found)
    if amount is None:
        low, high = _vague(found)
        return None if high == 0 else Extent(math.floor(low * times * days), math.ceil(high * times * days))
    low, high = _rounded(found, amount * times, unit)
    return Extent(max(0, math.floor(_exact(low * days))), math.ceil(_exact(high * days)))


def step_extent(words: str) -> Extent | None:
    """How many days a step by ``words`` may be: "the next morning", "that evening", "the year before", "a week later".

    Without its direction; 1 to 13 days for the next week, as for the week before.
    """
    same = _SAME.match(words)
    if same:
        unit = same["unit"].lower()
        return Extent(0, _period(unit) - 1)
    near = _NEIGHBOUR.match(words)
    if near:
        unit = (near["unit"] or near["unit2"]).lower()
        if unit.capitalize() in WEEKDAYS:
            return Extent(1, 7)
        period = _period(unit)
        if _YEARLY.match(unit):
            return Extent(1, 2 * 366 - 1)
        return Extent(1, max(1, 2 * period - 1))
    return extent(words)


def _period(unit: str) -> int:
    """The days of a week, month, season or year at most; 1 for a day and its parts."""
    if unit in {"week", "weekend"}:
        return 7
    if unit == "month":
        return 31
    if unit == "year":
        return 366
    return 122 if _YEARLY.match(unit) else 1


def _days_in(unit: str) -> float:
    one = singular(unit)
    return DAYS_IN.get({"summers": "year", "winters": "year"}.get(one, one), 0.0)


def _amount(found: re.Match[str]) -> float | None:
    """The counted amount, with its half; None where it is vague or not said."""
    if found["half"]:
        return 0.5
    said = number(found["amount"]) if found["amount"] else None
    return None if said is None else said + (0.5 if found["and"] or found["and2"] else 0.0)


def _vague(found: re.Match[str]) -> tuple[float, float]:
    said = (found["amount"] or "").lower()
    if not said:
        plural = singular(found["unit"]) != found["unit"].lower()
        return PLAIN_PLURAL if plural else (0.0, 0.0)
    return next((span for word, span in VAGUE_AMOUNTS.items() if word in said), (0.0, 0.0))


def _rounded(found: re.Match[str], amount: float, unit: str) -> tuple[float, float]:
    """The amount at least and at most, in its unit."""
    counted = unit in _COUNTED_DAYS
    mod, more = (found["mod"] or "").lower(), (found["more"] or "").lower()
    alternative = number(found["alt"]) if found["alt"] else 2.0 if more == "two" else None
    if alternative is not None:
        return amount, max(amount, alternative)
    if mod or more or _is_round_word(found["amount"] or ""):
        slack = max(1.0 if counted else ABOUT_A_UNIT, ABOUT_AN_AMOUNT * amount)
    else:
        slack = OF_AN_AMOUNT * amount if amount >= 10 or not counted else 0.0
        slack = slack if counted else max(OF_A_UNIT.get(unit, OF_ANOTHER_UNIT), slack)
    low = amount if mod in _NOT_FEWER or more == "more" else 0.0 if mod in _NO_FLOOR else amount - slack
    return low, amount if mod in _NOT_MORE else amount + slack


def _is_round_word(amount: str) -> bool:
    return "dozen" in amount.lower() or "score" in amount.lower()


def _short(found: re.Match[str], days: float) -> Extent:
    """Hours and less: from none to one day, and more where so many hours are counted."""
    amount = _amount(found)
    length = (amount if amount is not None else max(_vague(found))) * days
    return Extent(math.floor(length) if amount is not None else 0, max(1, math.ceil(length)))


def _exact(days: float) -> float:
    """The same, whole where only the last digits of a float keep it from being so."""
    return round(days) if abs(round(days) - days) < 1e-6 else days
