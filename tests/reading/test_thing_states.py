from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.thing_states import thing_states
from esesea.story.character import Character
from esesea.story.thing import ThingState
from tests.reading.case_files import PEOPLE, cases, layers_of

CASES = cases("thing_states")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_becomes_of_things(case: dict[str, Any]) -> None:
    document, layers = layers_of(case["text"], *PEOPLE, thing_states)
    names = {character.id: f"{character.name}'s " for character in layers.of(Character)}
    found = layers.of(ThingState)
    assert [f"{names.get(each.owner or '', '')}{each.thing} {each.fate.value}" for each in found] == case["expect"]
    for each in found:
        assert each.thing.split()[-1] in document.quote(each.evidence[0].spans[0]).lower()
