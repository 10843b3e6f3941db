from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from esesea.story.calendar import GREGORIAN, Calendar, Era, LeapRule, Month

names = st.text("abc", min_size=1, max_size=3)


def _leap(every: int, but: int, yet: int) -> LeapRule:
    return LeapRule(every, every * but, every * but * yet)


calendars = st.builds(
    Calendar,
    name=names,
    months=st.lists(st.builds(Month, names, st.integers(1, 40), st.integers(0, 3)), min_size=1, max_size=5).map(tuple),
    weekdays=st.lists(names, min_size=1, max_size=9).map(tuple),
    leap=st.none() | st.builds(_leap, st.integers(1, 9), st.integers(0, 4), st.integers(0, 4)),
    first_day=st.integers(-1000, 1000),
)


@given(st.dates())
def test_the_gregorian_calendar_is_the_one_of_the_library(day: date):
    assert GREGORIAN.day(day.year, day.month, day.day) == day.toordinal()
    assert GREGORIAN.date(day.toordinal()) == (day.year, day.month, day.day)
    assert GREGORIAN.weekday(day.toordinal()) == day.weekday()


@given(calendars, st.integers(-100_000, 100_000))
def test_every_day_has_a_date_that_is_that_day(calendar: Calendar, day: int):
    assert calendar.day(*calendar.date(day)) == day


@given(calendars, st.integers(-300, 300))
def test_years_follow_without_a_gap(calendar: Calendar, year: int):
    assert calendar.stretch(year)[1] + 1 == calendar.stretch(year + 1)[0]


def test_there_is_no_such_day():
    assert GREGORIAN.day(1985, 2, 29) is None
    assert GREGORIAN.day(1984, 2, 29) is not None
    assert GREGORIAN.day(1985, 13, 1) is None


def test_eras_count_on_and_back():
    after, before = Era("the Ember"), Era("the Long Dark", 0, backwards=True)
    assert [after.year(1), before.year(1), before.year(3)] == [1, 0, -2]
    assert [after.counted(212), before.counted(-2)] == [212, 3]
