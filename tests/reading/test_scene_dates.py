from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.scene_dates import scene_dates
from esesea.reading.calendars.declaration import calendar_of
from esesea.story.days import DayPattern, SceneDate
from esesea.story.edtf import written
from tests.reading.calendars import EMBER
from tests.reading.case_files import cases
from tests.reading.time_cases import read_case

CASES = cases("scene_dates")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_claims(case: dict[str, Any]) -> None:
    calendar = calendar_of(EMBER, "ember.toml") if "calendar" in case else None
    document, layers = read_case(case, scene_dates, calendar=calendar)
    found = [_dated(each) for each in layers.of(SceneDate)] + [_named(each) for each in layers.of(DayPattern)]
    assert found == case["expect"]
    for each in (*layers.of(SceneDate), *layers.of(DayPattern)):
        assert all(document.quote(span).strip() for span in each.evidence.spans)
        assert each.evidence.spans


def _dated(each: SceneDate) -> str:
    if each.calendar != "gregorian":
        return f"{each.scene} {each.calendar} {each.earliest} to {each.latest}"
    return f"{each.scene} {written(each.earliest, each.latest)}"


def _named(each: DayPattern) -> str:
    parts = [each.scene, *([each.calendar] if each.calendar != "gregorian" else [])]
    parts += [
        f"{name} {getattr(each, name)}" for name in ("weekday", "month", "day") if getattr(each, name) is not None
    ]
    return " ".join(parts)
