"""The names of days, months, seasons, parts of the day and units of time, and what TIMEX3 writes for them."""

from __future__ import annotations

from collections.abc import Iterable

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_NAMES = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}

DAY_PARTS = {
    "dawn": "TMO",
    "daybreak": "TMO",
    "daylight": "TMO",
    "cockcrow": "TMO",
    "sunrise": "TMO",
    "sunup": "TMO",
    "morning": "TMO",
    "forenoon": "TMO",
    "noon": "T12:00",
    "noonday": "T12:00",
    "midday": "T12:00",
    "afternoon": "TAF",
    "sunset": "TEV",
    "sundown": "TEV",
    "dusk": "TEV",
    "twilight": "TEV",
    "gloaming": "TEV",
    "evening": "TEV",
    "nightfall": "TNI",
    "night": "TNI",
    "midnight": "T24:00",
}
"""TIMEX3 values of the parts of a day (TimeML 1.2.1, section 2.2.2); the fine ones take the nearest."""

OF_DAY = {
    "dawn": "dawn",
    "daybreak": "dawn",
    "daylight": "dawn",
    "cockcrow": "dawn",
    "sunrise": "sunrise",
    "sunup": "sunrise",
    "morning": "morning",
    "forenoon": "morning",
    "noon": "noon",
    "noonday": "noon",
    "midday": "noon",
    "afternoon": "afternoon",
    "sunset": "sunset",
    "sundown": "sunset",
    "dusk": "dusk",
    "twilight": "dusk",
    "gloaming": "dusk",
    "nightfall": "dusk",
    "evening": "evening",
    "night": "night",
    "midnight": "midnight",
}
"""What `SceneTime.of_day` calls each part of a day."""

HOLIDAYS = {
    "christmas eve": "12-24",
    "christmas day": "12-25",
    "christmas": "12-25",
    "boxing day": "12-26",
    "new year's eve": "12-31",
    "new year's day": "01-01",
    "new year's": "01-01",
    "twelfth night": "01-05",
    "candlemas": "02-02",
    "valentine's day": "02-14",
    "lady day": "03-25",
    "may day": "05-01",
    "midsummer day": "06-24",
    "midsummer's day": "06-24",
    "midsummer eve": "06-23",
    "independence day": "07-04",
    "lammas": "08-01",
    "michaelmas": "09-29",
    "halloween": "10-31",
    "hallowe'en": "10-31",
    "all saints' day": "11-01",
    "guy fawkes night": "11-05",
    "bonfire night": "11-05",
    "martinmas": "11-11",
    "easter sunday": "",
    "easter monday": "",
    "easter": "",
    "good friday": "",
    "ash wednesday": "",
    "whit sunday": "",
    "whitsun": "",
    "thanksgiving day": "",
    "thanksgiving": "",
    "passover": "",
    "yom kippur": "",
    "ramadan": "",
    "hanukkah": "",
    "diwali": "",
}
"""Month and day of feasts that have a fixed one; empty for those that move."""

UNITS = {
    "second": ("PT", "S", 1),
    "minute": ("PT", "M", 1),
    "hour": ("PT", "H", 1),
    "day": ("P", "D", 1),
    "night": ("P", "D", 1),
    "week": ("P", "W", 1),
    "sennight": ("P", "W", 1),
    "fortnight": ("P", "W", 2),
    "weekend": ("P", "W", 1),
    "month": ("P", "M", 1),
    "year": ("P", "Y", 1),
    "decade": ("P", "Y", 10),
    "century": ("P", "Y", 100),
    "millennium": ("P", "Y", 1000),
}
"""ISO 8601 prefix, letter and factor of each unit of a duration; a night counts as a day."""

DAYS_IN = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "night": 1.0,
    "morning": 1.0,
    "evening": 1.0,
    "week": 7.0,
    "sennight": 7.0,
    "fortnight": 14.0,
    "weekend": 7.0,
    "month": 30.44,
    "summer": 365.25,
    "winter": 365.25,
    "season": 91.3,
    "year": 365.25,
    "decade": 3652.5,
    "century": 36525.0,
    "millennium": 365250.0,
}
"""The length of each unit in days (a mean Gregorian month and year)."""

_IRREGULAR = {"centuries": "century", "millennia": "millennium"}


def singular(unit: str) -> str:
    """The name of one ``unit``: "years" is "year", "centuries" "century"."""
    plain = unit.lower()
    return _IRREGULAR.get(plain, plain.removesuffix("s"))


def either_case(names: Iterable[str]) -> str:
    """A pattern for names that must be capitalised, or written wholly in capitals as headings do."""
    found = sorted(names, key=len, reverse=True)
    return "(?:" + "|".join([*found, *(name.upper() for name in found)]) + ")"


MONTH = either_case(MONTHS)
MONTH_OF_DAY = rf"(?:{MONTH}|{either_case([month[:3] for month in MONTHS])}\.?|(?:Sept|SEPT)\.?)"
"""A month beside a day's number, where it may be written short: "12 Oct. 1943"; alone, "Dec" may be a name."""
WEEKDAY = either_case(WEEKDAYS)
SEASON = r"(?:spring|summer|autumn|fall|winter)"
DAY_PART = "(?:" + "|".join(sorted(DAY_PARTS, key=len, reverse=True)) + ")"
UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|sennights?|fortnights?|months?"
    r"|years?|decades?|centur(?:y|ies)|millenni(?:um|a))"
)
YEAR = r"(?:1[0-9]{3}|2[0-9]{3})"


def month_number(name: str) -> str:
    """Two digits: "06" for June, and for "Jun."."""
    return f"{[month[:3] for month in MONTHS].index(name[:3].capitalize()) + 1:02d}"


def weekday_value(name: str) -> str:
    """TIMEX3's value of some day of that name: ``XXXX-WXX-3`` for Wednesday."""
    return f"XXXX-WXX-{WEEKDAYS.index(name.capitalize()) + 1}"
