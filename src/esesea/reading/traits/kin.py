"""Whose kin somebody is, where the words name both; and who has none."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from esesea.reading.english.modality import is_asserted, is_hypothetical
from esesea.reading.english.person_nouns import PERSON_NOUNS
from esesea.reading.english.trait_words import INVERSE, KIN, LOOSE_KIN, PAIRS, SIBLINGS, UNRELATED
from esesea.reading.people import People, subject_of
from esesea.reading.traits.bearers import holds, named
from esesea.reading.traits.said import Bearer, Said
from esesea.story.trait import TraitKind

ONLY_CHILD, UNRELATED_TO = "only child", "no relation"
_OF_THEIRS = frozenset({"of", "to"})
_AT_ALL = frozenset({"at", "of", "in"})


def kin(word: Token, people: People) -> Iterator[Said]:
    """Kin by name: "her sister Ann", "Ann, Tom's cousin,", "Ann was his aunt", "Tom was an only child"; both ways.

    Counter-example: "her sister" (whom the name does not follow), "his half-sister Ann", "a sister to her".
    """
    if word.lower_ == "child" and any(child.lower_ == "only" for child in word.children):
        yield from _only_child(word, people)
    if word.lower_ in SIBLINGS:
        yield from _lacking(word, people)
    if word.lower_ in PAIRS or word.lower_ in UNRELATED or word.lower_ == "sister":
        yield from _to_each_other(word, people)
    relation = KIN.get(word.lower_)
    if relation is None or _is_loose(word):
        return
    relative_name = _relative(word)
    possessive = _of_whom(word, relative_name)
    if possessive is None or relative_name is None:
        return
    owner, relative = named(possessive, people), named(relative_name, people)
    if owner is not None and relative is not None:
        yield from _both(relation, owner, relative, (possessive, word, relative_name))


def siblings(word: Token, people: People) -> Iterator[Said]:
    """A brother or sister whom nobody need name: "Tom's brother came in", "Tom had two sisters".

    Counter-example: "The sea was Tom's brother."
    """
    relation = SIBLINGS.get(word.lower_)
    if relation is None or _is_loose(word) or word.pos_ != "NOUN" or is_hypothetical(word) or _is_a_thing(word):
        return
    possessive = next((child for child in word.children if child.dep_ == "poss"), None)
    owner = named(possessive, people) if possessive is not None else None
    had = word.dep_ == "dobj" and word.head.lemma_ == "have" and is_asserted(word.head)
    if owner is None and had and not any(child.lower_ in {"no", "neither"} for child in word.children):
        subject = subject_of(word.head)
        owner = named(subject, people) if subject is not None else None
    if owner is not None:
        yield Said(owner[0], TraitKind.KIN, relation, (owner,), (owner[1], word))


def _both(relation: str, owner: Bearer, relative: Bearer, words: tuple[Token, ...]) -> Iterator[Said]:
    if owner[0] != relative[0]:
        yield Said(owner[0], TraitKind.KIN, relation, (owner, relative), words, relative[0])
        yield Said(relative[0], TraitKind.KIN, INVERSE.get(relation, relation), (owner, relative), words, owner[0])


def _of_whom(word: Token, relative_name: Token | None) -> Token | None:
    """Whose kin it is: "Tom's sister", "the sister of Tom", "brother to Tom"; "Tom's friend and brother Ann" of Ann."""
    possessive = next((child for child in word.children if child.dep_ == "poss"), None)
    if possessive is None and relative_name is not None and relative_name.i == word.i + 1:
        possessive = next(
            (child for child in relative_name.children if child.dep_ == "poss" and child.i < word.i), None
        )
    if possessive is not None:
        return possessive
    article = any(child.lower_ in {"a", "an"} for child in word.children)
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in _OF_THEIRS and not (article and child.lower_ == "to"):
            return next((below for below in child.children if below.pos_ == "PROPN"), None)
    return None


def _relative(noun: Token) -> Token | None:
    """The name of who the kin is: right behind, in apposition, or the subject of "was"."""
    for child in noun.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN" and child.i - noun.i <= 4:
            return child
    head = noun.head
    if noun.dep_ in {"compound", "nmod"} and head.pos_ == "PROPN" and head.i > noun.i:
        return head
    if head.pos_ == "PROPN" and (noun.dep_ == "appos" or (noun.dep_ == "nsubj" and head.i > noun.i)):
        # Of "His daughter, ANN LEE, watches" parsers make a sentence whose verb is the name.
        return head
    if noun.dep_ == "attr" and head.lemma_ == "be" and holds(head):
        subject = subject_of(head)
        if subject is not None and subject.lower_ == "who" and head.dep_ == "relcl":
            subject = head.head
        return subject if subject is not None and subject.pos_ == "PROPN" else None
    return None


def _only_child(noun: Token, people: People) -> Iterator[Said]:
    """Who is "an only child": of "was", of "grew up", in apposition, of "as"."""
    if any(child.lower_ == "the" for child in noun.children):
        return
    head = noun.head
    subject: Token | None = None
    if noun.dep_ == "appos":
        subject = head
    elif noun.dep_ == "pobj" and head.lower_ == "as":
        subject = subject_of(head.head) if head.head.pos_ in {"VERB", "AUX"} else None
    elif noun.dep_ in {"attr", "oprd", "dobj"} and head.lemma_ in {"be", "grow", "bear", "remain"} and holds(head):
        subject = subject_of(head)
    who = named(subject, people) if subject is not None else None
    if who is not None:
        yield Said(who[0], TraitKind.KIN, ONLY_CHILD, (who,), (noun,))


def _lacking(noun: Token, people: People) -> Iterator[Said]:
    """Who has no brother, no sister, or neither. Counter-example: "had no brother to help her"."""
    first = noun.head if noun.dep_ == "conj" and noun.head.lower_ in SIBLINGS else noun
    verb = first.head
    if first.dep_ != "dobj" or verb.lemma_ != "have" or is_hypothetical(verb):
        return
    beside = [child for each in {first, noun} for child in each.children]
    denied = any(child.lower_ in {"no", "neither"} for child in (*first.children, *noun.children)) or any(
        child.dep_ == "neg" or child.lower_ in {"never", "neither"} for child in verb.children
    )
    if noun is not first and not any(child.lower_ in {"or", "nor"} for child in first.children):
        denied = any(child.lower_ == "no" for child in noun.children)
    told_of = any(child.dep_ in {"relcl", "acl", "amod", "prep"} and child.lower_ not in _AT_ALL for child in beside)
    subject = subject_of(verb)
    who = named(subject, people) if subject is not None else None
    if not denied or told_of or who is None or any(child.dep_ in {"xcomp", "advcl"} for child in verb.children):
        return
    yield Said(who[0], TraitKind.KIN, f"no {SIBLINGS[noun.lower_]}", (who,), (who[1], noun))


def _to_each_other(noun: Token, people: People) -> Iterator[Said]:
    """What two are to each other: "Ann and Tom were twins", "were brother and sister", "were no relations"."""
    verb = noun.head
    relation = PAIRS.get(noun.lower_, UNRELATED_TO)
    if noun.lower_ == "sister":
        if noun.dep_ != "conj" or noun.head.lower_ != "brother":
            return
        verb, relation = noun.head.head, "sibling"
    if verb.lemma_ != "be" or noun.dep_ not in {"attr", "acomp", "conj"} or is_hypothetical(verb) or _is_loose(noun):
        return
    denied = not is_asserted(verb) or any(child.lower_ in {"no", "not"} for child in noun.children)
    if denied != (relation == UNRELATED_TO):
        return
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    both = [subject, *(child for child in subject.children if child.dep_ == "conj")] if subject is not None else []
    pair = [who for each in both if (who := named(each, people)) is not None]
    if len(both) == len(pair) == 2:
        yield from _both(relation, pair[0], pair[1], (pair[0][1], noun))


def _is_a_thing(noun: Token) -> bool:
    """Whether the kin is a figure: "was" makes the noun the same as a thing, on either side of it."""
    verb = noun.head
    if verb.lemma_ not in {"be", "become", "remain"}:
        return False
    wanted = {"attr": "nsubj", "nsubj": "attr"}.get(noun.dep_)
    other = next((child for child in verb.children if child.dep_ == wanted), None)
    if other is None or other.pos_ != "NOUN" or other.lower_ in PERSON_NOUNS:
        return False
    # "His brother was a dentist": what an indefinite noun says of somebody is their trade, known here or not.
    return noun.dep_ == "attr" or not any(child.lower_ in {"a", "an"} for child in other.children)


def _is_loose(noun: Token) -> bool:
    doc = noun.doc
    near = {doc[index].lower_ for index in (noun.i - 1, noun.i + 1) if 0 <= index < len(doc)}
    beside = {child.lower_ for child in noun.children}
    return "-" in near or not LOOSE_KIN.isdisjoint(near | beside)
