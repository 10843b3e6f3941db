"""Holds that no verb of touching says: "took hold of her wrist", "with the child in her arms"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.modality import clause_of
from esesea.reading.english.touch_words import GETTING_HOLD, HOLDS
from esesea.reading.english.touchable import CLOTHING, WORN_TO_HOLD
from esesea.reading.people import People
from esesea.reading.touch.act import Touch, one_way
from esesea.reading.touch.target import Target, target_at, target_right_behind, targets_behind

CARRYING = frozenset({"arm", "lap", "knee", "shoulder", "back", "hip", "breast"})
"""Parts (lemmas) on or in which another is held."""


def holds(noun: Token, people: People) -> Iterator[Touch]:
    """The touch of "take hold of her wrist", "get a grip on him", at the noun "hold" or "grip"."""
    if noun.lemma_.lower() not in HOLDS or noun.dep_ != "dobj" or noun.head.lemma_ not in GETTING_HOLD:
        return
    verb = noun.head
    for target in (*_of_what(noun, people), *targets_behind(noun, people), *targets_behind(verb, people)):
        if target.preposition in {"of", "on", "upon"} and _is_held(target):
            yield from one_way(verb, people.doers(verb), target.owners, (verb, noun, target.word), 0.9)
            return


def _of_what(noun: Token, people: People) -> Iterator[Target]:
    for head in (noun, noun.head):
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for below in child.children:
                    found = target_at(below, people, "of") if below.dep_ == "pobj" else None
                    if found is not None:
                        yield found


def _is_held(target: Target) -> bool:
    noun = target.word.lemma_.lower()
    return target.is_person or noun not in CLOTHING or noun in WORN_TO_HOLD


def carryings(preposition: Token, people: People) -> Iterator[Touch]:
    """The touch of "with Tom in her arms", "with the boy on his shoulders", at the preposition "with"."""
    if preposition.lower_ != "with" or preposition.dep_ != "prep":
        return
    carried = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if carried is None or not people.who(carried):
        return
    target = target_right_behind(carried, people)
    if target is None or target.preposition not in {"in", "on", "upon", "across"}:
        return
    if target.is_person or target.word.lemma_.lower() not in CARRYING:
        return
    clause = clause_of(preposition)
    bearers = target.owners or people.doers(clause)
    yield from one_way(preposition, bearers, people.who(carried), (preposition, carried, target.word), 0.85)
