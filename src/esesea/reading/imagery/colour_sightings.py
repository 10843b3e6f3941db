"""Where the narration shows a colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.colour_words import AS_NOUN, BASIC, IDIOMS, PEOPLE
from esesea.reading.layers import Layers
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.untold import speech_in
from esesea.text.span import Span

_METALS = frozenset({"gold", "silver"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """A word that shows ``colour``, one of the basic ones."""

    span: Span
    colour: str
    word: str


def sightings(layers: Layers) -> Iterator[Sighting]:
    """All colours the narration shows, in text order; speech shows none, nor do names and figures of speech."""
    spoken = speech_in(layers)
    for paragraph in layers.one(Parse).paragraphs:
        for seen in paragraph.remembered(_seen):
            if not spoken.covers(paragraph.span.start + seen.span.start):
                yield Sighting(seen.span.shifted(paragraph.span.start), seen.colour, seen.word)


def _seen(paragraph: ParsedParagraph) -> tuple[Sighting, ...]:
    """The colours of a paragraph, spoken ones too."""
    text = paragraph.text.lower()
    if not any(word in text for word in BASIC):
        return ()
    return tuple(
        Sighting(paragraph.at(token), BASIC[token.lower_], token.lower_)
        for token in paragraph.doc
        if token.lower_ in BASIC and _is_seen(token) and not _in_idiom(paragraph, token)
    )


def _is_seen(token: Token) -> bool:
    """Whether the word is a colour here: not in a name, not a fruit or a metal, not of people."""
    if token.ent_type_ in {"PERSON", "ORG", "GPE", "FAC", "LOC", "WORK_OF_ART", "NORP"} and token.text[:1].isupper():
        return False
    if token.pos_ == "PROPN" and (token.text[:1].isupper() or token.dep_ == "compound"):
        return token.lower_ in AS_NOUN and token.i == token.sent.start
    if token.pos_ in {"ADJ", "VERB"} or token.dep_ in {"amod", "acomp", "oprd"}:
        return token.head.lower_ not in PEOPLE
    if token.lower_ in _METALS:
        return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NOUN"
    if token.dep_ == "compound":
        return token.lower_ in AS_NOUN
    return token.pos_ == "NOUN" and token.lower_ in AS_NOUN and token.tag_ != "NNS"


def _in_idiom(paragraph: ParsedParagraph, token: Token) -> bool:
    around = paragraph.doc[max(0, token.i - 5) : token.i + 4].text.lower()
    return any(token.lower_ in idiom and idiom in around for idiom in IDIOMS)
