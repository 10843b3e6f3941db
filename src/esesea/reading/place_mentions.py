"""Where the narration puts people: every phrase that names a place, and how surely somebody is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.modality import clause_of, is_asserted
from esesea.reading.english.movement import (
    DRIVING,
    ENTERING,
    INSIDE,
    LEAVING,
    MOTION,
    NEAR,
    REGARDING,
    STEERING,
    TOWARDS,
)
from esesea.reading.english.place_nouns import NOT_VEHICLES, PARTS, PLACE_NOUNS, VEHICLE_PARTS, WHICHEVER
from esesea.reading.english.place_states import STATES
from esesea.reading.parse import ParsedParagraph
from esesea.reading.place_names import PlaceName, place_name
from esesea.text.span import Span

THERE = 2.0
"""Strength of "she is in the house", "she goes into the house"."""
LIKELY = 1.0
"""Strength of "the house is dark", "leaves the house"."""
FRAGMENT = 0.8
"""Strength of "A kitchen, at night.": enough at a scene's opening only."""
FAINT = 0.4
"""Strength of "a man in the house", "beside the house"."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PEOPLE = frozenset({"i", "we", "he", "she", "they", "you", "who", "everyone", "everybody", "both", "all"})
_BE = frozenset({"be", "lie", "stand", "sit", "loom", "stretch", "smell", "look", "seem", "feel", "appear"})
_LEFT = frozenset({"compound", "amod", "det", "poss", "nmod"})
_TIME_NOUNS = frozenset({"time", "day", "moment", "night", "morning", "evening", "afternoon", "hour", "year", "week"})


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One phrase that names a place, where people are with some ``strength`` (0: it is only spoken of).

    ``head`` is the offset of the phrase's noun, ``owner_end`` where the owner's name or pronoun ends ("her" in "her
    house"), both in the document's text; ``surface`` are its words without adjectives.
    """

    span: Span
    sentence: Span
    head: int
    owner_end: int | None
    surface: str
    name: PlaceName
    strength: float


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What has to be known around a phrase: where mentions of characters end, and names that are theirs."""

    people_ends: Collection[int]
    """Ends of mentions, as offsets of the document: a noun phrase's head stands last."""
    people_names: Collection[str]
    """Lower-case names of characters: "in Rose's arms" names no place."""
    vehicles: Collection[str] = ()
    """Lower-case names of what is flown in this story."""
    set_apart: Collection[tuple[str, str]] = ()
    """Pairs of an adjective and a place noun that the story uses as a name: "the long gallery"."""


def place_mentions(paragraph: ParsedParagraph, around: Surroundings) -> Iterator[PlaceMention]:
    """The phrases of one paragraph that name places, in text order. Linear in the paragraph's length."""
    for token in paragraph.doc:
        if token.pos_ not in {"NOUN", "PROPN"} and token.lower_ != "home":
            continue
        name = place_name(token, around.people_names, around.set_apart) or _vehicle(token, around.vehicles)
        if name is None:
            continue
        first = min((child.i for child in token.lefts if child.dep_ in _LEFT), default=token.i)
        phrase = paragraph.doc[min(first, token.i) : name.last + 1]
        yield PlaceMention(
            span=paragraph.at(phrase),
            sentence=paragraph.at(token.sent),
            head=paragraph.span.start + token.idx,
            owner_end=None if name.owner is None else paragraph.at(name.owner).end,
            surface=_surface(phrase, token, name),
            name=name,
            strength=_strength(_anchor(token), paragraph, around),
        )


def _anchor(token: Token) -> Token:
    """The word by which a phrase hangs in its clause: in "the planet Ixion" it may be the name."""
    return token.head if token.dep_ == "compound" and token.head.i > token.i else token


def _surface(phrase: TokenSpan, head: Token, name: PlaceName) -> str:
    """The phrase without adjectives that are no part of the name, and without "a", "this" and the like.

    "The" and "her" stay, in lower case.
    """
    words = []
    for token in phrase:
        ornamental = token.dep_ in {"amod", "advmod", "punct", "nummod"} and token.i < head.i
        if ornamental and token.lower_ not in name.key.split():
            continue
        if token.dep_ == "det":
            if token.lower_ == "the":
                words.append("the ")
            continue
        text = token.lower_ if token.dep_ == "poss" and token.tag_ == "PRP$" else token.text
        words.append(text + token.whitespace_)
    return " ".join("".join(words).split())


def steered(paragraph: ParsedParagraph) -> Iterator[str]:
    """Lower-case names of what somebody flies, whatever it is: "she pilots the Wren", "he is flying the skiff"."""
    for token in paragraph.doc:
        if token.dep_ != "dobj" or token.head.lemma_ not in STEERING or token.lower_ in NOT_VEHICLES:
            continue
        if token.pos_ in {"NOUN", "PROPN"} and any(child.dep_ in {"det", "poss"} for child in token.lefts):
            yield token.lower_


def set_apart(paragraph: ParsedParagraph) -> Iterator[tuple[str, str]]:
    """Each "the" + adjective + place noun of a paragraph, the adjective one that says which, not what it is like."""
    for token in paragraph.doc:
        if token.lower_ in PLACE_NOUNS and any(child.lower_ == "the" for child in token.lefts):
            for child in token.lefts:
                if child.dep_ == "amod" and child.tag_ == "JJ" and child.lower_ not in STATES | WHICHEVER:
                    yield child.lower_, token.lower_


def _vehicle(token: Token, vehicles: Collection[str]) -> PlaceName | None:
    """Something unknown that is flown elsewhere in the story is a vehicle."""
    if token.lower_ not in vehicles or not any(child.dep_ in {"det", "poss"} for child in token.lefts):
        return None
    return PlaceName(token.lower_, token.text, "vehicle", None, token.i)


def _strength(token: Token, paragraph: ParsedParagraph, around: Surroundings) -> float:
    """How surely someone is at the place that ``token`` names."""
    if token.lower_ == "home" and token.dep_ in {"advmod", "npadvmod"}:
        verb = token.head
        base = THERE if verb.lemma_ in MOTION or verb.lemma_ == "be" else 0.0
    elif token.dep_ == "pobj":
        verb, base = _by_preposition(token.head)
    elif token.dep_ == "dobj":
        verb, base = token.head, _by_object(token)
    elif token.dep_ in _SUBJECTS:
        verb, base = token.head, (LIKELY if token.head.lemma_ in _BE else 0.0)
    elif token.dep_ == "ROOT":
        return FRAGMENT if _is_fragment(token) else 0.0
    elif token.dep_ in {"appos", "conj", "compound", "attr"}:
        return _strength(token.head, paragraph, around) if token.dep_ == "appos" else FAINT / 2
    else:
        return 0.0
    if not base or not _holds_now(verb):
        return 0.0
    return base if _has_people(verb, paragraph, around) else base / 3


def _by_preposition(preposition: Token) -> tuple[Token, float]:
    """The clause that a prepositional phrase hangs on, and what its preposition is worth there."""
    word, above = preposition.lower_, preposition.head
    if word == "of" and above.lower_ in PARTS and above.dep_ == "pobj":
        return _by_preposition(above.head)
    if above.dep_ == "prep":
        # "out of the house", "back into the house", "from behind the house": the outer word decides.
        outer = above.lower_
        if outer in {"out", "from", "away"} or word == "of":
            return clause_of(above.head), FAINT
        above = above.head
    verb = clause_of(above)
    if word in INSIDE | TOWARDS:
        return verb, _inside_or_towards(word, above, verb)
    if word in NEAR:
        return verb, FAINT
    return verb, FAINT / 2 if word in {"from", "off"} else 0.0


def _inside_or_towards(word: str, above: Token, verb: Token) -> float:
    if above.pos_ in {"NOUN", "PROPN", "PRON"} and above.dep_ not in {"ROOT", "attr"}:
        return FAINT
    lemma = verb.lemma_.lower()
    if lemma in REGARDING and word in {"at", "to", "into", "onto", "across", "upon", "about", "along", "of"}:
        return 0.0
    if word == "to":
        return THERE if lemma in MOTION else 0.0
    return THERE


def _by_object(token: Token) -> float:
    lemma = token.head.lemma_.lower()
    if lemma in ENTERING or lemma in STEERING:
        return THERE
    if lemma in DRIVING and PLACE_NOUNS.get(token.lemma_.lower()) == "vehicle":
        return THERE
    return FAINT if lemma in LEAVING else 0.0


def _is_fragment(token: Token) -> bool:
    """Whether the sentence is no more than a place: "A kitchen.", "Vienna, at night."."""
    return not any(word.pos_ in {"VERB", "AUX"} for word in token.sent)


def _holds_now(verb: Token) -> bool:
    """Whether the clause is asserted, of the scene's own time, and not a description of some other thing."""
    if verb.pos_ in {"VERB", "AUX"}:
        if any(child.dep_ == "aux" and child.lower_ in {"had", "'d", "’d"} for child in verb.children):
            return False
        if verb.dep_ == "relcl" and verb.head.lemma_ not in _TIME_NOUNS and verb.head.pos_ != "PRON":
            return False
    return is_asserted(verb)


def _has_people(verb: Token, paragraph: ParsedParagraph, around: Surroundings) -> bool:
    """Whether the clause is about people: its subject, theirs, or, where it has none, the subject above it."""
    for clause in (verb, *verb.ancestors):
        for child in clause.children:
            if child.dep_ in _SUBJECTS:
                return _is_person(child, paragraph, around) or any(
                    _is_person(grandchild, paragraph, around)
                    for grandchild in child.children
                    if grandchild.dep_ == "poss"
                )
            if child.dep_ == "dobj" and _is_person(child, paragraph, around):
                return True
    return False


def _is_person(token: Token, paragraph: ParsedParagraph, around: Surroundings) -> bool:
    if token.lower_ in _PEOPLE or (token.tag_ == "PRP$" and token.lower_ != "its"):
        return True
    return token.ent_type_ == "PERSON" or paragraph.at(token).end in around.people_ends


def is_vehicle_part(token: Token) -> bool:
    """Whether ``token`` names a part by which one knows to be in a vehicle: "the console", "the helm"."""
    return token.lemma_.lower() in VEHICLE_PARTS or token.lower_ in VEHICLE_PARTS
