from __future__ import annotations

from typing import Any

import pytest

from esesea.reading.annotators.causes import causes
from esesea.reading.annotators.events import events
from esesea.reading.annotators.places import places
from esesea.reading.annotators.presence import presence
from esesea.reading.annotators.speakers import speakers
from esesea.reading.annotators.tenses import tenses
from esesea.story.event import Cause
from tests.reading.case_files import PEOPLE, cases, layers_of

CASES = cases("causes")
READ = (*PEOPLE, tenses, speakers, presence, places, events, causes)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_pointed_back_at(case: dict[str, Any]) -> None:
    document, layers = layers_of(case["text"], *READ)
    found = [
        document.quote(cause.span) + (f" from {cause.cause_scene}" if cause.cause_scene else "")
        for cause in layers.of(Cause)
    ]
    assert found == case["expect"]
