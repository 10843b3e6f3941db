from __future__ import annotations

from typing import Any

import pytest

from esesea.order.constraints import STRONG
from esesea.reading.annotators.order_by_changes import order_by_changes
from esesea.reading.lives.change import HAPPENS, SURE, Change
from esesea.story.time import TemporalRelation
from tests.reading.case_files import cases
from tests.reading.time_cases import claims, read_case

CASES = cases("order_by_changes")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_shows_comes_after_what_happened(case: dict[str, Any]) -> None:
    document, layers = read_case(case, order_by_changes)
    assert claims(layers) == case["expect"]
    for claim in layers.of(TemporalRelation):
        assert len(claim.evidence.spans) == 2
        assert all(document.quote(span).strip() for span in claim.evidence.spans)


def test_no_change_but_death_proves() -> None:
    assert all(sure < STRONG for pairs in SURE.values() for sure in pairs.values())


def test_every_change_has_an_event_and_an_order() -> None:
    for change in Change:
        stages = {stage for pair in SURE[change] for stage in pair}
        assert HAPPENS[change] <= stages
        assert all(low < high for low, high in SURE[change])
