"""Where somebody comes to know of an act, and where they know it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.knowing_words import HEARD, KNOWING, LEARNING
from esesea.reading.english.modality import is_hypothetical
from esesea.reading.grammar import Tense
from esesea.reading.looking_back.pointing import act_of, holds, looks_back, told_by
from esesea.reading.looking_back.reference import Act
from esesea.reading.people import People
from esesea.text.span import Span

_OF_KNOWLEDGE = LEARNING | KNOWING | HEARD | {"find", "tell"}


@dataclass(frozen=True, slots=True)
class Knowledge:
    """``words`` say that ``knower`` knows of ``act``; ``learns``: that they come to know it now.

    ``words`` are counted from the paragraph's start.
    """

    words: Span
    knower: str
    act: Act
    learns: bool


def knowledge(sentence: TokenSpan, people: People, base: Tense) -> Iterator[Knowledge]:
    """Who comes to know, or knows, of which acts, in one sentence told (or said) in ``base``.

    Example: "She learned that Tom had sold the boat." and "She knew that Tom had sold the boat."
    Counter-example: "She did not know that he had sold it", "Had she learned that he sold it?", "She knew him."
    """
    for verb in sentence:
        if verb.lemma_ not in _OF_KNOWLEDGE:
            continue
        told = next((child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i), None)
        if told is None or verb.pos_ != "VERB" or not holds(verb) or is_hypothetical(verb) or not holds(told):
            continue
        learns = _learns(verb, base)
        if not learns and not _knows(verb, base):
            continue
        act = act_of(told, people)
        knower = people.patients(verb) if verb.lemma_ == "tell" else people.doers(verb)
        if len(knower) == len(act.doers) == 1 and (act.things or act.receivers) and _is_past(told, verb, base):
            words = told_by(verb, told)
            yield Knowledge(Span(words.start_char, words.end_char), knower[0], act, learns)


def _learns(verb: Token, base: Tense) -> bool:
    """Whether somebody learns it in the scene itself: a telling in the past says so in the past, without "had"."""
    out = verb.lemma_ == "find" and any(child.dep_ == "prt" and child.lower_ == "out" for child in verb.children)
    if looks_back(verb, base) or not (verb.lemma_ in LEARNING or out or verb.lemma_ == "tell"):
        return False
    return verb.tag_ == ("VBD" if base is Tense.PAST else "VBZ")


def _knows(verb: Token, base: Tense) -> bool:
    out = verb.lemma_ == "find" and any(child.dep_ == "prt" and child.lower_ == "out" for child in verb.children)
    if looks_back(verb, base):
        return verb.lemma_ in HEARD or out
    return verb.lemma_ in KNOWING


def _is_past(told: Token, verb: Token, base: Tense) -> bool:
    return looks_back(told, base) or (looks_back(verb, base) and told.tag_ in {"VBD", "VBN"})
