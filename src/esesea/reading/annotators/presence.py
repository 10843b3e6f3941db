"""Who is there in a scene, and who is only spoken or thought of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from esesea.reading.annotator import annotator
from esesea.reading.coreference.passage import Passage, passages_of
from esesea.reading.coreference.presence import shows_presence, tense_of
from esesea.reading.grammar import Tense
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.scene_facts import Presence
from esesea.story.character import Character, Mention
from esesea.story.event import Aside
from esesea.story.evidence import Evidence
from esesea.story.speech import Quotation
from esesea.text.document import Document, ParagraphKind
from esesea.text.span import Span

ENOUGH = 0.75
"""Weight, over the mentions of a scene, at which somebody is there; a single clear deed is enough."""

FAINT = 0.5
"""Below this a sign is faint: a ring, a name in passing."""

SPEAKS = 0.9
"""What a turn of speech in the scene is worth."""


@annotator(requires=(Parse, SceneSpan, QuoteSpan, Aside, Character, Mention, Quotation), produces=Presence)
def presence(document: Document, layers: Layers) -> Iterator[Presence]:
    """Say for each character of each scene whether they are there.

    Example: in "Ann sat down." Ann is there. Counter-example: in "He thought of Ann." she is only mentioned.
    """
    scenes = layers.of(SceneSpan)
    if not scenes:
        return
    passages = passages_of(layers.one(Parse), scenes, layers.of(QuoteSpan), layers.of(Aside))
    weights = _weights(document, passages, layers, scenes)
    order = {character.id: place for place, character in enumerate(layers.of(Character))}
    for scene in scenes:
        for character in sorted(weights[scene.id], key=order.__getitem__):
            signs = weights[scene.id][character]
            total = _together([weight for _, weight in signs])
            there = total >= ENOUGH
            best = [span for span, weight in sorted(signs, key=lambda sign: -sign[1])[:2]]
            confidence = min(0.99, 0.5 + total / 4) if there else 0.7
            yield Presence(scene.id, character, there, (Evidence(tuple(sorted(best)), "presence", confidence),))


def _together(weights: Sequence[float]) -> float:
    """The weight of all signs; the faint ones together count as one at most."""
    clear = sum(weight for weight in weights if weight > FAINT)
    return clear + min(FAINT, sum(weight for weight in weights if weight <= FAINT))


FAR_VOICES = ("V.O", "VOICE OVER", "VOICEOVER", "(VO)", "FILTER", "ON PHONE", "ON RADIO", "ON TV")
"""What a cue adds where the voice is not in the room."""

OFF_SCREEN = ("O.S", "(OS)", "O.C", "OFF SCREEN", "OFFSCREEN")
"""What it adds where the voice is near, or on a tape: not enough to be there without being seen."""

Signs = dict[str, dict[str, list[tuple[Span, float]]]]


def _weights(document: Document, passages: Sequence[Passage], layers: Layers, scenes: tuple[SceneSpan, ...]) -> Signs:
    """Each mention and turn of speech, by scene and character, with what it says for being there."""
    found: Signs = defaultdict(lambda: defaultdict(list))
    bases = _bases(passages)
    at = 0
    for mention in sorted(layers.of(Mention), key=lambda found: found.span):
        while at + 1 < len(passages) and passages[at + 1].paragraph.span.start <= mention.span.start:
            at += 1
        passage = passages[at]
        weight = _weight(passage, mention, bases[passage.scene])
        found[scenes[passage.scene].id][mention.character].append((mention.span, weight))
    far = _far_voices(document)
    for quotation in layers.of(Quotation):
        if quotation.speaker is not None:
            scene = scene_at(scenes, quotation.span.start).id
            weight = far.get(quotation.span.start, SPEAKS)
            found[scene][quotation.speaker].append((quotation.span, weight))
    return found


def _weight(passage: Passage, mention: Mention, base: Tense) -> float:
    if mention.quoted:
        return 0.0
    start = mention.span.start - passage.paragraph.span.start
    words = passage.paragraph.doc.char_span(
        start, mention.span.end - passage.paragraph.span.start, alignment_mode="expand"
    )
    if words is None or passage.aside[words.root.i]:
        return 0.0
    return shows_presence(words.root, base)


def _bases(passages: Sequence[Passage]) -> list[Tense]:
    """The tense most of each scene is told in."""
    counted: defaultdict[int, Counter[Tense]] = defaultdict(Counter)
    for passage in passages:
        for token in passage.paragraph.doc:
            if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"} and passage.on_main_line(token):
                tense, _ = tense_of(token)
                if tense is not Tense.NONE:
                    counted[passage.scene][tense] += 1
    scenes = max((passage.scene for passage in passages), default=-1) + 1
    return [counted[scene].most_common(1)[0][0] if counted[scene] else Tense.PAST for scene in range(scenes)]


def _far_voices(document: Document) -> dict[int, float]:
    """Where dialogue begins whose cue says that its voice comes from elsewhere, and what such a voice weighs."""
    far: dict[int, float] = {}
    cue = ""
    for paragraph in document.paragraphs:
        if paragraph.kind is ParagraphKind.CUE:
            cue = document.quote(paragraph.span).upper()
        elif paragraph.kind is ParagraphKind.DIALOGUE and any(mark in cue for mark in FAR_VOICES):
            far[paragraph.span.start] = 0.0
        elif paragraph.kind is ParagraphKind.DIALOGUE and any(mark in cue for mark in OFF_SCREEN):
            far[paragraph.span.start] = FAINT
    return far
