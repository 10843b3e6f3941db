"""Touches by one's weight or a verb that only reaches through a preposition: "leans on her", "trod on his toes"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.touch_words import DRESSED, DRESSING, INTO_ARMS, LEANING, MARKING, ON_A_PART
from esesea.reading.english.touchable import CLOTHING, LIMBS, WORN_TO_HOLD
from esesea.reading.people import People, subject_of
from esesea.reading.touch.act import Touch, one_way
from esesea.reading.touch.target import Target, targets_behind

IN_ARMS = frozenset({"arm", "lap"})


def leanings(verb: Token, people: People) -> Iterator[Touch]:
    """The touches of somebody who leans on, clings to, treads on or falls into the arms of another."""
    if verb.pos_ != "VERB" and verb.lemma_ != "be":
        return
    for target in _reached(verb, people):
        own_weight = not _has_object(verb)
        held = target.preposition in {"in", "into"} and target.word.lemma_.lower() in IN_ARMS
        leans = target.preposition in LEANING.get(verb.lemma_, frozenset()) or (held and verb.lemma_ in INTO_ARMS)
        on_a_part = _on_a_part(verb, target) and (own_weight or verb.lemma_ in MARKING)
        if (leans and own_weight) or on_a_part or _dresses(verb, target):
            yield from one_way(verb, _doers(verb, people), target.owners, (verb, target.word), 0.8)
            return


def _reached(verb: Token, people: People) -> Iterator[Target]:
    yield from targets_behind(verb, people)
    if verb.lemma_ in MARKING | DRESSING:
        # The parser often hangs "round her neck" on the thing: "fastened the chain round her neck".
        for child in verb.children:
            if child.dep_ == "dobj":
                yield from targets_behind(child, people)


def _on_a_part(verb: Token, target: Target) -> bool:
    noun = target.word.lemma_.lower()
    if target.is_person or (noun in CLOTHING and noun not in WORN_TO_HOLD and verb.lemma_ not in MARKING):
        return False
    return target.preposition in ON_A_PART.get(verb.lemma_, frozenset())


def _dresses(verb: Token, target: Target) -> bool:
    """Whether something is put round or on a part of somebody: "wrapped a rug round her shoulders"."""
    if verb.lemma_ not in DRESSING or target.is_person or target.word.lemma_.lower() not in DRESSED:
        return False
    things = [child for child in verb.children if child.dep_ == "dobj" and child.lemma_.lower() not in LIMBS]
    return bool(things) and target.preposition in {"round", "around", "about", "on", "onto", "over"}


def _doers(verb: Token, people: People) -> tuple[str, ...]:
    """The subject, or whose limb it is."""
    subject = subject_of(verb)
    if subject is not None and subject.lemma_.lower() in LIMBS:
        return people.owners(subject)
    return people.doers(verb)


def _has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" and not child.lower_.endswith("self") for child in verb.children)
