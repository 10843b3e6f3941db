"""From a verb in the parse to the act that a back-reference means, and whether it is past where the telling stands."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.cause_words import BIDDING, COMMON_VERBS, HANDING_ON, SAYING
from esesea.reading.english.modality import has_modal, is_infinitive, is_negated
from esesea.reading.english.stretch import own_clause, trimmed
from esesea.reading.grammar import Tense
from esesea.reading.looking_back.reference import Act, BackReference
from esesea.reading.people import People

LONGEST = 25
"""So many words behind its verb are quoted at most."""

_STOPS = frozenset({";", ":", "—", "–", "--", "…", "..."})
_HAD = frozenset({"had", "’d", "'d"})
_HAVE = frozenset({"has", "have", "’ve", "'ve"})
_WHERE = frozenset({"at", "in", "on", "by", "under", "near", "behind", "inside", "outside", "aboard", "during", "from"})
_EMPTY = frozenset({"what", "that", "which", "who", "whom", "it", "one", "thing", "something", "everything", "way"})


def pointing(words: TokenSpan, verb: Token, people: People) -> Iterator[BackReference]:
    """The back-reference of ``words`` to what ``verb`` says, where somebody of the story takes part."""
    acts = tuple(acts_of(verb, people))
    involved = frozenset(character for word in words for character in people.one(word)).union(
        *(act.doers for act in acts)
    )
    if involved and acts:
        yield BackReference.by(words, acts, involved)


def acts_of(verb: Token, people: People) -> Iterator[Act]:
    """The act of ``verb`` and the one it hands on: "taught her to swim" is a teaching and a swimming of hers."""
    yield act_of(verb, people)
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp"} and child.pos_ == "VERB" and verb.lemma_ in HANDING_ON - BIDDING:
            receivers = people.patients(verb) or people.doers(child)
            yield Act(child.lemma_, frozenset(receivers), things=_things(child, people), where=_where(child))


def told_by(first: Token, verb: Token) -> TokenSpan:
    """The words from ``first`` to the end of the clause of ``verb``, without what is told behind a stronger mark."""
    end = own_clause(verb).end
    stop = next((each.i for each in verb.doc[verb.i : end] if each.text in _STOPS), end)
    return trimmed(verb.doc[first.i : min(stop, verb.i + LONGEST)])


def act_of(verb: Token, people: People) -> Act:
    """The act that ``verb`` itself names."""
    head = verb.head if verb.dep_ == "relcl" else None
    done_to = set(people.patients(verb))
    things = set(_things(verb, people))
    if head is not None and _is_object(verb):
        done_to |= set(people.one(head))
        if not people.one(head) and head.pos_ in {"NOUN", "PROPN"}:
            things.add(head.lemma_.lower())
    complement = _said_in(verb)
    return Act(
        verb.lemma_,
        frozenset(people.agents(verb)),
        frozenset(done_to),
        frozenset(things),
        _where(verb),
        _content(complement, people) if complement is not None else frozenset(),
        bidding=complement is not None and is_infinitive(complement),
    )


def holds(verb: Token) -> bool:
    """Whether the clause of ``verb`` says that it happened."""
    return not is_infinitive(verb) and not is_negated(verb) and not has_modal(verb)


def looks_back(verb: Token, base: Tense) -> bool:
    """Whether ``verb`` is past where a telling in ``base`` stands: past perfect there, or in the present any past."""
    had = any(child.dep_ == "aux" and child.lower_ in _HAD for child in verb.children)
    if base is Tense.PRESENT:
        perfect = any(child.dep_ == "aux" and child.lower_ in _HAVE for child in verb.children)
        return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and (had or perfect))
    return had and verb.tag_ in {"VBN", "VBD"}


def _is_object(relative: Token) -> bool:
    """Whether the noun above a relative clause is what its verb is done to: "the man (whom) he had killed"."""
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in relative.children):
        return False
    objects = [child for child in relative.children if child.dep_ in {"dobj", "dative", "pobj"}]
    subject = next((child for child in relative.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ in {"who", "that", "which"}:
        return False
    return all(child.lower_ in {"that", "which", "whom", "who"} or child.dep_ == "dobj" for child in objects)


def _said_in(verb: Token) -> Token | None:
    """The clause that tells what was said: "told her *to bring skates*", "said *that he would come back*"."""
    if verb.lemma_ not in SAYING:
        return None
    return next((child for child in verb.children if child.dep_ in {"xcomp", "ccomp"} and child.i > verb.i), None)


def _content(clause: Token, people: People) -> frozenset[str]:
    return frozenset(
        word.lemma_.lower()
        for word in clause.subtree
        if word.pos_ in {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"}
        and word.dep_ not in {"aux", "auxpass"}
        and word.lower_ not in _EMPTY
        and not people.one(word)
        and (word == clause or word.lemma_ not in COMMON_VERBS)
    )


def _things(verb: Token, people: People) -> frozenset[str]:
    """The nouns that the act is done to or with, people left out."""
    return frozenset(
        below.lemma_.lower()
        for child in verb.children
        for below in (child, *child.children)
        if below.i > verb.i
        and below.dep_ in {"dobj", "pobj"}
        and below.pos_ in {"NOUN", "PROPN"}
        and not people.one(below)
        and (child.dep_ in {"dobj", "dative"} or (child.dep_ == "prep" and child.lower_ not in _WHERE))
    )


def _where(verb: Token) -> frozenset[str]:
    """The nouns of where it was done."""
    return frozenset(
        below.lemma_.lower()
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in _WHERE
        for below in child.children
        if below.dep_ == "pobj" and below.pos_ in {"NOUN", "PROPN"}
    )
