"""The steps in time with which scenes open, and the scenes from which they are taken."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from esesea.reading.cutting.labels import scene_labels
from esesea.reading.english.time_shifts import Direction, Shift, neighbouring_days, opening_shift
from esesea.reading.grammar import SentenceTense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan, Sentence
from esesea.reading.scene_facts import SceneMode
from esesea.reading.untold import speech_in
from esesea.story.scene import Mode
from esesea.text.document import Document
from esesea.text.span import Span

OUT_OF_TIME = frozenset({Mode.REFLECTION, Mode.ITERATIVE, Mode.FRAME, Mode.DREAM, Mode.HYPOTHETICAL})
"""From such scenes the telling takes no step."""

OWN_LINES = frozenset({Mode.ANALEPSIS, Mode.EMBEDDED})
"""A flashback and a tale told step on within themselves."""

WITH_NOBODY_SHARED = 0.8
"""Confidence at most in a step from a scene with other people: it may go on from another strand."""

STRANDS = 6
"""So many scenes back a step may start, where that is the last one with somebody of this scene."""

FROM_A_STRAND = 0.85


@dataclass(frozen=True, slots=True)
class OpeningStep:
    """``scene`` opens, at ``span``, with a step of ``days`` (None: not said; earlier ones negative) from ``origin``.

    ``confidence``: that the step is meant, and from there. ``later``: the step goes on, not back.
    """

    scene: str
    origin: str
    span: Span
    later: bool
    days: float | None
    confidence: float


def opening_steps(document: Document, layers: Layers, present: Mapping[str, frozenset[str]]) -> Iterator[OpeningStep]:
    """The steps of all scenes that open with one, in told order. ``present``: who is in each scene.

    A step on is taken from the scene told just before on the same line: from the flashback where this scene is one too,
    else from the last scene that is none. Only a flashback steps back, and it does so from the main line. Linear in
    the number of scenes.
    """
    scenes = layers.of(SceneSpan)
    modes = {mode.scene: mode.mode for mode in layers.of(SceneMode)}
    sureness = {mode.scene: max(each.confidence for each in mode.evidence) for mode in layers.of(SceneMode)}
    for index, (shift, span) in sorted(_shifts(document, layers).items()):
        mode = modes.get(scenes[index].id, Mode.MAIN)
        later = shift.direction is Direction.LATER
        if mode in OUT_OF_TIME or (not later and mode is not Mode.ANALEPSIS):
            continue
        line = mode if later else Mode.MAIN
        found = _from_where(scenes, index, modes, present, line)
        if found is not None:
            origin, most = found
            sure = min(shift.confidence, most) if later else min(shift.confidence, most, sureness[scenes[index].id])
            days = shift.days if shift.days is not None else neighbouring_days(document.quote(span))
            signed = days if days is None or later else -days
            yield OpeningStep(scenes[index].id, origin.id, span, later, signed, sure)


def _shifts(document: Document, layers: Layers) -> dict[int, tuple[Shift, Span]]:
    """The steps at the openings of scenes that no label explains already, by the index of the scene."""
    scenes, sentences, parse = layers.of(SceneSpan), layers.of(Sentence), layers.one(Parse)
    speech = speech_in(layers)
    unreal = {each.span.start for each in layers.of(SentenceTense) if each.modal or each.habitual}
    starts = [sentence.span.start for sentence in sentences]
    found: dict[int, tuple[Shift, Span]] = {}
    for index, (scene, label) in enumerate(zip(scenes, scene_labels(document, scenes), strict=True)):
        after = max((span.end for span in label.spans), default=0)
        at = bisect_left(starts, max(scene.span.start, after))
        if label.cues or at == len(sentences) or starts[at] >= scene.span.end:
            continue
        sentence = sentences[at].span
        if speech.covers(sentence.start) or sentence.start in unreal:
            continue
        shift = parse.remembered(opening_shift, " ".join(document.quote(sentence).split("\n")))
        if shift is not None:
            found[index] = shift, Span(shift.start, shift.end).shifted(sentence.start)
    return found


def _from_where(
    scenes: Sequence[SceneSpan],
    index: int,
    modes: Mapping[str, Mode],
    present: Mapping[str, frozenset[str]],
    line: Mode,
) -> tuple[SceneSpan, float] | None:
    """The scene from which the step is taken, and how sure that can be.

    The one told just before on this ``line``; where it shares nobody with this scene, the last of a few that does.
    """
    before = scenes[max(0, index - STRANDS) : index]
    earlier = [scene for scene in reversed(before) if modes.get(scene.id, Mode.MAIN) is line]
    if line in OWN_LINES and (not earlier or earlier[0] is not before[-1]):
        # The first scene of a flashback or a tale steps on from nothing that was told.
        return None
    if not earlier:
        return None
    here = present.get(scenes[index].id, frozenset())
    nearest = earlier[0]
    there = present.get(nearest.id, frozenset())
    if not here or not there or here & there or line in OWN_LINES:
        return nearest, 1.0
    strand = next((scene for scene in earlier if present.get(scene.id, frozenset()) & here), None)
    return (strand, FROM_A_STRAND) if strand is not None else (nearest, WITH_NOBODY_SHARED)
