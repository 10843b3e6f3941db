"""Things that break, burn, sink or are mended; people who are arrested and set free."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.change_words import (
    ARRESTING,
    BREAKABLE,
    BREAKS,
    BROKEN,
    BUILT,
    FREEING,
    IN_PRISON,
    IS_BROKEN,
    MENDED,
    MENDS,
    PIECES,
    PRISON,
    WHOLE,
)
from esesea.reading.lives.change import Change, Shown
from esesea.reading.people import People, is_passive

UNBROKEN, BREAKING, IN_PIECES, REPAIRED = 0, 1, 2, 3
ARRESTED, INSIDE, FREED = 1, 2, 3
STATES = BROKEN | MENDED | WHOLE
PLAIN = frozenset({"old", "big", "little", "small", "great", "whole", "poor", "other", "same", "new", "first", "last"})
"""Adjectives that do not tell one thing from another of its kind."""


BLOWING = frozenset({"blow", "pull", "tear", "knock"})
BREAKERS = IS_BROKEN | BREAKS | MENDS | BLOWING
GETTING_OUT = frozenset({"leave", "escape", "walk", "come", "get"})
THING_WORDS = BREAKERS | PIECES | BREAKABLE | BUILT
PRISON_WORDS = ARRESTING | FREEING | GETTING_OUT | IN_PRISON
"""The words, forms or lemmas, from which the signs below begin."""


def things(word: Token, people: People) -> Iterator[Shown]:
    """What becomes of a thing that is somebody's, or told from others: "her watch", "the blue vase", "the bridge".

    Counter-example: "a window broke", "broke the silence", "a cracked plate".
    """
    if word.pos_ == "VERB":
        yield from _happens(word, people)
        return
    if word.pos_ == "NOUN" and word.lower_ in PIECES:
        for child in word.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                yield from (
                    _thing(below, people, IN_PIECES, (word, below))
                    for below in child.children
                    if below.dep_ == "pobj" and _one_of_its_kind(below)
                )
    elif _one_of_its_kind(word):
        said = _adjectives(word)
        for wanted, stage in ((BROKEN, IN_PIECES), (MENDED, REPAIRED), (WHOLE, UNBROKEN)):
            if said & wanted:
                yield _thing(word, people, stage, (word,))


def _happens(verb: Token, people: People) -> Iterator[Shown]:
    lemma = verb.lemma_.lower()
    if lemma not in BREAKERS:
        return
    if is_passive(verb):
        undergoing, kinds = {"nsubjpass"}, IS_BROKEN
    elif any(child.dep_ == "dobj" for child in verb.children):
        undergoing, kinds = {"dobj"}, IS_BROKEN
    else:
        undergoing, kinds = {"nsubj"}, BREAKS
    stage = REPAIRED if lemma in MENDS else BREAKING if lemma in kinds or _blown_up(verb) else None
    if stage is None or any(child.dep_ == "prep" and child.lower_ == "into" for child in verb.children):
        # "burst into", "broke into the house": nothing breaks.
        return
    for child in verb.children:
        if child.dep_ in undergoing and _one_of_its_kind(child):
            yield _thing(child, people, stage, (verb, child), settled=IN_PIECES if stage == BREAKING else REPAIRED)


def _blown_up(verb: Token) -> bool:
    particles = {child.lower_ for child in verb.children if child.dep_ == "prt"}
    return verb.lemma_ in BLOWING and bool(particles & {"up", "down"})


def _adjectives(noun: Token) -> frozenset[str]:
    """What is said of ``noun``, before it or as a predicate."""
    before = {child.lower_ for child in noun.children if child.dep_ == "amod"}
    if noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.lemma_ == "be":
        before |= {child.lower_ for child in noun.head.children if child.dep_ == "acomp"}
    return frozenset(before)


def _one_of_its_kind(noun: Token) -> bool:
    """Whether the words tell the thing from others of its kind: it is somebody's, or a described or single "the"."""
    lemma = noun.lemma_.lower()
    if noun.tag_ != "NN" or lemma not in BREAKABLE | BUILT:
        return False
    if any(child.dep_ == "poss" for child in noun.children):
        return True
    if not any(child.dep_ == "det" and child.lower_ in {"the", "that"} for child in noun.children):
        return False
    return lemma in BUILT or bool(_marks(noun))


def _marks(noun: Token) -> tuple[str, ...]:
    """The words that tell it from others: "blue", "shop" of a shop window."""
    return tuple(
        sorted(
            child.lower_
            for child in noun.children
            if child.dep_ in {"amod", "compound"} and child.lower_ not in STATES | PLAIN
        )
    )


def _thing(noun: Token, people: People, stage: int, words: tuple[Token, ...], settled: int | None = None) -> Shown:
    owners = tuple(who for child in noun.children if child.dep_ == "poss" for who in people.one(child))
    what = " ".join((*_marks(noun), noun.lemma_.lower()))
    return Shown(Change.THING, owners, what, stage, words, settled)


def imprisonments(word: Token, people: People) -> Iterator[Shown]:
    """Arrested, in prison and set free: "they arrested Tom", "he sat in his cell", "she was released from prison".

    Counter-example: "an arresting smile", "she visited the prison", "he released her hand".
    """
    lemma = word.lemma_.lower()
    if word.pos_ == "VERB" and lemma in ARRESTING:
        yield Shown(Change.PRISON, people.patients(word), "", ARRESTED, (word,), INSIDE)
    elif word.pos_ == "VERB" and lemma in FREEING and is_passive(word) and _out_of_prison(word):
        yield Shown(Change.PRISON, people.patients(word), "", FREED, (word,), FREED)
    elif word.pos_ == "VERB" and lemma in GETTING_OUT and _out_of_prison(word):
        yield Shown(Change.PRISON, people.doers(word), "", FREED, (word,), FREED)
    elif word.lower_ in IN_PRISON and word.dep_ == "pobj" and word.head.lower_ == "in":
        verb = word.head.head
        own = any(child.dep_ == "poss" and child.lower_ in {"his", "her", "their", "my"} for child in word.children)
        bare = word.lower_ in PRISON and not any(child.dep_ in {"det", "poss", "amod"} for child in word.children)
        if verb.lemma_ in {"be", "sit", "lie", "rot", "wait", "pace"} and (own or bare):
            yield Shown(Change.PRISON, people.doers(verb), "", INSIDE, (verb, word))


def _out_of_prison(verb: Token) -> bool:
    """Whether the verb has "from prison", "out of jail" or, of "leave", "the prison" behind it."""
    if verb.lemma_ == "leave":
        return any(child.dep_ == "dobj" and child.lower_ in PRISON for child in verb.children)
    return any(
        below.lower_ in PRISON and below.dep_ == "pobj"
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in {"from", "out"}
        for below in child.subtree
    )
