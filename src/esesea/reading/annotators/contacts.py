"""The ledger of touches: who touches whom, where, by which words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product

from spacy.tokens import Token

from esesea.reading.annotator import annotator
from esesea.reading.english.modality import is_asserted
from esesea.reading.english.touch_words import OFTEN_ONES_OWN
from esesea.reading.layers import Layers
from esesea.reading.mask import Mask
from esesea.reading.mention_index import MentionIndex
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
from esesea.story.character import Character, Mention
from esesea.story.event import Aside, Contact
from esesea.story.evidence import Evidence
from esesea.text.document import Document
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
POSSESSIVES = {"his": "he", "her": "she", "their": "they", "its": "it"}


@annotator(requires=(Parse, SceneSpan, QuoteSpan, Aside, Character, Mention), produces=Contact)
def contacts(document: Document, layers: Layers) -> Iterator[Contact]:  # noqa: ARG001 - the parse has the text
    """Find every touch between two characters that the narration says happens; one for each act.

    Speech, asides, and what is denied, wished or supposed do not count; nor do gazes and figures of speech.

    Example: "He took her hand and pulled her closer." (one contact)
    Counter-example: "He would have taken her hand.", "She caught his eye.", "He ran a hand through his hair."
    """
    scenes = layers.of(SceneSpan)
    mentions = MentionIndex.of(layers.of(Mention))
    untold = Mask.of((*(quote.span for quote in layers.of(QuoteSpan)), *(aside.span for aside in layers.of(Aside))))
    pronouns = {character.id: character.pronouns for character in layers.of(Character)}
    for paragraph in layers.one(Parse).paragraphs:
        people = People.of(paragraph, mentions)
        for touch, span in _told(paragraph, people, untold, pronouns):
            scene = scene_at(scenes, span.start).id
            for doer, touched in product(touch.doers, touch.touched):
                evidence = Evidence((span,), "contacts", touch.confidence)
                yield Contact(scene, doer, touched, span, touch.how, evidence=(evidence,))


def _told(
    paragraph: ParsedParagraph, people: People, untold: Mask, pronouns: Mapping[str, str | None]
) -> Iterator[tuple[Touch, Span]]:
    """The acts of touching that the narration of a paragraph asserts, with the words to quote."""
    for sentence in paragraph.doc.sents:
        acts = [
            touch
            for token in sentence
            for touch in _acts_at(token, people)
            if not untold.covers(paragraph.at(touch.head).start) and _holds(touch) and not _may_be_own(touch, pronouns)
        ]
        for act in acts_of(acts):
            yield act[0], hull(_words(paragraph, touch) for touch in act)


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
