"""Layers grow and never change; what is made of one is made once, until it grows."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from esesea.reading.errors import MissingLayer
from esesea.reading.layers import Layers
from esesea.text.span import Span


def numbers_of(*kinds: tuple[object, ...]) -> list[int]:
    return [len(kind) for kind in kinds]


def test_a_layer_that_was_made_may_be_empty_and_no_other_may_be_asked_for() -> None:
    layers = Layers().adding((int,), ())
    assert layers.of(int) == ()
    assert layers.has(int)
    assert not layers.has(str)
    with pytest.raises(MissingLayer):
        layers.of(str)
    with pytest.raises(KeyError):
        layers.adding((int,), ("a word that nobody announced",))


def test_what_grows_is_another_value_and_what_does_not_stays_the_same_one() -> None:
    before = Layers().adding((int, str), (1, "a"))
    after = before.adding((int,), (2,))
    assert (before.of(int), after.of(int)) == ((1,), (1, 2))
    assert after.of(str) is before.of(str)


def test_what_is_made_of_layers_is_made_once_until_one_of_them_grows() -> None:
    layers = Layers().adding((int, str), (1, "a", "b"))
    made = layers.view(numbers_of, int, str)
    assert made == [1, 2]
    assert layers.adding((float,), (0.5,)).view(numbers_of, int, str) is made
    assert layers.view(numbers_of, str) == [2]
    grown = layers.adding((str,), ("c",))
    assert grown.view(numbers_of, int, str) == [1, 3]
    assert layers.view(numbers_of, int, str) == made


@dataclass(frozen=True, slots=True)
class Said:
    span: Span


def test_what_another_adds_goes_to_its_place_in_the_text() -> None:
    one, two, three = (Said(Span(start, start + 1)) for start in (1, 3, 5))
    layers = Layers().adding((Said,), (one, three)).adding((Said,), (two,))
    assert layers.of(Said) == (one, two, three)
