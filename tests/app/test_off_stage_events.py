from __future__ import annotations

from esesea.app.ordering import off_stage_events
from esesea.story.time import READING_CLOCK
from tests.story_builders import lighthouse


def test_what_happened_off_stage_falls_between_two_scenes() -> None:
    (event,) = off_stage_events(lighthouse())
    assert (event.id, event.told_in, event.latest) == ("o1", ("s5",), "s5")
    assert [quote.quote for quote in event.words] == ["because she climbed"]


def test_the_reading_clock_only_tells() -> None:
    assert off_stage_events(lighthouse(), READING_CLOCK) == ()
