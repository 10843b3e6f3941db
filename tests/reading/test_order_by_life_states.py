from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.life_states import life_states
from esesea.reading.annotators.order_by_life_states import SURE, order_by_life_states
from esesea.reading.annotators.scene_modes import scene_modes
from esesea.story.time import STORY_CLOCK, TemporalRelation
from tests.reading.case_files import PEOPLE, TRAVELLERS, cases, layers_of
from tests.reading.time_cases import claims, read_case

CASES = cases("order_by_life_states")
READ = (*PEOPLE, *TRAVELLERS, life_states, scene_modes, order_by_life_states)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_living_come_before_the_dead(case: dict[str, Any]) -> None:
    _, layers = read_case(case, life_states, order_by_life_states)
    assert claims(layers) == case["expect"]


def test_a_claim_shows_the_words_of_death() -> None:
    document, layers = layers_of(CASES["lives_before_dead"]["text"], *READ)
    (claim,) = layers.of(TemporalRelation)
    assert claim.clock == STORY_CLOCK
    assert claim.evidence.confidence >= SURE
    assert [document.quote(span) for span in claim.evidence.spans] == ["Tom was dead", "He lay dead on the stones"]


def test_a_death_that_is_looked_back_on_proves_nothing() -> None:
    _, layers = layers_of(CASES["looked_back_on_by_two_signs"]["text"], *READ)
    (claim,) = layers.of(TemporalRelation)
    assert claim.evidence.confidence < SURE
