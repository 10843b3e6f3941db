from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.english.slug_times import slug_time
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import SceneClock
from tests.reading.case_files import cases
from tests.reading.time_cases import read_case

CASES = cases("scene_clocks")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_when_each_scene_is(case: dict[str, Any]) -> None:
    document, layers = read_case(case)
    clocks = {clock.scene: clock.time for clock in layers.of(SceneClock)}
    found = [_said(clocks[scene.id]) if scene.id in clocks else None for scene in layers.of(SceneSpan)]
    assert found == case["expect"]
    for time in clocks.values():
        assert all(document.quote(span) for evidence in time.evidence for span in evidence.spans)
        assert time.evidence


def _said(time: Any) -> dict[str, str]:
    names = ("of_day", "weekday", "season", "date", "value")
    return {name: getattr(time, name) for name in names if getattr(time, name) is not None}


@pytest.mark.parametrize(
    ("slug", "of_day"),
    [
        ("INT. KITCHEN - LATE AFTERNOON (1985)", "late afternoon"),
        ("EXT. ROAD -DAY", "day"),
        ("EXT. MANHATTAN STREET-DAY", "day"),
        ("INT. CAR (MOVING)  MORNING", "morning"),
        ("EXT. HILL - MAGIC HOUR", "dusk"),
        ("INT. BAR - NIGHT - FLASHBACK", "night"),
        ("INT. NIGHT CLUB", None),
        ("INT. DAY CARE CENTRE", None),
        ("INT. MIDNIGHT DINER - LATER", None),
        ("", None),
    ],
)
def test_time_of_a_slug_line(slug: str, of_day: str | None) -> None:
    found = slug_time(slug)
    assert (found.of_day if found else None) == of_day
