"""Touches that two do together: "they kissed", "their hands entwined", "hand in hand"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.modality import clause_of
from esesea.reading.english.touch_words import JOINING, LEANING, TOGETHER, TOUCH
from esesea.reading.english.touchable import LIMBS
from esesea.reading.people import People, subject_of
from esesea.reading.touch.act import Touch, each_other, one_way

PAIRED = frozenset({("hand", "hand"), ("arm", "arm"), ("cheek", "cheek")})
_MEETING = TOUCH | LEANING.keys()


def mutual_touches(word: Token, people: People) -> Iterator[Touch]:
    """The touches in which nobody is the doer, at the verb or paired limb ``word``."""
    if word.pos_ == "VERB" or (word.tag_.startswith("VB") and word.lemma_ in JOINING):
        yield from _each_other(word, people)
        yield from _together(word, people)
        yield from _joined(word, people)
    elif word.pos_ == "NOUN" and _is_pair(word):
        yield from _side_by_side(word, people)


def _each_other(verb: Token, people: People) -> Iterator[Touch]:
    if verb.lemma_ not in _MEETING:
        return
    for token in verb.subtree:
        if token.lower_ == "other" and token.i > verb.i and token.nbor(-1).lower_ == "each":
            if clause_of(token) == verb:
                yield from each_other(verb, people.doers(verb), (verb, token), 0.9)
            return


def _together(verb: Token, people: People) -> Iterator[Touch]:
    if verb.lemma_ in TOGETHER and not any(child.dep_ in {"dobj", "agent", "auxpass"} for child in verb.children):
        subject = subject_of(verb)
        if subject is not None and subject.head == verb:
            yield from each_other(verb, people.who(subject), (subject, verb), 0.9)


def _joined(verb: Token, people: People) -> Iterator[Touch]:
    """Limbs that meet: those of two as subject, or "joined hands (with her)"."""
    if verb.lemma_ not in JOINING:
        return
    subject = subject_of(verb)
    if subject is not None and subject.lemma_.lower() in LIMBS:
        owners = people.owners(subject)
        yield from each_other(verb, owners, (subject, verb), 0.9)
        yield from one_way(verb, owners, _with_whom(verb, people), (subject, verb), 0.85)
        return
    limbs = next((child for child in verb.children if child.dep_ == "dobj" and child.lemma_.lower() in LIMBS), None)
    if limbs is None:
        return
    partner = _with_whom(verb, people)
    if limbs.tag_ != "NNS" and not partner:
        return
    if partner:
        yield from one_way(verb, people.doers(verb), partner, (verb, limbs), 0.9)
    elif not any(child.dep_ == "poss" for child in limbs.children) or len(people.owners(limbs)) == 2:
        yield from each_other(verb, people.doers(verb), (verb, limbs), 0.9)


def _with_whom(verb: Token, people: People) -> tuple[str, ...]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "with":
            for below in child.children:
                if below.dep_ == "pobj":
                    return people.who(below) or people.owners(below)
    return ()


def _is_pair(noun: Token) -> bool:
    after = noun.doc[noun.i + 1 : noun.i + 3]
    return len(after) == 2 and after[0].lower_ in {"in", "to"} and (noun.lower_, after[1].lower_) in PAIRED


def _side_by_side(noun: Token, people: People) -> Iterator[Touch]:
    """As in "hand in hand": of the clause's two subjects, or of its subject and whom it is with."""
    clause = clause_of(noun)
    doers = people.doers(clause)
    words = (noun, noun.doc[noun.i + 2])
    if len(doers) == 1:
        yield from one_way(noun, doers, _with_whom(clause, people), words, 0.8)
    else:
        yield from each_other(noun, doers, words, 0.9)
