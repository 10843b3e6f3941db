"""The examples' gold says nothing that its story does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
GOLDS = sorted(EXAMPLES.glob("*.gold.json"))

pytestmark = pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.stem)


def load(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def story_text(gold: dict) -> str:
    return (EXAMPLES / gold["source"]).read_text(encoding="utf-8")


def starts(gold: dict, text: str) -> list[int]:
    return [text.index(scene["opens"]) for scene in gold["scenes"]]


def test_each_scene_opens_once_and_in_turn(path):
    gold = load(path)
    text = story_text(gold)
    assert all(text.count(scene["opens"]) == 1 for scene in gold["scenes"])
    assert starts(gold, text) == sorted(starts(gold, text))
    assert 8 <= len(gold["scenes"]) <= 14


def test_quotes_stand_in_their_scene_letter_for_letter(path):
    gold = load(path)
    text = story_text(gold)
    borders = [*starts(gold, text), len(text)]
    said = [(fact["scene"], fact["quote"]) for kind in QUOTED for fact in gold[kind]]
    said += [(cause["effect_scene"], cause["quote"]) for cause in gold["causes"]]
    for scene, quote in said:
        heading = text.rfind("\n\n", 0, borders[scene] - 2)
        assert quote in text[heading if "INT." in text else borders[scene] : borders[scene + 1]], (scene, quote)


QUOTED = ("contacts", "deaths", "asides", "time_expressions", "name_variants")


def test_the_order_is_total_and_the_pairs_agree_with_it(path):
    gold = load(path)
    ranks = [scene["story_order"] for scene in gold["scenes"]]
    assert sorted(ranks) == list(range(len(ranks)))
    assert ranks != sorted(ranks), "an example is told out of order"
    assert all(ranks[a] < ranks[b] for a, b in gold["before"])


def test_the_clocks_part_only_for_those_who_travel(path):
    gold = load(path)
    ranks = [scene["story_order"] for scene in gold["scenes"]]
    parted = [who for who, scenes in gold["lived_orders"].items() if sorted(scenes, key=ranks.__getitem__) != scenes]
    assert parted == gold.get("parted", [])


def test_a_gold_lived_order_is_where_they_are_present(path):
    gold = load(path)
    for who, scenes in gold["lived_orders"].items():
        there = {number for number, scene in enumerate(gold["scenes"]) if who in scene["present"]}
        assert set(scenes) == there, who


def test_the_story_is_of_a_length_to_read_at_one_sitting(path):
    assert 900 <= len(story_text(load(path)).split()) <= 1700
