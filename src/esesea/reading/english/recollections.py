"""What is dreamt, remembered, told of others, or heard from others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.aside_sign import AsideSign
from esesea.reading.english.modality import is_infinitive
from esesea.reading.english.stretch import clause_stretch, own_clause, trimmed
from esesea.reading.english.word_list import words
from esesea.story.event import AsideKind

DREAMING = frozenset({"dream"})
REMEMBERING = frozenset({"remember", "recall", "recollect", "reminisce"})
REPORTING = words(
    """
    say tell report claim announce inform explain mention reveal confess admit declare write relate state add
    assert allege maintain repeat reply answer remark observe rumour rumor
    """
)
HEARING = frozenset({"hear", "learn", "read", "gather"})
CHILDHOOD = words(
    """
    little young small boy girl child kid baby toddler teenager schoolboy schoolgirl student infant lad younger
    """
)
TELLING = frozenset({"who", "that", "whose", "whom", "named", "called"})
IN_A_DREAM = re.compile(
    r"^[\W]*in (?:the|his|her|my|their|that) (?:dream|dreams|nightmare|nightmares)\b", re.IGNORECASE
)
ONCE_THERE_WAS = re.compile(
    r"\b(?:there (?:was|were|had been|’d been|'d been) (?:once|this (?:one )?)|there once (?:was|were|lived)"
    r"|once (?:upon a time|there (?:was|were|lived)))\b",
    re.IGNORECASE,
)


def recollections(sentence: TokenSpan) -> Iterator[AsideSign]:
    """The dreams, memories, anecdotes and reports of one narrated sentence.

    Example: "She dreamt *that the house burned*.", "He remembered *how she laughed*.",
    "There was *this one sailor who had swum home*.", "She said *that he had gone to Rome*."
    Counter-example: "She remembered to lock the door.", "There was a man at the door.", "'Go,' he said."
    """
    if IN_A_DREAM.match(sentence.text):
        yield AsideSign(sentence, AsideKind.DREAM, 0.9)
    for token in sentence:
        yield from _under_verb(token)
        childhood = _childhood(token)
        if childhood is not None:
            yield AsideSign(childhood, AsideKind.MEMORY, 0.85)
        anecdote = anecdote_at(token)
        if anecdote is not None:
            yield AsideSign(anecdote, AsideKind.ANECDOTE, 0.85)


def anecdote_at(token: Token) -> TokenSpan | None:
    """The words of an anecdote that opens at an existential "there" or at "I once knew …"; None elsewhere."""
    if token.dep_ == "expl" and token.lower_ == "there":
        return _existential_anecdote(token.head)
    if token.lemma_ in {"know", "meet", "hear"} and token.tag_ in {"VBD", "VBN"}:
        known = next((child for child in token.children if child.dep_ in {"dobj", "pobj"}), None)
        once = any(child.lower_ == "once" for child in token.children)
        if known is not None and once and _is_new(known) and _told_of(known):
            return own_clause(token)
    return None


def _existential_anecdote(be: Token) -> TokenSpan | None:
    noun = next(
        (child for child in be.children if child.dep_ in {"attr", "nsubj", "dobj"} and child.pos_ != "PRON"), None
    )
    if noun is None or not _told_of(noun):
        return None
    stretch = own_clause(be)
    return stretch if ONCE_THERE_WAS.search(stretch.text) else None


def _is_new(noun: Token) -> bool:
    return any(child.lower_ in {"a", "an", "this", "one"} for child in noun.children)


def _told_of(noun: Token) -> bool:
    """Whether something is told of ``noun`` right behind it: "who …", "that had …", "named …"."""
    if any(child.dep_ in {"relcl", "acl"} for child in noun.children):
        return True
    after = noun.i + 1
    if after < len(noun.doc) and noun.doc[after].text == ",":
        after += 1
    return after < len(noun.doc) and noun.doc[after].lower_ in TELLING


def _under_verb(verb: Token) -> Iterator[AsideSign]:
    if verb.pos_ != "VERB":
        return
    for child in verb.children:
        if child.i < verb.i:
            continue
        kind = _kind_of_complement(verb, child)
        if kind is not None:
            yield AsideSign(clause_stretch(child), kind, 0.85)


def _kind_of_complement(verb: Token, child: Token) -> AsideKind | None:
    clausal = child.dep_ in {"ccomp", "xcomp", "advcl", "pcomp"} and not is_infinitive(child)
    if verb.lemma_ in DREAMING and verb.tag_ != "NN":
        return AsideKind.DREAM if clausal or (child.dep_ == "prep" and child.lower_ in {"of", "about"}) else None
    if verb.lemma_ in REMEMBERING and clausal and child.dep_ != "advcl":
        return AsideKind.MEMORY
    if child.dep_ == "ccomp" and _has_finite_verb(child):
        if verb.lemma_ in REPORTING:
            return AsideKind.REPORTED
        if verb.lemma_ in HEARING and any(below.lower_ == "that" for below in child.children):
            return AsideKind.REPORTED
    return None


def _has_finite_verb(clause: Token) -> bool:
    return any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in (clause, *clause.children))


def _childhood(token: Token) -> TokenSpan | None:
    """The clause around "when she was little"; for a relative clause the noun it tells of besides."""
    if token.lemma_ != "be" or token.tag_ not in {"VBD", "AUX"}:
        return None
    words = {child.lower_ for child in token.children}
    complement = next((child for child in token.children if child.dep_ in {"acomp", "attr"}), None)
    if "when" not in words or complement is None or not _is_young(complement):
        return None
    current = token
    while current.head != current and current.dep_ not in {"ROOT", "relcl", "ccomp"}:
        current = current.head
        if current.dep_ == "conj" and any(child.dep_ == "nsubj" for child in current.children):
            break
    if current.dep_ == "relcl":
        return _with_noun_before(current)
    return own_clause(current)


def _with_noun_before(relative: Token) -> TokenSpan:
    """A relative clause with the noun phrase that stands right before it.

    The parser often hangs the clause on an earlier noun: "the teacher from a film she used to love".
    """
    clause = clause_stretch(relative)
    noun = next((token for token in reversed(relative.doc[: clause.start]) if token.pos_ in {"NOUN", "PROPN"}), None)
    start = noun.left_edge.i if noun is not None and clause.start - noun.i <= 2 else clause.start
    return trimmed(relative.doc[start : clause.end])


def _is_young(complement: Token) -> bool:
    if complement.lower_ in CHILDHOOD:
        return True
    return complement.lower_ == "old" and "year" in {below.lemma_ for below in complement.subtree}
