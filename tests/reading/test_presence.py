from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from esesea.reading.annotators.presence import presence
from esesea.reading.annotators.speakers import speakers
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.reader import Reader
from esesea.reading.scene_facts import Presence
from esesea.story.character import Character
from esesea.text.document import Document
from tests.builders import document
from tests.reading.case_files import PEOPLE, cases
from tests.reading.screenplays import screenplay

CASES = cases("presence")
SEED = Path(__file__).parents[3] / "shared" / "seed"


def read(made: Document) -> Layers:
    return Reader("test", (*PEOPLE, speakers, presence)).read(made)


def people(layers: Layers, *, there: bool) -> list[set[str]]:
    names = {character.id: character.name for character in layers.of(Character)}
    return [
        {names[one.character] for one in layers.of(Presence) if one.scene == scene.id and one.present is there}
        for scene in layers.of(SceneSpan)
    ]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_who_is_there(case: dict[str, Any]) -> None:
    layers = read(screenplay(case["script"]) if "script" in case else document(case["text"]))
    assert people(layers, there=True) == [set(scene) for scene in case["there"]]
    if "mentioned" in case:
        assert people(layers, there=False) == [set(scene) for scene in case["mentioned"]]


def test_one_value_for_each_pair() -> None:
    layers = read(document('Ann sat. She slept. Tom sang. "Ann!" said Tom.'))
    pairs = [(one.scene, one.character) for one in layers.of(Presence)]
    assert len(pairs) == len(set(pairs))


@pytest.mark.skipif(not SEED.exists(), reason="the seed story is not beside this repository")
def test_the_seed_story_has_its_people_scene_by_scene() -> None:
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    called = {person["id"]: person["names"][0] for person in gold["cast"]}
    layers = read(document((SEED / "story.txt").read_text(encoding="utf-8")))
    assert people(layers, there=True) == [{called[one] for one in scene["present"]} for scene in gold["scenes"]]
