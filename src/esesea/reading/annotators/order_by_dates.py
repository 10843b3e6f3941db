"""Scenes that say their date stand in the calendar's order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from esesea.reading.annotator import annotator
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode
from esesea.reading.telling.clocks_meant import present_in, step_clocks
from esesea.reading.telling.date_intervals import DateInterval
from esesea.reading.telling.opening_steps import opening_steps
from esesea.reading.telling.told_dates import DatedScene, completed_dates, own_dates, stepped_dates
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation, Traveller
from esesea.text.document import Document

DATED = 0.97
"""Confidence in the order of two dates, each given by a label or at a scene's opening; two weaker dates multiply."""

BOTH = 0.02
"""Two dates that a scene's opening gives support each other by so much: a story with one date seldom has it wrong."""

AT_EACH_END = 4
"""Of many scenes on one date, so many of the first and of the last told are compared with the next date's: the others
lie between them in the telling, and the number of claims stays linear."""

_UNREAL = frozenset({Mode.DREAM, Mode.HYPOTHETICAL, Mode.REFLECTION})
OnOneDate = tuple[DateInterval, list[DatedScene]]


@annotator(
    requires=(Parse, SceneSpan, Sentence, QuoteSpan, SentenceTense, SceneClock, SceneMode, Presence, Traveller),
    produces=TemporalRelation,
)
def order_by_dates(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put scenes with absolute dates in the order of those dates, where all of one lies before all of the other.

    A scene that opens with a measured step from a dated one ("three days later") is dated by it, and so is one that
    points back to it ("that autumn").

    Example: "June 1985" is before "3 March 1990". Counter-example: "1985" and "June 1985" may be the same time, and
    "one June" is no absolute date.
    """
    told = {scene.id: scene.reading_order for scene in layers.of(SceneSpan)}
    dates: dict[DateInterval, list[DatedScene]] = defaultdict(list)
    for dated in sorted(_dated(document, layers), key=lambda each: told[each.scene]):
        dates[dated.interval].append(dated)
    ordered = sorted(dates.items())
    for position, (interval, scenes) in enumerate(ordered):
        for earlier in _just_before(interval, ordered[:position]):
            yield from (_claim(a, b) for a in _ends(earlier) for b in _ends(scenes))


def _dated(document: Document, layers: Layers) -> Iterator[DatedScene]:
    unreal = {mode.scene for mode in layers.of(SceneMode) if mode.mode in _UNREAL}
    own = {each.scene: each for each in own_dates(document, layers.of(SceneClock)) if each.scene not in unreal}
    yield from own.values()
    present, travellers = present_in(layers.of(Presence)), layers.of(Traveller)
    steps = (
        step
        for step in opening_steps(document, layers, present)
        if STORY_CLOCK in step_clocks(step.origin, step.scene, present, travellers)
    )
    stepped = stepped_dates(own, steps)
    yield from stepped.values()
    clocks = {clock.scene: clock for clock in layers.of(SceneClock) if clock.scene not in unreal | stepped.keys()}
    yield from completed_dates(document, clocks, {**own, **stepped}, _lines(layers)).values()


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


def _ends(scenes: list[DatedScene]) -> list[DatedScene]:
    return scenes if len(scenes) <= 2 * AT_EACH_END else [*scenes[:AT_EACH_END], *scenes[-AT_EACH_END:]]


def _claim(a: DatedScene, b: DatedScene) -> TemporalRelation:
    spans = tuple(sorted({*a.spans, *b.spans}))
    weaker = min(a.confidence, b.confidence)
    sure = min(DATED, weaker + BOTH) if a.own and b.own else a.confidence * b.confidence
    return TemporalRelation(a.scene, b.scene, Relation.BEFORE, STORY_CLOCK, Evidence(spans, "dates", sure), b.scene)
