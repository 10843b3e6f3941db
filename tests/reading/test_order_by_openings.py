from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.leaps import leaps
from esesea.reading.annotators.order_by_openings import order_by_openings
from esesea.story.time import TemporalRelation
from tests.reading.case_files import cases
from tests.reading.time_cases import claims, read_case

CASES = cases("order_by_openings")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_claims(case: dict[str, Any]) -> None:
    document, layers = read_case(case, leaps, order_by_openings)
    assert claims(layers) == case["expect"]
    for relation in layers.of(TemporalRelation):
        assert all(document.quote(span).strip() for span in relation.evidence.spans)
