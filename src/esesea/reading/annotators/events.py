"""What happens, as the narration and the people of the story assert it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.annotator import annotator
from esesea.reading.english.happenings import is_event
from esesea.reading.english.modality import clause_of
from esesea.reading.layers import Layers
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People
from esesea.story.character import Mention
from esesea.story.event import Aside, AsideKind, Event
from esesea.story.evidence import Evidence
from esesea.text.document import Document

CONFIDENCE = 0.52
"""Precision of the rules on the test books of LitBank's event split (``bench/events.py``)."""

UNREAL = frozenset({AsideKind.SIMILE, AsideKind.HYPOTHETICAL, AsideKind.PLAN, AsideKind.DREAM})
"""What these asides hold does not happen; what is remembered, reported or told does, at another time."""


@annotator(requires=(Parse, SceneSpan, Aside, Mention), produces=Event)
def events(document: Document, layers: Layers) -> Iterator[Event]:  # noqa: ARG001 - the parse has the text
    """Find realis events: asserted, specific, positive.

    Example: "She *opened* the door." Counter-example: "She might open it.", "She never opened it."
    """
    scenes = layers.of(SceneSpan)
    mentions = MentionIndex.of(layers.of(Mention))
    unreal = Mask.of(aside.span for aside in layers.of(Aside) if aside.kind in UNREAL)
    for paragraph in layers.one(Parse).paragraphs:
        people = People.of(paragraph, mentions)
        for token in paragraph.doc:
            span = paragraph.at(token)
            if is_event(token) and not unreal.covers(span.start):
                scene = scene_at(scenes, span.start).id
                evidence = (Evidence((span,), "events", CONFIDENCE),)
                yield Event(span, scene, token.lemma_.lower(), _participants(token, people), _tense(token), evidence)


def _participants(trigger: Token, people: People) -> tuple[str, ...]:
    """Who takes part, the doer first: of a passive verb its agent, where it has one."""
    if trigger.pos_ != "VERB":
        return people.owners(trigger)
    patients = [*people.patients(trigger)]
    return tuple(dict.fromkeys((*people.agents(trigger), *patients)))


def _tense(trigger: Token) -> str:
    """``past``, ``present`` or ``pluperfect``, by the finite verb of the clause or of that which it hangs on."""
    clause = clause_of(trigger)
    while True:
        forms = [child for child in clause.children if child.dep_ in {"aux", "auxpass"}]
        if any(child.lower_ in {"had", "'d", "’d"} and child.tag_ == "VBD" for child in forms):
            return "pluperfect"
        tags = {clause.tag_, *(child.tag_ for child in forms)}
        if "VBD" in tags:
            return "past"
        if tags & {"VBZ", "VBP", "MD"}:
            return "present"
        if clause.head == clause:
            return "past"
        above = clause_of(clause.head)
        if above == clause:
            return "past"
        clause = above
