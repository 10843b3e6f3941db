"""Journeys through time, and meetings with oneself, that the narrator tells of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Span as TokenSpan

from esesea.reading.english.time_travel import Journey, lives_cross, may_travel, portals_passed, time_travels
from esesea.reading.english.unreal_frames import DREAMT, FEIGNED
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import SceneSpan, scene_at
from esesea.reading.people import People, is_passive
from esesea.reading.travel.weighing import AS_FEIGNED, BY, TravelSign
from esesea.story.evidence import Evidence
from esesea.text.document import Document
from esesea.text.mask import Mask, Stretches
from esesea.text.span import Span

JOURNEY, SELF, CROSSED, PORTAL = "journey", "self", "lives cross", "portal"
LIVES_CROSS, PASSED = 0.7, 0.25
"""Confidence in "her first is his last", and in a gap or gate that somebody goes through: that is a sign only beside
two others."""


def feigning_scenes(document: Document, parse: Parse, scenes: tuple[SceneSpan, ...]) -> frozenset[str]:
    """The scenes with props and screens in them, where a time machine is probably none. Linear in the text."""
    return frozenset(scene.id for scene in scenes if parse.remembered(_feigns, document.quote(scene.span)))


def _feigns(words: str) -> bool:
    return FEIGNED.search(words) is not None


def told_signs(
    parse: Parse, scenes: tuple[SceneSpan, ...], mentions: MentionIndex, untold: Mask, feigned: frozenset[str]
) -> Iterator[TravelSign]:
    """The signs of the narration, in text order. ``untold``: speech and asides; ``feigned``: see `feigning_scenes`.

    What a paragraph tells after it has said that somebody dreams or pretends is not heard.
    """
    for paragraph in parse.paragraphs:
        if not paragraph.remembered(_may_tell):
            continue
        scene = scene_at(scenes, paragraph.span.start).id
        for found in paragraph.remembered(_told, mentions.meant(paragraph.span), untold.within(paragraph.span)):
            span = found.span.shifted(paragraph.span.start)
            sure = found.confidence * AS_FEIGNED if scene in feigned else found.confidence
            yield TravelSign(found.character, found.kind, Evidence((span,), BY, sure))


@dataclass(frozen=True, slots=True)
class _Told:
    """What one paragraph tells of a character; ``span`` is a sentence, counted from the paragraph's start."""

    character: str
    kind: str
    span: Span
    confidence: float


def _may_tell(paragraph: ParsedParagraph) -> bool:
    return may_travel(paragraph.text)


def _told(paragraph: ParsedParagraph, meant: MeantAt, untold: Stretches) -> tuple[_Told, ...]:
    people, unheard = People.meant_in(paragraph.doc, meant), Mask.made_of(untold)
    dreamt = DREAMT.search(paragraph.text)
    heard = takewhile(
        lambda sentence: dreamt is None or dreamt.start() >= sentence.end_char,
        paragraph.doc.sents,
    )
    return tuple(
        told
        for sentence in heard
        if may_travel(paragraph.text[sentence.start_char : sentence.end_char])
        for told in _in_sentence(sentence, people, meant, unheard)
    )


def _in_sentence(sentence: TokenSpan, people: People, meant: MeantAt, untold: Mask) -> Iterator[_Told]:
    span = Span(sentence.start_char, sentence.end_char)
    for journey in time_travels(sentence):
        if not untold.covers(journey.verb.idx):
            kind = SELF if journey.self_met else JOURNEY
            for character in _goers(journey, people):
                yield _Told(character, kind, span, journey.confidence)
    for verb in portals_passed(sentence):
        if not untold.covers(verb.idx):
            for character in people.doers(verb):
                yield _Told(character, PORTAL, span, PASSED)
    if lives_cross(sentence) and not untold.overlaps(span):
        for character in dict.fromkeys(whom for start, _, whom in meant if span.start <= start < span.end):
            yield _Told(character, CROSSED, span, LIVES_CROSS)


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
