"""Who is dead, hurt or gone, and from which scene on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan

from esesea.reading.annotator import annotator
from esesea.reading.english.death_words import NO_LONGER_THERE, ONLY_A_BODY
from esesea.reading.english.modality import clause_of
from esesea.reading.english.stretch import own_clause
from esesea.reading.layers import Layers
from esesea.reading.lives.life_signs import life_signs
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.people import People
from esesea.reading.scene_facts import Presence
from esesea.story.character import Life, LifeState, Mention, MentionKind
from esesea.story.event import Aside, AsideKind
from esesea.story.evidence import Evidence
from esesea.story.time import STORY_CLOCK, Traveller, lived
from esesea.text.document import Document
from esesea.text.span import Span, hull

SAID = 0.6
"""Confidence in a death of which somebody only says so: people err and lie."""
UNTRUE = re.compile(
    r"\b(?:lied|lies|lying|joked|jokes|teased|pretended|pretends|mocked|threatened|sang)\b", re.IGNORECASE
)
SPEAKERS = frozenset({"i", "me", "you", "we", "us", "myself", "yourself", "ye", "thou", "thee"})


@dataclass(frozen=True, slots=True)
class _Sign:
    scene: str
    character: str
    state: Life
    span: Span
    confidence: float
    earlier: bool
    said: bool = False


@annotator(
    requires=(Parse, SceneSpan, QuoteSpan, Aside, Mention, Presence, Traveller),
    produces=LifeState,
)
def life_states(document: Document, layers: Layers) -> Iterator[LifeState]:
    """Find deaths, wounds and disappearances that the narration asserts of characters, and deaths that are reported.

    Each state of a character in a scene is one value with all its signs. Where the words look back ("had died"), or
    are spoken, or the character is not there, the scene only knows of it.

    Example: "Tom was dead." Counter-example: "Tom was dead tired.", "“Tom is dead,” she lied."
    """
    present = {(each.scene, each.character) for each in layers.of(Presence) if each.present}
    away = {traveller.character for traveller in layers.of(Traveller)}
    signs: dict[tuple[str, str, Life], list[_Sign]] = defaultdict(list)
    for sign in _signs(document, layers):
        if sign.said and (sign.scene, sign.character) in present:
            # Of somebody who is there it is a threat, a jest or a figure of speech.
            continue
        signs[sign.scene, sign.character, sign.state].append(sign)
    for (scene, character, state), found in signs.items():
        if state is not Life.DEAD and (scene, character, Life.DEAD) in signs:
            continue
        evidence = tuple(Evidence((sign.span,), "life_states", sign.confidence) for sign in found)
        earlier = all(sign.earlier for sign in found) or (
            state is not Life.ABSENT and (scene, character) not in present
        )
        clock = lived(character) if character in away else STORY_CLOCK
        yield LifeState(character, state, scene, clock, evidence, known_only=earlier)


def _signs(document: Document, layers: Layers) -> Iterator[_Sign]:
    scenes = layers.of(SceneSpan)
    mentions = MentionIndex.of(layers.of(Mention))
    spoken = Mask.of(quote.span for quote in layers.of(QuoteSpan))
    # A supposition that takes nothing back ("even if … she would still be dead") is judged by its own rule.
    aside = Mask.of(each.span for each in layers.of(Aside) if each.kind is not AsideKind.HYPOTHETICAL)
    for paragraph in layers.one(Parse).paragraphs:
        people = People.of(paragraph, mentions)
        scene = scene_at(scenes, paragraph.span.start).id
        for token in paragraph.doc:
            at = paragraph.at(token).start
            if aside.covers(at):
                continue
            for sign in life_signs(token, people):
                clause = own_clause(clause_of(sign.words[0]))
                span = paragraph.at(clause)
                if not spoken.covers(at):
                    for character in sign.characters:
                        yield _Sign(scene, character, sign.state, span, sign.confidence, sign.earlier)
                elif sign.state is Life.DEAD and not UNTRUE.search(document.quote(paragraph.span)):
                    for character in _spoken_of(clause, sign.characters, people):
                        yield _Sign(scene, character, sign.state, span, SAID, earlier=True, said=True)
        yield from _in_other_words(paragraph, scene, mentions, spoken)


def _spoken_of(clause: TokenSpan, dead: tuple[str, ...], people: People) -> Iterator[str]:
    """Those of the ``dead`` who neither speak nor are spoken to: "you're dead" is no report."""
    talking = {character for word in clause if word.lower_ in SPEAKERS for character in people.one(word)}
    return (character for character in dead if character not in talking)


def _in_other_words(paragraph: ParsedParagraph, scene: str, mentions: MentionIndex, spoken: Mask) -> Iterator[_Sign]:
    """Death told without its words: "She isn't there anymore. It is only a body."."""
    last_named: str | None = None
    shell: list[Span] = []
    for sentence in paragraph.doc.sents:
        span = paragraph.at(sentence)
        if spoken.overlaps(span):
            last_named = None
            continue
        people = [mention for mention in mentions.within(span) if mention.kind is not MentionKind.COMMON]
        if ONLY_A_BODY.match(sentence.text) and last_named is not None:
            shell = [span]
        elif shell and not any(token.pos_ in {"VERB", "AUX"} for token in sentence):
            shell.append(span)
        elif shell and last_named is not None:
            yield _Sign(scene, last_named, Life.DEAD, hull(shell), 0.8, earlier=False)
            shell = []
        if people:
            last_named = people[-1].character if len({mention.character for mention in people}) == 1 else None
        if people and NO_LONGER_THERE.search(sentence.text):
            yield _Sign(scene, people[0].character, Life.ABSENT, span, 0.7, earlier=False)
    if shell and last_named is not None:
        yield _Sign(scene, last_named, Life.DEAD, hull(shell), 0.8, earlier=False)
