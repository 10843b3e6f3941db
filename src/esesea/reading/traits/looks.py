"""Eyes, hair, height and hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from esesea.reading.english.modality import is_asserted
from esesea.reading.english.trait_words import (
    AMOUNTS,
    EYE_COLOURS,
    HAIR,
    HAIR_COLOURS,
    HAIRED,
    PASSING,
    SHORT,
    TALL,
)
from esesea.reading.people import People, subject_of
from esesea.reading.traits.bearers import called, described_by, named, owner_of, predicates
from esesea.reading.traits.said import Bearer, Said
from esesea.story.trait import TraitKind

PALE = frozenset({"light", "pale", "lighter"})
"""Shades with which brown hair is hardly told from fair."""
_PLAIN_ADVERBS = frozenset({"very", "rather", "quite", "unusually", "remarkably", "exceedingly", "extremely", "so"})
_HANDS = frozenset({"left", "right"})
WRITING = frozenset({"write", "sign", "sketch", "scribble", "scrawl"})
PENS = frozenset({"pen", "pencil", "chalk", "quill"})
NOT_AS_USUAL = re.compile(
    r"\b(?:hurt\w*|broke\w*|bandage\w*|wound\w*|injur\w*|burnt|burned|sprain\w*|awkward\w*|clums\w*|other|tr(?:y|ied)"
    r"|practi[sc]\w*|learn\w*|taught|disguis\w*|both|while|holding|one)\b",
    re.IGNORECASE,
)
"""What explains why somebody writes with the hand that they do not write with."""


def colours(word: Token, people: People) -> Iterator[Said]:
    """The colour of eyes or hair: "her green eyes", "eyes as blue as the sea", "Tom had black hair", "red-haired Ann".

    Counter-example: "a black eye", "eyes black with rage", "green in the lamplight", "blue-green", "light brown".
    """
    if word.lower_ == "eyes" or word.lower_ in HAIR:
        kind, known = _named_by(word.lower_)
        owner = owner_of(word, people)
        if owner is None or _in_passing(word):
            return
        for adjective in (*_attributes(word), *predicates(word), *_as(word)):
            value = _colour(adjective, known, shades=PALE if kind is TraitKind.HAIR else frozenset())
            if value is not None:
                yield Said(owner[0], kind, value, (owner,), (adjective, word))
    elif word.lower_ in HAIRED and word.pos_ == "NOUN":
        owner = called(word, people)
        if owner is not None:
            yield Said(owner[0], TraitKind.HAIR, HAIRED[word.lower_], (owner,), (word,))
    elif word.lower_ in {"eyed", "haired"} and _hyphened(word) is not None:
        kind, known = _named_by("eyes" if word.lower_ == "eyed" else "hair")
        before = _hyphened(word)
        owner = described_by(word, people) or _before_name(word, people)
        if before is not None and before.lower_ in known and owner is not None:
            yield Said(owner[0], kind, known[before.lower_], (owner,), (before, word))


def _attributes(noun: Token) -> Iterator[Token]:
    """The colours beside ``noun``: "green eyes", "eyes of a clear green", "the green of her eyes"; with the amount."""
    for child in noun.children:
        if child.dep_ in {"amod", "compound", "nmod"}:
            yield child
        elif child.dep_ == "prep" and child.lower_ == "of":
            yield from (below for below in child.children if below.dep_ == "pobj")
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        above = noun.head.head
        yield above
        if above.lower_ in AMOUNTS:
            yield from (child for child in above.children if child.dep_ == "amod")


def height(word: Token, people: People) -> Iterator[Said]:
    """Who is tall or short: "a tall woman", "Tom was short". Counter-example: "tall for his age", "short of breath"."""
    value = "tall" if word.lower_ in TALL else "short" if word.lower_ in SHORT else None
    if value is None or word.pos_ != "ADJ":
        return
    beside = [child for child in word.children if child.dep_ not in {"cc", "conj", "punct"}]
    if any(child.lower_ not in _PLAIN_ADVERBS for child in beside) or _completed(word):
        return
    owner = described_by(word, people)
    if owner is not None:
        yield Said(owner[0], TraitKind.HEIGHT, value, (owner,), (word,))


def hand(word: Token, people: People) -> Iterator[Said]:
    """Which hand somebody uses: "Ann was left-handed". Counter-example: "with his left hand", "a left-handed blow"."""
    if word.lower_ == "hand":
        yield from _writing(word, people)
    if word.lower_ not in {"handed", "hander"}:
        return
    before = _hyphened(word)
    owner = described_by(word, people) or called(word, people) or _turned(word, people)
    if before is not None and before.lower_ in _HANDS and owner is not None:
        yield Said(owner[0], TraitKind.HAND, before.lower_, (owner,), (before, word))


def _writing(noun: Token, people: People) -> Iterator[Said]:
    """Which hand somebody writes with: "Ann wrote with her left hand". Counter-example: "… for the right was hurt"."""
    side = next((child for child in noun.children if child.lower_ in _HANDS), None)
    preposition = noun.head
    verb = preposition.head
    if side is None or noun.dep_ != "pobj" or preposition.lower_ not in {"with", "in"}:
        return
    if verb.lemma_ not in WRITING and not any(child.lower_ in PENS for child in verb.children if child.dep_ == "dobj"):
        return
    if not is_asserted(verb) or NOT_AS_USUAL.search(verb.sent.text):
        return
    subject = subject_of(verb)
    owner = named(subject, people) if subject is not None else None
    if owner is not None:
        yield Said(owner[0], TraitKind.HAND, side.lower_, (owner,), (verb, noun))


def _before_name(adjective: Token, people: People) -> Bearer | None:
    """Whose name follows, where the parser misses that "the red-haired Ann" is one phrase."""
    following = adjective.nbor(1) if adjective.i + 1 < len(adjective.doc) else adjective
    who = people.one(following) if following.pos_ == "PROPN" else ()
    return (who[0], following) if len(who) == 1 else None


def _turned(handed: Token, people: People) -> Bearer | None:
    """Whose it is in "Tom was left-handed" where the parser takes "left" for a verb: who stands right before."""
    doc, side = handed.doc, handed.i - 2
    if side < 2 or doc[side - 1].lemma_ != "be" or not is_asserted(handed):
        return None
    who = people.one(doc[side - 2])
    return (who[0], doc[side - 2]) if len(who) == 1 else None


def _named_by(noun: str) -> tuple[TraitKind, Mapping[str, str]]:
    return (TraitKind.EYES, EYE_COLOURS) if noun == "eyes" else (TraitKind.HAIR, HAIR_COLOURS)


def _colour(adjective: Token, known: Mapping[str, str], shades: frozenset[str]) -> str | None:
    """The family of the colour; None where it is mixed, or one of ``shades``: "blue-green", "light brown" hair."""
    value = known.get(adjective.lower_)
    if value is None:
        return None
    beside = [*adjective.children, *([adjective.head] if adjective.dep_ in {"conj", "amod"} else [])]
    mixed = any(
        other.lower_ in known or other.lower_ in EYE_COLOURS or (other.lower_ in shades and other.i < adjective.i)
        for other in beside
        if other is not adjective
    )
    doc = adjective.doc
    if any(doc[index].lower_ in shades for index in (adjective.i - 1,) if index >= 0):
        return None
    near = [doc[index] for index in (adjective.i - 1, adjective.i + 1) if 0 <= index < len(doc)]
    if value == "dark" and not any(known.get(other.lower_) == "red" for other in near):
        # "dark, almost black"
        return value
    joined = _hyphened(adjective)
    if joined is not None and known.get(joined.lower_, value) == value and joined.lower_ not in shades:
        # "coal-black", "raven-black", "sky-blue"
        return value
    return None if mixed or any(other.text == "-" or other.lower_ in known for other in near) else value


def _in_passing(noun: Token) -> bool:
    """Whether the words around make it a colour of the moment: its clause only, "as blue as" being none."""
    sentence = noun.sent
    start, end = max(sentence.start, noun.i - 8), min(sentence.end, noun.i + 9)
    return PASSING.search(noun.doc[start:end].text) is not None


def _as(noun: Token) -> Iterator[Token]:
    """The colour in "eyes as blue as the sea", which parsers hang on the verb."""
    doc = noun.doc
    if noun.i + 2 < len(doc) and doc[noun.i + 1].lower_ in {"as", "so"} and noun.dep_ in {"dobj", "pobj"}:
        yield doc[noun.i + 2]


def _completed(word: Token) -> bool:
    """Whether words behind a predicate say in what it is so: "short with him", "tall for his age"."""
    if word.dep_ != "acomp":
        return False
    return any(child.i > word.i and child.dep_ in {"prep", "advcl", "xcomp", "ccomp"} for child in word.head.children)


def _hyphened(word: Token) -> Token | None:
    """The word that a hyphen joins in front of ``word``."""
    doc = word.doc
    if word.i < 2 or doc[word.i - 1].text not in {"-", "‐", "‑"}:
        return None
    return doc[word.i - 2]
