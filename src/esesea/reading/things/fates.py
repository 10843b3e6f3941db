"""A thing destroyed, lost, back again, used."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.patterns import late
from esesea.reading.english.modality import clause_of, is_asserted, is_habitual, is_hypothetical
from esesea.reading.english.thing_words import (
    AWAY,
    BOTTOM,
    BREAKING,
    BURNT_DOWN,
    CRAFT,
    CROSSED,
    CRUSHING,
    DEEP,
    DESTROYING,
    DOWN,
    DOWN_PARTICLES,
    DWELLING,
    ENTERING,
    FALLING,
    FINDING,
    FIRE,
    FRAIL,
    FURNITURE,
    GOING,
    GONE,
    HANDLING,
    HOUSES,
    IN_RUINS,
    INTO,
    LOSING,
    LYING,
    LYING_ON,
    MENDING,
    NO_LONGER,
    PAPERS,
    PARTS,
    PERISHING,
    REDUCING,
    RIDDEN,
    RUINS,
    STANDING,
    STEALING,
    TEARING,
    THROWING,
    TO_BITS,
    TREASURES,
    UNDER,
    UP_IN_FLAMES,
    WITH_A_PART,
    WORKING,
)
from esesea.reading.people import People, is_passive, subject_of
from esesea.reading.things.naming import is_another, is_ruined
from esesea.story.thing import Fate

RUIN_BEHIND = late(r"^to (?:\w+ ){0,3}(?:ashes|ruins|rubble|cinders|dust|matchwood|splinters|ash)\b")
SWEEPING = frozenset({"flood", "river", "storm", "avalanche", "wave", "water", "tide"})
"""What carries a building away."""
_NEARLY = frozenset({"almost", "nearly", "half", "partly", "badly", "slightly"})
_WE = frozenset({"we", "they", "people", "everybody", "everyone"})
_HAD = frozenset({"had", "’d", "'d", "has", "have"})
_INSIDE = frozenset({"in", "inside", "into", "aboard", "within"})


def end_of(noun: Token) -> Fate | None:
    """Whether the clause says that the thing ``noun`` is destroyed or lost; None where it does not, or may not hold.

    Example: "the mill burned down", "she burnt his letter", "he threw her ring into the sea", "she had lost her watch".
    Counter-example: "the mill nearly burned down", "he lit the lamp, which burned", "she broke off his letter".
    """
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "of" and _is_nothing_left(verb):
        return Fate.DESTROYED
    if noun.dep_ == "nsubj" and verb.lemma_.lower() in NO_LONGER and _is_no_longer(verb):
        return Fate.DESTROYED
    if noun.dep_ == "pobj" and verb.lower_ == "of" and verb.head.lower_ in RUINS:
        return Fate.DESTROYED if is_asserted(verb.head) else None
    shared = _joined(verb) if noun.dep_ in {"nsubj", "nsubjpass"} else iter(())
    return _end_by(noun, verb) or next((Fate.DESTROYED for each in shared if _perishes_too(noun, each)), None)


def _is_nothing_left(preposition: Token) -> bool:
    """Whether it is "nothing was left of", "there was nothing left of"."""
    words = {token.lower_ for token in preposition.doc[max(preposition.sent.start, preposition.i - 5) : preposition.i]}
    return "nothing" in words and bool(words & {"left", "remained"}) and not is_hypothetical(preposition)


def _is_no_longer(verb: Token) -> bool:
    return not is_hypothetical(verb) and "no longer" in verb.sent.text


def _is_ruin(said: Token) -> bool:
    """Whether it is "a ruin" or "a heap of ashes"."""
    heaps = [below for child in said.children if child.lower_ == "of" for below in child.children]
    amount = said.lower_ in {"heap", "pile", "mass"}
    return said.lower_ in RUINS or (amount and any(below.lower_ in RUINS | {"ash"} for below in heaps))


def _joined(verb: Token) -> Iterator[Token]:
    """The verbs joined to ``verb`` that share its subject: "the chapel was struck and burned"."""
    for child in verb.children:
        if child.dep_ == "conj" and not any(below.dep_ in {"nsubj", "nsubjpass"} for below in child.children):
            yield child


def _perishes_too(noun: Token, verb: Token) -> bool:
    return _holds(verb) and verb.lemma_.lower() != "be" and _perishes(noun, verb, _behind(verb, noun))


def _end_by(noun: Token, verb: Token) -> Fate | None:
    if verb.pos_ not in {"VERB", "AUX"} or not _holds(verb):
        return None
    undergoing = noun.dep_ == "nsubjpass" or (noun.dep_ == "dobj" and not is_passive(verb))
    rest = _behind(verb, noun)
    if (undergoing and _is_destroyed(noun, verb, rest)) or (noun.dep_ == "nsubj" and _perishes(noun, verb, rest)):
        return Fate.DESTROYED
    return _loss(noun, verb, undergoing=undergoing)


def is_back(noun: Token) -> bool:
    """Whether the words give the thing back: found, mended, "a new one"."""
    if is_another(noun):
        return True
    verb = clause_of(noun)
    return verb.lemma_.lower() in MENDING | FINDING or any(
        child.dep_ in {"prt", "advmod"} and child.lower_ == "back" for child in verb.children
    )


def is_used(noun: Token, people: People) -> bool:
    """Whether somebody does with the thing, in the scene, what takes one that is there and whole.

    Example: "she wound her watch", "he slept in the mill", "her watch ticked". Counter-example: "she remembered her
    watch", "he stood before the mill", "the ruined mill", "she had worn her watch", "he might wear it".
    """
    if is_ruined(noun):
        return False
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        return _is_used_by(noun, noun.head, people)
    verb, is_house = noun.head, noun.lemma_.lower() in HOUSES
    if verb.pos_ != "VERB" or not _happens(verb):
        return False
    act = verb.lemma_.lower()
    if noun.dep_ == "nsubj":
        return act in (WORKING | STANDING if is_house else WORKING)
    if noun.dep_ == "dobj" and act == "cross":
        return noun.lemma_.lower() in CROSSED
    return noun.dep_ in {"dobj", "nsubjpass"} and act in (ENTERING if is_house else HANDLING)


def _is_used_by(noun: Token, preposition: Token, people: People) -> bool:
    """Whether a preposition puts somebody in the building or craft, or has them look "at her watch"."""
    verb, lemma = preposition.head, noun.lemma_.lower()
    if preposition.lower_ == "of" and verb.lemma_.lower() in PARTS and lemma in HOUSES:
        return _is_part_used(verb, people)
    if verb.pos_ not in {"VERB", "AUX"} or not _happens(verb) or not _by_somebody(verb, people):
        return False
    act = verb.lemma_.lower()
    if lemma in FURNITURE:
        return act in LYING_ON and preposition.lower_ in {"at", "on", "in", "upon"}
    if lemma in HOUSES | CRAFT | RIDDEN:
        there = act in DWELLING | GOING or (act == "be" and preposition.lower_ != "into")
        return there and preposition.lower_ in _INSIDE
    return lemma == "watch" and preposition.lower_ == "at" and verb.lemma_ in {"look", "glance"}


def _is_part_used(part: Token, people: People) -> bool:
    """Whether somebody climbs the stairs "of the mill", or shuts its doors."""
    verb = part.head.head if part.dep_ == "pobj" else part.head
    if part.dep_ not in {"dobj", "pobj"} or verb.pos_ != "VERB" or verb.lemma_.lower() not in WITH_A_PART:
        return False
    return _happens(verb) and _by_somebody(verb, people)


def _by_somebody(verb: Token, people: People) -> bool:
    subject = subject_of(verb)
    return subject is not None and (bool(people.who(subject)) or subject.lower_ in _WE)


def _is_destroyed(noun: Token, verb: Token, rest: str) -> bool:
    act, lemma = verb.lemma_.lower(), noun.lemma_.lower()
    if act in DESTROYING:
        return act != "burn" or lemma not in {"lamp", "lantern"}
    if act in BREAKING:
        return lemma in FRAIL and not any(child.dep_ == "prt" for child in verb.children)
    if act in CRUSHING:
        return is_passive(verb) and any(
            child.dep_ in {"prep", "agent"} and child.lower_ in UNDER for child in verb.children
        )
    return _is_ended_by_more(noun, verb, rest)


def _is_ended_by_more(noun: Token, verb: Token, rest: str) -> bool:
    """Whether the verb and what stands beside it make an end: "pulled down", "swept away", "torn to pieces"."""
    act = verb.lemma_.lower()
    return (
        (act in DOWN and _comes_down(noun, verb))
        or (act in REDUCING and RUIN_BEHIND.search(rest) is not None)
        or (act in AWAY and any(child.dep_ in {"prt", "advmod"} and child.lower_ == "away" for child in verb.children))
        or (act in TEARING and TO_BITS.search(rest) is not None)
        or (act in THROWING and _goes_into(verb, FIRE))
    )


def _comes_down(noun: Token, verb: Token) -> bool:
    """Whether "down", "up" or "away" makes an end of it: "pulled down", "blown up", "broken up for firewood"."""
    act, lemma = verb.lemma_.lower(), noun.lemma_.lower()
    particles = {child.lower_ for child in verb.children if child.dep_ in {"prt", "advmod"}} & DOWN_PARTICLES
    if act in {"cart", "carry"}:
        subject = subject_of(verb)
        swept = subject is not None and subject.lower_ in SWEEPING
        return "away" in particles and lemma in HOUSES and (swept or act == "cart")
    if act == "tear" and lemma in PAPERS and "up" in particles:
        return True
    return bool(particles) and lemma in HOUSES | CRAFT | FURNITURE


def _perishes(noun: Token, verb: Token, rest: str) -> bool:
    act, lemma = verb.lemma_.lower(), noun.lemma_.lower()
    if act in LYING and _is_in_ruins(verb):
        return True
    if act == "go" and UP_IN_FLAMES.search(rest):
        return True
    if act == "go":
        return lemma in CRAFT and (rest.startswith("down") or BOTTOM.search(rest) is not None)
    if act == "burn":
        return BURNT_DOWN.search(rest[:30]) is not None or (lemma in HOUSES and not rest.startswith("with"))
    if act == "break":
        return lemma in FRAIL and not any(child.dep_ == "prt" for child in verb.children)
    return act in PERISHING and (act != "sink" or lemma in CRAFT)


def _is_in_ruins(verb: Token) -> bool:
    """Whether it "lay in ruins", or "was a heap of ashes"."""
    return any(
        (child.dep_ == "attr" and _is_ruin(child))
        or (
            child.dep_ == "prep"
            and child.lower_ in {"in", "into"}
            and any(below.lower_ in IN_RUINS for below in child.children)
        )
        for child in verb.children
    )


def _loss(noun: Token, verb: Token, *, undergoing: bool) -> Fate | None:
    act, lemma = verb.lemma_.lower(), noun.lemma_.lower()
    if undergoing and lemma in TREASURES and act in LOSING | STEALING:
        return Fate.LOST
    if (undergoing and act in THROWING) or (noun.dep_ == "nsubj" and act in FALLING):
        overboard = any(child.lower_ == "overboard" for child in verb.children)
        return Fate.LOST if overboard or _goes_into(verb, DEEP) else None
    if noun.dep_ == "nsubj" and act == "be" and lemma in TREASURES:
        said = {child.lower_ for child in verb.children if child.dep_ in {"acomp", "attr"}}
        return Fate.LOST if said & GONE else None
    return None


def _goes_into(verb: Token, where: frozenset[str]) -> bool:
    """Whether what is thrown or falls does so "into the …", of which the preposition may hang on the thing."""
    prepositions = (below for child in (verb, *verb.children) for below in child.children if below.dep_ == "prep")
    return any(
        below.lemma_.lower() in where
        for preposition in prepositions
        if preposition.lower_ in INTO
        for below in preposition.children
    )


def _behind(verb: Token, noun: Token) -> str:
    start = max(verb.i, noun.i) + 1
    return str(verb.doc[start : min(start + 8, verb.sent.end)].text)


def _holds(verb: Token) -> bool:
    nearly = any(child.lower_ in _NEARLY for child in verb.children)
    return not nearly and is_asserted(verb) and not is_habitual(verb)


def _happens(verb: Token) -> bool:
    return _holds(verb) and not any(child.dep_ == "aux" and child.lower_ in _HAD for child in verb.children)
