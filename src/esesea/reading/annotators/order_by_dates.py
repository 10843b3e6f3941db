"""Scenes that say their date stand in the calendar's order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import TypeVar

from esesea.reading.annotator import annotator
from esesea.reading.cutting.labels import scene_labels
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode
from esesea.reading.telling.clocks_meant import companies, present_in, step_clocks
from esesea.reading.telling.date_intervals import DateInterval
from esesea.reading.telling.dates_gone_by import dates_gone_by
from esesea.reading.telling.heading_steps import heading_steps
from esesea.reading.telling.hours_said import by_hour
from esesea.reading.telling.levels import telling_levels
from esesea.reading.telling.one_week import in_one_week
from esesea.reading.telling.opening_steps import OpeningStep, opening_steps
from esesea.reading.telling.told_dates import DatedScene, completed_dates, own_dates, stepped_dates
from esesea.reading.telling.years_meant import dates_by_weekday
from esesea.reading.untold import untold_in
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation, TimeExpression, Traveller
from esesea.text.document import Document

DATED = 0.97
"""Confidence in the order of two dates, each given by a label or at a scene's opening; two weaker dates multiply."""

BOTH = 0.02
"""Two dates that a scene's opening gives support each other by so much: a story with one date seldom has it wrong."""

PRESENT = 0.9
"""Confidence that a year in a label is before the "PRESENT DAY" of another."""

WRITTEN = date(2024, 12, 31).toordinal()
"""A film that tells of later days may tell of its future."""

ONE_WEEK = 0.75
"""Confidence that weekdays told out of order are of one week. Set by hand."""

AT_EACH_END = 4
"""Of many scenes on one date, so many of the first and of the last told are compared with the next date's: the others
lie between them in the telling, and the number of claims stays linear."""

_UNREAL = frozenset({Mode.DREAM, Mode.HYPOTHETICAL, Mode.REFLECTION})
T = TypeVar("T")
OnOneDate = tuple[DateInterval, list[DatedScene]]


@annotator(
    requires=(
        *(Parse, SceneSpan, Sentence, QuoteSpan, SentenceTense, TimeExpression, Aside),
        *(SceneClock, SceneMode, Presence, Traveller),
    ),
    produces=TemporalRelation,
)
def order_by_dates(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put scenes with absolute dates in the order of those dates, where all of one lies before all of the other.

    A scene that opens with a measured step from a dated one ("three days later") is dated by it, and so is one that
    points back to it ("that autumn"). One that looks back on a date ("empty since 1911") is after it.

    Of scenes on one day those go first that say an earlier hour.

    Example: "June 1985" is before "3 March 1990". Counter-example: "1985" and "June 1985" may be the same time, and
    "one June" is no absolute date.
    """
    told = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    dates: dict[DateInterval, list[DatedScene]] = defaultdict(list)
    all_dated = sorted(_dated(document, layers), key=lambda each: told[each.scene])
    for dated in all_dated:
        dates[dated.interval].append(dated)
    ordered = sorted(dates.items())
    for position, (interval, scenes) in enumerate(ordered):
        for earlier in _just_before(interval, ordered[:position]):
            yield from (_claim(a, b) for a in _ends(earlier) for b in _ends(scenes))
    if not any(each.own for each in all_dated):
        yield from _by_weekday_and_hour(layers)
    hours = by_hour(all_dated, {clock.scene: clock for clock in layers.of(SceneClock)})
    yield from (_claim(a, b) for a, b in hours)
    yield from _before_the_present(document, layers, ordered)


def _before_the_present(document: Document, layers: Layers, ordered: Sequence[OnOneDate]) -> Iterator[TemporalRelation]:
    """What slug lines and titles date is before what others call "PRESENT DAY", which has no date itself.

    Of several dates the last may be the present's own: it is left out.
    """
    scenes = layers.of(SceneSpan)
    labels = scene_labels(document, scenes)
    present = {scene.id: now for scene, label in zip(scenes, labels, strict=True) if (now := label.present) is not None}
    dated = {scene.id for scene, label in zip(scenes, labels, strict=True) if label.dated}
    past = [(interval, [each for each in on if each.scene in dated]) for interval, on in ordered]
    past = [(interval, on) for interval, on in past if on and interval.last <= WRITTEN]
    if not present or any(each.scene in present for _, on in ordered for each in on):
        return
    for each in (scene for _, on in past[:-1] or past for scene in _ends(on)):
        for scene, now in _ends(list(present.items())):
            evidence = Evidence(tuple(sorted({*each.spans, now})), "dates", PRESENT)
            yield TemporalRelation(each.scene, scene, Relation.BEFORE, STORY_CLOCK, evidence, scene)


def _by_weekday_and_hour(layers: Layers) -> Iterator[TemporalRelation]:
    for (a, one), (b, two) in pairwise(in_one_week(layers.of(SceneClock))):
        evidence = Evidence(tuple(sorted((*one.spans, *two.spans))), "dates", ONE_WEEK)
        yield TemporalRelation(a, b, Relation.BEFORE, STORY_CLOCK, evidence, b)


def _dated(document: Document, layers: Layers) -> Iterator[DatedScene]:
    unreal = {mode.scene for mode in layers.of(SceneMode) if mode.mode in _UNREAL}
    real = {clock.scene: clock for clock in layers.of(SceneClock) if clock.scene not in unreal}
    own = {each.scene: each for each in own_dates(document, real.values())}
    own |= dates_by_weekday(document, real, own)
    yield from own.values()
    present, travellers = present_in(layers.of(Presence)), layers.of(Traveller)
    told = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    steps = (
        step
        for step in (*opening_steps(document, layers, present), *_label_steps(document, layers))
        if STORY_CLOCK in step_clocks(step.origin, step.scene, present, travellers)
    )
    stepped = stepped_dates(own, sorted(steps, key=lambda step: told[step.scene]))
    yield from stepped.values()
    clocks = {scene: clock for scene, clock in real.items() if scene not in stepped}
    completed = completed_dates(document, clocks, {**own, **stepped}, _lines(layers))
    yield from completed.values()
    known = {*own, *stepped, *completed, *unreal}
    yield from dates_gone_by(layers.one(Parse), layers.of(TimeExpression), untold_in(layers), known).values()


def _label_steps(document: Document, layers: Layers) -> Iterator[OpeningStep]:
    """The measured steps that labels say from one scene to another."""
    scenes = layers.of(SceneSpan)
    labels = scene_labels(document, scenes)
    tellings = telling_levels(labels, companies(scenes, layers.of(Presence)))
    for step in heading_steps(document, labels, tellings):
        if step.origin is not None:
            days = (step.extent.least + step.extent.most) / 2
            origin, scene = scenes[step.origin].id, scenes[step.scene].id
            yield OpeningStep(scene, origin, step.span, days >= 0, days, step.confidence)


def _lines(layers: Layers) -> Iterator[list[str]]:
    """The scenes told one after the other in one mode."""
    modes = {mode.scene: mode.mode for mode in layers.of(SceneMode)}
    for _, line in groupby(layers.of(SceneSpan), key=lambda scene: modes.get(scene.id, Mode.MAIN)):
        yield [scene.id for scene in line]


def _just_before(interval: DateInterval, candidates: Sequence[OnOneDate]) -> Iterator[list[DatedScene]]:
    """The dates before ``interval`` that no other date separates from it."""
    past = [(other, scenes) for other, scenes in candidates if other.before(interval)]
    latest_first = max((other.first for other, _ in past), default=0)
    return (scenes for other, scenes in past if other.last >= latest_first)


def _ends(scenes: list[T]) -> list[T]:
    return scenes if len(scenes) <= 2 * AT_EACH_END else [*scenes[:AT_EACH_END], *scenes[-AT_EACH_END:]]


def _claim(a: DatedScene, b: DatedScene) -> TemporalRelation:
    spans = tuple(sorted({*a.spans, *b.spans}))
    weaker = min(a.confidence, b.confidence)
    sure = min(DATED, weaker + BOTH) if a.own and b.own else a.confidence * b.confidence
    return TemporalRelation(a.scene, b.scene, Relation.BEFORE, STORY_CLOCK, Evidence(spans, "dates", sure), b.scene)
