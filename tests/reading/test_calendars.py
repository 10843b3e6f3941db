from __future__ import annotations

from pathlib import Path

import pytest

from esesea.reading.calendars.declaration import calendar_of, read_calendar
from esesea.reading.calendars.errors import CalendarFaults, CalendarNotToml, NoCalendar
from esesea.reading.readers import fingerprint, reader
from tests.reading.calendars import EMBER


def test_a_calendar_is_read(tmp_path: Path):
    file = tmp_path / "ember.toml"
    file.write_text(EMBER, encoding="utf-8")
    calendar = read_calendar(file)
    assert [month.name for month in calendar.months] == ["Frostmonth", "Thawmonth", "High Summer"]
    assert calendar.day(1, 1, 1) == 1
    assert (calendar.feasts[0].month, calendar.feasts[0].day) == (2, 15)
    assert calendar.source == EMBER


def test_its_first_day_may_be_a_day_of_ours():
    tied = calendar_of('first_day = "1985-06-04"\n' + EMBER, "ember.toml")
    assert tied.day(1, 1, 1) == 724796


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (('Thawmonth"\ndays = 30', 'Frostmonth"\ndays = 30'), "Frostmonth comes twice"),
        (("days = 30", "days = 0"), "1"),
        (("day = 15", "day = 31"), "has 30"),
        (('month = "Thawmonth"', 'month = "Rainmonth"'), "no month is called so"),
        (("weekdays = [", 'first_weekday = "Sunday"\nweekdays = ['), "no weekday is called so"),
        (("weekdays = [", "moons = 3\nweekdays = ["), "moons"),
        (("weekdays = [", 'first_day = "June"\nweekdays = ['), "1985-06-04"),
        (("[[years]]", "[leap]\nevery = 4\n\n[[years]]"), "leap_days"),
    ],
)
def test_faults_are_named(change: tuple[str, str], fault: str):
    with pytest.raises(CalendarFaults, match=fault) as raised:
        calendar_of(EMBER.replace(*change, 1), "ember.toml")
    assert raised.value.hint


def test_every_fault_is_told_at_once():
    twice = EMBER.replace("day = 15", "day = 31").replace("Cinderday", "Ashday")
    with pytest.raises(CalendarFaults) as raised:
        calendar_of(twice, "ember.toml")
    assert len(raised.value.why) == 2


def test_what_is_no_calendar(tmp_path: Path):
    with pytest.raises(CalendarNotToml, match="line"):
        calendar_of("months = [", "ember.toml")
    with pytest.raises(NoCalendar, match="cannot be read"):
        read_calendar(tmp_path / "none.toml")
    (tmp_path / "odd.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(NoCalendar, match="UTF-8"):
        read_calendar(tmp_path / "odd.toml")


def test_the_reader_is_named_for_its_calendar():
    plain, ember = reader("rules"), reader("rules", calendar=calendar_of(EMBER, "ember.toml"))
    other = reader("rules", calendar=calendar_of(EMBER.replace("days = 30", "days = 31"), "ember.toml"))
    assert len({fingerprint(each) for each in (plain, ember, other)}) == 3
