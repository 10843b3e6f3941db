"""The examples are those of the Library of Congress's specification where it has one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esesea.story.edtf import Stretch, stretch, written

DAYS = st.integers(-800_000, 1_200_000)


def days(first: date | None, last: date | None) -> Stretch:
    return Stretch(first.toordinal() if first else None, last.toordinal() if last else None)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("1985-04-12", date(1985, 4, 12), date(1985, 4, 12)),
        ("1985-04", date(1985, 4, 1), date(1985, 4, 30)),
        ("1985", date(1985, 1, 1), date(1985, 12, 31)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31)),
        ("2004-XX", date(2004, 1, 1), date(2004, 12, 31)),
        ("1985-04-XX", date(1985, 4, 1), date(1985, 4, 30)),
        ("1984?", date(1984, 1, 1), date(1984, 12, 31)),
        ("2004-06-11%", date(2004, 6, 10), date(2004, 6, 12)),
        ("2004-06~", date(2004, 5, 2), date(2004, 7, 30)),
        ("2001-21", date(2001, 3, 1), date(2001, 6, 30)),
        ("1964/2008", date(1964, 1, 1), date(2008, 12, 31)),
        ("2004-02-01/2005", date(2004, 2, 1), date(2005, 12, 31)),
        ("1985-04-12/..", date(1985, 4, 12), None),
        ("../1985-04-12", None, date(1985, 4, 12)),
        ("../1985", None, date(1985, 12, 31)),
    ],
)
def test_what_is_read(edtf: str, first: date | None, last: date | None):
    assert stretch(edtf) == days(first, last)


@pytest.mark.parametrize(
    "edtf", ["", "85", "1985-13", "1985-02-30", "1985-21-01", "XXXX-06", "../..", "2008/1964", "June 1985", "1985-4"]
)
def test_what_is_not(edtf: str):
    assert stretch(edtf) is None


@pytest.mark.parametrize(
    "edtf",
    [
        *("1985-04-12", "1985-04", "1985", "198X", "19XX", "1985-21", "1985-24", "../1985", "1985-04-12/.."),
        *("1964/2008", "-0043", "1985-04/1985-09", "1985-04-12/1985-04-15"),
    ],
)
def test_the_shortest_form_is_written(edtf: str):
    found = stretch(edtf)
    assert found is not None
    assert written(found.first, found.last) == edtf


@given(st.one_of(st.none(), DAYS), st.one_of(st.none(), st.integers(0, 40_000)))
def test_what_is_written_is_read_back(first: int | None, length: int | None):
    last = None if length is None else (first or 0) + length
    if first is None and last is None:
        return
    assert stretch(written(first, last)) == Stretch(first, last)


def test_no_date_is_no_date():
    with pytest.raises(ValueError, match="end"):
        written(None, None)
    with pytest.raises(ValueError, match="before"):
        written(2, 1)
