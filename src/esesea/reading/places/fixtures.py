"""Where a scene is that names no place, only what stands in one: the stove, the counter, the gable."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.fixtures import FIXTURES, HOMELY, LANDMARKS, OPENINGS, SERVING, TELLING, TENDED
from esesea.reading.english.modality import clause_of, is_asserted, is_hypothetical
from esesea.reading.english.movement import INSIDE, NEAR, TOWARDS
from esesea.reading.english.place_nouns import PLACE_NOUNS
from esesea.reading.parse import ParsedParagraph
from esesea.reading.places.registry import KnownPlace, Registry
from esesea.reading.places.strengths import Surroundings, has_people, is_person
from esesea.text.span import Span

ANYWHERE = frozenset({"room"})
"""Keys of places that every house has."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NEAR = INSIDE | NEAR | TOWARDS | {"against"}
_FIXED = TELLING | LANDMARKS


@dataclass(frozen=True, slots=True)
class Fixture:
    """Something by which people are: its ``noun``, and where its name stands."""

    noun: str
    span: Span

    def shifted(self, by: int) -> Fixture:
        """The same, ``by`` characters further on."""
        return Fixture(self.noun, self.span.shifted(by))


def fixtures(paragraph: ParsedParagraph, around: Surroundings) -> Iterator[Fixture]:
    """What a paragraph says its people are at or beside, in text order. Linear in its length.

    Example: "the man behind the counter", "The stove is lit." Counter-example: "a stove", "she wanted a counter".
    """
    for token in paragraph.doc:
        lemma = token.lemma_.lower()
        noun = lemma if lemma in _FIXED else token.lower_
        if noun in _FIXED and _is_definite(token) and _is_told(token, paragraph, around):
            first = next(child for child in token.lefts if child.dep_ in {"det", "poss"})
            span = paragraph.at(paragraph.doc[min(first.left_edge.i, token.i) : token.i + 1])
            yield Fixture(noun, span)


def room_of(token: Token) -> str | None:
    """The kind of the place that ``token`` names before a fixture: of "kitchen" in "the kitchen table" ``room``."""
    if token.dep_ != "compound" or token.head.i <= token.i or token.head.lemma_.lower() not in FIXTURES:
        return None
    kind = PLACE_NOUNS.get(token.lower_)
    if kind == "building" and token.head.lemma_.lower() in OPENINGS:
        return None
    return kind if kind in {"room", "building"} else None


class FixedPlaces:
    """Which places a story's fixtures stand for. ``chosen`` are the scenes' places, ``seen`` their fixtures."""

    def __init__(
        self, registry: Registry, chosen: Mapping[str, int | None], seen: Mapping[str, Iterable[Fixture]]
    ) -> None:
        self.registry = registry
        self.settings = {number for number in chosen.values() if number is not None}
        self.tied: defaultdict[str, set[int]] = defaultdict(set)
        for scene, those in seen.items():
            number = chosen[scene]
            if number is not None and registry.known[number].key not in ANYWHERE:
                for one in those:
                    self.tied[one.noun].add(number)

    def place(self, seen: Iterable[Fixture]) -> tuple[int, Fixture] | None:
        """The only place that what is seen in a scene can stand for, and what shows it."""
        found = {number: one for one in seen for number in self._places(one)}
        return next(iter(found.items())) if len(found) == 1 else None

    def _places(self, seen: Fixture) -> set[int]:
        tied = self.tied[seen.noun]
        if len(tied) == 1:
            return tied
        fitting = {number for number, place in enumerate(self.registry.known) if _suits(seen.noun, place)}
        here = fitting & self.settings or fitting
        return here if len(here) == 1 else set()


def landmark(seen: Iterable[Fixture], before: int) -> Fixture | None:
    """What a scene gathers round, if it is told before the offset ``before``."""
    return next((one for one in seen if one.noun in LANDMARKS and one.span.start < before), None)


def _suits(noun: str, place: KnownPlace) -> bool:
    if noun in HOMELY:
        return place.kind == "house"
    return noun in TENDED and place.key.rsplit(" ", 1)[-1] in SERVING


def _is_definite(token: Token) -> bool:
    return any(child.lower_ == "the" or child.tag_ == "PRP$" for child in token.lefts if child.dep_ in {"det", "poss"})


def _is_told(token: Token, paragraph: ParsedParagraph, around: Surroundings) -> bool:
    """Whether somebody is said to be at it, or it is told of for itself: both in the scene's own place."""
    if token.dep_ in _SUBJECTS:
        return is_asserted(token.head)
    preposition = token.head
    if token.dep_ != "pobj" or preposition.lower_ not in _NEAR:
        return False
    above = preposition.head
    if above.pos_ in {"NOUN", "PROPN"} and above.dep_ in _SUBJECTS:
        # What is denied of "the man behind the counter" is not where he is.
        return not is_hypothetical(above) and is_person(above, paragraph, around)
    verb = clause_of(above)
    return is_asserted(verb) and (token.lemma_.lower() in LANDMARKS or has_people(verb, paragraph, around))
