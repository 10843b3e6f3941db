from __future__ import annotations

from typing import Any

import pytest

from esesea.story.character import Character
from esesea.story.time import Traveller
from tests.reading.case_files import PEOPLE, TRAVELLERS, cases, layers_of

CASES = cases("travellers")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_whose_time_is_their_own(case: dict[str, Any]) -> None:
    _, layers = layers_of(case["text"], *PEOPLE, *TRAVELLERS)
    names = {character.id: character.name for character in layers.of(Character)}
    assert sorted(names[traveller.character] for traveller in layers.of(Traveller)) == case["expect"]


def test_every_sign_is_kept() -> None:
    text = "Ada looked up. Ada entered the time machine.\n\nAda travelled back to 1889."
    document, layers = layers_of(text, *PEOPLE, *TRAVELLERS)
    (traveller,) = layers.of(Traveller)
    assert [document.quote(sign.spans[0]) for sign in traveller.evidence] == [
        "Ada entered the time machine.",
        "Ada travelled back to 1889.",
    ]
