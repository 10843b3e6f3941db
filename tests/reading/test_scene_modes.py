from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from esesea.reading.annotator import annotator
from esesea.reading.annotators.scene_clocks import scene_clocks
from esesea.reading.annotators.scene_modes import scene_modes
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.reader import Reader
from esesea.reading.scene_facts import SceneMode
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.text.document import Document
from tests.builders import document
from tests.reading.case_files import cases
from tests.reading.time_cases import TIMES, read_case

CASES = cases("scene_modes")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_how_each_scene_stands(case: dict[str, Any]) -> None:
    document, layers = read_case(case)
    assert {one.scene: str(one.mode) for one in layers.of(SceneMode)} == case["expect"]
    assert all(document.quote(one.evidence[0].spans[0]) for one in layers.of(SceneMode))


@annotator(requires=(SceneSpan,), produces=SceneMode)
def ahead(document: Document, layers: Layers) -> Iterator[SceneMode]:
    second = layers.of(SceneSpan)[1]
    yield SceneMode(second.id, Mode.PROLEPSIS, (Evidence((second.span,), "ahead", 0.8),))


def test_a_scene_keeps_the_mode_that_it_was_given_before() -> None:
    made = document(CASES["then_and_now"]["text"])
    layers = Reader("test", (*TIMES, ahead, scene_clocks, scene_modes)).read(made)
    assert [(one.scene, one.mode) for one in layers.of(SceneMode)] == [("s2", Mode.PROLEPSIS)]
