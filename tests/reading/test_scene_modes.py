from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.scene_facts import SceneMode
from tests.reading.case_files import cases
from tests.reading.time_cases import read_case

CASES = cases("scene_modes")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_how_each_scene_stands(case: dict[str, Any]) -> None:
    document, layers = read_case(case)
    assert {one.scene: str(one.mode) for one in layers.of(SceneMode)} == case["expect"]
    assert all(document.quote(one.evidence[0].spans[0]) for one in layers.of(SceneMode))
