from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.order_by_knowledge import order_by_knowledge
from tests.reading.case_files import cases
from tests.reading.time_cases import claims, read_case

CASES = cases("order_by_knowledge")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_who_knows_has_learnt(case: dict[str, Any]) -> None:
    _, layers = read_case(case, order_by_knowledge)
    assert claims(layers) == case["expect"]
