"""What a touch is aimed at: a person, a part of one, or what one wears."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.touchable import CLOTHING, PARTS, SPOTS
from esesea.reading.english.word_list import words
from esesea.reading.people import STANDING_POSSESSIVES, People

HOW_OR_WHERE = words("close closer tight tighter near nearer home upstairs downstairs outside inside aside indoors")
"""Adverbs that the parser takes for nouns behind "her" or a name: "held her close", "carried Ann home"."""
_WORN_OR_PART = PARTS | CLOTHING


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """``owners`` (character ids) of what stands at ``word``; ``preposition`` before it, empty for an object."""

    word: Token
    owners: tuple[str, ...]
    preposition: str
    is_person: bool


def target_at(word: Token, people: People, preposition: str = "") -> Target | None:
    """What of whom stands at the noun or pronoun ``word``; None if it is nothing of a person."""
    if _stands_alone(word):
        return Target(word, people.who(word), preposition, is_person=False)
    if word.lemma_.lower() in PARTS and _is_of_a_thing(word, people):
        return None
    if word.lemma_.lower() in _WORN_OR_PART or _is_spot(word):
        return Target(word, people.owners(word), preposition, is_person=False)
    who = people.who(word)
    if not who or word.lower_.endswith("self"):
        return None
    # "put her arm through Tom's": his what is left out, but it is his.
    left_out = any(child.tag_ == "POS" for child in word.children) and word.dep_ in {"pobj", "dobj"}
    return Target(word, who, preposition, is_person=not left_out)


def _stands_alone(word: Token) -> bool:
    """Whether ``word`` is "his" or "hers" for something of theirs, not the "her" of "held her close"."""
    if word.lower_ == "her":
        return word.tag_ == "PRP$" and word.dep_ == "pobj"
    return word.lower_ in STANDING_POSSESSIVES


def _is_of_a_thing(part: Token, people: People) -> bool:
    """Whether it is a part of no person: "the back of her chair", "the foot of his bed"."""
    return part.lower_ != "small" and any(
        below.lemma_.lower() not in _WORN_OR_PART and not people.who(below)
        for child in part.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for below in child.children
        if below.dep_ == "pobj"
    )


def targets_behind(head: Token, people: People) -> Iterator[Target]:
    """The targets in the prepositional phrases of ``head``, also of its particle and of phrases chained to them."""
    for child in head.children:
        if child.dep_ in {"prep", "dative", "prt", "advmod"} and child.lower_ not in {"of", "by"}:
            for below in _governed(child):
                found = target_at(below, people, child.lower_)
                if found is not None:
                    yield found
            yield from targets_behind(child, people)


def _governed(preposition: Token) -> list[Token]:
    """The nouns that ``preposition`` governs; "round" also where the parser takes it for a verb or an adjective."""
    if preposition.lower_ != "round":
        return [child for child in preposition.children if child.dep_ == "pobj"]
    found = [child for child in preposition.children if child.dep_ in {"pobj", "dobj"} and child.i > preposition.i]
    behind = preposition.doc[preposition.i + 1 : preposition.i + 4]
    return found or [word for word in behind if word.left_edge == behind[0] and word.dep_ in {"dobj", "pobj"}][:1]


def target_right_behind(noun: Token, people: People) -> Target | None:
    """The target of the preposition next to ``noun``, on whatever the parser hangs it.

    "Round" is taken for a preposition also where the parser takes it for a verb.
    """
    if noun.i + 1 >= noun.sent.end:
        return None
    preposition = noun.nbor(1)
    if preposition.dep_ != "prep" and not (preposition.lower_ == "round" and preposition.pos_ == "VERB"):
        return None
    return next((target_at(below, people, preposition.lower_) for below in _governed(preposition)), None)


def object_of(verb: Token) -> Token | None:
    """The direct object, also where the parser takes "her hand tighter" for a measure, "her hand shut" for a clause."""
    for child in verb.children:
        if child.dep_ == "dobj" and child.i > verb.i:
            owner = child.nbor(-1)
            is_adverb = child.lower_ in HOW_OR_WHERE and owner.dep_ in {"poss", "compound"} and owner.head == child
            return owner if is_adverb else child
    for child in verb.children:
        if child.dep_ == "advmod" and child.i > verb.i:
            for below in child.children:
                if below.dep_ == "npadvmod" and any(owner.dep_ == "poss" for owner in below.children):
                    return below
    return _object_of_small_clause(verb)


def _object_of_small_clause(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ != "ccomp" or any(below.dep_ in {"aux", "mark"} for below in child.children):
            continue
        for below in child.children:
            if below.dep_ == "nsubj" and below.left_edge.i == verb.i + 1:
                return below
    return None


def _is_spot(word: Token) -> bool:
    """Whether ``word`` is a spot of a part: "the small of her back", "the top of his head"; "small of" is always."""
    if word.lower_ == "small":
        return any(child.lower_ == "of" for child in word.children)
    if word.lower_ not in SPOTS:
        return False
    return any(
        below.lemma_.lower() in _WORN_OR_PART
        for child in word.children
        if child.lower_ == "of"
        for below in child.children
    )
