"""Scenes that say their date stand in the calendar's order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from esesea.reading.annotator import annotator
from esesea.reading.date_intervals import DateInterval, date_interval
from esesea.reading.layers import Layers
from esesea.reading.scene_facts import SceneClock, SceneMode
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation
from esesea.text.document import Document

DATED = 0.97
"""Confidence in the order of two dates, each given by a label or at a scene's opening; two weaker dates multiply."""

AT_EACH_END = 4
"""Of many scenes on one date, so many of the first and of the last told are compared with the next date's: the others
lie between them in the telling, and the number of claims stays linear."""

_UNREAL = frozenset({Mode.DREAM, Mode.HYPOTHETICAL, Mode.REFLECTION})
Dated = tuple[DateInterval, list[SceneClock]]


@annotator(requires=(SceneClock, SceneMode), produces=TemporalRelation)
def order_by_dates(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put scenes with absolute dates in the order of those dates, where all of one lies before all of the other.

    Example: "June 1985" is before "3 March 1990". Counter-example: "1985" and "June 1985" may be the same time, and
    "one June" is no absolute date.
    """
    unreal = {mode.scene for mode in layers.of(SceneMode) if mode.mode in _UNREAL}
    dates: dict[DateInterval, list[SceneClock]] = defaultdict(list)
    for clock in layers.of(SceneClock):
        interval = date_interval(clock.time.value) if clock.time.value else None
        if interval is not None and clock.scene not in unreal:
            dates[interval].append(clock)
    ordered = sorted(dates.items())
    for position, (interval, clocks) in enumerate(ordered):
        for earlier in _just_before(interval, ordered[:position]):
            yield from (_claim(document, a, b) for a in _ends(earlier) for b in _ends(clocks))


def _just_before(interval: DateInterval, candidates: Sequence[Dated]) -> Iterator[list[SceneClock]]:
    """The dates before ``interval`` that no other date separates from it."""
    past = [(other, clocks) for other, clocks in candidates if other.before(interval)]
    latest_first = max((other.first for other, _ in past), default=0)
    return (clocks for other, clocks in past if other.last >= latest_first)


def _ends(clocks: list[SceneClock]) -> list[SceneClock]:
    return clocks if len(clocks) <= 2 * AT_EACH_END else [*clocks[:AT_EACH_END], *clocks[-AT_EACH_END:]]


def _claim(document: Document, a: SceneClock, b: SceneClock) -> TemporalRelation:
    evidence = [_dated(document, clock) for clock in (a, b)]
    spans = tuple(sorted(span for each in evidence for span in each.spans))
    sure = min(DATED, min(each.confidence for each in evidence) + 0.02)
    return TemporalRelation(a.scene, b.scene, Relation.BEFORE, STORY_CLOCK, Evidence(spans, "dates", sure), b.scene)


def _dated(document: Document, clock: SceneClock) -> Evidence:
    """The words that give the scene's date."""
    wanted = (clock.time.date or "").split()
    said = (each for each in clock.time.evidence if document.quote(each.spans[0]).split() == wanted)
    return next(said, clock.time.evidence[0])
