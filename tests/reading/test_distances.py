from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.ages import ages
from esesea.reading.annotators.distances import distances
from esesea.story.character import Character
from esesea.story.days import Distance
from esesea.story.time import STORY_CLOCK
from tests.reading.case_files import cases
from tests.reading.time_cases import read_case

CASES = cases("distances")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_claims(case: dict[str, Any]) -> None:
    document, layers = read_case(case, ages, distances)
    names = {f"lived:{person.id}": person.name for person in layers.of(Character)}
    assert [_said(each, names) for each in layers.of(Distance)] == case["expect"]
    for each in layers.of(Distance):
        assert each.least <= each.most
        assert 0 < each.evidence.confidence <= 1
        assert each.evidence.spans
        assert all(document.quote(span).strip() for span in each.evidence.spans)


def _said(each: Distance, names: dict[str, str]) -> str:
    days = str(each.least) if each.least == each.most else f"{each.least} to {each.most}"
    return f"{each.a} to {each.b} {days}" + ("" if each.clock == STORY_CLOCK else f" for {names[each.clock]}")
