"""Every phrase that names a place, and how surely the narration puts somebody there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.body_parts import BODY_PARTS
from esesea.reading.english.given_names import GIVEN_NAMES
from esesea.reading.english.modality import clause_of
from esesea.reading.english.movement import MOTION, REGARDING, STEERING
from esesea.reading.english.not_names import CALENDAR, NOT_NAMES
from esesea.reading.english.place_nouns import (
    NOT_VEHICLES,
    PARTS,
    PLACE_NOUNS,
    PLACED,
    STOOD_AT,
    VEHICLE_PARTS,
    WHICHEVER,
)
from esesea.reading.english.place_states import STATES
from esesea.reading.parse import ParsedParagraph
from esesea.reading.places.fixtures import room_of
from esesea.reading.places.names import PlaceName, is_noun_in_disguise, place_name
from esesea.reading.places.strengths import FAINT, LIKELY, Strength, Surroundings, going_to, strength, subject_of
from esesea.text.span import Span

LONGEST = 7
"""Words of a longer name."""

_INTO = frozenset({"to", "into", "onto", "in", "inside", "aboard", "for"})
_LEFT = frozenset({"compound", "amod", "det", "poss", "nmod"})


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One phrase that names a place, where people are with some ``strength``.

    ``head`` is the offset of the phrase's noun, ``owner_end`` where the owner's name or pronoun ends ("her" in "her
    house"), both in the document's text; ``surface`` are its words without adjectives.
    """

    span: Span
    sentence: Span
    head: int
    owner_end: int | None
    surface: str
    name: PlaceName
    strength: Strength
    topic: bool = False
    """Whether something is said of the place itself, so that "it" may mean it next."""
    part_of: int | None = None
    """The ``head`` of the place that the phrase says it is in: "the kitchen of the house"."""
    longer: str | None = None
    """The phrase with what sets it apart, "the room above the shop", or with its part, "the steps of the church"."""

    def shifted(self, by: int) -> PlaceMention:
        """The same, ``by`` characters further on."""
        return replace(
            self,
            span=self.span.shifted(by),
            sentence=self.sentence.shifted(by),
            head=self.head + by,
            owner_end=None if self.owner_end is None else self.owner_end + by,
            part_of=None if self.part_of is None else self.part_of + by,
        )


def place_mentions(paragraph: ParsedParagraph, around: Surroundings) -> Iterator[PlaceMention]:
    """The phrases of one paragraph that name places, in text order. Linear in the paragraph's length."""
    for token in paragraph.doc:
        named = token.lower_ == "home" or (token.lower_ in around.gone_to and token.text.istitle())
        if token.pos_ not in {"NOUN", "PROPN"} and not named and not is_noun_in_disguise(token):
            continue
        name = (
            place_name(token, around.people_names, around.set_apart)
            or _by_fixture(token)
            or _vehicle(token, around.vehicles)
            or _gone_to(token, around)
        )
        if name is None:
            continue
        first = min((child.left_edge.i for child in token.lefts if child.dep_ in _LEFT), default=token.i)
        if name.owner is not None:
            first = min(first, paragraph.doc[name.owner].left_edge.i)
        phrase = paragraph.doc[min(first, token.i) : name.last + 1]
        yield PlaceMention(
            span=paragraph.at(phrase),
            sentence=paragraph.at(token.sent),
            head=paragraph.span.start + token.idx,
            owner_end=_owner_end(token, name, paragraph),
            surface=_surface(phrase, token, name),
            name=name,
            strength=_strength(token, paragraph, around, name),
            topic=token.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "conj"},
            part_of=_part_of(token, paragraph),
            longer=_longer(token, name),
        )


def _owner_end(token: Token, name: PlaceName, paragraph: ParsedParagraph) -> int | None:
    """Where the owner's words end; "home" without an owner is that of whoever goes there."""
    owner = None if name.owner is None else paragraph.doc[name.owner]
    if owner is None and name.key == "home":
        owner = subject_of(clause_of(token))
    return None if owner is None else paragraph.at(owner).end


def _part_of(token: Token, paragraph: ParsedParagraph) -> int | None:
    """The head of the larger place: "the kitchen of the house" is in the house."""
    for preposition in token.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in {"of", "in", "at", "on"}:
            for noun in preposition.children:
                if noun.dep_ == "pobj":
                    return paragraph.span.start + noun.idx
    return None


def places_meant(paragraph: ParsedParagraph, around: Surroundings) -> Iterator[tuple[Token, float]]:
    """Each "it" and "there" of a paragraph by which people are where the place named last is: "climbed up to it"."""
    for token in paragraph.doc:
        if token.lower_ == "it" and token.dep_ == "pobj":
            sure = strength(token, paragraph, around).sure
            if sure and token.head.lower_ in _INTO and clause_of(token).lemma_.lower() in MOTION:
                yield token, sure
        elif token.lower_ == "there":
            yield token, strength(token, paragraph, around).sure


def _strength(token: Token, paragraph: ParsedParagraph, around: Surroundings, name: PlaceName) -> Strength:
    found = strength(_anchor(token), paragraph, around, name.kind)
    if found.base == FAINT and room_of(token):
        # Who is beside the kitchen stove, or opens a letter at the kitchen table, is in the kitchen.
        return Strength(found.sure * LIKELY / FAINT, LIKELY)
    return found


def _by_fixture(token: Token) -> PlaceName | None:
    """The kitchen, by "the kitchen table"."""
    kind = room_of(token)
    return None if kind is None else PlaceName(token.lower_, token.lower_, kind, None, token.i)


def _longer(token: Token, name: PlaceName) -> str | None:
    """A longer name of few words for a place that nothing in ``name`` sets apart, or for a part where people stand."""
    above = token.head.head
    if token.dep_ == "pobj" and token.head.lower_ == "of" and above.lower_ in STOOD_AT:
        text: str = token.doc[above.left_edge.i : token.i + 1].text
    elif name.generic and name.owner is None and _is_placed(token):
        text = token.doc[token.left_edge.i : token.right_edge.i + 1].text
    else:
        return None
    short = len(text.split()) <= LONGEST and "," not in text
    return f"the{text[3:]}" if short and text[:4].lower() == "the " else None


def _is_placed(token: Token) -> bool:
    """Whether all that follows a noun is where it is: "the room above the shop"."""
    after = list(token.rights)
    return (
        len(after) == 1
        and after[0].lower_ in PLACED
        and any(child.lemma_.lower() in PLACE_NOUNS or child.lower_ in PARTS for child in after[0].children)
    )


def _anchor(token: Token) -> Token:
    """The word by which a phrase hangs in its clause: in "the planet Ixion" it may be the name."""
    compound = token.dep_ == "compound" and token.head.i > token.i
    return token.head if compound or (token.dep_ == "amod" and is_noun_in_disguise(token)) else token


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
        if token.dep_ != "dobj" or token.head.lemma_ not in STEERING or token.lower_ in NOT_VEHICLES | BODY_PARTS:
            continue
        if token.pos_ in {"NOUN", "PROPN"} and any(child.dep_ in {"det", "poss"} for child in token.lefts):
            yield token.lower_


def gone_to(paragraph: ParsedParagraph) -> Iterator[tuple[str, bool]]:
    """Each capitalised name in a paragraph, and whether somebody goes to it or is in it.

    Example: ``("hale", True)`` in "they crossed to Hale". Counter-example: "they ran to Hale's side".
    """
    for token in paragraph.doc:
        if not token.text.istitle() or token.dep_ == "compound" or not _may_be_place(token):
            continue
        if going_to(token) is not None:
            yield token.lower_, True
        elif token.pos_ == "PROPN":
            verb = clause_of(token)
            motion = token.dep_ == "pobj" and token.head.lower_ in _INTO and verb.lemma_.lower() in MOTION
            inside = token.dep_ == "pobj" and token.head.lower_ in {"in", "at", "from"}
            yield token.lower_, (motion or inside) and verb.lemma_.lower() not in REGARDING


def _may_be_place(token: Token) -> bool:
    """Whether a name can be a place's by the going there; a town called after somebody is known by its label."""
    if token.lower_ in CALENDAR | NOT_NAMES | BODY_PARTS or token.lower_ in GIVEN_NAMES:
        return False
    return token.ent_type_ not in {"DATE", "TIME", "LANGUAGE", "NORP", "EVENT"}


def _gone_to(token: Token, around: Surroundings) -> PlaceName | None:
    """A name that nothing but the going there shows to be a place's."""
    if token.lower_ not in around.gone_to or not token.text.istitle() or token.dep_ in {"compound", "poss"}:
        return None
    return PlaceName(token.lower_, token.text, None, None, token.i, proper=True)


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


def is_vehicle_part(token: Token) -> bool:
    """Whether ``token`` names a part by which one knows to be in a vehicle: "the console", "the helm"."""
    return token.lemma_.lower() in VEHICLE_PARTS or token.lower_ in VEHICLE_PARTS
