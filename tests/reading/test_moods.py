from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.moods import moods
from esesea.reading.annotators.parsing import parsing
from esesea.reading.annotators.scenes import scenes
from esesea.reading.annotators.sentences import sentences
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import SceneMood
from tests.reading.case_files import cases, layers_of

CASES = cases("moods")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_how_a_scene_reads(case: dict[str, Any]) -> None:
    _, layers = layers_of(case["text"], parsing, sentences, scenes, moods, script=case.get("script", False))
    found = {one.scene: one.valence for one in layers.of(SceneMood)}
    assert [_word(found.get(scene.id)) for scene in layers.of(SceneSpan)] == case["moods"]
    assert all(-1 <= valence <= 1 for valence in found.values())


def _word(valence: float | None) -> str | None:
    if valence is None:
        return None
    return "bright" if valence > 0.05 else "dark" if valence < -0.05 else "even"
