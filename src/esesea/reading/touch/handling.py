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
    HELD_IN,
    IDIOMS,
    LIMB_COMPLEMENTS,
    SETTLING,
    TAKEN_FROM,
    TO_THE_EYES,
    TOUCH,
    TOUCH_A_PART,
    TOUCH_NOUNS,
    WITH_IT,
    WITHOUT_HANDS,
)
from esesea.reading.english.touchable import CLOTHING, LIMBS, PARTS, WEARER_MOVED, WORN_TO_HOLD
from esesea.reading.people import STANDING_POSSESSIVES, People, subject_of
from esesea.reading.touch.act import Touch, one_way
from esesea.reading.touch.target import Target, object_of, target_at, targets_behind

HANDS_MEANT = frozenset({"take", "catch", "grasp", "grip", "clasp", "clutch", "squeeze", "press", "seize", "touch"})
"""Before a bare "his" or "hers" these mean a hand: "she put out her hand and he took hers"."""
_MOVES_THE_WEARER = TOUCH | WEARER_MOVED | {"lift", "take"}


def handlings(verb: Token, people: People) -> Iterator[Touch]:
    """The touches that ``verb`` does to its object, or that were done to its subject."""
    if not _is_act(verb) or _is_figure(verb):
        return
    doers, patient, agent_words = _roles(verb, people)
    if not doers or patient is None:
        return
    target = _target_of(verb, patient, people)
    if target is not None and target.owners and _touches(verb, target):
        yield from one_way(verb, doers, target.owners, (*agent_words, verb, patient, *_complement(verb)), 0.9)
    elif patient.lemma_.lower() in CLOTHING and verb.lemma_ in _MOVES_THE_WEARER:
        yield from _from_wearer(verb, doers, patient, people)
    elif patient.lemma_.lower() in TOUCH_NOUNS and verb.lemma_ in GIVING:
        yield from _given(verb, doers, patient, people)


def _is_act(word: Token) -> bool:
    """A verb, or what the parser takes for a noun though it has an object: "and bumps her elbow"."""
    return word.pos_ == "VERB" or (word.pos_ == "NOUN" and any(child.dep_ == "dobj" for child in word.children))


def _target_of(verb: Token, patient: Token, people: People) -> Target | None:
    if patient.lemma_.lower() == "eye":
        # Else "met his eyes", "caught her eye" would touch.
        return Target(patient, people.owners(patient), "", is_person=False) if verb.lemma_ in TO_THE_EYES else None
    if patient.lower_ in {"it", "them"} and verb.dep_ == "conj" and verb.lemma_ in WITH_IT:
        # "took her hand and kissed it", "put out his hand and she took it"
        part = object_of(verb.head)
        if part is not None and part.lemma_.lower() in PARTS and (part.tag_ == "NNS") == (patient.lower_ == "them"):
            return Target(patient, people.owners(part), "", is_person=False)
    return target_at(patient, people)


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
    return _touches_person(verb, target.word) if target.is_person else _touches_part(verb, target)


def _touches_part(verb: Token, target: Target) -> bool:
    lemma, noun = verb.lemma_, target.word.lemma_.lower()
    if noun == "eye":
        return True
    if noun in STANDING_POSSESSIVES and lemma not in HANDS_MEANT and not _is_by_a_limb(verb):
        # "carried his over the shoulder": his what?
        return False
    if noun in CLOTHING:
        return lemma in WEARER_MOVED or (noun in WORN_TO_HOLD and lemma in TOUCH_A_PART)
    return lemma in TOUCH_A_PART | COMPLEMENTS.keys() and (lemma, noun) not in IDIOMS


def _is_by_a_limb(verb: Token) -> bool:
    """As in "her fingers found his"."""
    subject = subject_of(verb)
    return subject is not None and subject.lemma_.lower() in LIMBS and verb.lemma_ in TOUCH_A_PART


def _touches_person(verb: Token, person: Token) -> bool:
    if verb.lemma_ in TOUCH:
        return True
    beside = {child.lower_ for child in verb.children if child.i > verb.i and child.dep_ in {"prep", "prt", "advmod"}}
    return (
        bool(beside & COMPLEMENTS.get(verb.lemma_, frozenset()))
        or _by_a_limb(verb)
        or _is_settled(verb)
        or _is_taken_from(verb, person)
    )


def _by_a_limb(verb: Token) -> bool:
    """Whether "by the arm", "in her arms" or the like stands behind ``verb``; "in hand" or "by side" does not count."""
    allowed = LIMB_COMPLEMENTS.get(verb.lemma_, frozenset())
    return any(
        below.lemma_.lower() in (PARTS - {"side", "body", "frame"}) | CLOTHING | {"embrace", "grip", "grasp", "clasp"}
        and (verb.lemma_, below.lemma_.lower()) not in IDIOMS
        and (below.tag_ == "NNS" or any(child.dep_ in {"det", "poss"} for child in below.children))
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in allowed
        for below in child.children
        if below.dep_ == "pobj"
    )


def _is_settled(verb: Token) -> bool:
    """Whether ``verb`` puts somebody on what one sits or lies on: "sat him on the stairs", "laid her on the bed"."""
    return any(
        below.lemma_.lower() in SETTLING[verb.lemma_]
        for child in verb.children
        if verb.lemma_ in SETTLING
        and child.dep_ == "prep"
        and child.lower_ in {"on", "onto", "upon", "in", "into", "to"}
        for below in child.children
        if below.dep_ == "pobj"
    )


def _is_taken_from(verb: Token, person: Token) -> bool:
    """Whether a small child is taken out of another's arms."""
    if verb.lemma_ not in TAKEN_FROM or person.lemma_.lower() not in {"baby", "infant", "child", "babe", "newborn"}:
        return False
    return any(child.dep_ == "prep" and child.lower_ == "from" for child in (*verb.children, *person.children))


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
    if verb.lemma_ in {"hold", "keep", "take"} and _is_behind(verb, {"in", "into"}, HELD_IN):
        return True
    if _is_behind(verb, {"with"}, WITHOUT_HANDS):
        return True
    spoiling = FIGURES.get(verb.lemma_, frozenset())
    return any(child.lower_ in spoiling for child in verb.children if child.i > verb.i)


def _is_behind(verb: Token, prepositions: set[str], nouns: frozenset[str]) -> bool:
    return any(
        below.lemma_.lower() in nouns
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in prepositions
        for below in child.children
    )


def _complement(verb: Token) -> tuple[Token, ...]:
    """The particle or phrase right behind the object, to be quoted with it."""
    return tuple(
        word
        for child in verb.children
        if child.i > verb.i and child.dep_ in {"prt", "prep"} and child.lower_ != "as"
        for word in (child, *(below for below in child.children if below.dep_ == "pobj"))
    )
