"""Scenes of one day in the order of the hours that they say: "9 April, 7.31 a.m." after "9 April, 6.10 a.m."."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from esesea.reading.scene_facts import SceneClock
from esesea.reading.telling.told_dates import DatedScene
from esesea.text.span import Span

SURELY_ITS_OWN = 0.9
"""Confidence from which on a scene's hour is that of its label or its opening."""


@dataclass(frozen=True, slots=True)
class _Hour:
    """A clock's hour, "07:31", and the words that say when the scene is."""

    of_day: str
    spans: tuple[Span, ...]


def by_hour(dated: Iterable[DatedScene], clocks: Mapping[str, SceneClock]) -> Iterator[tuple[DatedScene, DatedScene]]:
    """Each scene with those of the next hour on the same day, where both say day and hour at their head.

    Example: "3 May 1999, 21:10" and "3 May 1999, 21:40". Counter-example: "May 1999, 21:10"; "3 May 1999, evening".
    """
    days: dict[int, list[tuple[str, DatedScene]]] = defaultdict(list)
    for each in dated:
        hour = _hour(clocks.get(each.scene))
        if each.own and each.interval.first == each.interval.last and hour is not None:
            spans = tuple(sorted({*each.spans, *hour.spans}))
            days[each.interval.first].append((hour.of_day, replace(each, spans=spans)))
    for _, told in sorted(days.items()):
        told.sort(key=lambda entry: entry[0])
        hours = [[each for _, each in group] for _, group in groupby(told, key=lambda entry: entry[0])]
        for earlier, later in pairwise(hours):
            yield from ((a, b) for a in _ends(earlier) for b in _ends(later))


def _ends(told: list[DatedScene]) -> list[DatedScene]:
    """The first and the last told, so that the number of pairs stays linear."""
    return told if len(told) == 1 else [told[0], told[-1]]


def _hour(clock: SceneClock | None) -> _Hour | None:
    of_day = clock.time.of_day if clock is not None else None
    if clock is None or not of_day or not of_day[0].isdigit():
        return None
    if any(each.confidence < SURELY_ITS_OWN for each in clock.time.evidence):
        return None
    return _Hour(of_day, tuple(span for each in clock.time.evidence for span in each.spans))
