"""The ledger of touches: who touches whom, where, by which words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from spacy.tokens import Token

from esesea.reading.annotator import annotator
from esesea.reading.english.modality import is_asserted
from esesea.reading.english.touch_words import HOLDS, JOINING, OFTEN_ONES_OWN
from esesea.reading.layers import Layers
from esesea.reading.mention_index import MeantAt, MentionIndex
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan, scene_at
from esesea.reading.people import People
from esesea.reading.touch.act import Touch
from esesea.reading.touch.handling import handlings
from esesea.reading.touch.holding import carryings, holds
from esesea.reading.touch.limbs import limb_touches
from esesea.reading.touch.mutual import mutual_touches
from esesea.reading.touch.one_act import acts_of
from esesea.reading.touch.weight import leanings
from esesea.reading.untold import untold_in
from esesea.story.character import Character, Mention
from esesea.story.event import Aside, Contact
from esesea.story.evidence import Evidence
from esesea.text.document import Document
from esesea.text.mask import Mask, Stretches
from esesea.text.span import Span, hull

RULES: tuple[Callable[[Token, People], Iterator[Touch]], ...] = (
    mutual_touches,
    handlings,
    holds,
    carryings,
    limb_touches,
    leanings,
)

NEARLY = frozenset({"almost", "nearly"})
_BEGINNINGS = JOINING | HOLDS | {"be"}
POSSESSIVES = {"his": "he", "her": "she", "their": "they", "its": "it"}


@annotator(requires=(Parse, SceneSpan, QuoteSpan, Aside, Character, Mention), produces=Contact)
def contacts(document: Document, layers: Layers) -> Iterator[Contact]:  # noqa: ARG001 - the parse has the text
    """Find every touch between two characters that the narration says happens; one for each act.

    Speech, asides, and what is denied, wished or supposed do not count; nor do gazes and figures of speech.

    Example: "He took her hand and pulled her closer." (one contact)
    Counter-example: "He would have taken her hand.", "She caught his eye.", "He ran a hand through his hair."
    """
    scenes = layers.of(SceneSpan)
    mentions = layers.view(MentionIndex.of, Mention)
    untold = untold_in(layers)
    pronouns = {character.id: character.pronouns for character in layers.of(Character)}
    for paragraph in layers.one(Parse).paragraphs:
        meant = mentions.meant(paragraph.span)
        known = tuple((character, pronouns.get(character)) for character in dict.fromkeys(whom for _, _, whom in meant))
        if len(known) < 2:
            # Nobody is touched where nobody else is.
            continue
        for act in paragraph.remembered(_told, meant, untold.within(paragraph.span), known):
            span = act.span.shifted(paragraph.span.start)
            scene = scene_at(scenes, span.start).id
            for doer, touched in product(act.doers, act.touched):
                evidence = Evidence((span,), "contacts", act.confidence)
                yield Contact(scene, doer, touched, span, act.how, evidence=(evidence,))


@dataclass(frozen=True, slots=True)
class _Act:
    """One act of touching, as ``Touch`` has it; ``span`` are the words to quote, from the paragraph's start."""

    doers: tuple[str, ...]
    touched: tuple[str, ...]
    how: str
    confidence: float
    span: Span


def _told(
    paragraph: ParsedParagraph, meant: MeantAt, untold: Stretches, known: tuple[tuple[str, str | None], ...]
) -> tuple[_Act, ...]:
    """The acts of touching that the narration of a paragraph asserts; ``known``: who goes by which pronoun."""
    people, unheard, pronouns = People.meant_in(paragraph.doc, meant), Mask.made_of(untold), dict(known)
    found: list[_Act] = []
    for sentence in paragraph.doc.sents:
        if unheard.holds(paragraph.at(sentence)):
            continue
        acts = [
            touch
            for token in sentence
            if _may_touch(token)
            for touch in _acts_at(token, people)
            if not unheard.covers(touch.head.idx) and _holds(touch) and not _may_be_own(touch, pronouns)
        ]
        for act in acts_of(acts):
            span = hull(_words(paragraph, touch) for touch in act)
            found.append(_Act(act[0].doers, act[0].touched, act[0].how, act[0].confidence, span))
    return tuple(found)


def _may_touch(word: Token) -> bool:
    """Whether it is a verb or a noun, or one of the few other words at which a rule begins."""
    return word.pos_ in {"VERB", "NOUN"} or word.lower_ == "with" or word.lemma_.lower() in _BEGINNINGS


def _holds(touch: Touch) -> bool:
    nearly = any(child.lower_ in NEARLY for child in touch.head.children)
    return not nearly and is_asserted(touch.head)


def _may_be_own(touch: Touch, pronouns: Mapping[str, str | None]) -> bool:
    """Whether "her hair" might be the doer's own, for all that grammar tells."""
    if touch.how not in OFTEN_ONES_OWN:
        return False
    said = {POSSESSIVES.get(child.lower_) for word in touch.words for child in word.children if child.tag_ == "PRP$"}
    alike = {pronouns.get(doer) for doer in touch.doers} & {pronouns.get(each) for each in touch.touched}
    return bool((alike & said) - {None})


def _acts_at(token: Token, people: People) -> Iterator[Touch]:
    """The touch that the first rule sees at ``token``."""
    for rule in RULES:
        found = list(rule(token, people))
        if found:
            yield from found
            return


def _words(paragraph: ParsedParagraph, touch: Touch) -> Span:
    """From the first to the last of the words that show the touch, determiners included."""
    first = min(touch.words, key=lambda word: word.left_edge.i if word.pos_ in {"NOUN", "PROPN"} else word.i)
    start = first.left_edge if first.pos_ in {"NOUN", "PROPN"} and first.left_edge.i > first.i - 4 else first
    last = max(touch.words, key=lambda word: word.i)
    return hull((paragraph.at(start), paragraph.at(last)))
