"""Words for what a place is like in a scene, as they stand in the text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.modality import is_asserted
from esesea.reading.english.movement import ENTERING
from esesea.reading.english.place_states import STATES, SURROUNDINGS, TURNED, WEATHER
from esesea.reading.parse import ParsedParagraph
from esesea.text.mask import Mask, Stretches

MOST = 5
"""States kept for one scene."""
LONGEST = 6
"""Words of one state."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BEING = frozenset({"be", "seem", "look", "feel", "lie", "stand", "become", "get", "grow", "remain", "smell"})
_CUTS = frozenset({"relcl", "advcl", "cc", "conj", "punct", "appos", "acl", "ccomp"})


def state_words(paragraphs: Iterable[ParsedParagraph], heads: Collection[int], unread: Mask) -> tuple[str, ...]:
    """What the scene made of ``paragraphs`` says of its place: at most ``MOST`` phrases, in text order.

    ``heads`` are the offsets of the words that name the place; what ``unread`` covers (speech, asides) says nothing.
    Example: "the frozen lake" gives ``frozen``, "There is smoke in the air" ``smoke in the air``.
    """
    found: dict[str, None] = {}
    for paragraph in paragraphs:
        start = paragraph.span.start
        named = tuple(sorted(head - start for head in heads if start <= head < paragraph.span.end))
        found.update(dict.fromkeys(paragraph.remembered(_states, named, unread.within(paragraph.span))))
        if len(found) >= MOST:
            break
    return tuple(found)[:MOST]


def _states(paragraph: ParsedParagraph, heads: tuple[int, ...], unread: Stretches) -> tuple[str, ...]:
    """What one paragraph says of the place that the words at ``heads`` name."""
    unheard = Mask.made_of(unread)
    states = (
        state
        for token in paragraph.doc
        if not unheard.covers(token.idx)
        for state in (_of_place(token) if token.idx in heads else _of_surroundings(token))
    )
    return tuple(dict.fromkeys(state.lower() if state.istitle() else state for state in states))


def _of_place(token: Token) -> Iterator[str]:
    """What is said of the named place itself."""
    for child in token.lefts:
        if child.dep_ == "amod" and child.lower_ in STATES:
            yield child.text
    verb = token.head
    if token.dep_ in _SUBJECTS and verb.lemma_ in _BEING and is_asserted(verb):
        yield from _predicates(verb)
    for word in (*token.sent, *_next_sentence(token)):
        if word.lower_ == "it" and word.dep_ in _SUBJECTS and word.head.lemma_ == "be" and is_asserted(word.head):
            yield from _predicates(word.head)


def _next_sentence(token: Token) -> TokenSpan | tuple[()]:
    """What follows in the paragraph: "They came to the lake. It was frozen." speaks of the lake."""
    after = token.sent.end
    return token.doc[after].sent if after < len(token.doc) else ()


def _of_surroundings(token: Token) -> Iterator[str]:
    """What there is around people, or what their place has turned into."""
    if token.dep_ == "expl" and token.head.lemma_ == "be" and is_asserted(token.head):
        for noun in _what_there_is(token.head):
            if noun.dep_ in {"attr", "nsubj", "pobj"} and noun.lower_ in SURROUNDINGS and not _on_somebody(noun):
                yield from _phrase(noun)
    elif token.lower_ in TURNED and _is_entered(token) and is_asserted(token.head):
        yield from _phrase(token)
    elif _is_weather(token) and is_asserted(token):
        yield token.text


def _what_there_is(verb: Token) -> Iterator[Token]:
    """The nouns of "there is …"; of "there is nothing but snow" the snow."""
    for noun in verb.children:
        yield noun
        if noun.lower_ in {"nothing", "only"}:
            for but in noun.children:
                if but.lower_ in {"but", "except"}:
                    yield from but.children


def _on_somebody(noun: Token) -> bool:
    """Whether it is on or in somebody, not around: "blood on his hands"."""
    return any(word.tag_ == "PRP$" for word in noun.subtree)


def _is_weather(token: Token) -> bool:
    """Whether ``token`` is the verb of "it is raining"."""
    if token.lemma_ not in WEATHER or token.pos_ != "VERB":
        return False
    return any(child.lower_ == "it" and child.dep_ in _SUBJECTS for child in token.children)


def _is_entered(token: Token) -> bool:
    if token.dep_ == "dobj":
        return token.head.lemma_ in ENTERING
    return token.dep_ == "pobj" and token.head.lower_ == "into" and token.head.head.lemma_ in {"turn", "change"}


def _predicates(verb: Token) -> Iterator[str]:
    for child in verb.children:
        said = child.dep_ == "acomp" and any(word.lower_ in STATES for word in (child, *child.children))
        if said or (child.dep_ == "attr" and child.lower_ in TURNED | SURROUNDINGS):
            yield from _phrase(child)


def _phrase(head: Token) -> Iterator[str]:
    """The words of a phrase up to its first clause, comma or "and", if they are few."""
    first = head.left_edge.i
    while first < head.i and head.doc[first].dep_ in _CUTS:
        first += 1
    last = head.i
    while last + 1 <= head.right_edge.i and head.doc[last + 1].dep_ not in _CUTS:
        last += 1
    text: str = head.doc[first : last + 1].text
    # A phrase that ends in "of" or begins with "no" is cut short, or says what there is not.
    whole = head.doc[last].pos_ not in {"ADP", "PART"} and head.doc[first].lower_ != "no"
    if whole and len(text.split()) <= LONGEST and "," not in text:
        yield text
