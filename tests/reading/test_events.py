from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.events import events
from esesea.story.character import Character
from esesea.story.event import Event
from tests.reading.case_files import PEOPLE, cases, layers_of

CASES = cases("events")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_happens(case: dict[str, Any]) -> None:
    _, layers = layers_of(case["text"], *PEOPLE, events)
    assert [event.lemma for event in layers.of(Event)] == case["expect"]


def test_the_doer_comes_first() -> None:
    _, layers = layers_of("Tom sat down. Ada stood up. Tom was pushed by Ada.", *PEOPLE, events)
    names = {character.id: character.name for character in layers.of(Character)}
    push = layers.of(Event)[-1]
    assert [names[who] for who in push.participants] == ["Ada", "Tom"]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Ada ran.", "past"),
        ("Ada runs.", "present"),
        ("Ada had run.", "pluperfect"),
        ("Ada had been seen.", "pluperfect"),
    ],
)
def test_tense(text: str, tense: str) -> None:
    _, layers = layers_of(text, *PEOPLE, events)
    assert [event.tense for event in layers.of(Event)] == [tense]
