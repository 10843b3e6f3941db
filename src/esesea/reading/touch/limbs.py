"""Touches that a limb does: "his arms go around her", "buries his face in her hair", "his hand on her waist"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.touch_words import (
    ABOVE,
    AT_PARTS,
    DRAPING,
    NO_TOUCH_BY_LIMB,
    ON_PART,
    ON_PERSON,
    TO_WITH,
)
from esesea.reading.english.touchable import LIMBS
from esesea.reading.people import People
from esesea.reading.touch.act import Touch, one_way
from esesea.reading.touch.target import Target, target_right_behind, targets_behind

RESTING = frozenset({"on", "upon", "round", "around", "against", "in"})
"""Prepositions behind which a limb that only "is" somewhere touches."""
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
            # "his arm about her waist, and stepped …": a verb that comes after all of it is not what touches.
            shown = (noun, target.word) if head.i > target.word.i else (noun, head, target.word)
            yield from one_way(head, doers, target.owners, shown, 0.9 if verb else 0.85)
            return


def _moved_by(noun: Token) -> Token | None:
    """The verb whose subject or object the limb is; None where it stands by itself or behind a preposition."""
    if noun.dep_ == "nsubj" and noun.head.lower_ == "round" and noun.i + 1 == noun.head.i:
        # "flings both arms round him", where the parser takes "round" for a verb
        above = noun.head.head
        return above if above.pos_ == "VERB" and noun.head.dep_ == "ccomp" else None
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and noun.head.pos_ in {"VERB", "AUX"}:
        return noun.head
    return None


def _implied_owner(noun: Token, verb: Token | None, people: People) -> tuple[str, ...]:
    """Who moves "an arm" or bare "arms": the verb's doer."""
    if verb is None or any(child.dep_ == "poss" for child in noun.children):
        return ()
    if noun.dep_ != "dobj" and noun.head == verb:
        return ()
    determiners = {child.lower_ for child in noun.children if child.dep_ in {"det", "nummod"}}
    return people.doers(verb) if determiners <= ARTICLES else ()


def _aims(noun: Token, verb: Token | None, people: People) -> Iterator[Target]:
    yield from targets_behind(noun, people)
    nearest = target_right_behind(noun, people)
    if nearest is not None:
        yield nearest
    for child in noun.children:
        # "his hand ghosting down her arm"
        if child.dep_ == "acl" and child.tag_ == "VBG" and child.lemma_ not in NO_TOUCH_BY_LIMB:
            yield from targets_behind(child, people)
    if verb is None:
        return
    if verb.lemma_ == "be":
        # "her hand was on his arm"; but "her face was to his", "his head was at her window"
        yield from (target for target in targets_behind(verb, people) if target.preposition in RESTING)
        return
    yield from targets_behind(verb, people)
    for child in verb.children:
        # "her hand finds its way into his", "his hand comes to rest on her arm"
        if (child.dep_ == "dobj" and child.lower_ == "way") or child.dep_ == "xcomp":
            yield from targets_behind(child, people)


def _reaches(noun: Token, verb: Token | None, target: Target) -> bool:
    preposition = target.preposition
    if target.is_person:
        return preposition in ON_PERSON or (preposition == "over" and verb is not None and verb.lemma_ in DRAPING)
    if preposition == "at":
        return target.word.lemma_.lower() in AT_PARTS
    if preposition == "to":
        return noun.lemma_.lower() in TO_WITH
    if preposition == "over" and verb is not None and verb.lemma_ in ABOVE:
        return False
    return preposition in ON_PART
