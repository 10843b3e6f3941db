from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.name_variants import name_variants
from esesea.reading.annotators.places import places
from esesea.reading.annotators.tenses import tenses
from esesea.story.pattern import NameVariant
from tests.reading.case_files import PEOPLE, cases, layers_of

CASES = cases("name_variants")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_other_ways_to_say_a_name(case: dict[str, Any]) -> None:
    document, layers = layers_of(case["text"], *PEOPLE, tenses, places, name_variants)
    found = layers.of(NameVariant)
    assert [f"{one.kind} {one.variant}" for one in found] == case["variants"]
    for variant in found:
        if variant.variant is not None and variant.kind != "dialect":
            assert {document.quote(span) for span in variant.spans} == {variant.variant}
