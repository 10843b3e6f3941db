"""Where a sentence points back at something earlier: "because he taught her to swim", "as she had promised"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.cause_words import BECAUSE, GIVING, HANDING_ON, MOMENTS, REMEMBERING, SAYING_AS
from esesea.reading.english.modality import has_modal, is_negated
from esesea.reading.english.stretch import clause_stretch, own_clause, trimmed
from esesea.reading.grammar import Tense
from esesea.reading.people import People


@dataclass(frozen=True, slots=True)
class Act:
    """A verb's lemma, the ids of its doers (empty where nobody of the story), and the nouns of what it is done to."""

    lemma: str
    doers: frozenset[str]
    things: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class BackReference:
    """``words`` point back at ``acts`` in which ``people`` took part, or at a time known by ``nouns``."""

    words: TokenSpan
    acts: tuple[Act, ...]
    nouns: tuple[str, ...]
    people: frozenset[str]


def back_references(sentence: TokenSpan, people: People, base: Tense) -> Iterator[BackReference]:
    """The back-references of one narrated sentence in a story told in ``base``.

    What they point at must be past where the telling stands: simple past in a story told in the present,
    past perfect in one told in the past.

    Example (present): "She flies because he taught her." Counter-example: "She laughs because he is silly."
    """
    for token in sentence:
        for rule in RULES:
            yield from rule(token, people, base)


def _because(verb: Token, people: People, base: Tense) -> Iterator[BackReference]:
    """As in "because/since he taught her to swim"."""
    mark = next((child for child in verb.children if child.dep_ == "mark" and child.i < verb.i), None)
    if mark is None or mark.lower_ not in BECAUSE or not _looks_back(verb, base) or not _holds(verb):
        return
    if mark.lower_ == "as" and verb.lemma_ not in SAYING_AS:
        return
    yield from _pointing(trimmed(verb.doc[mark.i : own_clause(verb).end]), verb, people)


def _given(verb: Token, people: People, base: Tense) -> Iterator[BackReference]:
    """As in "the ring he gave her"."""
    if verb.dep_ != "relcl" or verb.lemma_ not in GIVING or not _looks_back(verb, base) or not _holds(verb):
        return
    involved = frozenset((*people.agents(verb), *people.patients(verb)))
    if len(involved) < 2:
        return
    thing = verb.head
    act = Act(verb.lemma_, frozenset(people.agents(verb)), frozenset({thing.lemma_.lower()}))
    stretch = clause_stretch(verb)
    yield BackReference(trimmed(verb.doc[thing.left_edge.i : stretch.end]), (act,), (), involved)


def _since_the_night(noun: Token, people: People, base: Tense) -> Iterator[BackReference]:  # noqa: ARG001 - one shape for all rules
    """As in "since the night at the weir"."""
    if noun.lemma_.lower() not in MOMENTS or noun.dep_ != "pobj" or noun.head.lower_ not in {"since", "after"}:
        return
    if not any(child.dep_ == "det" and child.lower_ in {"the", "that"} for child in noun.children):
        return
    told = [below for below in noun.subtree if below != noun]
    nouns = tuple(below.lemma_.lower() for below in told if below.pos_ in {"NOUN", "PROPN"})
    verbs = [below for below in told if below.pos_ == "VERB" and _holds(below)]
    acts = tuple(act for verb in verbs for act in _acts(verb, people))
    if nouns or acts:
        involved = frozenset(character for word in told for character in people.one(word))
        stretch = clause_stretch(noun)
        yield BackReference(trimmed(noun.doc[noun.head.i : stretch.end]), acts, nouns, involved)


def _remembered(verb: Token, people: People, base: Tense) -> Iterator[BackReference]:
    """As in "he remembers how she dropped the cup", "she thought of how he had sung"."""
    if verb.dep_ not in {"ccomp", "conj", "pcomp"} or not _looks_back(verb, base) or not _holds(verb):
        return
    opening = next((child for child in verb.children if child.lower_ in {"how", "that"} and child.i < verb.i), None)
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if opening is None or is_negated(above):
        return
    if above.lemma_ in REMEMBERING or (above.lemma_ == "think" and opening.lower_ == "how"):
        yield from _pointing(trimmed(verb.doc[opening.i : own_clause(verb).end]), verb, people)


RULES: tuple[Callable[[Token, People, Tense], Iterator[BackReference]], ...] = (
    _because,
    _given,
    _since_the_night,
    _remembered,
)


def _pointing(words: TokenSpan, verb: Token, people: People) -> Iterator[BackReference]:
    acts = tuple(_acts(verb, people))
    involved = frozenset(character for word in words for character in people.one(word))
    if involved and acts:
        yield BackReference(words, acts, (), involved)


def _acts(verb: Token, people: People) -> Iterator[Act]:
    """The act of ``verb`` and the one it hands on: "taught her to swim" is a teaching and a swimming of hers."""
    yield Act(verb.lemma_, frozenset(people.agents(verb)), _things(verb, people))
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp"} and child.pos_ == "VERB" and verb.lemma_ in HANDING_ON:
            receivers = people.patients(verb) or people.doers(child)
            yield Act(child.lemma_, frozenset(receivers), _things(child, people))


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
        and child.dep_ in {"dobj", "prep", "dative"}
    )


def _holds(verb: Token) -> bool:
    return not is_negated(verb) and not has_modal(verb)


def _looks_back(verb: Token, base: Tense) -> bool:
    had = any(child.dep_ == "aux" and child.lower_ in {"had", "’d", "'d"} for child in verb.children)
    if base is Tense.PRESENT:
        return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and (had or _has_perfect(verb)))
    return had and verb.tag_ in {"VBN", "VBD"}


def _has_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in {"has", "have", "’ve", "'ve"} for child in verb.children)
