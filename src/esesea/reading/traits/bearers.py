"""Whose the eyes, the hair, the height are: from a noun or adjective to the word that names its bearer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.modality import is_asserted, is_habitual
from esesea.reading.english.trait_words import AMOUNTS, BODILY
from esesea.reading.english.word_list import words
from esesea.reading.people import STANDING_POSSESSIVES, People, subject_of
from esesea.reading.traits.said import Bearer

HAVING = frozenset({"have", "possess"})
LOOKING = words(
    """
    look stare gaze glance glare blink peer gape watch regard fix eye survey study examine scan consider contemplate
    smile grin wink frown listen stand sit lie kneel
    """
)
"""What is done "with wide grey eyes"."""
_BEING = frozenset({"be", "bear"})
_WHICH = frozenset({"which", "that"})
_LOOKING_BACK = frozenset({"had", "’d", "'d"})
_LASTING = re.compile(r"\b(?:always|ever since|all (?:his|her|their|my) life|from (?:a|his|her|their|my) \w+|since)\b")


def owner_of(noun: Token, people: People) -> Bearer | None:
    """Who has the ``noun``, and by which word: "her eyes", "Ann had … eyes", "a girl with … eyes"; None if nobody.

    Counter-example: "the eyes of the crowd", "their eyes" (of more than one), "no eyes", "she had had … hair".
    """
    possessive = next((child for child in noun.children if child.dep_ == "poss"), None)
    if possessive is not None:
        return _by_possessive(possessive, people)
    if noun.lower_ in STANDING_POSSESSIVES or any(child.lower_ in {"no", "such"} for child in noun.children):
        return None
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lower_ in AMOUNTS:
        return owner_of(head.head, people)
    if noun.dep_ == "conj":
        return owner_of(head, people) if head.pos_ in {"NOUN", "NUM"} else None
    if noun.dep_ == "appos" and head.pos_ == "PROPN" and not any(child.dep_ == "det" for child in noun.children):
        # As screenplays bring somebody in: "ANNA, 34, red hair and green eyes, enters."
        return named(head, people)
    return _haver(noun, people)


def _by_possessive(possessive: Token, people: People) -> Bearer | None:
    """Who is meant by "her", "Ann's", or by "whose" behind a noun."""
    if possessive.lower_ != "whose":
        return _single(people.who(possessive), possessive)
    clause = possessive.head.head
    return _bearer(clause.head, people) if clause.dep_ == "relcl" else None


def _haver(noun: Token, people: People) -> Bearer | None:
    """Who has the ``noun``, by "have" or "with"."""
    head = noun.head
    if noun.dep_ == "dobj" and head.lemma_ in HAVING and holds(head):
        return _subject(head, people)
    if noun.dep_ != "pobj" or head.lower_ != "with":
        return None
    if head.head.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}:
        return _bearer(head.head, people) or _looks_with(noun, head.head, people)
    if head.head.lemma_ == "be" or _is_manner(head, head.head, people):
        return _subject(head.head, people) if holds(head.head) else None
    return None


def _looks_with(noun: Token, seen: Token, people: People) -> Bearer | None:
    """Who looks "at the wall with wide grey eyes", where the parser gives the eyes to the wall."""
    verb = seen.head.head if seen.dep_ == "pobj" else seen.head
    if verb.lemma_ not in LOOKING or verb.pos_ != "VERB" or not _is_manner(noun.head, verb, people) or not holds(verb):
        return None
    return _subject(verb, people)


def _is_manner(preposition: Token, verb: Token, people: People) -> bool:
    """Whether "with …" says how somebody looks or is there, and is not said of a person or beast before it."""
    if verb.pos_ != "VERB" or verb.lemma_ not in LOOKING:
        return False
    if preposition.i < verb.i:
        return all(
            token.is_punct or token.dep_ in {"advmod", "cc"}
            for token in verb.sent[: max(0, preposition.i - verb.sent.start)]
        )
    before = preposition.doc[preposition.i - 1]
    if before.pos_ in {"NOUN", "PROPN"} and (
        people.one(before) or before.lower_ in BODILY or before.ent_type_ == "PERSON"
    ):
        return False
    return not any(child.dep_ == "dobj" and child.pos_ == "NOUN" for child in verb.children)


def _subject(verb: Token, people: People) -> Bearer | None:
    subject = subject_of(verb)
    if subject is not None and subject.lower_ == "who":
        subject = verb.head if verb.dep_ == "relcl" else None
    return named(subject, people) if subject is not None else None


def described_by(adjective: Token, people: People) -> Bearer | None:
    """Of whom ``adjective`` is said: "a tall girl" who is somebody, "Ann was a tall girl", "Ann was tall"."""
    head = adjective.head
    if adjective.dep_ == "conj" and head.pos_ == "ADJ":
        return described_by(head, people)
    if adjective.dep_ == "amod" and (
        head.lower_ in BODILY or head.pos_ == "PROPN" or head.dep_ == "attr" or people.one(head)
    ):
        return _bearer(head, people)
    if adjective.dep_ == "acomp" and head.lemma_ in _BEING and holds(head):
        return _subject(head, people)
    if adjective.dep_ in {"advcl", "acl", "oprd", "advmod"} and head.pos_ == "VERB" and holds(head):
        # "Ann stood there, brown-eyed and patient", "Ann was born left-handed"
        return _subject(head, people)
    return None


def called(noun: Token, people: People) -> Bearer | None:
    """Who is said to be one: "Ann was a blonde", "Ann, a tall blonde, came in". Counter-example: "the blonde left"."""
    if not any(child.lower_ in {"a", "an"} for child in noun.children):
        return None
    return _bearer(noun, people) if noun.dep_ in {"attr", "appos"} else None


def named(word: Token, people: People) -> Bearer | None:
    """Whom ``word`` means by itself, by the name in apposition to it, or by the rest of the name it ends."""
    found = people.one(word)
    if found:
        return _single(found, word)
    beside = [child for child in word.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    if word.pos_ == "PROPN" and word.i and word.nbor(-1).pos_ == "PROPN":
        beside.append(word.nbor(-1))
    return next((_single(who, each) for each in beside if (who := people.one(each))), None)


def holds(clause: Token) -> bool:
    """Whether the clause says that it is so, now: not denied, supposed, a habit or of an earlier time."""
    if any(child.dep_ == "aux" and child.lower_ in _LOOKING_BACK for child in clause.children):
        return _LASTING.search(clause.sent.text) is not None and is_asserted(clause)
    return is_asserted(clause) and not is_habitual(clause)


def predicates(noun: Token) -> Iterator[Token]:
    """The adjectives that a form of "be" says of ``noun``, those joined to them too."""
    relative = (
        child
        for child in noun.children
        if child.dep_ == "relcl" and any(below.dep_ == "nsubj" and below.lower_ in _WHICH for below in child.children)
    )
    verb = noun.head if noun.dep_ == "nsubj" else next(relative, noun)
    if noun.dep_ == "nsubj" and verb.lemma_ != "be":
        verb = next(relative, noun)
    for clause in (verb, *_taken_up(noun)):
        if clause.lemma_ != "be" or not holds(clause):
            continue
        for child in clause.children:
            if child.dep_ in {"acomp", "attr"}:
                yield child
                yield from (below for below in child.children if below.dep_ == "conj")
            elif child.dep_ == "prep" and child.lower_ == "of":
                yield from (below for below in child.children if below.dep_ == "pobj")


def _taken_up(noun: Token) -> Iterator[Token]:
    """The clause that goes on with "they": "the light fell into her eyes, and they were green"."""
    if noun.tag_ != "NNS" or noun.dep_ not in {"pobj", "dobj"}:
        return
    for word in noun.doc[noun.i + 1 : min(noun.i + 6, noun.sent.end)]:
        if word.tag_ == "NNS":
            return
        if word.lower_ == "they" and word.dep_ == "nsubj":
            yield word.head
            return


def _bearer(noun: Token, people: People) -> Bearer | None:
    """The person that ``noun`` is, or that a form of "be" says is one: "Ann was a girl with …"."""
    verb = noun.head
    if noun.dep_ == "attr" and verb.lemma_ == "be":
        subject = subject_of(verb)
        return named(subject, people) if subject is not None and holds(verb) else None
    beside = [child for child in noun.children if child.dep_ == "appos"]
    beside += [verb] if noun.dep_ == "appos" else []
    name = next((each for each in beside if each.pos_ == "PROPN"), noun)
    return named(name, people) if is_asserted(noun) else None


def _single(who: tuple[str, ...], by: Token) -> Bearer | None:
    return (who[0], by) if len(who) == 1 else None
