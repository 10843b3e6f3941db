"""A wording made to fit a story: its places filled with persons, days and a house that the novel does not know."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

from bench.mutate.people import Person

from esesea.reading.english.calendar_words import MONTHS, WEEKDAYS
from esesea.text.structure.numbers import ORDINALS, TENS

HOUSES = (
    "Carrow Lodge",
    "Hallowmere",
    "Thistledown Hall",
    "Pennock House",
    "Wexcombe",
    "Marlby Abbey",
    "Ravensholt",
    "Dunstall Priory",
    "Ottermere",
    "Kelderby Grange",
)
FIRST_YEAR, LAST_YEAR = 1850, 1890
PRONOUNS: Mapping[str, Mapping[str, str]] = {
    "he": {"he": "he", "him": "him", "his": "his", "himself": "himself", "person": "man"},
    "she": {"he": "she", "him": "her", "his": "her", "himself": "herself", "person": "woman"},
}


def fields(person: Person, other: Person, month: int, house: str, chance: Random) -> dict[str, str]:
    """What every place in a wording stands for. ``month`` counts from 0; its year and day are drawn."""
    year = chance.randint(FIRST_YEAR, LAST_YEAR)
    day = date(year, month + 1, chance.randint(1, 26))
    wrong = (day.weekday() + chance.randint(2, 5)) % len(WEEKDAYS)
    pronouns = PRONOUNS[person.pronoun]
    return {
        **pronouns,
        **{key.capitalize(): word.capitalize() for key, word in pronouns.items()},
        "Name": person.name,
        "Other": other.name,
        "Place": house,
        "date": _said(day),
        "date_year": f"{_said(day)}, {year}",
        "next_date": _said(day + timedelta(days=1)),
        "day": str(day.day),
        "month": MONTHS[month],
        "year": str(year),
        "weekday": WEEKDAYS[day.weekday()],
        "next_weekday": _weekday(day.weekday() + 1),
        "wrong": _weekday(wrong),
        "wrong_next": _weekday(wrong + 1),
        "wrong_after": _weekday(wrong + 2),
    }


def house(text: str, chance: Random) -> str:
    """A house whose name does not stand in ``text``."""
    return chance.choice([name for name in HOUSES if name.split()[0] not in text])


def _weekday(number: int) -> str:
    return WEEKDAYS[number % len(WEEKDAYS)]


def _said(day: date) -> str:
    return f"the {_nth(day.day)} of {MONTHS[day.month - 1]}"


def _nth(value: int) -> str:
    if value < len(ORDINALS):
        return ORDINALS[value]
    tens, units = divmod(value, 10)
    return f"{TENS[tens - 2]}-{ORDINALS[units]}" if units else f"{TENS[tens - 2][:-1]}ieth"
