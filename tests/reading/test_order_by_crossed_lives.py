from __future__ import annotations

from typing import Any

import pytest

from esesea.order.constraints import STRONG
from esesea.reading.annotators.ages import ages
from esesea.reading.annotators.order_by_crossed_lives import order_by_crossed_lives
from esesea.story.time import TemporalRelation
from tests.reading.case_files import cases
from tests.reading.time_cases import claims, read_case

CASES = cases("order_by_crossed_lives")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_claims(case: dict[str, Any]) -> None:
    document, layers = read_case(case, ages, order_by_crossed_lives)
    assert claims(layers) == case["expect"]
    for relation in layers.of(TemporalRelation):
        assert relation.evidence.confidence < STRONG
        assert all(document.quote(span).strip() for span in relation.evidence.spans)


def test_half_of_the_cases_stay_silent() -> None:
    assert sum(not case["expect"] for case in CASES.values()) * 2 >= len(CASES)
