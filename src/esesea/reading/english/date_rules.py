"""Dates, months, years, decades, centuries, weekdays, seasons and feasts."""

from __future__ import annotations

import re

from esesea.reading.english.calendar_words import (
    DAY_PARTS,
    HOLIDAYS,
    MONTH,
    MONTH_OF_DAY,
    SEASON,
    SEASONS,
    WEEKDAY,
    YEAR,
    month_number,
    weekday_value,
)
from esesea.reading.english.numerals import ORDINAL, number, ordinal
from esesea.reading.english.time_rule import Anchor, TimeRule, Timex, rule
from esesea.story.time import TimexType

_PART_OF = r"(?:(?P<mod>(?i:early|late|mid|the middle of|the beginning of|the start of|the end of))[ -](?i:in |of )?)?"
_MODS = {"early": "START", "late": "END", "mid": "MID"}
_ERA = r"(?: (?P<era>A\.?D\.?|B\.?C\.?(?:E\.?)?|C\.?E\.?))"
_SPELT_YEAR = (
    r"(?P<spelt>(?i:(?:nineteen|eighteen|seventeen|sixteen|fifteen|twenty)(?: hundred and|[ -]oh?)?[ -]"
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four"
    r"|five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)))"
)
_DECADES = {
    "twenties": "2",
    "thirties": "3",
    "forties": "4",
    "fifties": "5",
    "sixties": "6",
    "seventies": "7",
    "eighties": "8",
    "nineties": "9",
}


def _mod(match: re.Match[str]) -> str | None:
    said = (match.groupdict().get("mod") or "").lower()
    if said.startswith("the "):
        return {"middle": "MID", "end": "END"}.get(said.split()[1], "START")
    return _MODS.get(said)


def _year(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("short"):
        return f"XX{groups['short']}"
    if groups.get("year"):
        return f"{int(groups['year']):04d}"
    return None


def _date(value: str, mod: str | None = None) -> Timex:
    return Timex(TimexType.DATE, value, mod)


def _day_of_month(match: re.Match[str]) -> Timex | None:
    said = match["day"].lower()
    day = ordinal(said) or int(number(said) or 0)
    if not 1 <= day <= 31:
        return None
    return _date(f"{_year(match) or 'XXXX'}-{month_number(match['month'])}-{day:02d}")


def _iso(match: re.Match[str]) -> Timex | None:
    month, day = int(match["m"]), int(match["d"])
    return _date(match.group()) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _in_figures(match: re.Match[str]) -> Timex | None:
    """A date all in figures: only the year where the day might be the month, but with stops the day stands first."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if max(one, two) > 31 or min(one, two) > 12 or not (one and two):
        return None
    day_first = match["mark"] == "." or one > 12 or one == two
    if not (day_first or two > 12):
        return _date(f"{year:04d}")
    day, month = (one, two) if day_first else (two, one)
    return _date(f"{year:04d}-{month:02d}-{day:02d}") if month <= 12 else None


def _year_first(match: re.Match[str]) -> Timex | None:
    month, day = int(match["m"]), int(match["d"])
    return _date(f"{match['year']}-{month:02d}-{day:02d}") if 1 <= month <= 12 and 1 <= day <= 31 else None


def _month(match: re.Match[str]) -> Timex:
    return _date(f"{_year(match) or 'XXXX'}-{month_number(match['month'])}", _mod(match))


def _plain_year(match: re.Match[str]) -> Timex | None:
    era = (match.groupdict().get("era") or "").replace(".", "")
    return _date(("BC" if era.startswith("B") else "") + f"{int(match['year']):04d}", _mod(match))


def _spelt_year(match: re.Match[str]) -> Timex | None:
    century, rest = re.split(r"(?i) hundred and |[ -]oh?[ -]|[ -]", match["spelt"], maxsplit=1)
    high, low = number(century), number(rest)
    if high is None or low is None or not 1 <= low <= 99:
        return None
    return _date(f"{int(high):02d}{int(low):02d}", _mod(match))


def _decade(match: re.Match[str]) -> Timex:
    groups = match.groupdict()
    if groups.get("word"):
        century = number(groups["century"]) if groups.get("century") else None
        lead = f"{int(century):02d}" if century else "XX"
        return _date(lead + _DECADES[groups["word"].lower()], _mod(match))
    digits = groups["digits"]
    return _date((digits if len(digits) == 4 else "XX" + digits)[:3], _mod(match))


def _century(match: re.Match[str]) -> Timex | None:
    count = ordinal(match["nth"])
    return _date(f"{count - 1:02d}", _mod(match)) if count else None


def _weekday(match: re.Match[str]) -> Timex:
    value = weekday_value(match["weekday"])
    part = (match.groupdict().get("part") or "").lower()
    if not part:
        return _date(value, _mod(match))
    said = DAY_PARTS[part]
    return Timex(TimexType.TIME, value + said, _mod(match))


def _season(match: re.Match[str]) -> Timex:
    name = match["season"].lower().removeprefix("mid")
    return _date(
        f"{_year(match) or 'XXXX'}-{SEASONS[name]}", "MID" if "mid" in match["season"].lower() else _mod(match)
    )


def _feast(match: re.Match[str]) -> Timex:
    day = HOLIDAYS[match["feast"].lower().replace("’", "'")]
    year = _year(match) or "XXXX"
    if not day:
        return Timex(TimexType.DATE, year if year != "XXXX" else None)
    return _date(f"{year}-{day}")


_YEAR = rf"(?:(?P<year>{YEAR})|['’](?P<short>\d\d))"
_AND_YEAR = rf"(?:(?:,? |,? (?i:of|in|in the year|of the year) ){_YEAR})"
_FEASTS = "|".join(sorted((name.replace("'", "['’]") for name in HOLIDAYS), key=len, reverse=True))
_PART_TAIL = r"(?P<part>(?i:morning|noon|afternoon|evening|night))"

_SAINT = (
    r"(?i:(?:the )?)(?:(?:St\.?|Saints?|San|Santa|Santo|S[ãa]o|Our Lady|All Saints|All Souls|Corpus)(?: of)?"
    r"(?: [A-Z][\w’'-]+)*|Assumption|Annunciation|Epiphany|Nativity|Ascension|Immaculate Conception|Holy \w+)"
)
_NO_MEASURE = r"(?![,.:]?\d|%)"
_EARLY = r"(?:(?P<mod>(?i:early|late|mid))[ -])?"

RULES: tuple[TimeRule, ...] = (
    rule("iso date", Anchor.NOW, rf"(?P<year>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)", _iso),
    rule(
        "date in figures",
        Anchor.NOW,
        rf"(?P<one>\d{{1,2}})(?P<mark>[/.-])(?P<two>\d{{1,2}})(?P=mark)(?P<year>{YEAR})",
        _in_figures,
    ),
    rule(
        "date in figures, year first",
        Anchor.NOW,
        rf"(?P<year>{YEAR})(?P<mark>[/.])(?P<m>\d{{1,2}})(?P=mark)(?P<d>\d{{1,2}})",
        _year_first,
    ),
    rule(
        "day of month",
        Anchor.NOW,
        rf"(?:(?i:the ))?(?P<day>\d{{1,2}}(?i:st|nd|rd|th)?|(?i:{ORDINAL}))(?: (?i:day of|of))?"
        rf" (?P<month>{MONTH_OF_DAY}){_AND_YEAR}?",
        _day_of_month,
    ),
    rule(
        "month and day",
        Anchor.NOW,
        rf"(?P<month>{MONTH_OF_DAY}) (?:(?i:the ))?(?P<day>\d{{1,2}}(?i:st|nd|rd|th)?|(?i:{ORDINAL}))(?!\d|:)"
        rf"{_AND_YEAR}?",
        _day_of_month,
    ),
    rule("month of year", Anchor.NOW, rf"{_PART_OF}(?P<month>{MONTH}){_AND_YEAR}", _month),
    rule("month", Anchor.NOW, rf"(?i:in|this|that|one) (?P<t>{_PART_OF}(?P<month>{MONTH}))", _month),
    rule("part of month", Anchor.NOW, rf"(?P<mod>(?i:early|late|mid))[ -](?P<month>{MONTH})", _month),
    rule("other month", Anchor.AWAY, rf"(?i:last|next) (?P<month>{MONTH})", _month),
    rule(
        "month from", Anchor.AWAY, rf"(?i:since|until|till|by|from|during) (?P<t>(?P<month>{MONTH}))", _month, bare=True
    ),
    rule(
        "year",
        Anchor.NOW,
        rf"(?i:in|during|circa) (?P<t>{_PART_OF}(?P<year>{YEAR})){_NO_MEASURE}",
        _plain_year,
        bare=True,
    ),
    rule(
        "it was a year",
        Anchor.NOW,
        rf"(?i:it (?:was|is)|it[’']s)(?i: now| again| still| already| only)? (?P<t>{_PART_OF}(?P<year>{YEAR}))"
        rf"{_NO_MEASURE}(?=[.,;:!?—–]|$| (?:again|and|but|when|now|still|already|once more)\b)",
        _plain_year,
        bare=True,
    ),
    rule("the year was", Anchor.NOW, rf"(?i:the year (?:was|is)) (?P<t>(?P<year>{YEAR})){_NO_MEASURE}", _plain_year),
    rule("the year", Anchor.NOW, rf"(?i:the year) (?P<year>\d{{1,4}})(?![,.]?\d){_ERA}?", _plain_year),
    rule("year of era", Anchor.NOW, rf"(?P<year>\d{{1,4}}){_ERA}", _plain_year),
    rule("era and year", Anchor.NOW, r"(?:AD|A\.D\.|Anno Domini) (?P<year>\d{1,4})", _plain_year),
    rule(
        "year from",
        Anchor.AWAY,
        rf"(?i:of|by|from|since|until|till|before|after) (?P<t>(?P<year>{YEAR})){_NO_MEASURE}",
        _plain_year,
        bare=True,
    ),
    rule("spelt year", Anchor.NOW, rf"(?i:in|of|the year) (?P<t>{_SPELT_YEAR})", _spelt_year, bare=True),
    rule(
        "decade",
        Anchor.NOW,
        rf"(?i:the ){_PART_OF}(?:['’]?(?P<digits>1\d\d0|20\d0|\d0)['’]?s)",
        _decade,
    ),
    rule(
        "decade in words",
        Anchor.NOW,
        rf"(?i:the ){_PART_OF}(?i:(?:(?P<century>nineteen|eighteen|seventeen)[ -])?(?P<word>{'|'.join(_DECADES)}))",
        _decade,
    ),
    rule("century", Anchor.NOW, rf"(?i:the ){_PART_OF}(?i:(?P<nth>{ORDINAL}) century)", _century),
    rule(
        "one weekday",
        Anchor.NOW,
        rf"(?i:one|this|that|that same|the same|a) {_EARLY}(?P<weekday>{WEEKDAY})(?: {_PART_TAIL})?",
        _weekday,
    ),
    rule("weekday", Anchor.NOW, rf"{_EARLY}(?P<weekday>{WEEKDAY})(?: {_PART_TAIL})?", _weekday, bare=True),
    rule(
        "following weekday",
        Anchor.SHIFT,
        rf"(?i:the (?:next|following)) (?P<weekday>{WEEKDAY})(?: {_PART_TAIL})?",
        _weekday,
    ),
    rule(
        "other weekday",
        Anchor.AWAY,
        rf"(?i:next|last|the (?:last|previous|preceding)) (?P<weekday>{WEEKDAY})(?: {_PART_TAIL})?",
        _weekday,
    ),
    rule(
        "season of year",
        Anchor.NOW,
        rf"(?:(?i:the ))?{_PART_OF}(?P<season>(?i:{SEASON}))(?:(?i: of)|,)? {_YEAR}",
        _season,
    ),
    rule(
        "season",
        Anchor.NOW,
        rf"(?i:in|during|it (?:was|is)) (?P<t>(?:(?i:the ))?{_PART_OF}(?P<season>(?i:{SEASON})))(?! of\b)",
        _season,
        bare=True,
    ),
    rule(
        "season named",
        Anchor.NOW,
        rf"(?i:this|that|one|the same) {_EARLY}(?P<season>(?i:{SEASON}))(?! of\b)",
        _season,
        bare=True,
    ),
    rule("part of season", Anchor.NOW, rf"(?:(?i:the ))?{_EARLY[:-1]}(?P<season>(?i:{SEASON}))", _season, bare=True),
    rule(
        "plain season",
        Anchor.NOW,
        r"(?:(?i:the ))?(?P<season>(?i:(?:mid)?(?:summer|winter)|autumn))",
        _season,
        bare=True,
    ),
    rule(
        "following season", Anchor.SHIFT, rf"(?i:the (?:next|following)) (?P<season>(?i:{SEASON}))", _season, bare=True
    ),
    rule("other season", Anchor.AWAY, rf"(?i:last|next) (?P<season>(?i:{SEASON}))", _season, bare=True),
    rule(
        "feast of a saint",
        Anchor.NOW,
        rf"(?i:(?:the )?(?:feast|festival|eve|day))(?i: day)? of {_SAINT}",
        lambda _: _date("XXXX-XX-XX"),
    ),
    rule("feast", Anchor.NOW, rf"(?P<feast>(?i:{_FEASTS}))(?:,? {_YEAR})?", _feast, bare=True),
)
