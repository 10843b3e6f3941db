"""Where a sentence names an earlier time by what happened then: "since the night at the weir", "the day he fell"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.cause_words import FORGETTING, HAPPENINGS, MOMENTS, REMEMBERING, THINKING_OF
from esesea.reading.english.modality import is_negated
from esesea.reading.english.stretch import trimmed
from esesea.reading.grammar import Tense
from esesea.reading.looking_back.pointing import acts_of, holds
from esesea.reading.looking_back.reference import Act, BackReference
from esesea.reading.people import People

_REMEMBERED = MOMENTS | HAPPENINGS
_ONE_OF_MANY = frozenset({"first", "last", "next", "same", "other", "second", "third", "only", "whole", "very"})


def moments(noun: Token, people: People, base: Tense) -> Iterator[BackReference]:  # noqa: ARG001 - one shape for all rules
    """As in "since the night at the weir", "ever since the fire", "after what happened at the mill"."""
    if noun.lower_ in {"since", "after"}:
        yield from _what_happened(noun, people)
    elif noun.dep_ == "pobj" and noun.head.lower_ in {"since", "after"} and _is_that_one(noun):
        lemma = noun.lemma_.lower()
        if lemma in MOMENTS or (lemma in HAPPENINGS and noun.head.lower_ == "since"):
            yield from _time(noun, noun.head, people)


def remembered_times(noun: Token, people: People, base: Tense) -> Iterator[BackReference]:  # noqa: ARG001 - as above
    """As in "she remembered the day he dropped the cup", "he thought of the night at the weir"."""
    if noun.lemma_.lower() not in _REMEMBERED or not _is_that_one(noun):
        return
    through = noun.dep_ == "pobj" and noun.head.lower_ in {"of", "about"}
    above = noun.head.head if through else noun.head
    if not (through or noun.dep_ in {"dobj", "npadvmod"}) or above.i > noun.i:
        return
    if above.lemma_ in FORGETTING:
        kept = is_negated(above)
    else:
        kept = above.lemma_ in (REMEMBERING | THINKING_OF if through else REMEMBERING) and not is_negated(above)
    if kept:
        yield from _time(noun, noun.left_edge, people)


def _time(noun: Token, first: Token, people: People) -> Iterator[BackReference]:
    """The time that ``noun`` names, with what is told of it."""
    told = [below for below in noun.subtree if below != noun]
    verbs = [below for below in told if below.dep_ in {"relcl", "acl"} and below.pos_ == "VERB" and holds(below)]
    acts = tuple(act for verb in verbs for act in acts_of(verb, people) if _says_which(act))
    nouns = tuple(below.lemma_.lower() for below in told if below.pos_ in {"NOUN", "PROPN"} and not people.one(below))
    lemma = noun.lemma_.lower()
    happening = lemma if lemma in HAPPENINGS else None
    if acts or nouns or happening:
        involved = frozenset(character for word in told for character in people.one(word))
        words: TokenSpan = trimmed(noun.doc[first.i : noun.right_edge.i + 1])
        yield BackReference.by(words, acts, involved, nouns=nouns, happening=happening)


def _what_happened(mark: Token, people: People) -> Iterator[BackReference]:
    """As in "after what had happened at the mill", "after what he did to her"."""
    verb = next((child for child in mark.children if child.dep_ == "pcomp" and child.pos_ == "VERB"), None)
    if verb is None or not any(child.lower_ == "what" for child in verb.children) or not holds(verb):
        return
    told = [below for below in verb.subtree if below != verb]
    nouns = tuple(below.lemma_.lower() for below in told if below.pos_ in {"NOUN", "PROPN"} and not people.one(below))
    if nouns and verb.lemma_ in {"happen", "occur", "do", "befall"}:
        involved = frozenset(character for word in told for character in people.one(word))
        yield BackReference.by(trimmed(verb.doc[mark.i : verb.right_edge.i + 1]), (), involved, nouns=nouns)


def _is_that_one(noun: Token) -> bool:
    """Whether it is "the night" or "that night", and not "the first night" or "the night before"."""
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    after = noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ in {"before", "after", "long", "ago"}
    return bool(before & {"the", "that"}) and not before & _ONE_OF_MANY and not after


def _says_which(act: Act) -> bool:
    return bool(act.doers or act.receivers or act.things)
