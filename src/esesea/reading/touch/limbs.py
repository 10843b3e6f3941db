"""Touches that a limb does: "his arms go around her", "buries his face in her hair", "his hand on her waist"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.touch_words import (
    ABOVE,
    AT_PARTS,
    INTO_ARMS,
    LEANING,
    NO_TOUCH_BY_LIMB,
    ON_PART,
    ON_PERSON,
    TO_WITH,
)
from esesea.reading.english.touchable import LIMBS
from esesea.reading.people import People
from esesea.reading.touch.act import Touch, one_way
from esesea.reading.touch.target import Target, targets_behind

ARTICLES = frozenset({"a", "an", "the", "one", "both", "another"})


def limb_touches(noun: Token, people: People) -> Iterator[Touch]:
    """The touches that the limb named by ``noun`` does."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in LIMBS:
        return
    verb = _moved_by(noun)
    if verb is not None and verb.lemma_ in NO_TOUCH_BY_LIMB:
        return
    doers = people.owners(noun) or _implied_owner(noun, verb, people)
    for target in _aims(noun, verb, people):
        if _reaches(noun, verb, target) and not set(doers) & set(target.owners):
            head = verb if verb is not None else noun
            yield from one_way(head, doers, target.owners, (noun, head, target.word), 0.9 if verb else 0.85)
            return


def leanings(verb: Token, people: People) -> Iterator[Touch]:
    """The touches of somebody who leans on, clings to or falls into the arms of another."""
    if verb.pos_ != "VERB":
        return
    for target in targets_behind(verb, people):
        leans = target.preposition in LEANING.get(verb.lemma_, frozenset())
        held = (
            verb.lemma_ in INTO_ARMS
            and target.preposition in {"in", "into"}
            and target.word.lemma_.lower() in {"arm", "lap"}
        )
        if (leans or held) and _own_weight(verb):
            yield from one_way(verb, people.doers(verb), target.owners, (verb, target.word), 0.8)
            return


def _own_weight(verb: Token) -> bool:
    return not any(child.dep_ == "dobj" and not child.lower_.endswith("self") for child in verb.children)


def _moved_by(noun: Token) -> Token | None:
    """The verb whose subject or object the limb is; None where it stands by itself or behind a preposition."""
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and noun.head.pos_ in {"VERB", "AUX"}:
        return noun.head
    return None


def _implied_owner(noun: Token, verb: Token | None, people: People) -> tuple[str, ...]:
    """Who moves "an arm" or bare "arms": the verb's doer."""
    if verb is None or noun.dep_ != "dobj" or any(child.dep_ == "poss" for child in noun.children):
        return ()
    determiners = {child.lower_ for child in noun.children if child.dep_ in {"det", "nummod"}}
    return people.doers(verb) if determiners <= ARTICLES else ()


def _aims(noun: Token, verb: Token | None, people: People) -> Iterator[Target]:
    yield from targets_behind(noun, people)
    for child in noun.children:
        # "his hand ghosting down her arm"
        if child.dep_ == "acl" and child.tag_ == "VBG" and child.lemma_ not in NO_TOUCH_BY_LIMB:
            yield from targets_behind(child, people)
    if verb is None or verb.lemma_ == "be":
        return
    yield from targets_behind(verb, people)
    for child in verb.children:
        # "her hand finds its way into his", "his hand comes to rest on her arm"
        if (child.dep_ == "dobj" and child.lower_ == "way") or child.dep_ == "xcomp":
            yield from targets_behind(child, people)


def _reaches(noun: Token, verb: Token | None, target: Target) -> bool:
    preposition = target.preposition
    if target.is_person:
        return preposition in ON_PERSON
    if preposition == "at":
        return target.word.lemma_.lower() in AT_PARTS
    if preposition == "to":
        return noun.lemma_.lower() in TO_WITH
    if preposition == "over" and verb is not None and verb.lemma_ in ABOVE:
        return False
    return preposition in ON_PART
