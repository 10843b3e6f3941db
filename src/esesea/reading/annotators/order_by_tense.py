"""What tense says of order: a scene told from later is before the scene that it is told from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from esesea.reading.annotator import annotator
from esesea.reading.cutting.labels import scene_labels
from esesea.reading.english.childhood import is_of_childhood
from esesea.reading.english.heading_cues import Cue
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.passages import SceneSpan
from esesea.reading.scene_facts import Presence, SceneClock, SceneMode
from esesea.reading.telling.clocks_meant import companies, present_in, step_clocks
from esesea.reading.telling.heading_ages import heading_ages
from esesea.reading.telling.levels import telling_levels
from esesea.reading.telling.tellings import Level
from esesea.reading.telling.tense_lines import CLEARLY_PAST, LOOKING_BACK
from esesea.reading.telling.tense_profiles import TenseProfile, is_pluperfect, tense_profiles
from esesea.reading.telling.told_dates import own_dates, season_meant
from esesea.story.evidence import Evidence
from esesea.story.scene import Mode
from esesea.story.time import Relation, TemporalRelation, Traveller
from esesea.text.document import Document

TOLD_BEFORE, TOLD_AFTER, BEFORE_ALL, FRAMED = 0.7, 0.65, 0.55, 0.65
"""Confidence that a scene which looks back is before the present scene told just before it; at the story's beginning,
before the one just after it; before the first scene of the present; and that a frame is after what it frames. On
re-told stories .61 of 9 such statements were right (docs/signs.md), on the written examples all 6: between the two."""

PURELY_PRESENT = 0.9
"""From this share of present-tense sentences on, an opening in the present is a scene of its own and not a musing."""

Found = tuple[str, str, Evidence, str]


_LATELY = re.compile(
    r"\b(?:last (?:night|evening)|yesterday|this (?:morning|afternoon|evening)|tonight|today|earlier|just now"
    r"|(?:minutes?|hours?|moments?|days?) ago|a while ago)\b",
    re.IGNORECASE,
)
"""What opens a scene of a past that may lie between two scenes of the present."""

_SOME_DAY = re.compile(r"\bthe other (?:day|night|evening|morning|afternoon|week)\b", re.IGNORECASE)
"""What opens a scene of a past that may lie before or after the present scene told just before it."""


@annotator(requires=(SceneSpan, SceneMode, SceneClock, SentenceTense, Presence, Traveller), produces=TemporalRelation)
def order_by_tense(document: Document, layers: Layers) -> Iterator[TemporalRelation]:
    """Put scenes that tense alone shows to look back before the present they look back from.

    Example: in a present-tense story, a scene in the past is before the present scene told just before it.
    Counter-example: a flashback that a heading announces is left to `order_by_headings`, and an entry of a diary,
    which gives its own date, is past only by its hours.
    """
    if document.is_script:
        # A screenplay tells everything in the present; what stands in the past there is a slip or a voice.
        return
    scenes = layers.of(SceneSpan)
    modes = {mode.scene: mode for mode in layers.of(SceneMode)}
    profiles = tense_profiles(scenes, layers.of(SentenceTense))
    placed = _placed(document, layers) | _opening_with(_SOME_DAY.search, document, profiles)
    long_ago = _long_ago(profiles) - _opening_with(_LATELY.search, document, profiles)
    purely = {profile.scene for profile in profiles if profile.present >= PURELY_PRESENT}
    present, travellers = present_in(layers.of(Presence)), layers.of(Traveller)
    childhood = _opening_with(is_of_childhood, document, profiles)
    back = _looking_back(scenes, modes, placed, long_ago | childhood)
    slid = _slid_from_the_past_perfect(document, layers, profiles)
    for a, b, evidence, source in (*back, *slid, *_framed(scenes, modes, purely)):
        for clock in step_clocks(a, b, present, travellers):
            yield TemporalRelation(a, b, Relation.BEFORE, clock, evidence, source)


def _placed(document: Document, layers: Layers) -> set[str]:
    """The scenes that a label places or counts, or a date that can be compared with one of the story's present."""
    scenes = layers.of(SceneSpan)
    labels = scene_labels(document, scenes)
    tellings = telling_levels(labels, companies(scenes, layers.of(Presence)))
    by_level = {scene.id for scene, each in zip(scenes, tellings, strict=True) if each.level is not Level.PRESENT}
    looking_back = {mode.scene for mode in layers.of(SceneMode)}
    dated = {clock.scene: clock.time for clock in layers.of(SceneClock) if clock.time.date is not None}
    # "That autumn" is compared with nothing but the scene told just before.
    compared = {scene for scene, time in dated.items() if season_meant(time) is None}
    if not compared - looking_back:
        compared = set()
    counted = {
        scene.id
        for scene, label in zip(scenes, labels, strict=True)
        if any(cue.cue in {Cue.NUMBERED, Cue.FROM_EVENT} for cue, _ in label.cues)
    }
    counted |= {scenes[age.scene].id for age in heading_ages(document, labels)}
    lines = {scene.id: label.spans for scene, label in zip(scenes, labels, strict=True)}
    return (
        by_level
        | compared
        | counted
        | {
            scene
            for scene, time in dated.items()
            if any(span.overlaps(line) for said in time.evidence for span in said.spans for line in lines[scene])
        }
    )


def _opening_with(says: Callable[[str], object], document: Document, profiles: Sequence[TenseProfile]) -> set[str]:
    """The scenes whose first sentence ``says`` so."""
    return {profile.scene for profile in profiles if profile.count and says(document.quote(profile.span()))}


def _long_ago(profiles: Sequence[TenseProfile]) -> set[str]:
    """The scenes in the plain past."""
    return {profile.scene for profile in profiles if profile.past >= CLEARLY_PAST and profile.pluperfect < LOOKING_BACK}


def _looking_back(
    scenes: Sequence[SceneSpan], modes: Mapping[str, SceneMode], placed: set[str], long_ago: set[str]
) -> Iterator[Found]:
    """Each scene that looks back, not ``placed`` by other words, with the present told before, or else after it.

    One that is ``long_ago`` is as a rule before all of that present.
    """
    first: str | None = None
    told: str | None = None
    waiting: list[tuple[str, SceneMode]] = []
    for scene in scenes:
        mode = modes.get(scene.id)
        if mode is None:
            yield from ((back, scene.id, _by_tense(looks, TOLD_AFTER), back) for back, looks in waiting)
            waiting, told, first = [], scene.id, first or scene.id
        elif mode.mode is Mode.ANALEPSIS and scene.id not in placed:
            if told is None:
                waiting.append((scene.id, mode))
            else:
                yield scene.id, told, _by_tense(mode, TOLD_BEFORE), scene.id
                if first is not None and first != told and scene.id in long_ago:
                    yield scene.id, first, _by_tense(mode, BEFORE_ALL), scene.id


def _slid_from_the_past_perfect(
    document: Document, layers: Layers, profiles: Sequence[TenseProfile]
) -> Iterator[Found]:
    """Each scene that opens in the past perfect and gives a year in passing, with the scene of no year told before it.

    "He had bought the hill from a miller. That was in 1889." goes on in the plain past; all of it was then.
    """
    modes = {mode.scene for mode in layers.of(SceneMode)}
    own = {each.scene: each for each in own_dates(document, layers.of(SceneClock))}
    labels = scene_labels(document, layers.of(SceneSpan))
    for before, scene, label in zip(profiles, profiles[1:], labels[1:], strict=False):
        date = own.get(scene.scene)
        if date is None or before.scene in own or {before.scene, scene.scene} & modes or label.own:
            continue
        if scene.count and is_pluperfect(scene.sentences[0]) and before.past >= CLEARLY_PAST > before.pluperfect:
            spans = tuple(sorted({scene.span(), *date.spans}))
            yield scene.scene, before.scene, Evidence(spans, "tense", TOLD_BEFORE), scene.scene


def _framed(scenes: Sequence[SceneSpan], modes: Mapping[str, SceneMode], purely: set[str]) -> Iterator[Found]:
    """Everything that happens is before the first scene in which it is told, that of the frame.

    Only where the frame both opens and closes the story, or opens it in nothing but the present (``purely``): the
    musing that opens *Moby-Dick*, or the island described in *Gulliver's Travels*, has no place among the scenes.
    """
    frames = [scene.id for scene in scenes if scene.id in modes and modes[scene.id].mode is Mode.FRAME]
    if not frames or frames[0] != scenes[0].id or not (frames[-1] == scenes[-1].id or frames[0] in purely):
        return
    frame = frames[0]
    evidence = _by_tense(modes[frame], FRAMED)
    for scene in scenes:
        if scene.id not in modes:
            yield scene.id, frame, evidence, frame


def _by_tense(mode: SceneMode, confidence: float) -> Evidence:
    spans = tuple(span for evidence in mode.evidence for span in evidence.spans)
    sure = min([confidence, *(evidence.confidence for evidence in mode.evidence)])
    return Evidence(spans, "tense", sure)
