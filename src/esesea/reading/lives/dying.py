"""Who dies, by itself, by their own hand or by what kills them: verb by verb."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.death_words import (
    AT_ONCE,
    DEADLY,
    DROWNING,
    DYING,
    DYING_OF,
    FIGURATIVE_CAUSE,
    KILLING,
    LAST_PHRASES,
    NOT_DYING,
    SHOT_DEAD,
)
from esesea.reading.english.modality import is_hypothetical
from esesea.reading.lives.life_sign import LifeSign, behind, has, holds, is_earlier, others, to_death
from esesea.reading.people import People, is_passive
from esesea.story.character import Life

SOMEBODY = frozenset({"they", "someone", "somebody", "soldiers", "men", "police", "guards"})
"""Who kills, and is nobody of the story."""
COMPLETED = frozenset({"VBD", "VBN", "VBZ", "VBP"})


def died(verb: Token, people: People) -> Iterator[LifeSign]:
    """Who "died" or "perished". Counter-example: "died of laughing", "the fire died down"."""
    if verb.pos_ != "VERB" or verb.lemma_ not in DYING or verb.tag_ not in COMPLETED or not holds(verb):
        return
    if has(verb, NOT_DYING, {"prt", "advmod"}) or _dies_figuratively(verb):
        return
    yield LifeSign(people.doers(verb), Life.DEAD, (verb,), 0.85, is_earlier(verb))


def drowned(verb: Token, people: People) -> Iterator[LifeSign]:
    """Who drowns or bleeds to death: "Tom drowned", "Tom was drowned", "had bled to death", "was found drowned"."""
    if verb.tag_ not in COMPLETED or verb.pos_ not in {"VERB", "ADJ"}:
        return
    lemma, found = verb.lemma_.lower(), verb.head.lemma_ == "find" and is_passive(verb.head)
    by_itself = not any(child.dep_ == "dobj" for child in verb.children)
    if found and verb.dep_ in {"oprd", "xcomp", "acomp", "ccomp", "advcl", "dep"} and holds(verb.head):
        if lemma in DROWNING | KILLING or verb.lower_ in {"hanged", "frozen"}:
            yield LifeSign(people.doers(verb.head), Life.DEAD, (verb.head, verb), 0.85, is_earlier(verb.head))
        return
    if not holds(verb) or has(verb, NOT_DYING, {"prt", "advmod"}) or _dies_figuratively(verb, in_it=True):
        return
    if by_itself and (lemma in DROWNING or (lemma in DYING_OF and not is_passive(verb) and to_death(verb))):
        yield LifeSign(people.doers(verb), Life.DEAD, (verb,), 0.85, is_earlier(verb))


def by_oneself(verb: Token, people: People) -> Iterator[LifeSign]:
    """Suicide: "Tom hanged himself". Counter-example: "Tom shot himself in the foot"."""
    if verb.pos_ != "VERB" or verb.tag_ not in COMPLETED or not holds(verb):
        return
    own = any(child.dep_ == "dobj" and child.lower_.endswith("self") for child in verb.children)
    more = any(child.dep_ == "prep" for child in verb.children)
    if own and not (more and verb.lemma_ in {"shoot", "kill"}):
        yield LifeSign(people.doers(verb), Life.DEAD, (verb,), 0.85, is_earlier(verb))


def never_woke(verb: Token, people: People) -> Iterator[LifeSign]:
    """Who "never woke again". Counter-example: "never woke till noon", "never woke her"."""
    said = {child.lower_ for child in verb.children}
    more = any(child.dep_ in {"prep", "advcl", "dobj"} for child in verb.children)
    if verb.tag_ in COMPLETED and {"never", "again"} <= said and not more and not is_hypothetical(verb):
        yield LifeSign(people.doers(verb), Life.DEAD, (verb,), 0.85, is_earlier(verb))


def killed(verb: Token, people: People) -> Iterator[LifeSign]:
    """Who is killed: "Ada killed Tom", "the fall killed him". Counter-example: "the suspense killed him"."""
    if verb.pos_ != "VERB" or verb.tag_ not in COMPLETED:
        return
    fatally = verb.lemma_ in SHOT_DEAD and to_death(verb)
    if (verb.lemma_ in KILLING or verb.lower_ == "hanged" or fatally) and holds(verb):
        doers = people.agents(verb)
        said_by_whom = any(child.dep_ in {"auxpass", "agent"} or child.lower_ in SOMEBODY for child in verb.children)
        said_by_whom = said_by_whom or _by_what_kills(verb)
        if not doers and not fatally and not said_by_whom:
            # "The suspense killed him.": what is no person kills in figures of speech more often than not.
            return
        yield LifeSign(others(people.patients(verb), doers), Life.DEAD, (verb,), 0.85, is_earlier(verb))


def _by_what_kills(verb: Token) -> bool:
    """Whether the subject is a thing that kills indeed, or does so "on the spot": "the fall killed him"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ not in {"NOUN", "PRON"}:
        return False
    return subject.lemma_.lower() in DEADLY or AT_ONCE.search(behind(verb)) is not None


def last(verb: Token, people: People) -> Iterator[LifeSign]:
    """Set phrases: "breathed his last", "passed away", "gave up the ghost", "his heart stopped beating"."""
    if verb.pos_ != "VERB" or verb.tag_ not in COMPLETED:
        return
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.lemma_.lower() == "heart" and verb.lemma_ in {"stop", "cease"}:
        if any(child.lemma_ == "beat" for child in verb.children) and holds(verb):
            yield LifeSign(people.owners(subject), Life.DEAD, (verb,), 0.8, is_earlier(verb))
        return
    away = verb.lemma_ == "pass" and has(verb, frozenset({"away"}), {"prt", "advmod"})
    if (away or any(phrase.search(behind(verb)) for phrase in LAST_PHRASES)) and holds(verb):
        yield LifeSign(people.doers(verb), Life.DEAD, (verb,), 0.85, is_earlier(verb))


def _dies_figuratively(verb: Token, *, in_it: bool = False) -> bool:
    causes = (
        below.lemma_.lower()
        for child in verb.children
        if child.dep_ in {"prep", "agent"} and (in_it or child.lower_ in {"of", "from", "with"})
        for below in child.children
    )
    return any(cause in FIGURATIVE_CAUSE for cause in causes)
