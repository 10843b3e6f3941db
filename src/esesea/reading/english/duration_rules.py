"""How long, how old, how often, and which time it is."""

from __future__ import annotations

import re

from esesea.reading.english.calendar_words import (
    DAY_PART,
    SEASON,
    SEASONS,
    UNIT,
    UNITS,
    WEEKDAY,
    singular,
    weekday_value,
)
from esesea.reading.english.numerals import NUMBER, ORDINAL, VAGUE_NUMBER, number, plain
from esesea.reading.english.time_rule import Anchor, TimeRule, Timex, rule
from esesea.story.time import TimexType

_APPROX = (
    r"(?:(?P<mod>(?i:about|around|almost|nearly|over|more than|less than|under|at least|at most"
    r"|some|roughly|approximately|well over|close to)) )?"
)
_MODS = {
    "almost": "LESS_THAN",
    "nearly": "LESS_THAN",
    "less than": "LESS_THAN",
    "under": "LESS_THAN",
    "at most": "LESS_THAN",
    "over": "MORE_THAN",
    "more than": "MORE_THAN",
    "well over": "MORE_THAN",
    "at least": "MORE_THAN",
}
_FILLER = (
    r"(?:(?:long|short|whole|full|happy|lonely|weary|good|more|other|solid|bare|busy|hard|quiet"
    r"|bitter|endless|terrible|wretched) )"
)
_HALVES = {
    "second": None,
    "minute": "PT30S",
    "hour": "PT30M",
    "day": "PT12H",
    "night": "PT6H",
    "week": "P3.5D",
    "month": "P2W",
    "year": "P6M",
    "decade": "P5Y",
    "century": "P50Y",
    "fortnight": "P1W",
}
_WITH_HALF = {"hour": "PT90M", "minute": "PT90S", "day": "PT36H", "year": "P18M", "century": "P150Y", "month": "P6W"}


def iso_duration(amount: str, unit: str) -> str:
    """ISO 8601 for so many of a unit: ("fifty-seven", "years") gives ``P57Y``, ("a few", "days") ``PXD``."""
    prefix, letter, factor = UNITS[singular(unit)]
    count = number(amount)
    return f"{prefix}{plain(count * factor) if count is not None else 'X'}{letter}"


def _mod(match: re.Match[str]) -> str | None:
    said = (match.groupdict().get("mod") or "").lower()
    return _MODS.get(said, "APPROX") if said else None


def _duration(match: re.Match[str]) -> Timex | None:
    amount, unit = match["amount"].lower(), match["unit"].lower()
    if number(amount) is None and unit == singular(unit):
        # "some night" is one night or other.
        return None
    return Timex(TimexType.DURATION, iso_duration(match["amount"], match["unit"]), _mod(match))


def _one_or_two(match: re.Match[str]) -> Timex:
    return Timex(TimexType.DURATION, iso_duration(match["low"], match["unit"]), "APPROX")


def _half(match: re.Match[str]) -> Timex | None:
    value = _HALVES.get(singular(match["unit"]))
    return Timex(TimexType.DURATION, value, _mod(match)) if value else None


def _and_half(match: re.Match[str]) -> Timex | None:
    unit, amount = singular(match["unit"]), number(match["amount"])
    if amount == 1 and unit in _WITH_HALF:
        return Timex(TimexType.DURATION, _WITH_HALF[unit], _mod(match))
    if amount is None:
        return None
    prefix, letter, factor = UNITS[unit]
    return Timex(TimexType.DURATION, f"{prefix}{plain((amount + 0.5) * factor)}{letter}", _mod(match))


def _quarters(match: re.Match[str]) -> Timex:
    return Timex(TimexType.DURATION, "PT45M" if match["three"] else "PT15M", _mod(match))


def _plural(match: re.Match[str]) -> Timex:
    prefix, letter, _ = UNITS[singular(match["unit"])]
    return Timex(TimexType.DURATION, f"{prefix}X{letter}")


def _seasons(match: re.Match[str]) -> Timex | None:
    count = number(match["amount"])
    name = SEASONS[match["season"].lower()]
    return Timex(TimexType.DURATION, f"P{plain(count) if count is not None else 'X'}{name}")


def _whole(match: re.Match[str]) -> Timex:
    unit = match["unit"].lower()
    if unit in UNITS:
        return Timex(TimexType.DURATION, iso_duration("one", unit))
    return Timex(TimexType.DURATION, "P1SU" if unit == "summer" else "P1WI" if unit == "winter" else "P1D")


def _age(match: re.Match[str]) -> Timex | None:
    years = number(match["years"])
    return Timex(TimexType.DURATION, f"P{plain(years)}Y") if years is not None and years <= 2000 else None


def _set(value: str | None) -> Timex:
    return Timex(TimexType.SET, value)


def _every(match: re.Match[str]) -> Timex | None:
    unit = match["unit"]
    if re.fullmatch(WEEKDAY, unit):
        return _set(weekday_value(unit))
    plain_unit = singular(unit)
    if plain_unit in UNITS:
        return _set(iso_duration(match["amount"] or "one", plain_unit))
    return _set(f"XXXX-{SEASONS[plain_unit]}" if plain_unit in SEASONS else "P1D")


def _times_a(match: re.Match[str]) -> Timex:
    return _set(iso_duration("one", match["unit"]))


def _count(_: re.Match[str]) -> Timex:
    return Timex(TimexType.DATE, None)


_AMOUNT = rf"(?P<amount>(?i:{VAGUE_NUMBER}|{NUMBER}|an?))"
_UNIT = rf"(?P<unit>(?i:{UNIT}))"

RULES: tuple[TimeRule, ...] = (
    rule(
        "duration",
        Anchor.LENGTH,
        rf"{_APPROX}{_AMOUNT}[ -](?i:{_FILLER}?){_UNIT}(?!-old| old)(?:['’](?i:s)?)?",
        _duration,
        bare=True,
    ),
    rule(
        "one or two",
        Anchor.LENGTH,
        rf"(?P<low>(?i:{NUMBER}|an?)) (?i:or|to) (?i:{NUMBER}) {_UNIT}",
        _one_or_two,
        among=(" or ", " to "),
    ),
    rule("unit or two", Anchor.LENGTH, rf"(?P<low>(?i:an?)) {_UNIT} (?i:or (?:two|so|more))", _one_or_two),
    rule("half", Anchor.LENGTH, rf"{_APPROX}(?i:half[ -](?:an? )?|a half[ -]){_UNIT}", _half),
    rule(
        "and a half",
        Anchor.LENGTH,
        rf"{_APPROX}(?P<amount>(?i:{NUMBER}|an?)) {_UNIT} (?i:and a half)",
        _and_half,
        among=("and a half",),
    ),
    rule(
        "two and a half",
        Anchor.LENGTH,
        rf"{_APPROX}(?P<amount>(?i:{NUMBER})) (?i:and a half) {_UNIT}",
        _and_half,
        among=("and a half",),
    ),
    rule("quarter", Anchor.LENGTH, rf"{_APPROX}(?i:(?:(?P<three>three[- ]quarters)|a quarter) of an hour)", _quarters),
    rule(
        "for years",
        Anchor.LENGTH,
        r"(?i:for|in|after|through|over|during) (?P<t>(?i:(?:the |so |these |those |all these "
        r"|all those |long |many )*)(?P<unit>(?i:hours|days|nights|weeks|months|years|decades"
        r"|centuries|minutes)))(?! of\b)",
        _plural,
    ),
    rule(
        "for ages",
        Anchor.LENGTH,
        r"(?i:for (?P<t>ages|an age|an eternity|ever so long))",
        lambda _: Timex(TimexType.DURATION, None),
    ),
    rule(
        "seasons",
        Anchor.LENGTH,
        rf"{_AMOUNT} (?P<season>(?i:{SEASON}))s",
        _seasons,
        among=tuple(f"{season}s" for season in SEASONS),
    ),
    rule(
        "all day",
        Anchor.LENGTH,
        r"(?i:(?:all|the whole|the entire|all the|all that|the livelong) (?P<unit>day|night"
        r"|morning|afternoon|evening|week|month|year|summer|winter)(?: long)?)(?! of\b)",
        _whole,
    ),
    rule(
        "age in years",
        Anchor.LENGTH,
        rf"(?P<years>(?i:{NUMBER}))[- ](?i:years?[- ]old|years of age)",
        _age,
        among=("old", "years of age"),
    ),
    rule(
        "at the age of",
        Anchor.LENGTH,
        rf"(?i:at )?(?i:(?:the )?(?:tender |ripe |early |great |old )*age(?: of)?) (?P<years>(?i:{NUMBER}))",
        _age,
    ),
    rule("aged", Anchor.LENGTH, rf"(?i:aged) (?P<years>(?i:{NUMBER}))", _age),
    rule(
        "year of an age",
        Anchor.LENGTH,
        r"(?i:the (?:year|spring|summer|autumn|fall|winter)(?: that| when)? (?:I|he|she|we|they|you) (?:was|were"
        rf"|turned|became)(?: only| just)?) (?P<years>(?i:{NUMBER}))(?![\w-])(?! (?i:o['’]clock|of))",
        _age,
    ),
    rule(
        "child of an age",
        Anchor.LENGTH,
        rf"(?i:when (?:I|he|she|we|they|you) (?:was|were)(?: only| just| still)? (?:an? )?(?:little |small |young )?"
        rf"(?:boy|girl|child|lad|lass|man|woman|boys|girls|children) of) (?P<years>(?i:{NUMBER}))(?![\w-])",
        _age,
    ),
    rule(
        "when at age",
        Anchor.LENGTH,
        rf"(?i:(?:when|since|until|till|before) (?:I|he|she|we|they|you) (?:was|were|am|is|are"
        rf"|turned|became)(?: only| just| about| barely)?) (?P<years>(?i:{NUMBER}))(?= "
        rf"*(?:[,.;:!?—–]|$|(?i:his|her|my|the|and|he|she|I)\b))",
        _age,
    ),
    rule(
        "every",
        Anchor.HABIT,
        rf"(?i:every|each) (?i:(?:other|second|single) )?(?:(?P<amount>(?i:few|{NUMBER})) "
        rf")?(?P<unit>{WEEKDAY}|(?i:{UNIT}|{DAY_PART}|{SEASON}))(?: (?i:morning|afternoon"
        rf"|evening|night))?",
        _every,
    ),
    rule(
        "weekdays",
        Anchor.HABIT,
        rf"(?P<unit>{WEEKDAY})s(?: (?i:and) {WEEKDAY}s)?",
        lambda match: _set(weekday_value(match["unit"])),
    ),
    rule(
        "times a day",
        Anchor.HABIT,
        rf"(?i:once|twice|thrice|(?:{NUMBER}|several|many|a few) times) (?i:an?|per|each|every"
        rf"|in the) (?P<unit>(?i:{UNIT}))",
        _times_a,
        among=("once", "twice", "thrice", " times "),
    ),
    rule(
        "daily",
        Anchor.HABIT,
        r"(?i:hourly|daily|nightly|weekly|fortnightly|monthly|yearly|annually)",
        lambda match: _set(
            {"h": "PT1H", "d": "P1D", "n": "P1D", "w": "P1W", "f": "P2W", "m": "P1M", "y": "P1Y", "a": "P1Y"}[
                match.group()[0].lower()
            ]
        ),
    ),
    rule(
        "day after day",
        Anchor.HABIT,
        r"(?i:(?P<unit>hour|day|night|week|month|year|morning|evening) (?:after|by|in,? and) (?P=unit)(?: out)?)",
        lambda match: _set(
            iso_duration("one", {"morning": "day", "evening": "day"}.get(match["unit"].lower(), match["unit"]))
        ),
    ),
    rule(
        "mornings",
        Anchor.HABIT,
        r"(?i:(?:in|on|most|some) (?:the )?(?:mornings|afternoons|evenings|nights|weekends))(?! of\b)",
        lambda _: _set("P1D"),
    ),
    rule(
        "nth time",
        Anchor.COUNT,
        rf"(?i:(?:the|that|this|his|her|their|our|my) (?:very )?(?:{ORDINAL}|last|final|next) time)",
        _count,
    ),
)
"""``bare`` for durations: "a second chance" counts chances, not seconds."""
