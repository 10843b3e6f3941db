"""Who is dead, hurt or gone, and from which scene on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as TokenSpan

from esesea.reading.annotator import annotator
from esesea.reading.english.death_words import NO_LONGER_THERE, ONLY_A_BODY
from esesea.reading.english.modality import clause_of
from esesea.reading.english.stretch import own_clause
from esesea.reading.layers import Layers
from esesea.reading.lives.kin_deaths import WhoseKin, kin_of_a_pronoun
from esesea.reading.lives.life_sign import LifeSign
from esesea.reading.lives.life_signs import life_signs
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, Sentence, scene_at
from esesea.reading.people import People
from esesea.reading.scene_facts import Presence
from esesea.reading.untold import speech_in
from esesea.story.character import Character, Life, LifeState, Mention, MentionKind
from esesea.story.event import Aside, AsideKind
from esesea.story.evidence import Evidence
from esesea.story.time import STORY_CLOCK, Traveller, lived
from esesea.text.document import Document
from esesea.text.mask import Mask, Stretches
from esesea.text.span import Span, hull

SAID = 0.6
"""Confidence in a death of which somebody only says so: people err and lie."""
UNTRUE = re.compile(
    r"\b(?:lied|lies|lying|joked|jokes|teased|pretended|pretends|mocked|threatened|sang)\b", re.IGNORECASE
)
CROWD = frozenset({"they", "them", "both"})
TELLING = frozenset({"i", "me", "myself", "we", "us", "ourselves"})
SPEAKERS = frozenset({"i", "me", "you", "we", "us", "myself", "yourself", "ye", "thou", "thee"})


@dataclass(frozen=True, slots=True)
class _Sign:
    """Words of one paragraph that say that ``character`` is in ``state``; see ``LifeSign``. ``said``: by somebody.

    ``owner``: the pronoun by which alone the words name them ("*her* mother was dead"); None where others do.
    """

    character: str
    state: Life
    span: Span
    confidence: float
    earlier: bool
    said: bool = False
    owner: Span | None = None


@annotator(
    requires=(Parse, Sentence, SceneSpan, QuoteSpan, Aside, Character, Mention, Presence, Traveller),
    produces=LifeState,
)
def life_states(document: Document, layers: Layers) -> Iterator[LifeState]:  # noqa: ARG001 - the parse has the text
    """Find deaths, wounds and disappearances that the narration asserts of characters, and deaths that are reported.

    Each state of a character in a scene is one value with all its signs. Where the words look back ("had died"), or
    are spoken, or the character is not there, the scene only knows of it.

    Example: "Tom was dead." Counter-example: "Tom was dead tired.", "“Tom is dead,” she lied."; "Her mother was dead."
    where another woman's mother, who is there, goes on with her work.
    """
    present = {(each.scene, each.character) for each in layers.of(Presence) if each.present}
    away = {traveller.character for traveller in layers.of(Traveller)}
    signs: dict[tuple[str, str, Life], list[_Sign]] = defaultdict(list)
    spans = {scene.id: scene.span for scene in layers.of(SceneSpan)}
    mentions = MentionIndex.of(layers.of(Mention))
    whose = _whose_kin(layers, mentions)
    for scene, sign in _signs(layers):
        if sign.owner is not None and not whose.is_sure(sign.character, sign.owner, spans[scene]):
            continue
        if sign.said and (scene, sign.character) in present:
            # Of somebody who is there it is a threat, a jest or a figure of speech.
            continue
        if sign.said and not _is_spoken_of(sign, spans[scene], mentions):
            # "He is dead," of whom nobody in the scene has told who he is: who is meant is too often guessed.
            continue
        signs[scene, sign.character, sign.state].append(sign)
    for (scene, character, state), found in signs.items():
        if state is not Life.DEAD and (scene, character, Life.DEAD) in signs:
            continue
        evidence = tuple(Evidence((sign.span,), "life_states", sign.confidence) for sign in found)
        earlier = all(sign.earlier for sign in found) or (
            state is not Life.ABSENT and (scene, character) not in present
        )
        clock = lived(character) if character in away else STORY_CLOCK
        yield LifeState(character, state, scene, clock, evidence, known_only=earlier)


def _is_spoken_of(sign: _Sign, scene: Span, mentions: MentionIndex) -> bool:
    """Whether the scene has named or described the character by then, and not only by a pronoun."""
    before = mentions.within(Span(scene.start, sign.span.end))
    return any(each.character == sign.character and each.kind is not MentionKind.PRONOUN for each in before)


def _whose_kin(layers: Layers, mentions: MentionIndex) -> WhoseKin:
    """What tells whose kin is meant."""
    untold = Mask.of([*(quote.span for quote in layers.of(QuoteSpan)), *(each.span for each in layers.of(Aside))])
    return WhoseKin(
        layers.one(Parse),
        layers.of(Sentence),
        mentions,
        untold,
        {character.id: character.pronouns for character in layers.of(Character)},
    )


def _signs(layers: Layers) -> Iterator[tuple[str, _Sign]]:
    """The signs in text order, each with its scene."""
    scenes = layers.of(SceneSpan)
    mentions = layers.view(MentionIndex.of, Mention)
    spoken = speech_in(layers)
    # A supposition that takes nothing back ("even if … she would still be dead") is judged by its own rule.
    aside = Mask.of(each.span for each in layers.of(Aside) if each.kind is not AsideKind.HYPOTHETICAL)
    for paragraph in layers.one(Parse).paragraphs:
        at = paragraph.span
        quoted = spoken.within(at)
        found = paragraph.remembered(_in_words, mentions.meant(at), quoted, aside.within(at))
        if paragraph.remembered(_may_use_other_words):
            named = (each for each in mentions.within(at) if each.kind is not MentionKind.COMMON)
            people = tuple((each.span.start - at.start, each.character) for each in named)
            found = (*found, *paragraph.remembered(_in_other_words, people, quoted))
        scene = scene_at(scenes, at.start).id if found else ""
        yield from ((scene, _shifted(sign, at.start)) for sign in found)


def _shifted(sign: _Sign, by: int) -> _Sign:
    owner = sign.owner.shifted(by) if sign.owner is not None else None
    return replace(sign, span=sign.span.shifted(by), owner=owner)


def _in_words(paragraph: ParsedParagraph, meant: MeantAt, quoted: Stretches, aside: Stretches) -> tuple[_Sign, ...]:
    """The signs that a paragraph gives by the words for them, outside what is ``aside``."""
    people, spoken, off = People.meant_in(paragraph.doc, meant), Mask.made_of(quoted), Mask.made_of(aside)
    untrue = UNTRUE.search(paragraph.text) is not None
    found: list[_Sign] = []
    for token in paragraph.doc:
        for said in life_signs(token, people) if not off.covers(token.idx) else ():
            clause = own_clause(clause_of(said.words[0]))
            span = paragraph.at(clause)
            told = not spoken.covers(token.idx)
            sign = _without(CROWD | TELLING if told else CROWD, said, clause, people)
            if told:
                found.extend(
                    _Sign(one, sign.state, span, sign.confidence, sign.earlier, owner=_owner(sign, clause, one, people))
                    for one in sign.characters
                )
            elif sign.state is Life.DEAD and not untrue:
                dead = _spoken_of(clause, sign.characters, people)
                found.extend(_Sign(one, sign.state, span, SAID, earlier=True, said=True) for one in dead)
    return tuple(found)


def _owner(sign: LifeSign, clause: TokenSpan, dead: str, people: People) -> Span | None:
    at = kin_of_a_pronoun(clause, dead, people) if sign.state is Life.DEAD else None
    return Span(at, at + 1) if at is not None else None


def _without(pronouns: frozenset[str], sign: LifeSign, clause: TokenSpan, people: People) -> LifeSign:
    """``sign`` without those whose death such a pronoun alone tells.

    Who belongs to a crowd is too often guessed; and who tells of their own death mostly means something else: "So we
    die before our own eyes", "and all I cared for had died out of me".
    """
    if sign.state is not Life.DEAD:
        return sign
    meant = {character for word in clause if word.lower_ in pronouns for character in people.who(word)}
    return replace(sign, characters=tuple(each for each in sign.characters if each not in meant))


def _spoken_of(clause: TokenSpan, dead: tuple[str, ...], people: People) -> Iterator[str]:
    """Those of the ``dead`` who neither speak nor are spoken to: "you're dead" is no report."""
    talking = {character for word in clause if word.lower_ in SPEAKERS for character in people.one(word)}
    return (character for character in dead if character not in talking)


def _may_use_other_words(paragraph: ParsedParagraph) -> bool:
    sentences = (paragraph.text[sentence.start_char : sentence.end_char] for sentence in paragraph.doc.sents)
    return any(ONLY_A_BODY.match(sentence) or NO_LONGER_THERE.search(sentence) for sentence in sentences)


def _in_other_words(
    paragraph: ParsedParagraph, named: tuple[tuple[int, str], ...], quoted: Stretches
) -> tuple[_Sign, ...]:
    """Death told without its words: "She isn't there anymore. It is only a body."."""
    return tuple(_told_otherwise(paragraph, named, Mask.made_of(quoted)))


def _told_otherwise(paragraph: ParsedParagraph, named: tuple[tuple[int, str], ...], spoken: Mask) -> Iterator[_Sign]:
    last_named: str | None = None
    shell: list[Span] = []
    for sentence in paragraph.doc.sents:
        span = paragraph.at(sentence)
        if spoken.overlaps(span):
            last_named = None
            continue
        people = [character for start, character in named if span.start <= start < span.end]
        if ONLY_A_BODY.match(sentence.text) and last_named is not None:
            shell = [span]
        elif shell and not any(token.pos_ in {"VERB", "AUX"} for token in sentence):
            shell.append(span)
        elif shell and last_named is not None:
            yield _Sign(last_named, Life.DEAD, hull(shell), 0.8, earlier=False)
            shell = []
        if people:
            last_named = people[-1] if len(set(people)) == 1 else None
        if people and NO_LONGER_THERE.search(sentence.text):
            yield _Sign(people[0], Life.ABSENT, span, 0.7, earlier=False)
    if shell and last_named is not None:
        yield _Sign(last_named, Life.DEAD, hull(shell), 0.8, earlier=False)
