from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.order_by_embedding import order_by_embedding
from tests.reading.case_files import cases
from tests.reading.time_cases import claims, read_case

CASES = cases("order_by_embedding")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_told_comes_before_the_telling(case: dict[str, Any]) -> None:
    _, layers = read_case(case, order_by_embedding)
    assert claims(layers) == case["expect"]
