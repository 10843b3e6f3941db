"""What is dreamt, remembered, told of others, or heard from others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.aside_sign import AsideSign
from esesea.reading.english.modality import QUOTE_MARKS, is_infinitive, is_negated
from esesea.reading.english.stretch import clause_stretch, own_clause, trimmed
from esesea.reading.english.word_list import words
from esesea.story.event import AsideKind

DREAMING = frozenset({"dream", "dreamt"})
REMEMBERING = frozenset({"remember", "recall", "recollect", "reminisce"})
REPORTING = words(
    """
    say tell report claim announce inform explain mention reveal confess admit declare write relate state add
    assert allege maintain repeat reply answer remark observe rumour rumor
    """
)
RECOUNTING = frozenset({"tell", "relate", "recount", "describe"})
HEARING = frozenset({"hear", "learn", "read", "gather"})
OF_ANOTHER_TIME = DREAMING | REMEMBERING | REPORTING | RECOUNTING | HEARING
CHILDHOOD = words(
    """
    little young small boy girl child kid baby toddler teenager schoolboy schoolgirl student infant lad younger
    """
)
TELLING = frozenset({"who", "that", "whose", "whom", "named", "called"})
IN_A_DREAM = re.compile(
    r"^[\W]*in (?:the|his|her|my|their|that) (?:dream|dreams|nightmare|nightmares)\b", re.IGNORECASE
)
DREAMS = frozenset({"dream", "dreams", "nightmare", "nightmares"})
HAD = frozenset({"had", "’d", "'d"})
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
    forms = {token.lower_ for token in sentence}
    if not forms.isdisjoint(DREAMS) and IN_A_DREAM.match(sentence.text):
        yield AsideSign(sentence, AsideKind.DREAM, 0.9)
    for token in sentence:
        yield from _under_verb(token)
        yield from _had_a_dream(token)
        if "how" in forms:
            yield from _thought_back(token)
        childhood = _childhood(token)
        if childhood is not None:
            yield AsideSign(childhood, AsideKind.MEMORY, 0.85)
        anecdote = anecdote_at(token) if not forms.isdisjoint(OF_ANECDOTES) else None
        if anecdote is not None:
            yield AsideSign(anecdote, AsideKind.ANECDOTE, 0.85)


OF_ANECDOTES = frozenset({"there", "once"})
"""A sentence has one of these where an anecdote opens in it."""


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
    if verb.pos_ != "VERB" or verb.lemma_ not in OF_ANOTHER_TIME:
        return
    if verb.lemma_ in DREAMING | REMEMBERING and is_negated(verb):
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
    if child.dep_ == "ccomp" and _has_finite_verb(child) and not _quotes_between(verb, child):
        if verb.lemma_ in RECOUNTING and _is_how_it_had_been(child):
            return AsideKind.ANECDOTE
        if verb.lemma_ in REPORTING:
            return AsideKind.REPORTED
        if verb.lemma_ in HEARING and any(below.lower_ == "that" for below in child.children):
            return AsideKind.REPORTED
    return None


def _quotes_between(verb: Token, clause: Token) -> bool:
    """Whether a speech ends or begins between them: "“Did you tell her?” asked Tom" reports nothing."""
    return any(token.text in QUOTE_MARKS for token in verb.doc[verb.i : clause.left_edge.i + 1])


def _is_how_it_had_been(clause: Token) -> bool:
    """Whether a clause tells "how his uncle had once swum home"."""
    words = {child.lower_ for child in clause.children if child.i < clause.i}
    return "how" in words and bool(words & HAD)


def _had_a_dream(noun: Token) -> Iterator[AsideSign]:
    """What was dreamt in "had a dream that/in which …", "had had a dream, and the house had sailed away"."""
    if noun.lower_ not in {"dream", "nightmare"} or noun.dep_ != "dobj" or noun.head.lemma_ != "have":
        return
    told = [child for child in noun.children if child.dep_ in {"relcl", "acl", "ccomp"} and _has_finite_verb(child)]
    clauses = (noun.head, noun.head.head) if noun.head.dep_ == "ccomp" else (noun.head,)
    told += [
        child
        for clause in clauses
        for child in clause.children
        if child.dep_ == "conj"
        and any(below.dep_ == "nsubj" and below.i > noun.i for below in child.children)
        and any(below.dep_ == "aux" and below.lower_ in HAD for below in child.children)
    ]
    yield from (AsideSign(clause_stretch(child), AsideKind.DREAM, 0.8) for child in told)


def _thought_back(clause: Token) -> Iterator[AsideSign]:
    """What is thought of as past: "he thinks of the lake, and how she swam", "she thought how he had laughed"."""
    how = next((child for child in clause.children if child.lower_ == "how" and child.i < clause.i), None)
    if how is None or how.dep_ != "advmod" or clause.dep_ not in {"conj", "ccomp", "pcomp"}:
        return
    thinking = clause.head.head if clause.dep_ == "pcomp" else clause.head
    if thinking.lemma_ != "think" or is_negated(thinking):
        return
    had = any(child.lower_ in HAD for child in clause.children if child.dep_ == "aux")
    if had or (clause.tag_ == "VBD" and thinking.tag_ in {"VBZ", "VBP"}):
        yield AsideSign(trimmed(clause.doc[how.i : own_clause(clause).end]), AsideKind.MEMORY, 0.8)


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
