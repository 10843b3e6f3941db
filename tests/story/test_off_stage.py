from __future__ import annotations

import pytest

from esesea.story.chronology import Slot, Timeline
from esesea.story.off_stage import OffStage, between
from esesea.story.time import STORY_CLOCK
from esesea.text.span import Span


def event(*, told_in: tuple[str, ...], after: tuple[str, ...] = ()) -> OffStage:
    return OffStage("o1", Span(0, 1), (), told_in, after)


def clock(*scenes: str | None) -> Timeline:
    return Timeline(STORY_CLOCK, tuple(Slot(each, n, n, n) for n, each in enumerate(scenes) if each), (), {})


@pytest.mark.parametrize(
    ("told_in", "after", "expected"),
    [
        (("s1", "s3"), (), (None, "s3")),
        (("s1",), ("s3", "s2"), ("s2", "s1")),
        (("s3",), ("s1",), (None, "s3")),
        (("s9",), ("s2",), ("s2", None)),
        ((), (), (None, None)),
    ],
)
def test_it_falls_between_what_it_followed_and_what_looks_back_on_it(
    told_in: tuple[str, ...], after: tuple[str, ...], expected: tuple[str | None, str | None]
) -> None:
    assert between(event(told_in=told_in, after=after), clock("s3", "s2", "s1")) == expected
