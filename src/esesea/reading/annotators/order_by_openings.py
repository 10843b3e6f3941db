"""What openings say of where the telling goes, and of the scenes that go along: "But enough of what was past."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from esesea.reading.annotator import annotator
from esesea.reading.cutting.labels import SceneLabels, is_time_label, scene_labels
from esesea.reading.english.not_names import CALENDAR, CAN_BE_NAMES
from esesea.reading.english.opening_moves import TOLD, Goes, OpeningCue
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence
from esesea.reading.scene_facts import Presence, SceneMode
from esesea.reading.telling.clocks_meant import present_in
from esesea.reading.telling.heard_cues import HeardCue, heard_cues
from esesea.reading.telling.opening_landmarks import opening_landmarks
from esesea.reading.telling.tense_lines import CLEARLY_PRESENT
from esesea.reading.telling.tense_profiles import tense_profiles
from esesea.reading.telling.time_runs import runs_before
from esesea.story.evidence import Evidence
from esesea.story.leap import Leap
from esesea.story.scene import Mode
from esesea.story.time import STORY_CLOCK, Relation, TemporalRelation, Traveller
from esesea.text.document import Document


@annotator(
    requires=(
        *(Parse, SceneSpan, Sentence, QuoteSpan, SentenceTense),
        *(SceneMode, Presence, Leap, Traveller),
    ),
    produces=TemporalRelation,
)
def order_by_openings(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put the scenes of a look back before the stretch that it left, and what goes on after a look ahead before that.

    Likely at most. Example: "To understand it one must go back fifteen years.", the scene after it, and then "But
    enough of what was past.": both are before the scenes told first. Counter-example: a screenplay, whose labels speak
    for themselves; a story of travellers in time, whose line no calendar measures.
    """
    if document.is_screenplay or layers.of(Traveller):
        return
    scenes = layers.of(SceneSpan)
    chances = {leap.scene: leap.probability for leap in layers.of(Leap)}
    texts = [document.quote(scene.span) for scene in scenes]
    present = present_in(layers.of(Presence))
    labels = scene_labels(document, scenes)
    placed = {each.scene for each in opening_landmarks(document, layers)}
    placed |= {scene.id for scene, label in zip(scenes, labels, strict=True) if _tells_its_own_time(document, label)}
    found = runs_before(
        texts,
        {**_come_back(layers), **heard_cues(document, layers)},
        [chances.get(scene.id, 0.0) for scene in scenes],
        people=[present.get(scene.id, frozenset()) for scene in scenes],
        elsewhere={index for index, scene in enumerate(scenes) if scene.id in placed},
    )
    for run in found:
        evidence = Evidence((run.span,), "openings", run.confidence)
        a, b = scenes[run.scene].id, scenes[run.other].id
        yield TemporalRelation(a, b, Relation.BEFORE, STORY_CLOCK, evidence, a)


def _tells_its_own_time(document: Document, label: SceneLabels) -> bool:
    """Whether a heading is a time and no step from another: "October" behind "The year before that"."""
    if label.cues or not label.own:
        return False
    titles = (document.quote(span).strip(" *_#.,:[]()\n") for span in label.spans)
    return any(title.lower() in CALENDAR - CAN_BE_NAMES or is_time_label(title) for title in titles)


def _come_back(layers: Layers) -> Mapping[int, HeardCue]:
    """The scenes of the main line told in the present, right after a flashback that is told in the past."""
    told_in = {each.scene: each for each in tense_profiles(layers.of(SceneSpan), layers.of(SentenceTense))}
    modes = {mode.scene: mode.mode for mode in layers.of(SceneMode)}
    scenes: Sequence[SceneSpan] = layers.of(SceneSpan)
    return {
        index: HeardCue(OpeningCue(Goes.RETURN, 0, 0, TOLD), scene.span)
        for index, (before, scene) in enumerate(pairwise(scenes), 1)
        if modes.get(before.id) is Mode.ANALEPSIS
        and scene.id not in modes
        and told_in[scene.id].present >= CLEARLY_PRESENT > told_in[before.id].present
    }
