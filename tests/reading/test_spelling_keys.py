"""Which names sound alike, whatever their letters."""

from __future__ import annotations

import pytest

from esesea.reading.imagery.spelling_keys import spelling_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Katherine", "Catherine"),
        ("Ravensby", "Ravensbey"),
        ("Councillor", "Councilor"),
        ("Stephen", "Steven"),
        ("Phillip", "Philip"),
        ("Elliott", "Eliot"),
        ("MacKenzie", "McKenzie"),
        ("Clarke", "Clark"),
        ("Smyth", "Smith"),
        ("Theresa", "Teresa"),
        ("Anthony", "Antony"),
        ("Lindsay", "Lindsay"),
        ("Margarette", "Margarett"),
    ],
)
def test_one_sound(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane", "June"),
        ("Harry", "Hardy"),
        ("Bethy", "Betty"),
        ("Harriet", "Harriot"),
        ("Hannah", "Anna"),
        ("Ellen", "Helen"),
        ("Marlow", "Marlin"),
        ("Corwin", "Corwen"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)
