from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.colours import colours
from esesea.reading.english.colour_words import BASIC
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import SceneColours
from tests.reading.case_files import PEOPLE, cases, layers_of

CASES = cases("colours")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_palette_of_each_scene(case: dict[str, Any]) -> None:
    _, layers = layers_of(case["text"], *PEOPLE, colours)
    palettes = {one.scene: list(one.colours) for one in layers.of(SceneColours)}
    assert [palettes.get(scene.id, []) for scene in layers.of(SceneSpan)] == case["colours"]


def test_every_colour_word_is_a_kind_of_a_basic_one() -> None:
    assert set(BASIC.values()) <= set(BASIC)
