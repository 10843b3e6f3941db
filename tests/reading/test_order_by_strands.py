from __future__ import annotations

from typing import Any

import pytest

from esesea.order.constraints import STRONG
from esesea.reading.annotators.order_by_ordinals import order_by_ordinals
from esesea.reading.annotators.order_by_strands import order_by_strands
from esesea.story.time import TemporalRelation
from tests.reading.case_files import cases
from tests.reading.time_cases import claims, read_case

CASES = cases("order_by_strands")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_claims(case: dict[str, Any]) -> None:
    document, layers = read_case(case, order_by_ordinals, order_by_strands)
    assert claims(layers) == case["expect"]
    for relation in layers.of(TemporalRelation):
        assert relation.evidence.by != "strands" or relation.evidence.confidence < STRONG
        assert all(document.quote(span).strip() for span in relation.evidence.spans)
