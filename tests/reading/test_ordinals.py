from __future__ import annotations

from typing import Any

import pytest

from esesea.story.ordinal import Ordinal
from esesea.story.place import Place
from tests.reading.case_files import cases
from tests.reading.time_cases import read_case

CASES = cases("ordinals")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_counted(case: dict[str, Any]) -> None:
    _, layers = read_case(case)
    names = {place.id: place.name for place in layers.of(Place)}
    found = [f"{one.scene} {one.n} {one.act} {names[one.of] if one.of else '-'}" for one in layers.of(Ordinal)]
    assert found == case["expect"]
