"""What a touch is aimed at: a person, a part of one, or what one wears."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.touchable import CLOTHING, PARTS
from esesea.reading.people import STANDING_POSSESSIVES, People


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """``owners`` (character ids) of what stands at ``word``; ``preposition`` before it, empty for an object."""

    word: Token
    owners: tuple[str, ...]
    preposition: str
    is_person: bool


def target_at(word: Token, people: People, preposition: str = "") -> Target | None:
    """What of whom stands at the noun or pronoun ``word``; None if it is nothing of a person."""
    if word.lower_ in STANDING_POSSESSIVES and (word.tag_ == "PRP$" or word.lower_ != "her"):
        return Target(word, people.who(word), preposition, is_person=False)
    if word.lemma_.lower() in PARTS | CLOTHING or _is_small_of(word):
        return Target(word, people.owners(word), preposition, is_person=False)
    who = people.who(word)
    return Target(word, who, preposition, is_person=True) if who else None


def targets_behind(head: Token, people: People) -> Iterator[Target]:
    """The targets in the prepositional phrases of ``head``, also of its particle and of phrases chained to them."""
    for child in head.children:
        if child.dep_ in {"prep", "dative", "prt", "advmod"} and child.lower_ not in {"of", "by"}:
            for below in child.children:
                if below.dep_ == "pobj":
                    found = target_at(below, people, child.lower_)
                    if found is not None:
                        yield found
            yield from targets_behind(child, people)


def object_of(verb: Token) -> Token | None:
    """The direct object, also where the parser takes "her hand tighter" for a measure."""
    for child in verb.children:
        if child.dep_ == "dobj" and child.i > verb.i:
            return child
    for child in verb.children:
        if child.dep_ == "advmod" and child.i > verb.i:
            for below in child.children:
                if below.dep_ == "npadvmod" and any(owner.dep_ == "poss" for owner in below.children):
                    return below
    return None


def _is_small_of(word: Token) -> bool:
    """Whether ``word`` is "small", "nape" or the like with "of" behind it."""
    return word.lower_ == "small" and any(child.lower_ == "of" for child in word.children)
