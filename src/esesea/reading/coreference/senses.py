"""Which sense a noun has that names people and things alike: *the ward* that is walked through, or that answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from spacy.tokens import Token

from esesea.reading.coreference.passage import Passage
from esesea.reading.english.body_parts import BODY_PARTS
from esesea.reading.english.speech_verbs import PLAIN_SAYING, THINKING
from esesea.reading.english.two_senses import (
    MEETING,
    MEETING_BY,
    ONLY_THINGS,
    PARTS_OF_SPACE,
    TO_PEOPLE,
    TWO_SENSES,
    WITHIN,
)
from esesea.reading.parse import ParsedParagraph

_RELATIVES = frozenset({"WP", "WDT", "WP$", "WRB"})


class Sense(StrEnum):
    """What the words around a noun make of it."""

    PERSON = "person"
    THING = "thing"
    OPEN = "open"
    """They fit both: "the ward was quiet"."""


def sense_of(noun: Token) -> Sense:
    """What the clause of ``noun`` says that it is. O(its children).

    Example: in "through the ward" and "the end of the ward" a THING, in "the ward, who smiled" a PERSON.
    """
    if _is_a_thing(noun):
        return Sense.THING
    return Sense.PERSON if _is_a_person(noun) else Sense.OPEN


def people_of_two_senses(passages: Iterable[Passage]) -> frozenset[str]:
    """The nouns of two senses, lower case, that this story does not rather use for things. Linear.

    What a story says of one of them it goes on to mean: a ward that somebody walks through is no person where it is
    quiet, either.
    """
    counted = Counter(each for passage in passages for each in passage.paragraph.remembered(senses))
    return frozenset(noun for noun in TWO_SENSES if counted[noun, Sense.THING] <= counted[noun, Sense.PERSON])


def senses(paragraph: ParsedParagraph) -> tuple[tuple[str, Sense | None], ...]:
    """The nouns of two senses in a paragraph, lower case, each with the one it has; a name (*King*) has none."""
    return tuple(
        (token.lower_, sense_of(token) if token.tag_ == "NN" else None)
        for token in paragraph.doc
        if token.lower_ in TWO_SENSES and token.tag_ in {"NN", "NNP"}
    )


def _is_a_thing(noun: Token) -> bool:
    return _relative_of(noun) in {"which", "where"} or _is_used_as_a_thing(noun, noun.head)


def _is_used_as_a_thing(noun: Token, head: Token) -> bool:
    match noun.dep_:
        case "pobj":
            return _is_a_place_of(head)
        case "poss":
            return head.lower_ in PARTS_OF_SPACE - BODY_PARTS
        case "nsubj":
            return head.lemma_ == "have" and any(_is_object(child, PARTS_OF_SPACE) for child in head.rights)
        case "dobj" | "nsubjpass":
            return head.lemma_.lower() in ONLY_THINGS and not _has_a_complement(head)
    return False


def _is_a_person(noun: Token) -> bool:
    head = noun.head
    named = noun.dep_ == "appos" and head.ent_type_ == "PERSON"
    if named or _relative_of(noun) in {"who", "whom", "whose"} or _is_named(noun):
        return True
    match noun.dep_:
        case "poss":
            return head.lower_ in BODY_PARTS
        case "dobj" | "dative":
            return head.lemma_.lower() in TO_PEOPLE
        case "nsubj" | "nsubjpass":
            return head.lemma_.lower() in PLAIN_SAYING | THINKING or _moves_own_body(head)
    return False


def _is_a_place_of(preposition: Token) -> bool:
    above, word = preposition.head, preposition.lower_
    if word == "of":
        return above.lower_ in PARTS_OF_SPACE
    return word in WITHIN and not (word in MEETING_BY and above.lemma_.lower() in MEETING)


def _is_named(noun: Token) -> bool:
    return any(child.dep_ == "appos" and child.ent_type_ == "PERSON" for child in noun.rights)


def _relative_of(noun: Token) -> str:
    """The word with which a relative clause takes ``noun`` up; empty where none does, or without a word."""
    clauses = (child for child in noun.rights if child.dep_ == "relcl")
    return next((word.lower_ for clause in clauses for word in clause.subtree if word.tag_ in _RELATIVES), "")


def _has_a_complement(verb: Token) -> bool:
    """Whether more than an object follows: "left the guard asleep", "filled the keeper with dread"."""
    return any(child.dep_ in {"oprd", "ccomp", "xcomp", "acomp"} or child.lower_ == "with" for child in verb.rights)


def _moves_own_body(verb: Token) -> bool:
    """Whether the verb's object is a part of a body called "his" or "her": "shook her head"."""
    return any(
        _is_object(child, BODY_PARTS) and any(own.tag_ == "PRP$" for own in child.lefts) for child in verb.rights
    )


def _is_object(noun: Token, of: frozenset[str]) -> bool:
    return noun.dep_ == "dobj" and noun.lower_ in of
