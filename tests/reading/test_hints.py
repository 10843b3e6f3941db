"""Hints that save a closer look never hide what it would find."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from esesea.reading.english.age_words import may_say_an_age
from esesea.reading.english.time_expressions import RULES, find_times, may_tell_time
from esesea.reading.english.time_travel import (
    _JOURNEYS,
    CROSSED_LIVES,
    DEVICES,
    PORTALS,
    SELVES,
    TRAVELLERS,
    may_travel,
)

CASES = Path(__file__).parents[1] / "cases"


def _texts() -> list[str]:
    """Every text of every case: more than a thousand sentences of all kinds."""
    found: list[str] = []
    todo = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.yml"))]
    while todo:
        each = todo.pop()
        if isinstance(each, str):
            found.append(each)
        elif isinstance(each, dict):
            todo.extend(each.values())
        elif isinstance(each, list):
            todo.extend(each)
    return found


TEXTS = _texts()


def test_a_rule_is_tried_wherever_it_matches() -> None:
    missed = [
        (rule.name, text)
        for rule in RULES
        for text in TEXTS
        if rule.pattern.search(text) and not rule.may_be_in(text.lower())
    ]
    assert not missed


def test_times_are_looked_for_wherever_there_are_some() -> None:
    assert [text for text in TEXTS if find_times(text) and not may_tell_time(text)] == []


def test_travel_is_looked_for_wherever_its_words_stand() -> None:
    patterns = (*(pattern for pattern, _, _ in _JOURNEYS), DEVICES, TRAVELLERS, SELVES, PORTALS, CROSSED_LIVES)
    assert [text for text in TEXTS if any(each.search(text) for each in patterns) and not may_travel(text)] == []


@pytest.mark.parametrize("text", ["It had taken years.", "She walked home.", "He was tall."])
def test_plain_words_are_passed_over(text: str) -> None:
    assert not may_travel(text)
    assert not may_say_an_age(text)
