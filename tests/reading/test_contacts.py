from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from esesea.reading.annotators.contacts import contacts
from esesea.story.character import Character
from esesea.story.event import Contact
from tests.reading.case_files import PEOPLE, cases, layers_of

CASES = cases("contacts")
SEED = Path(__file__).parents[3] / "shared" / "seed"


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_who_touches_whom(case: dict[str, Any]) -> None:
    _, layers = layers_of(case["text"], *PEOPLE, contacts)
    names = {character.id: character.name for character in layers.of(Character)}
    assert [f"{names[contact.a]} > {names[contact.b]}" for contact in layers.of(Contact)] == case["expect"]


def test_the_quote_covers_the_whole_act() -> None:
    document, layers = layers_of("Ada fell. Tom took Ada's hand and pulled her up.", *PEOPLE, contacts)
    (contact,) = layers.of(Contact)
    assert document.quote(contact.span) == "Tom took Ada's hand and pulled her up"


@pytest.mark.skipif(not SEED.exists(), reason="the seed story is not on this machine")
def test_the_seed_story_loses_no_count() -> None:
    text = (SEED / "story.txt").read_text(encoding="utf-8")
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))["contacts"]
    _, layers = layers_of(text, *PEOPLE, contacts)
    found = [(int(each.scene[1:]) - 1, each.span) for each in layers.of(Contact)]
    wanted = [(touch["scene"], text.find(touch["quote"]), touch["quote"]) for touch in gold]
    met = [
        quote
        for scene, start, quote in wanted
        if any(at == scene and span.start < start + len(quote) and start < span.end for at, span in found)
    ]
    assert len(met) >= 14
    assert len(found) - len(met) <= 3
