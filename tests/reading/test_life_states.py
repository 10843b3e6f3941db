from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.life_states import life_states
from esesea.story.character import Character, LifeState
from tests.reading.case_files import PEOPLE, TRAVELLERS, cases, layers_of

CASES = cases("life_states")
READ = (*PEOPLE, *TRAVELLERS, life_states)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_who_is_in_what_state(case: dict[str, Any]) -> None:
    _, layers = layers_of(case["text"], *READ)
    names = {character.id: character.name for character in layers.of(Character)}
    found = [
        f"{names[each.character]} {each.state}{' (known)' if each.known_only else ''}" for each in layers.of(LifeState)
    ]
    assert found == case["expect"]


def test_a_traveller_dies_on_their_own_clock() -> None:
    text = "Ada looked up. She stepped into the time machine.\n\n\nAda fell. Ada died."
    _, layers = layers_of(text, *READ)
    (state,) = layers.of(LifeState)
    assert state.clock == f"lived:{state.character}"
