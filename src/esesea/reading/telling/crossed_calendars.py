"""Who lives on while the calendar runs back: the surest sign that somebody's own time is not the world's."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from esesea.reading.scene_facts import StatedAge
from esesea.reading.telling.told_dates import DatedScene
from esesea.story.calendar import YEAR
from esesea.story.evidence import Evidence
from esesea.story.ordinal import Ordinal
from esesea.story.time import Traveller
from esesea.text.span import Span

AT_LEAST = 2
"""So many of somebody's ages, or counted times, must be at odds with the dates: one alone is as likely a slip of the
author's, or was taken for another person's."""

CROSSED = 0.9

LIFETIME = 120 * 366
"""Days; a count that runs back over more than a life is no slip of the author's, and one such is enough."""

ROUNDED = 1.0
"""Years by which an age and a date, each said in whole years, may disagree."""


@dataclass(frozen=True, slots=True)
class _Count:
    """A number that grows as somebody lives on: their age, or how many times they have done something."""

    scene: str
    n: int
    spans: tuple[Span, ...]
    counted: bool = False


def calendar_crossers(
    ages: Iterable[StatedAge], ordinals: Iterable[Ordinal], dates: Mapping[str, DatedScene]
) -> tuple[Traveller, ...]:
    """The characters whose ages, or counted times, cannot be put right with the dates by leaving out one of them.

    Takes the ages and counts of all scenes and the scenes' own dates. What must be left out is n less the longest run
    that does not fall while the dates rise (Schensted 1961). O(n log n).

    Example: nineteen in 1974, twenty-four in 1961, forty in 1938; a first visit in 1951, a second in 1937, a third in
    1922; a first in 1998 and a second in 1176.
    Counter-example: nineteen in 1800 and again in 1990 (nobody grows younger); one age of five that is at odds; eighty
    in 1910, fifty in 1940, twenty in 1970 (who grows younger by a year a year lives the world's time, see
    `growing_younger`).
    """
    ages = tuple(ages)
    younger = growing_younger(ages, dates)
    signs: dict[str, set[Span]] = defaultdict(set)
    aged = ((person, steps) for person, steps in _by_age(ages) if person not in younger)
    for person, steps in (*aged, *_by_count(ordinals)):
        in_time = _in_time(steps, dates)
        at_odds = len(in_time) - _longest_growing([step.n for step in in_time])
        if at_odds >= AT_LEAST or _runs_back_a_lifetime(in_time, dates):
            signs[person].update(span for step in in_time for span in (*step.spans, *dates[step.scene].spans))
    return tuple(
        Traveller(person, (Evidence(tuple(sorted(spans)), "crossed_calendars", CROSSED),))
        for person, spans in sorted(signs.items())
    )


def growing_younger(ages: Iterable[StatedAge], dates: Mapping[str, DatedScene]) -> frozenset[str]:
    """Those who are a year younger with every year that passes: their ages say nothing of their order.

    Every two ages on dates that differ must say so, to a year. Example: eighty in 1910 and fifty in 1940.
    """
    return frozenset(person for person, steps in _by_age(ages) if _mirrors(_in_time(steps, dates), dates))


def _mirrors(in_time: list[_Count], dates: Mapping[str, DatedScene]) -> bool:
    falls = 0
    for one, other in pairwise(in_time):
        earlier, later = dates[one.scene].interval, dates[other.scene].interval
        least, most = (later.first - earlier.last) / YEAR, (later.last - earlier.first) / YEAR
        younger = one.n - other.n
        if not least - ROUNDED <= younger <= most + ROUNDED:
            return False
        falls += younger > ROUNDED
    return falls > 0


def _in_time(steps: Iterable[_Count], dates: Mapping[str, DatedScene]) -> list[_Count]:
    """Those in dated scenes, in order of the dates.

    Of two on dates that cannot be told apart the lower number stands first: they are not at odds.
    """
    dated = (step for step in steps if step.scene in dates)
    return sorted(dated, key=lambda step: (dates[step.scene].interval.first, step.n))


def _runs_back_a_lifetime(in_time: list[_Count], dates: Mapping[str, DatedScene]) -> bool:
    """Whether a count is higher than one more than a lifetime later. Linear; ``in_time`` in order of dates."""
    reached, highest = 0, 0
    for step in in_time:
        while dates[in_time[reached].scene].interval.last < dates[step.scene].interval.first - LIFETIME:
            highest = max(highest, in_time[reached].n)
            reached += 1
        if step.counted and step.n < highest:
            return True
    return False


def _by_age(ages: Iterable[StatedAge]) -> Iterator[tuple[str, list[_Count]]]:
    by_person: dict[str, list[_Count]] = defaultdict(list)
    for age in ages:
        by_person[age.character].append(_Count(age.scene, age.years, age.evidence.spans))
    yield from by_person.items()


def _by_count(ordinals: Iterable[Ordinal]) -> Iterator[tuple[str, list[_Count]]]:
    """Each count of one act or place by each of those who do it; "again" and "the last time" have no number."""
    by_count: dict[tuple[str, str | None, str | None], list[_Count]] = defaultdict(list)
    for ordinal in ordinals:
        if ordinal.n > 0:
            for person in ordinal.by:
                by_count[person, ordinal.of, ordinal.act].append(
                    _Count(ordinal.scene, ordinal.n, (ordinal.span,), counted=True)
                )
    for (person, _, _), steps in by_count.items():
        yield person, steps


def _longest_growing(numbers: list[int]) -> int:
    smallest_end: list[int] = []
    for number in numbers:
        spot = bisect_right(smallest_end, number)
        smallest_end[spot : spot + 1] = [number]
    return len(smallest_end)
