"""A wording made true: its places filled with the story's persons, places and time line."""

from __future__ import annotations

from bench.retell.moments import Moments
from bench.retell.setting import Place, Setting

from esesea.reading.english.calendar_words import MONTHS, WEEKDAYS
from esesea.text.structure.numbers import ORDINALS, TENS, UNITS

SEASONS = ("Winter", "Spring", "Summer", "Autumn")


def number(value: int) -> str:
    """How many there are, in words, 0 to 99: ``twenty-three``, and ``no`` for none."""
    if value < len(UNITS):
        return UNITS[value] if value else "no"
    tens, units = divmod(value, 10)
    return TENS[tens - 2] + (f"-{UNITS[units]}" if units else "")


def ordinal(value: int) -> str:
    """In words, 1 to 99: ``twenty-third``."""
    if value < len(ORDINALS):
        return ORDINALS[value]
    tens, units = divmod(value, 10)
    word = TENS[tens - 2]
    return f"{word}-{ORDINALS[units]}" if units else f"{word[:-1]}ieth"


def amount(units: int, unit: str) -> str:
    """``a year``, ``ten weeks``; whole years where there are more than 23 months, and so for weeks and months."""
    larger, each = {"week": ("month", 4.348), "month": ("year", 12)}.get(unit, ("", 0))
    if larger and units / each >= 2:
        return amount(round(units / each), larger)
    return f"a {unit}" if units == 1 else f"{number(units)} {unit}s"


def fill(
    words: str, at: int, line: Moments, setting: Setting, *, place: Place | None = None, age: int | None = None
) -> str:
    """``words`` for the scene told at ``at``. Raises KeyError where a place in them cannot be filled."""
    known = {**setting.pronouns, **_when(at, line)}
    if place is not None:
        here = f"{place.preposition} {place.name}"
        title = place.name.title().replace("The ", "the ", 1).removeprefix("the ")
        known |= {"place": place.name, "in_place": here, "In_place": _capital(here), "Place_title": f"The {title}"}
    if age is not None:
        known |= {"age": number(age), "Age": _capital(number(age)), "age_nth": ordinal(age)}
        known |= {"age_next": number(age + 1), "age_next_nth": ordinal(age + 1)}
    return words.format_map(known)


def _when(at: int, line: Moments) -> dict[str, str]:
    day = line.day(at)
    weekday = WEEKDAYS[line.epochs[at] % len(WEEKDAYS)] if line.unit == "day" else WEEKDAYS[day.weekday()]
    season = SEASONS[day.month % 12 // 3]
    nth = ordinal(line.epochs[at] + 1)
    known = {
        "year": str(day.year),
        "month": MONTHS[day.month - 1],
        "day": str(day.day),
        "day_nth": f"{day.day}{_suffix(day.day)}",
        "season": season,
        "season_low": season.lower(),
        "weekday": weekday,
        "WEEKDAY": weekday.upper(),
        "nth": nth,
        "Nth": _capital(nth),
    }
    apart = abs(line.between(at)) if at else 0
    if apart:
        said = amount(apart, line.unit)
        known |= {"amount": said, "Amount": _capital(said), "AMOUNT": said.upper(), "Title": said.title()}
    return known


def _suffix(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
