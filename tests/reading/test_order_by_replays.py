from __future__ import annotations

from typing import Any

import pytest

from esesea.order.constraints import EVEN, STRONG
from esesea.reading.annotators.order_by_replays import order_by_replays
from esesea.reading.annotators.replays import replays
from esesea.reading.scene_facts import SceneMode
from esesea.story.scene import Mode
from esesea.story.time import TemporalRelation
from tests.reading.case_files import cases
from tests.reading.time_cases import read_case

CASES = cases("order_by_replays")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_claims(case: dict[str, Any]) -> None:
    document, layers = read_case(case, replays, order_by_replays)
    found = layers.of(TemporalRelation)
    assert [_written(each) for each in found] == case["expect"]
    ahead = [each.scene for each in layers.of(SceneMode) if each.mode is Mode.PROLEPSIS]
    assert ahead == case.get("ahead", [])
    for relation in found:
        assert relation.evidence.confidence < STRONG
        assert len(relation.evidence.spans) == 2
        assert all(document.quote(span).strip() for span in relation.evidence.spans)


def _written(claim: TemporalRelation) -> str:
    heeded = "" if claim.evidence.confidence >= EVEN else " unheeded"
    return f"{claim.a} {claim.relation} {claim.b}{heeded}"


def test_half_of_the_cases_are_silent() -> None:
    silent = [name for name, case in CASES.items() if not case["expect"]]
    assert len(CASES) >= 16
    assert 2 * len(silent) >= len(CASES)
    assert all(name.startswith("silent_") for name in silent)
