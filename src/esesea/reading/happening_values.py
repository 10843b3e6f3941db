"""From a word that tells of a happening to an event: who takes part, and in which tense it is told."""

from __future__ import annotations

from spacy.tokens import Token

from esesea.reading.english.modality import clause_of
from esesea.reading.parse import ParsedParagraph
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People
from esesea.story.event import AsideKind, Event
from esesea.story.evidence import Evidence

UNREAL = frozenset({AsideKind.SIMILE, AsideKind.HYPOTHETICAL, AsideKind.PLAN, AsideKind.DREAM})
"""What these asides hold does not happen; what is remembered, reported or told does, at another time."""


def event_of(paragraph: ParsedParagraph, trigger: Token, people: People, scene: str, confidence: float) -> Event:
    """The event that ``trigger`` tells of. ``confidence`` in [0, 1]: that it happens at all."""
    span = paragraph.at(trigger)
    evidence = (Evidence((span,), "events", confidence),)
    return Event(span, scene, trigger.lemma_.lower(), _participants(trigger, people), _tense(trigger), evidence)


def placed(event: Event, paragraph: ParsedParagraph, scenes: tuple[SceneSpan, ...]) -> Event:
    """``event`` of ``paragraph`` by itself, which its own word alone shows, as the story's."""
    start = paragraph.span.start
    span = event.span.shifted(start)
    evidence = tuple([Evidence((span,), each.by, each.confidence) for each in event.evidence])
    scene = scene_at(scenes, span.start).id
    return Event(span, scene, event.lemma, event.participants, event.tense, evidence)


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
