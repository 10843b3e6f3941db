"""How many days scenes are apart, as their openings, labels, landmarks and people's ages say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil

from esesea.reading.annotator import annotator
from esesea.reading.cutting.labels import scene_labels
from esesea.reading.english.extents import Extent, step_extent
from esesea.reading.english.landmarks import Landmark, Side
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode, StatedAge
from esesea.reading.telling.clocks_meant import clocks_of, companies, present_in, step_clocks
from esesea.reading.telling.heading_steps import heading_steps
from esesea.reading.telling.levels import telling_levels
from esesea.reading.telling.opening_landmarks import opening_landmarks
from esesea.reading.telling.opening_steps import opening_steps
from esesea.reading.telling.told_dates import own_dates
from esesea.story.calendar import YEAR
from esesea.story.days import Distance, born, event
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import STORY_CLOCK, Relation, Traveller, lived
from esesea.text.document import Document

SAME_EVENT = 0.92
"""Confidence that an event of the same words is the same event; as `order_by_landmarks` has it."""

_UNREAL = frozenset({Mode.DREAM, Mode.HYPOTHETICAL})
_BY_NIGHT = frozenset({"night", "midnight"})
_MORNING = "06:00"

Present = Mapping[str, frozenset[str]]


@annotator(
    requires=(
        Parse,
        SceneSpan,
        Sentence,
        QuoteSpan,
        SentenceTense,
        SceneClock,
        SceneMode,
        StatedAge,
        Presence,
        Traveller,
    ),
    produces=Distance,
)
def distances(document: Document, layers: Layers) -> Iterator[Distance]:
    """Say how many days lie between scenes, at least and at most, where the words that step between them say it.

    A step is counted from the day on which the scene it starts from begins. Ages are counted from a birth, and what
    opens "a year after the flood" from an event, so that two of them tie two scenes.

    Example: "Three days later" is 3 to 3 days, "a week later" 5 to 9, "ADA, 24" 24 to 25 years after her birth.
    Counter-example: "Later", "some time afterwards", "“Three days later,” he read"; a step between two scenes whose own
    dates stand the other way round.
    """
    present = present_in(layers.of(Presence))
    yield from _by_openings(document, layers, present)
    yield from _by_headings(document, layers, present)
    yield from _by_landmarks(document, layers, present)
    yield from _by_ages(layers)


def _by_openings(document: Document, layers: Layers, present: Present) -> Iterator[Distance]:
    dates = {each.scene: each for each in own_dates(document, layers.of(SceneClock))}
    times = {clock.scene: clock.time.of_day or "" for clock in layers.of(SceneClock)}
    for step in opening_steps(document, layers, present):
        words = document.quote(step.span)
        extent = step_extent(" ".join(words.split()))
        if extent is None:
            continue
        a, b = (step.origin, step.scene) if step.later else (step.scene, step.origin)
        if a in dates and b in dates and dates[a].relation_to(dates[b]) is Relation.AFTER:
            continue
        extent = _over_midnight(extent, words, times.get(step.origin, ""))
        evidence = Evidence((step.span,), "phrases", step.confidence)
        signed = extent if step.later else extent.turned()
        for clock in step_clocks(a, b, present, layers.of(Traveller)):
            yield Distance(step.origin, step.scene, signed.least, signed.most, clock, evidence, step.scene)


def _over_midnight(extent: Extent, words: str, of_day: str) -> Extent:
    """After midnight the next morning is on the same day, and a night goes on into the next."""
    if extent == Extent(1, 1) and (of_day in _BY_NIGHT or (of_day[:1].isdigit() and of_day < _MORNING)):
        return Extent(0, 1)
    if extent == Extent(0, 0) and "night" in words.lower():
        return Extent(0, 1)
    return extent


def _by_headings(document: Document, layers: Layers, present: Present) -> Iterator[Distance]:
    scenes = layers.of(SceneSpan)
    labels = scene_labels(document, scenes)
    tellings = telling_levels(labels, companies(scenes, layers.of(Presence)))
    for step in heading_steps(document, labels, tellings):
        b, evidence = scenes[step.scene].id, Evidence((step.span,), "headings", step.confidence)
        a = event(f"{step.unit} 1") if step.origin is None else scenes[step.origin].id
        counted = step.origin is None
        clocks = (STORY_CLOCK,) if counted else step_clocks(a, b, present, layers.of(Traveller))
        for clock in clocks:
            yield Distance(a, b, step.extent.least, step.extent.most, clock, evidence, b)


def _by_landmarks(document: Document, layers: Layers, present: Present) -> Iterator[Distance]:
    for placed in opening_landmarks(document, layers):
        extent = _within(placed.landmark) or step_extent(placed.landmark.how)
        if extent is None:
            continue
        signed = extent.turned() if placed.landmark.side is Side.BEFORE else extent
        evidence = Evidence((placed.span,), "landmarks", SAME_EVENT)
        for clock in clocks_of(present.get(placed.scene, frozenset()), layers.of(Traveller)):
            name = event(placed.landmark.event)
            yield Distance(name, placed.scene, signed.least, signed.most, clock, evidence, placed.scene)


def _within(landmark: Landmark) -> Extent | None:
    """How far a day of an event is from its first; None where ``landmark`` is before or after it."""
    if landmark.side is not Side.AT or landmark.days is None:
        return None
    return Extent(int(landmark.days), ceil(landmark.days + landmark.within))


def _by_ages(layers: Layers) -> Iterator[Distance]:
    unreal = {mode.scene for mode in layers.of(SceneMode) if mode.mode in _UNREAL}
    away = {traveller.character for traveller in layers.of(Traveller)}
    for age in layers.of(StatedAge):
        if age.scene in unreal:
            continue
        clock = lived(age.character) if age.character in away else STORY_CLOCK
        least, most = ceil(age.years * YEAR), ceil((age.years + 1) * YEAR) - 1
        yield Distance(born(age.character), age.scene, least, most, clock, age.evidence, age.scene)
