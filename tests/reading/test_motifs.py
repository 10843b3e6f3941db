from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from esesea.reading.annotators.motifs import motifs
from esesea.reading.english.image_fields import FIELDS
from esesea.reading.imagery.images import evenness, more_than_usual
from esesea.story.pattern import Motif, MotifKind
from tests.reading.case_files import PEOPLE, cases, layers_of

CASES = cases("motifs")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_comes_back(case: dict[str, Any]) -> None:
    document, layers = layers_of(case["text"], *PEOPLE, motifs)
    found = {motif.name: motif for motif in layers.of(Motif)}
    images = [motif.name for motif in found.values() if motif.kind is MotifKind.IMAGE]
    colours = [motif.name for motif in found.values() if motif.kind is MotifKind.COLOUR]
    assert (sorted(images), sorted(colours)) == (sorted(case.get("images", [])), sorted(case.get("colours", [])))
    for name, scenes in case.get("scenes", {}).items():
        assert list(found[name].scenes) == scenes
    for motif in found.values():
        assert list(motif.spans) == sorted(motif.spans)
        assert {document.quote(span).lower() for span in motif.spans} == set(motif.words)


def test_an_image_must_be_more_than_usual() -> None:
    assert more_than_usual(6, "bells", 2_000)
    assert not more_than_usual(6, "hands", 4_000)
    assert not more_than_usual(900, "hands", 500_000)


def test_evenness_is_one_where_each_scene_has_its_share_and_low_in_one_scene_alone() -> None:
    sizes = {"s1": 100, "s2": 100, "s3": 200}
    assert evenness(Counter({"s1": 1, "s2": 1, "s3": 2}), sizes) == pytest.approx(1)
    assert evenness(Counter({"s1": 4}), sizes) == pytest.approx(0.25)
    assert evenness(Counter(), sizes) == 0


def test_fields_are_named_once_and_have_a_usual_frequency() -> None:
    assert len({field.name for field in FIELDS}) == len(FIELDS)
    assert all(field.usual > 0 for field in FIELDS)
