"""Who grows older while the calendar runs back: the surest sign that somebody's own time is not the world's."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

from esesea.reading.told_dates import DatedScene
from esesea.reading.scene_facts import StatedAge
from esesea.story.evidence import Evidence
from esesea.story.time import Traveller

AT_LEAST = 2
"""So many of somebody's ages must be at odds with the dates: one alone is as likely a slip of the author's, or an age
taken for another person's."""

CROSSED = 0.9


def calendar_crossers(ages: Iterable[StatedAge], dates: Mapping[str, DatedScene]) -> tuple[Traveller, ...]:
    """The characters whose ages cannot be put right with the dates by leaving out fewer than `AT_LEAST` of them.

    Takes the ages of all scenes and the scenes' own dates. What must be left out is n less the longest run of ages
    that does not fall while the dates rise (Schensted 1961). O(n log n).

    Example: nineteen in 1974, twenty-four in 1961, forty in 1938. Counter-example: nineteen in 1800 and again in 1990
    (nobody grows younger); one age of five that is at odds (a slip).
    """
    by_person: dict[str, list[StatedAge]] = defaultdict(list)
    for age in ages:
        if age.scene in dates:
            by_person[age.character].append(age)
    found = []
    for person, known in sorted(by_person.items()):
        # Of two ages on dates that cannot be told apart the younger stands first: they are not at odds.
        in_time = sorted(known, key=lambda age: (dates[age.scene].interval.first, age.years))
        if len(in_time) - _longest_growing([age.years for age in in_time]) >= AT_LEAST:
            spans = {span for age in in_time for span in (*age.evidence.spans, *dates[age.scene].spans)}
            found.append(Traveller(person, (Evidence(tuple(sorted(spans)), "crossed_calendars", CROSSED),)))
    return tuple(found)


def _longest_growing(years: list[int]) -> int:
    smallest_end: list[int] = []
    for age in years:
        spot = bisect_right(smallest_end, age)
        smallest_end[spot : spot + 1] = [age]
    return len(smallest_end)
