from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from esesea.reading.layers import Layers
from esesea.reading.reader import Reader
from esesea.story.character import Character, Mention
from esesea.text.document import Document
from tests.builders import document
from tests.reading.case_files import PEOPLE, cases, manuscript
from tests.reading.screenplays import screenplay

CASES = cases("cast")
SEED = Path(__file__).parents[3] / "shared" / "seed"


def read(case: dict[str, Any]) -> tuple[Document, Layers]:
    if "script" in case:
        made = screenplay(case["script"])
    else:
        made = manuscript(case["text"], case["suffix"]) if "suffix" in case else document(case["text"])
    return made, Reader("test", PEOPLE).read(made)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_who_is_in_the_story(case: dict[str, Any]) -> None:
    made, layers = read(case)
    characters = layers.of(Character)
    names = {character.id: character.name for character in characters}
    if "cast" in case:
        assert set(names.values()) == set(case["cast"])
        for character in characters:
            assert case["cast"][character.name] in {None, character.pronouns}
    if "characters" in case:
        assert len(characters) == case["characters"]
    if "names" in case:
        assert {name: set(expected) for name, expected in case["names"].items()} == {
            character.name: set(character.names) for character in characters if character.name in case["names"]
        }
    if "narrator" in case:
        assert [character.name for character in characters if character.narrator] == [case["narrator"]]
    if "narrators" in case:
        assert {character.name for character in characters if character.narrator} == set(case["narrators"])
    for name, words in case.get("who", {}).items():
        assert [made.quote(one.span) for one in layers.of(Mention) if names[one.character] == name] == words
    if "plural" in case:
        assert _plurals(made, layers, names) == {words: set(people) for words, people in case["plural"].items()}


def _plurals(made: Document, layers: Layers, names: dict[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for mention in layers.of(Mention):
        words = made.quote(mention.span)
        if words.lower() in {"they", "them", "their"}:
            found.setdefault(words, set()).add(names[mention.character])
    return found


def test_ids_go_by_number_of_mentions() -> None:
    _, layers = read({"text": "Tom saw Ann. Ann waved. She was happy, and her dog was happy."})
    counts = [character.mentions for character in layers.of(Character)]
    assert counts == sorted(counts, reverse=True)
    assert [character.id for character in layers.of(Character)] == [f"c{n}" for n in range(1, len(counts) + 1)]


def test_mentions_are_in_text_order_and_counted() -> None:
    _, layers = read({"text": 'Tom met Ann. They walked home, and he kissed her. "I love you," she said.'})
    mentions = layers.of(Mention)
    assert [one.span for one in mentions] == sorted(one.span for one in mentions)
    for character in layers.of(Character):
        assert character.mentions == sum(1 for one in mentions if one.character == character.id)


@pytest.mark.skipif(not SEED.exists(), reason="the seed story is not beside this repository")
def test_the_seed_story_has_its_two_leads() -> None:
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    _, layers = read({"text": (SEED / "story.txt").read_text(encoding="utf-8")})
    found = {(character.name, character.pronouns) for character in layers.of(Character)}
    assert found == {(person["names"][0], person["pronouns"]) for person in gold["cast"]}
