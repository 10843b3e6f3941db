from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.ages import ages
from esesea.reading.scene_facts import StatedAge
from esesea.story.character import Character
from tests.reading.case_files import cases
from tests.reading.time_cases import read_case

CASES = cases("ages")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_how_old_people_are(case: dict[str, Any]) -> None:
    document, layers = read_case(case, ages)
    names = {character.id: character.name for character in layers.of(Character)}
    found = layers.of(StatedAge)
    assert sorted(f"{age.scene} {names[age.character]} {age.years}" for age in found) == case["expect"]
    assert all(document.quote(age.evidence.spans[0]).strip() for age in found)
    assert all(0 < age.evidence.confidence < 1 for age in found)
