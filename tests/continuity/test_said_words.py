"""What single sentences say, in many ways, is heard by the checks; and what only looks like it is not."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from esesea.continuity.checks import (
    cause_after_effect,
    changed_traits,
    day_is_night,
    dead_act,
    known_too_soon,
    lengths_at_odds,
    two_places,
    used_after_loss,
    visits_out_of_count,
)
from esesea.story.finding import Severity
from tests.continuity.stories import peopled, quotes
from tests.reading.case_files import CASES

CHECKS = {
    each.NAME: each.check
    for each in (
        cause_after_effect,
        changed_traits,
        day_is_night,
        dead_act,
        known_too_soon,
        lengths_at_odds,
        two_places,
        used_after_loss,
        visits_out_of_count,
    )
}
GIVEN: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load((CASES / "said_words.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("check", "name"), [(check, name) for check, cases in GIVEN.items() for name in cases], ids=str
)
def test_said_words(check: str, name: str) -> None:
    case = GIVEN[check][name]
    told = peopled(case["text"].rstrip("\n"), case.get("times", {}))
    findings = [each for each in CHECKS[check](told) if each.severity is not Severity.INFO]
    assert [quotes(told, each.spans) for each in findings] == ([case["finds"]] if "finds" in case else [])
