"""Touches that a verb does to its object: "she grabs his arm", "he was carried by her"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.modality import is_infinitive
from esesea.reading.english.touch_words import (
    COMPELLED,
    COMPLEMENTS,
    FIGURES,
    GIVING,
    IDIOMS,
    LIMB_COMPLEMENTS,
    TOUCH,
    TOUCH_A_PART,
    TOUCH_NOUNS,
)
from esesea.reading.english.touchable import CLOTHING, LIMBS, PARTS, WEARER_MOVED
from esesea.reading.people import STANDING_POSSESSIVES, People, subject_of
from esesea.reading.touch.act import Touch, one_way
from esesea.reading.touch.target import Target, object_of, target_at, targets_behind

HANDS_MEANT = frozenset({"take", "catch", "grasp", "grip", "clasp", "clutch", "squeeze", "press", "seize", "touch"})
"""Before a bare "his" or "hers" these mean a hand: "she put out her hand and he took hers"."""


def handlings(verb: Token, people: People) -> Iterator[Touch]:
    """The touches that ``verb`` does to its object, or that were done to its subject."""
    if verb.pos_ != "VERB" or _is_figure(verb):
        return
    doers, patient, agent_words = _roles(verb, people)
    if not doers or patient is None:
        return
    target = target_at(patient, people)
    if target is not None and target.owners and _touches(verb, target):
        yield from one_way(verb, doers, target.owners, (*agent_words, verb, patient, *_complement(verb)), 0.9)
    elif patient.lemma_.lower() in CLOTHING and verb.lemma_ in TOUCH | WEARER_MOVED:
        yield from _from_wearer(verb, doers, patient, people)
    elif patient.lemma_.lower() in TOUCH_NOUNS and verb.lemma_ in GIVING:
        yield from _given(verb, doers, patient, people)


def _roles(verb: Token, people: People) -> tuple[tuple[str, ...], Token | None, tuple[Token, ...]]:
    """Who does it, what it is done to, and the doer's words."""
    passive = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    if passive is not None:
        agent = next((below for child in verb.children if child.dep_ == "agent" for below in child.children), None)
        if agent is None:
            return (), None, ()
        return people.who(agent) or _limb_owner(agent, people), passive, (agent,)
    subject = subject_of(verb)
    if subject is None:
        return (), None, ()
    doers = people.who(subject) or _limb_owner(subject, people)
    near = (subject,) if subject.head == verb else ()
    return doers, object_of(verb), near


def _limb_owner(noun: Token, people: People) -> tuple[str, ...]:
    return people.owners(noun) if noun.lemma_.lower() in LIMBS else ()


def _touches(verb: Token, target: Target) -> bool:
    lemma = verb.lemma_
    noun = target.word.lemma_.lower()
    if not target.is_person:
        if target.preposition == "" and noun in STANDING_POSSESSIVES and lemma not in HANDS_MEANT:
            # "carried his over the shoulder": his what?
            return False
        handled = TOUCH_A_PART | COMPLEMENTS.keys() | (WEARER_MOVED if noun in CLOTHING else frozenset())
        return lemma in handled and (lemma, noun) not in IDIOMS
    if lemma in TOUCH:
        return True
    beside = {child.lower_ for child in verb.children if child.i > verb.i and child.dep_ in {"prep", "prt", "advmod"}}
    return bool(beside & COMPLEMENTS.get(lemma, frozenset())) or _by_a_limb(verb)


def _by_a_limb(verb: Token) -> bool:
    """Whether "by the arm", "in her arms" or the like stands behind ``verb``."""
    allowed = LIMB_COMPLEMENTS.get(verb.lemma_, frozenset())
    return any(
        below.lemma_.lower() in PARTS | {"embrace", "grip", "grasp", "clasp", "collar", "sleeve"}
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in allowed
        for below in child.children
        if below.dep_ == "pobj"
    )


def _from_wearer(verb: Token, doers: tuple[str, ...], patient: Token, people: People) -> Iterator[Touch]:
    """As in "pushes the hood from her head": the clothing's wearer is told by the part it is taken from."""
    for target in targets_behind(verb, people):
        if not target.is_person and target.preposition in {"from", "off", "over", "around", "round", "onto", "on"}:
            yield from one_way(verb, doers, target.owners, (verb, patient, target.word), 0.8)
            return


def _given(verb: Token, doers: tuple[str, ...], patient: Token, people: People) -> Iterator[Touch]:
    receiver = next((child for child in verb.children if child.dep_ == "dative" and people.who(child)), None)
    if receiver is not None:
        yield from one_way(verb, doers, people.who(receiver), (verb, patient), 0.85)
        return
    for target in (*targets_behind(verb, people), *targets_behind(patient, people)):
        if target.preposition in {"on", "upon", "to", "against", "in"}:
            yield from one_way(verb, doers, target.owners, (verb, patient, target.word), 0.85)
            return


def _is_figure(verb: Token) -> bool:
    if verb.lemma_ in COMPELLED and any(child.dep_ == "xcomp" and is_infinitive(child) for child in verb.children):
        return True
    spoiling = FIGURES.get(verb.lemma_, frozenset())
    return any(child.lower_ in spoiling for child in verb.children if child.i > verb.i)


def _complement(verb: Token) -> tuple[Token, ...]:
    """The particle or phrase right behind the object, to be quoted with it."""
    return tuple(
        word
        for child in verb.children
        if child.i > verb.i and child.dep_ in {"prt", "prep"} and child.lower_ != "as"
        for word in (child, *(below for below in child.children if below.dep_ == "pobj"))
    )
