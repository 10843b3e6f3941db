from __future__ import annotations

from datetime import date

import pytest

from esesea.story.calendar import Calendar, Era, Month
from esesea.story.day_words import age_words, day_words, edtf_of_days
from esesea.story.days import Age, SceneDays

EMBER = Calendar(
    "the Ember", (Month("Frostmonth", 30), Month("Thawmonth", 30)), ("Ashday", "Coalday"), 0, (Era("the Ember"),)
)


def dated(first: date | None, last: date | None) -> SceneDays:
    return SceneDays("s1", None, "gregorian", first.toordinal() if first else None, last.toordinal() if last else None)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(1985, 6, 4), date(1985, 6, 4), "Tuesday 4 June 1985"),
        (date(1485, 8, 22), date(1485, 8, 22), "22 August 1485"),
        (date(1985, 6, 1), date(1985, 6, 30), "June 1985"),
        (date(1985, 6, 4), date(1985, 6, 9), "4 to 9 June 1985"),
        (date(1985, 6, 4), date(1985, 7, 9), "4 June to 9 July 1985"),
        (date(1985, 1, 1), date(1985, 12, 31), "1985"),
        (date(1985, 1, 1), date(1985, 12, 30), "1985"),
        (date(1983, 10, 24), date(1984, 5, 31), "October 1983 to May 1984"),
        (date(1985, 1, 1), date(1990, 12, 31), "1985 to 1990"),
        (date(1985, 6, 4), None, "from 4 June 1985 on"),
        (None, date(1985, 6, 4), "by 4 June 1985"),
    ],
)
def test_dates(first: date | None, last: date | None, words: str):
    assert day_words(dated(first, last), "s1", None) == words


@pytest.mark.parametrize(
    ("origin", "least", "most", "words"),
    [
        ("s1", 0, 0, "day 1"),
        ("s1", 2, 2, "day 3"),
        ("s1", 2, 4, "day 3 to 5"),
        ("s7", 2, 2, "2 days after s7"),
        ("s7", 1, 1, "1 day after s7"),
        ("s7", 0, 0, "on the same day as s7"),
        ("s7", 2, 6, "2 to 6 days after s7"),
        ("s7", 0, 1, "at most 1 day after s7"),
        ("s1", -3, -3, "3 days before s1"),
        ("s1", -4018, -3287, "about 10 years before s1"),
        ("s1", 80, 100, "about 3 months after s1"),
        ("s1", 30, 4000, "30 days to 11 years after s1"),
        ("s1", -5, 9, "5 days before s1 to 9 days after"),
    ],
)
def test_days_from_a_scene(origin: str, least: int, most: int, words: str):
    assert day_words(SceneDays("s2", origin, None, least, most), "s1", None) == words


def test_days_of_a_declared_calendar():
    exact = EMBER.day(212, 1, 3)
    assert (
        day_words(SceneDays("s1", None, "the Ember", exact, exact), "s1", EMBER)
        == "Ashday 3 Frostmonth 212 of the Ember"
    )
    assert day_words(SceneDays("s1", None, "the Ember", *EMBER.stretch(212)), "s1", EMBER) == "212 of the Ember"
    assert edtf_of_days("the Ember", 1, 1) is None


@pytest.mark.parametrize(("least", "most", "words"), [(24, 24, "24"), (24, 25, "24 or 25"), (20, 30, "20 to 30")])
def test_ages(least: int, most: int, words: str):
    assert age_words(Age("s1", "c1", least, most)) == words


def test_the_scene_that_others_are_counted_from_is_not_counted_from_itself() -> None:
    assert day_words(SceneDays("s7", "s7", None, 0, 0), "s1", None) == ""
    assert day_words(SceneDays("s7", "s7", None, 0, 0, weekday=4), "s1", None) == "Friday"
    assert day_words(SceneDays("s1", "s1", None, 0, 0), "s1", None) == "day 1"
