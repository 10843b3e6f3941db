"""How far flashbacks reach: "Thirty years earlier" is before all of a main line that has run for ten."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from esesea.reading.annotator import annotator
from esesea.reading.cutting.labels import SceneLabels, scene_labels
from esesea.reading.english.heading_cues import Cue
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode
from esesea.reading.telling.clocks_meant import companies, present_in
from esesea.reading.telling.heading_steps import heading_steps
from esesea.reading.telling.levels import telling_levels
from esesea.reading.telling.opening_steps import opening_steps
from esesea.reading.telling.tellings import Telling
from esesea.reading.telling.told_dates import own_dates
from esesea.story.evidence import Evidence
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation, Traveller
from esesea.text.document import Document
from esesea.text.span import Span

BEFORE_IT_ALL, BY_DISTANCE = 0.75, 0.8
"""Confidence that a flashback is before a main line it reaches beyond; that of two the farther one is earlier. Likely
at most: steps of the main line that no words tell count as none."""

FAR = 30.0
"""Days by which a flashback must reach beyond another flashback."""

NEARLY_SAME = 0.05
"""And by so much of its own distance: "forty years earlier" from two evenings are the same year."""

FAR_A_SCENE = 2.5
"""Days by which it must reach beyond the main line's beginning, for each scene of that told since: they may be a month
over a dozen, and few over two."""

ROUNDED = 0.1
"""Writers round: "thirty years earlier" may be so much less."""

GOING_ON = 0.92
"""How sure a scene that goes on in a flashback is to be there."""

LONGEST_LINE = 12
"""Scenes of the main line told before; over more of them years may have gone by untold."""


@dataclass(frozen=True, slots=True)
class _Reach:
    """A flashback's place in days from the beginning of the main line (negative: before it).

    ``or_before``: it may be farther back, as "FIVE YEARS EARLIER" told in a flashback may count from there.
    """

    scene: str
    days: float
    span: Span
    confidence: float
    or_before: bool = False


@dataclass(frozen=True, slots=True)
class _Step:
    """``days`` from ``origin`` to a scene, back where negative; ``or_before`` as in `_Reach`."""

    origin: str
    days: float
    span: Span
    confidence: float
    or_before: bool = False


@annotator(
    requires=(Parse, SceneSpan, Sentence, QuoteSpan, SentenceTense, SceneClock, SceneMode, Presence, Traveller),
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
    labels = scene_labels(document, scenes)
    tellings = telling_levels(labels, companies(scenes, layers.of(Presence)))
    main = [index for index, scene in enumerate(scenes) if scene.id not in modes]
    steps = _steps(document, layers, labels, tellings)
    dated = {each.scene for each in own_dates(document, layers.of(SceneClock))}
    line = _main_line(
        scenes, main, steps, {scenes[at].id for at, each in enumerate(tellings) if each.comes_back}, dated
    )
    told = {scene: place for place, scene in enumerate(line)}
    reaches = sorted(_reaches(scenes, line, steps), key=lambda reach: reach.days)
    for reach in reaches:
        step = steps[reach.scene]
        place = told.get(step.origin, 0)
        if place and reach.days - ROUNDED * step.days <= -FAR_A_SCENE * place:
            first = scenes[main[0]].id
            yield _claim(reach, first, (reach.span,), BEFORE_IT_ALL)
            for going_on in _going_on(scenes, tellings, reach):
                yield _claim(going_on, first, (reach.span,), BEFORE_IT_ALL)
    for earlier, later in pairwise(reaches):
        if later.days - earlier.days >= max(FAR, NEARLY_SAME * -earlier.days) and not later.or_before:
            yield _claim(earlier, later.scene, tuple(sorted((earlier.span, later.span))), BY_DISTANCE)


def _steps(
    document: Document, layers: Layers, labels: Sequence[SceneLabels], tellings: Sequence[Telling]
) -> dict[str, _Step]:
    """The steps that openings and labels say, by the scene to which they lead."""
    scenes = layers.of(SceneSpan)
    found = {
        step.scene: _Step(step.origin, step.days, step.span, step.confidence)
        for step in opening_steps(document, layers, present_in(layers.of(Presence)))
        if step.days is not None
    }
    for step in heading_steps(document, labels, tellings):
        if step.origin is not None:
            origin = scenes[step.origin].id
            days = (step.extent.least + step.extent.most) / 2
            found[scenes[step.scene].id] = _Step(origin, days, step.span, step.confidence)
    return found | dict(_or_before(scenes, tellings))


def _or_before(scenes: Sequence[SceneSpan], tellings: Sequence[Telling]) -> Iterator[tuple[str, _Step]]:
    """The steps back that are told in a flashback, and count from there or from the present that it left."""
    for index, telling in enumerate(tellings):
        if telling.first != index or telling.opens or telling.left is None or telling.span is None:
            continue
        if telling.cue is not None and telling.cue.cue is Cue.EARLIER and telling.cue.amount is not None:
            sure = telling.cue.confidence
            yield (
                scenes[index].id,
                _Step(scenes[telling.left].id, -telling.cue.amount, telling.span, sure, or_before=True),
            )


def _reaches(scenes: Sequence[SceneSpan], at: Mapping[str, float], steps: Mapping[str, _Step]) -> Iterator[_Reach]:
    """The flashbacks that step back from a scene whose place on the main line is known, or from one another."""
    known = dict(at)
    for scene in scenes:
        step = steps.get(scene.id)
        if step is not None and step.days < 0 and step.origin in known and scene.id not in known:
            days = known[step.origin] + step.days
            if not step.or_before:
                known[scene.id] = days
            yield _Reach(scene.id, days, step.span, step.confidence, step.or_before)


def _main_line(
    scenes: Sequence[SceneSpan],
    main: Sequence[int],
    steps: Mapping[str, _Step],
    back: Collection[str],
    dated: Collection[str],
) -> dict[str, float]:
    """Each scene of the main line with its days from the first, as far as steps say.

    It ends where it steps back for good, where "THE PRESENT" of a story that has gone on for years may be years on, and
    where a date, which no step measures, may be any time.
    """
    days = 0.0
    found: dict[str, float] = {}
    for scene in (scenes[index].id for index in main[:LONGEST_LINE]):
        step = steps.get(scene)
        if (
            (step is not None and step.days < 0)
            or (scene in back and days >= FAR)
            or (scene in dated and found and step is None)
        ):
            break
        days += step.days if step is not None else 0.0
        found[scene] = days
    return found


def _going_on(scenes: Sequence[SceneSpan], tellings: Sequence[Telling], reach: _Reach) -> Iterator[_Reach]:
    """The scenes that belong to the stretch that ``reach`` begins."""
    begins = next(index for index, scene in enumerate(scenes) if scene.id == reach.scene)
    for index in range(begins + 1, len(scenes)):
        if tellings[index].first != begins or tellings[index].opens:
            return
        if tellings[index].surely:
            yield replace(reach, scene=scenes[index].id, confidence=reach.confidence * GOING_ON)


def _claim(earlier: _Reach, later: str, spans: tuple[Span, ...], confidence: float) -> TemporalRelation:
    evidence = Evidence(spans, "distances", min(confidence, earlier.confidence))
    return TemporalRelation(earlier.scene, later, Relation.BEFORE, STORY_CLOCK, evidence, earlier.scene)
