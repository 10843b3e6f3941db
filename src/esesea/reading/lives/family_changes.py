"""Births and marriages."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.change_words import (
    AGAIN_A_CHILD,
    BABY,
    BETROTHED,
    EXPECTING,
    FORMER,
    LATE,
    SPOUSES,
    UNBORN,
    WEDDING,
    WIDOWED,
)
from esesea.reading.english.modality import clause_of
from esesea.reading.lives.change import Change, Shown
from esesea.reading.people import People, is_passive

EXPECTED, BORN, THERE = 0, 1, 2
ENGAGED, WED, MARRIED, WIDOW = 0, 1, 2, 3
AT_A_WEDDING = frozenset({"in", "at", "on", "by"})
"""Behind "they were married" these tell of the wedding; "for ten years" and "to him" tell of the marriage."""


BIRTH_WORDS = frozenset({"child", "pregnant", "give"}) | EXPECTING | UNBORN | BABY
MARRIAGE_WORDS = WEDDING | BETROTHED | FORMER | SPOUSES | WIDOWED | {"engaged"}
"""The words, forms or lemmas, from which the signs below begin."""


def births(word: Token, people: People) -> Iterator[Shown]:
    """A child expected, born and there, of its mother: "she was pregnant", "she gave birth", "her baby".

    Counter-example: "a pregnant silence", "pregnant again", "her second baby": there may be several.
    """
    if _one_of_many(word):
        return
    if _is_expecting(word):
        yield Shown(Change.BIRTH, people.doers(clause_of(word)), "", EXPECTED, (clause_of(word), word))
    elif word.lower_ in UNBORN and word.dep_ == "amod":
        yield Shown(Change.BIRTH, people.owners(word.head), "", EXPECTED, (word, word.head))
    elif word.pos_ == "VERB" and word.lemma_ == "give":
        born = next((child for child in word.children if child.dep_ == "dobj" and child.lower_ == "birth"), None)
        if born is not None:
            yield Shown(Change.BIRTH, people.doers(word), "", BORN, (word, born), THERE)
    elif word.lemma_.lower() in BABY and word.pos_ == "NOUN" and _is_somebodys(word):
        yield Shown(Change.BIRTH, people.owners(word), "", THERE, (word,))


def _is_expecting(word: Token) -> bool:
    """Whether it says of somebody "pregnant", "expecting a child" or "with child"."""
    if word.lower_ == "child":
        return word.dep_ == "pobj" and word.head.lower_ == "with" and not any(word.children) and _is_said(word.head)
    if word.lower_ == "pregnant":
        return _is_said(word)
    return word.lower_ in EXPECTING and any(below.lemma_.lower() in BABY | {"child"} for below in word.subtree)


def _is_said(word: Token) -> bool:
    return word.dep_ in {"acomp", "prep"} and word.head.lemma_ == "be"


def _is_somebodys(child: Token) -> bool:
    described = {below.dep_: below.lower_ for below in child.children}
    return "poss" in described and described.get("amod") not in UNBORN


def _one_of_many(word: Token) -> bool:
    beside = word.head.children if word.pos_ == "ADJ" else ()
    return any(below.lower_ in AGAIN_A_CHILD for below in (*word.subtree, *beside))


def marriages(word: Token, people: People) -> Iterator[Shown]:
    """A betrothal, a wedding, a marriage and its end, of both: "his fiancée", "she married Tom", "Tom's wife".

    Counter-example: "a married man", "the priest married them", "she would marry Tom".
    """
    lemma = word.lemma_.lower()
    if word.pos_ == "VERB" and lemma in WEDDING:
        yield from _wed(word, people)
    elif word.lower_ == "engaged":
        yield from _engaged(word, people)
    elif word.pos_ not in {"NOUN", "ADJ"}:
        return
    elif lemma in BETROTHED:
        yield from _of_two(word, people, ENGAGED)
    elif lemma in FORMER or (lemma in SPOUSES and any(child.lower_ in LATE for child in word.children)):
        yield from _of_two(word, people, WIDOW)
    elif lemma in SPOUSES and not any(child.lower_ == "first" for child in word.children):
        yield from _of_two(word, people, MARRIED)
    elif lemma in WIDOWED and word.dep_ == "attr" and word.head.lemma_ == "be":
        for who in people.doers(word.head):
            yield Shown(Change.MARRIAGE, (who,), "", WIDOW, (word.head, word))


def _wed(verb: Token, people: People) -> Iterator[Shown]:
    """Two who marry: "Ann married Tom", "they married in June", "they were married in the chapel", "got married"."""
    one, other = people.doers(verb), people.patients(verb)
    if is_passive(verb):
        helpers = {child.lemma_.lower() for child in verb.children if child.dep_ == "auxpass"}
        told = "get" in helpers or any(child.dep_ == "prep" and child.lower_ in AT_A_WEDDING for child in verb.children)
        one, other = (people.patients(verb), ()) if told else ((), ())
    alone = not any(child.dep_ == "dobj" for child in verb.children)
    couple = {*one, *other}
    if len(couple) == 2 and (len(one) == 2 if alone else len(one) == len(other) == 1):
        yield Shown(Change.MARRIAGE, tuple(sorted(couple)), "", WED, (verb,), MARRIED)


def _engaged(word: Token, people: People) -> Iterator[Shown]:
    """Two of whom one is "engaged to" the other."""
    verb = word.head if word.dep_ == "acomp" else word
    to = [child for child in word.children if child.dep_ == "prep" and child.lower_ == "to"]
    one = people.doers(verb) or people.patients(verb)
    other = tuple(who for each in to for below in each.children if below.dep_ == "pobj" for who in people.who(below))
    if len({*one, *other}) == 2 and len(one) == len(other) == 1:
        yield Shown(Change.MARRIAGE, tuple(sorted({*one, *other})), "", ENGAGED, (word,))


def _of_two(noun: Token, people: People, stage: int) -> Iterator[Shown]:
    """The two whom "her husband" names; nobody where it is not known who he is."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None:
        return
    spouse = people.one(noun) or tuple(
        who for child in noun.children if child.dep_ == "appos" for who in people.one(child)
    )
    couple = {*people.one(owner), *spouse}
    if len(couple) == 2 and spouse:
        yield Shown(Change.MARRIAGE, tuple(sorted(couple)), "", stage, (owner, noun))
