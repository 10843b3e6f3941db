"""What an opening counts itself by: a year, somebody's age, a day of one week, "the third winter"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from esesea.patterns import late
from esesea.reading.english.calendar_words import SEASON
from esesea.reading.english.numerals import NUMBER, ORDINAL, number, ordinal

_MONTHS = ("january february march april may june july august september october november december").split()  # noqa: SIM905
_WEEK = ("monday tuesday wednesday thursday friday saturday sunday").split()  # noqa: SIM905
_SEASONS = {"spring": 0.16, "summer": 0.41, "autumn": 0.66, "fall": 0.66}
"""When each begins, as a part of the year; a winter lies in two years, at either end of each."""
SEASON_LONG = 0.26

_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_YEAR = late(
    rf"\b(?:(?:the )?(?P<season>{SEASON}),?(?: of)?(?: the year)? "
    rf"|(?:(?P<early>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?{_MONTH}"
    r"(?:,? (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?)?,? (?:of |in )?(?:the year )?)?"
    r"(?P<year>1[0-9]\d\d|20\d\d)\b(?!['’]s|s\b)",
    re.IGNORECASE,
)
_WHO = r"(?:he|she|i)"
_AGE = (
    late(
        r"^\W*(?:(?:when|this was when|that was (?:the year|when)|this is how things stood when"
        rf"|it was (?:the year|when)|the year|then) )?{_WHO} "
        r"(?:was|were|had been|had (?:just |lately |barely )?(?:turned|reached)|turned)"
        rf"(?: (?:then|only|just|barely|now|already|about|scarcely|hardly))* (?P<n>{NUMBER})(?: years? (?:old|of age))?"
        r"(?: then| now| at the time)?\b"
        r"(?! (?:of|feet|miles|times|days|weeks|months|hours|minutes|years? (?!old|of age)))",
        re.IGNORECASE,
    ),
    late(rf"\b{_WHO} (?:was|were) (?P<n>{NUMBER})(?: years old)?(?: then)?\W*$", re.IGNORECASE),
    late(rf"^\W*(?:aged|at(?: the age of)?) (?P<n>{NUMBER})(?= {_WHO}\b|,|\W*$)", re.IGNORECASE),
    late(rf"\b{_WHO} had lived (?P<n>{NUMBER}) years\b", re.IGNORECASE),
)
_NOT_YET = late(rf"^\W*{_WHO} was not (?:yet|quite) (?P<n>{NUMBER})\b(?! years ago)", re.IGNORECASE)
_NTH_YEAR = late(rf"\b(?:his|her|my) (?P<n>{ORDINAL}) year\b", re.IGNORECASE)
_OF_THE_WEEK = late(
    rf"\b(?P<day>{'|'.join(_WEEK)})\b(?=.*\b(?:same|that) week\b)"
    rf"|\b(?:same|that) week(?:['’]s)?\b.*\b(?P<day2>{'|'.join(_WEEK)})\b",
    re.IGNORECASE,
)
_COUNTED = late(
    rf"\b(?:the|this|that|his|her|my|their|our) (?P<n>{ORDINAL}) (?P<of>time|visit|meeting|day|night|week|month|year|"
    rf"part|{SEASON}|stay|journey|coming|term|voyage)\b(?! of (?:january|february|march|april|may|june|july|august))",
    re.IGNORECASE,
)

LATEST = 60
"""Characters within which an opening says when it is; further on it tells of other times."""


@dataclass(frozen=True, slots=True)
class OpeningCount:
    """Characters ``start`` up to ``end`` say that the scene is at ``value`` on what ``of`` names.

    ``width`` is how much of it the words leave open: "1843" a whole year, "May 1843" a twelfth of it.
    """

    of: str
    value: float
    start: int
    end: int
    width: float = 0.0

    def meets(self, other: OpeningCount) -> bool:
        """Whether both may be of one time."""
        return self.value <= other.value + other.width and other.value <= self.value + self.width


def opening_count(sentence: str) -> OpeningCount | None:
    """By what ``sentence`` counts its scene, at its beginning; None where it does not.

    Example: "In the summer of 1843, …" is at 1843.5 of the years, "She had just turned nine." at 9 of ages, "The third
    winter was the worst." at 3 of winters. Counter-example: "He had been born in 1800, and … in 1843".
    """
    head = sentence.replace("\n", " ")[: LATEST + 20]
    return _year(head) or _age(head) or _weekday(head) or _nth(head)


def _year(head: str) -> OpeningCount | None:
    found = _YEAR.search(head)
    if found is None or found.start() > LATEST:
        return None
    part, width = 0.0, 0.99
    season = (found["season"] or "").lower()
    if season in _SEASONS:
        part, width = _SEASONS[season], SEASON_LONG
    elif found["month"]:
        day = int(found["day"] or found["early"] or 0)
        part, width = _MONTHS.index(found["month"].lower()) / 12 + day / 400, 0.0 if day else 0.08
    return OpeningCount("year", int(found["year"]) + part, *found.span(), width)


def _age(head: str) -> OpeningCount | None:
    for pattern, less in (*((each, 0) for each in _AGE), (_NOT_YET, 1)):
        found = pattern.search(head)
        if found is not None and (n := number(found["n"])) is not None and n <= 100:
            return OpeningCount("age", n - less, *found.span())
    found = _NTH_YEAR.search(head)
    n = ordinal(found["n"]) if found is not None else None
    return OpeningCount("age", n - 1, *found.span()) if found is not None and n is not None else None


def _weekday(head: str) -> OpeningCount | None:
    found = _OF_THE_WEEK.search(head)
    if found is None:
        return None
    return OpeningCount("weekday", _WEEK.index((found["day"] or found["day2"]).lower()), *found.span())


def _nth(head: str) -> OpeningCount | None:
    found = _COUNTED.search(head)
    n = ordinal(found["n"]) if found is not None and found.start() <= SHORT_LEAD else None
    return OpeningCount(found["of"].lower(), n, *found.span()) if found is not None and n is not None else None


SHORT_LEAD = 24
"""Characters before a count: "It was now, he thought, the third …" counts in passing."""
