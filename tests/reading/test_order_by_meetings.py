from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.order_by_meetings import order_by_meetings
from esesea.story.time import TemporalRelation
from tests.reading.case_files import cases
from tests.reading.time_cases import claims, read_case

CASES = cases("order_by_meetings")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_claims(case: dict[str, Any]) -> None:
    document, layers = read_case(case, order_by_meetings)
    assert claims(layers) == case["expect"]
    for relation in layers.of(TemporalRelation):
        assert 0 < relation.evidence.confidence <= 1
        assert all(document.quote(span).strip() for span in relation.evidence.spans)
        assert relation.evidence.spans
