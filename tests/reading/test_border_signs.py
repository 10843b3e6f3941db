from __future__ import annotations

from dataclasses import replace

import pytest

from esesea.reading.annotators.parsing import parsing
from esesea.reading.cutting.border_signs import BorderSigns, border_signs, chance, look_at
from esesea.reading.parse import Parse
from tests.reading.case_files import layers_of

NONE = BorderSigns(0, 0, 0, 0, 0, 0, 0)
TEXT = """Ada walked along the river with Ben. The river was wide and the boats were old.

“Look,” said Ben.

The next morning Cora opened the bakery. Flour lay on the counter, and the oven was cold.

She lit it."""


def signs_at(index: int) -> BorderSigns:
    _, layers = layers_of(TEXT, parsing)
    return border_signs([look_at(paragraph) for paragraph in layers.one(Parse).paragraphs], index)


def test_everything_changes_at_a_border() -> None:
    found = signs_at(2)
    assert found.time_moves == 1
    assert found.words_change == 1
    assert found.people_change == 1
    assert found.new_name == 1
    assert found.pronoun_opens == 0
    assert found.talk_before == 0.5


def test_a_pronoun_goes_on() -> None:
    assert signs_at(3).pronoun_opens == 1
    assert chance(signs_at(3)) < chance(signs_at(2))


@pytest.mark.parametrize(
    "sign", ["time_moves", "words_change", "people_change", "long_opening", "new_name", "talk_before"]
)
def test_each_sign_speaks_for_a_border(sign: str) -> None:
    assert chance(replace(NONE, **{sign: 1.0})) > chance(NONE)


def test_a_pronoun_speaks_against_it() -> None:
    assert chance(replace(NONE, pronoun_opens=1.0)) < chance(NONE)
