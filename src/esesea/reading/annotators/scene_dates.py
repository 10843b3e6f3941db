"""On which days scenes are, by their own dates, weekdays and months."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from esesea.reading.annotator import annotator
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import SceneClock, SceneMode
from esesea.reading.telling.day_patterns import day_patterns
from esesea.reading.telling.told_dates import completed_dates, own_dates
from esesea.reading.telling.years_meant import dates_by_weekday
from esesea.story.days import DayPattern, SceneDate
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.text.document import Document

_UNREAL = frozenset({Mode.DREAM, Mode.HYPOTHETICAL, Mode.REFLECTION})


@annotator(requires=(SceneSpan, SceneClock, SceneMode), produces=(SceneDate, DayPattern))
def scene_dates(document: Document, layers: Layers) -> Iterator[SceneDate | DayPattern]:
    """Give the days on which scenes that name a year are, and the weekday, month or day of those that name one.

    Example: "On 4 June 1985" is that day, "in the winter of 1812" any from December 1811 to March 1813, "one Wednesday"
    a weekday of no week. Counter-example: "He had left in June 1985", "“See you on Wednesday”"; a dream has no date.
    """
    unreal = {mode.scene for mode in layers.of(SceneMode) if mode.mode in _UNREAL}
    clocks = {clock.scene: clock for clock in layers.of(SceneClock) if clock.scene not in unreal}
    dated = {each.scene: each for each in own_dates(document, clocks.values())}
    dated |= dates_by_weekday(document, clocks, dated)
    dated |= completed_dates(document, clocks, dated, _lines(layers))
    for scene in layers.of(SceneSpan):
        date = dated.get(scene.id)
        if date is not None:
            evidence = Evidence(date.spans, "dates", date.confidence)
            yield SceneDate(scene.id, date.interval.first, date.interval.last, evidence, date.interval.calendar)
        if scene.id in clocks:
            yield from day_patterns(document, clocks[scene.id])


def _lines(layers: Layers) -> Iterator[list[str]]:
    """The scenes told one after the other in one mode."""
    modes = {mode.scene: mode.mode for mode in layers.of(SceneMode)}
    for _, line in groupby(layers.of(SceneSpan), key=lambda scene: modes.get(scene.id, Mode.MAIN)):
        yield [scene.id for scene in line]
