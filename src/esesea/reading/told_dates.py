"""The dates of scenes: their own, and those that follow from a step from a dated scene."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from esesea.reading.date_intervals import DateInterval, date_interval
from esesea.reading.opening_steps import OpeningStep
from esesea.reading.scene_facts import SceneClock
from esesea.story.evidence import Evidence
from esesea.story.time import Relation
from esesea.text.document import Document
from esesea.text.span import Span

ROUNDED = 0.1
"""Writers round: "three years later" may be so much more or less."""

LONGEST_STEP = 200 * 366
"""Days; a longer step ("a thousand years later") leaves the calendar that stories of one world use."""


@dataclass(frozen=True, slots=True)
class DatedScene:
    """``scene`` lies in ``interval``, as ``spans`` say. ``own``: its own words do, and no step from another scene."""

    scene: str
    interval: DateInterval
    spans: tuple[Span, ...]
    confidence: float
    own: bool = True

    def relation_to(self, other: DatedScene) -> Relation | None:
        """BEFORE or AFTER where one date lies wholly before the other; None where they may be the same time."""
        if self.interval.before(other.interval):
            return Relation.BEFORE
        return Relation.AFTER if other.interval.before(self.interval) else None


def own_dates(document: Document, clocks: Iterable[SceneClock]) -> Iterator[DatedScene]:
    """The scenes whose own words give a year, or more of a date."""
    for clock in clocks:
        interval = date_interval(clock.time.value) if clock.time.value else None
        if interval is not None:
            said = _words_of_the_date(document, clock)
            yield DatedScene(clock.scene, interval, said.spans, said.confidence)


def stepped_dates(dated: Mapping[str, DatedScene], steps: Iterable[OpeningStep]) -> dict[str, DatedScene]:
    """The dates of scenes without one of their own that open with a measured step from a dated scene.

    ``steps`` are those that hold on the world's clock, in told order; one may lead on from another.

    Example: "Three days later" after a scene of August 1949 is between 4 August and 3 September of that year.
    """
    found: dict[str, DatedScene] = {}
    for step in steps:
        origin = dated.get(step.origin) or found.get(step.origin)
        if origin is None or step.scene in dated or step.days is None or abs(step.days) > LONGEST_STEP:
            continue
        slack = round(abs(step.days) * ROUNDED)
        days = round(step.days)
        interval = DateInterval(origin.interval.first + days - slack, origin.interval.last + days + slack)
        spans = tuple(sorted({*origin.spans, step.span}))
        sure = origin.confidence * step.confidence
        found[step.scene] = DatedScene(step.scene, interval, spans, sure, own=False)
    return found


def _words_of_the_date(document: Document, clock: SceneClock) -> Evidence:
    wanted = (clock.time.date or "").split()
    said = (each for each in clock.time.evidence if document.quote(each.spans[0]).split() == wanted)
    return next(said, clock.time.evidence[0])
