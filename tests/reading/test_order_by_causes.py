from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.causes import causes
from esesea.reading.annotators.events import events
from esesea.reading.annotators.order_by_causes import order_by_causes
from esesea.reading.annotators.scene_modes import scene_modes
from esesea.story.time import TemporalRelation
from tests.reading.case_files import PEOPLE, TRAVELLERS, cases, layers_of

CASES = cases("order_by_causes")
READ = (*PEOPLE, *TRAVELLERS, events, scene_modes, causes, order_by_causes)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_spoken_of_comes_before(case: dict[str, Any]) -> None:
    _, layers = layers_of(case["text"], *READ)
    found = [f"{each.a} {each.relation} {each.b} at {each.evidence.confidence}" for each in layers.of(TemporalRelation)]
    assert found == case["expect"]
