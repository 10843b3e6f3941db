"""How far flashbacks reach: "Ten years earlier" is before all of a main line that runs for a week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from esesea.reading.annotator import annotator
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence, SceneMode
from esesea.reading.telling.clocks_meant import present_in
from esesea.reading.telling.opening_steps import OpeningStep, opening_steps
from esesea.story.evidence import Evidence
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation, Traveller
from esesea.text.document import Document
from esesea.text.span import Span

BEFORE_IT_ALL, BY_DISTANCE = 0.75, 0.8
"""Confidence that a flashback is before a main line it reaches beyond; that of two the farther one is earlier. Likely
at most: steps of the main line that no words tell count as none."""

FAR = 30.0
"""Days by which a flashback must reach beyond another flashback."""

FAR_A_SCENE = 2.5
"""Days by which it must reach beyond the main line's beginning, for each scene of that told since: they may be a month
over a dozen, and few over two."""

LONGEST_LINE = 12
"""Scenes of the main line told before; over more of them years may have gone by untold."""


@dataclass(frozen=True, slots=True)
class _Reach:
    """A flashback's place in days from the beginning of the main line (negative: before it)."""

    scene: str
    days: float
    span: Span
    confidence: float


@annotator(
    requires=(Parse, SceneSpan, Sentence, QuoteSpan, SentenceTense, SceneMode, Presence, Traveller),
    produces=TemporalRelation,
)
def order_by_distances(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put flashbacks that say how far they step back before the first scene of the line they reach beyond.

    Example: "Monday", "The next day", "Six years earlier": before Monday. Counter-example: "An hour earlier"; a story
    of travellers in time, whose line no calendar measures.
    """
    if layers.of(Traveller):
        return
    scenes, modes = layers.of(SceneSpan), {mode.scene for mode in layers.of(SceneMode)}
    main = [scene.id for scene in scenes if scene.id not in modes]
    steps = {step.scene: step for step in opening_steps(document, layers, present_in(layers.of(Presence)))}
    reaches = sorted(_reaches(scenes, main, steps), key=lambda reach: reach.days)
    for reach in reaches:
        told = main.index(steps[reach.scene].origin)
        if told and reach.days <= -FAR_A_SCENE * told:
            yield _claim(reach, main[0], (reach.span,), BEFORE_IT_ALL)
    for earlier, later in pairwise(reaches):
        if later.days - earlier.days >= FAR:
            yield _claim(earlier, later.scene, tuple(sorted((earlier.span, later.span))), BY_DISTANCE)


def _reaches(scenes: Sequence[SceneSpan], main: Sequence[str], steps: Mapping[str, OpeningStep]) -> Iterator[_Reach]:
    at = dict(_main_line(main, steps))
    for scene in scenes:
        step = steps.get(scene.id)
        if step is None or step.later or step.days is None or step.origin not in at:
            continue
        if main.index(step.origin) < LONGEST_LINE:
            yield _Reach(scene.id, at[step.origin] + step.days, step.span, step.confidence)


def _main_line(main: Sequence[str], steps: Mapping[str, OpeningStep]) -> Iterator[tuple[str, float]]:
    """Each scene of the main line with its days from the first, as far as steps say."""
    days = 0.0
    for scene in main:
        step = steps.get(scene)
        days += (step.days or 0.0) if step is not None and step.later else 0.0
        yield scene, days


def _claim(earlier: _Reach, later: str, spans: tuple[Span, ...], confidence: float) -> TemporalRelation:
    evidence = Evidence(spans, "distances", min(confidence, earlier.confidence))
    return TemporalRelation(earlier.scene, later, Relation.BEFORE, STORY_CLOCK, evidence, earlier.scene)
