from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.ages import ages
from esesea.reading.annotators.order_by_ages import SUREST, order_by_ages
from esesea.story.time import TemporalRelation
from tests.reading.case_files import cases
from tests.reading.time_cases import claims, read_case

CASES = cases("order_by_ages")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_claims(case: dict[str, Any]) -> None:
    document, layers = read_case(case, ages, order_by_ages)
    assert claims(layers) == case["expect"]
    for relation in layers.of(TemporalRelation):
        assert relation.evidence.confidence <= SUREST
        assert all(document.quote(span).strip() for span in relation.evidence.spans)
