"""Marks on one of two sides: a scar, a patch, a limb that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.trait_words import LIMBS, MARKED_AT, MARKS, MISSING, PARTS, UNSOUND
from esesea.reading.people import People
from esesea.reading.traits.bearers import described_by, holds, owner_of, predicates
from esesea.reading.traits.said import Said
from esesea.story.trait import TraitKind

_IN = frozenset({"in", "of"})
_SIDES = frozenset({"left", "right"})


def marks(word: Token, people: People) -> Iterator[Said]:
    """The side of a mark: "the scar on his left cheek", "a patch over her right eye", "he had lost his left arm".

    Counter-example: "a scar on the land", "she took his left hand", "a scar on his cheek" (of no side).
    """
    lemma = word.lemma_.lower()
    if word.pos_ == "NOUN" and lemma in MARKS:
        for part in _marked_parts(word):
            yield from _said(part, lemma, (word, part), people)
    elif word.pos_ == "NOUN" and lemma in LIMBS and _is_missing(word):
        yield from _said(word, "missing", (word,), people)
    elif word.lower_ in UNSOUND and word.pos_ == "ADJ":
        yield from _unsound(word, people)
    elif word.tag_ == "NN" and lemma in LIMBS and word.dep_ == "dobj" and word.head.lemma_ == "lose":
        yield from _said(word, "missing", (word.head, word), people)


def _unsound(adjective: Token, people: People) -> Iterator[Said]:
    """In which of two somebody is blind, deaf or lame: "Tom was deaf in the left ear"."""
    owner = described_by(adjective, people)
    prepositions = [child for each in (adjective, adjective.head) for child in each.children if child.lower_ in _IN]
    for part in (below for preposition in prepositions for below in preposition.children if below.dep_ == "pobj"):
        side = next((child.lower_ for child in part.children if child.lower_ in _SIDES), None)
        if side is not None and owner is not None and part.lemma_.lower() in LIMBS:
            of = f"{adjective.lower_} {part.lemma_.lower()}"
            yield Said(owner[0], TraitKind.MARK, side, (owner,), (adjective, part), of)


def _is_missing(limb: Token) -> bool:
    said = [*limb.children, *predicates(limb)]
    return any(each.lower_ in MISSING for each in said)


def _said(part: Token, mark: str, words: tuple[Token, ...], people: People) -> Iterator[Said]:
    side = next((child.lower_ for child in part.children if child.lower_ in _SIDES), None)
    owner = owner_of(part, people) or (owner_of(words[0], people) if words[0].pos_ == "NOUN" else None)
    if side is not None and owner is not None:
        yield Said(owner[0], TraitKind.MARK, side, (owner,), words, f"{mark} {part.lemma_.lower()}")


def _marked_parts(mark: Token) -> Iterator[Token]:
    """The parts that the mark is on: by its own preposition, or by that of the verb it is the subject of."""
    verbs = list(mark.head.children) if mark.dep_ == "nsubj" and holds(mark.head) else []
    behind = [mark.nbor(1)] if mark.i + 1 < len(mark.doc) else []
    for preposition in dict.fromkeys((*mark.children, *behind, *verbs)):
        if preposition.dep_ == "prep" and preposition.lower_ in MARKED_AT and preposition.i > mark.i:
            for part in preposition.children:
                if part.dep_ == "pobj" and part.lemma_.lower() in PARTS:
                    yield part
