"""Journeys through time, and meetings with oneself, that the narrator tells of."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan

from esesea.reading.english.time_travel import Journey, lives_cross, portals_passed, time_travels
from esesea.reading.english.unreal_frames import DREAMT, FEIGNED
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People, is_passive
from esesea.reading.travel.weighing import AS_FEIGNED, BY, TravelSign
from esesea.story.evidence import Evidence
from esesea.text.document import Document

JOURNEY, SELF, CROSSED, PORTAL = "journey", "self", "lives cross", "portal"
LIVES_CROSS, PASSED = 0.7, 0.25
"""Confidence in "her first is his last", and in a gap or gate that somebody goes through: that is a sign only beside
two others."""


def feigning_scenes(document: Document, scenes: tuple[SceneSpan, ...]) -> frozenset[str]:
    """The scenes with props and screens in them, where a time machine is probably none. Linear in the text."""
    return frozenset(scene.id for scene in scenes if FEIGNED.search(document.quote(scene.span)))


def told_signs(
    parse: Parse, scenes: tuple[SceneSpan, ...], mentions: MentionIndex, untold: Mask, feigned: frozenset[str]
) -> Iterator[TravelSign]:
    """The signs of the narration, in text order. ``untold``: speech and asides; ``feigned``: see `feigning_scenes`.

    What a paragraph tells after it has said that somebody dreams or pretends is not heard.
    """
    for paragraph in parse.paragraphs:
        people = People.of(paragraph, mentions)
        scene = scene_at(scenes, paragraph.span.start).id
        dreamt = DREAMT.search(paragraph.doc.text)
        for sentence in paragraph.doc.sents:
            if dreamt is not None and dreamt.start() < sentence.end_char:
                break
            for sign in _in_sentence(sentence, paragraph, people, mentions, untold):
                yield _weakened(sign) if scene in feigned else sign


def _in_sentence(
    sentence: TokenSpan, paragraph: ParsedParagraph, people: People, mentions: MentionIndex, untold: Mask
) -> Iterator[TravelSign]:
    span = paragraph.at(sentence)
    for journey in time_travels(sentence):
        if not untold.covers(paragraph.at(journey.verb).start):
            kind = SELF if journey.self_met else JOURNEY
            for character in _goers(journey, people):
                yield TravelSign(character, kind, Evidence((span,), BY, journey.confidence))
    for verb in portals_passed(sentence):
        if not untold.covers(paragraph.at(verb).start):
            for character in people.doers(verb):
                yield TravelSign(character, PORTAL, Evidence((span,), BY, PASSED))
    if lives_cross(sentence) and not untold.overlaps(span):
        for character in mentions.characters(span):
            yield TravelSign(character, CROSSED, Evidence((span,), BY, LIVES_CROSS))


def _goers(journey: Journey, people: People) -> tuple[str, ...]:
    """Those who go: the subject, and whom they take along; of a meeting with oneself the subject alone."""
    verb = journey.verb
    if journey.sends:
        return people.patients(verb)
    if journey.self_met:
        return people.agents(verb)
    # "She wound the watch and was carried back": the passive shares the subject of the verb before it.
    undergoing = people.patients(verb) or (people.doers(verb) if is_passive(verb) else ())
    return tuple(dict.fromkeys((*people.agents(verb), *undergoing)))


def _weakened(sign: TravelSign) -> TravelSign:
    evidence = Evidence(sign.evidence.spans, sign.evidence.by, sign.evidence.confidence * AS_FEIGNED)
    return TravelSign(sign.character, sign.kind, evidence)
