"""Scenes headed by weekday and hour, told out of order in one week: "Friday, 4 p.m.", then "Friday, 7 a.m."."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from esesea.reading.scene_facts import SceneClock
from esesea.story.evidence import Evidence

FEWEST = 4
"""Such headings: of fewer, each may be of a week of its own."""

LONGEST = 4 * 24 * 60
"""Minutes from the first to the last of them; over more, nothing tells which weekday comes first."""

LABELLED = 0.95
"""Confidence of a time that a label gives (`scene_clocks`)."""

_WEEK = 7 * 24 * 60

Told = tuple[int, str, Evidence]


def in_one_week(clocks: Sequence[SceneClock]) -> list[tuple[str, Evidence]]:
    """The scenes in the order of their weekdays and hours, each with the words; none where that may be of many weeks.

    ``clocks`` in told order. It is one week where the telling goes back to an earlier hour of the weekday that it was
    at, and all hours lie within a few days. Counter-example: Friday night and Saturday night, told in turn.
    """
    told = [found for clock in clocks if (found := _minute(clock)) is not None]
    back = any(one[0] // 1440 == two[0] // 1440 and two[0] < one[0] for one, two in pairwise(told))
    if len(told) < FEWEST or not back or len({minute for minute, _, _ in told}) < len(told):
        return []
    ring = sorted(told, key=lambda each: each[0])
    gaps = [(two[0] - one[0]) % _WEEK for one, two in pairwise([*ring, ring[0]])]
    widest = max(range(len(gaps)), key=lambda at: gaps[at])
    if _WEEK - gaps[widest] > LONGEST:
        return []
    return [(scene, evidence) for _, scene, evidence in ring[widest + 1 :] + ring[: widest + 1]]


def _minute(clock: SceneClock) -> Told | None:
    """The minute of the week that a label gives a scene, if it gives no date."""
    of_day = clock.time.of_day or ""
    if clock.weekday is None or not of_day[:1].isdigit() or clock.time.date or clock.time.value:
        return None
    if any(each.confidence < LABELLED for each in clock.time.evidence):
        return None
    hour, minute = map(int, of_day.split(":"))
    spans = tuple(span for each in clock.time.evidence for span in each.spans)
    return clock.weekday * 1440 + hour * 60 + minute, clock.scene, Evidence(spans, "dates", LABELLED)
