"""In which person each scene is narrated, and which scenes speak to anyone at all."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Token

from esesea.reading.english.person_nouns import PERSON_NOUNS
from esesea.reading.parse import Parse, ParsedParagraph
from esesea.reading.passages import QuoteSpan, SceneSpan
from esesea.text.mask import Mask, Stretches

AT_LEAST = 2
"""One "you" may be a turn of phrase ("you see")."""

FIRST_PERSON_SHARE = 0.2
"""Less than for a whole story (`esesea.reading.annotators.tenses`): a narrator may watch others for a scene."""

_YOU = frozenset({"you", "your", "yourself", "one", "oneself"})
_FIRST = frozenset({"i", "we"})
_THIRD = frozenset({"he", "she", "they"})
_SOMEBODY = frozenset({"he", "she", "i", "we", "him", "her", "his", "me", "my", "our", "us"})


_STATES = frozenset(
    """be have seem appear look feel know think believe remember want wish hope like love hate mean need own belong
    live lie consist contain depend exist matter remain resemble understand suppose doubt owe say call""".split()  # noqa: SIM905 - a list of words reads best in lines
)
"""Verbs that tell no act, or that the present of a thought has too ("I believe")."""


@dataclass(frozen=True, slots=True)
class ScenePerson:
    """``person``: 1 or 3, None without a personal pronoun; ``to_anyone``: it speaks of what anybody does ("you").

    ``acts``: how often somebody does something in the present tense ("she drops the cup").
    """

    person: int | None
    to_anyone: bool
    acts: int


def scene_persons(
    parse: Parse, scenes: tuple[SceneSpan, ...], quotes: tuple[QuoteSpan, ...]
) -> tuple[ScenePerson, ...]:
    """The person of each scene's narration, speech left out. Linear in the number of words.

    "It is like when you lose a key and you look for it." speaks to anyone; "I see you. You smile at me." does not.
    """
    speech = Mask.of(quote.span for quote in quotes)
    starts = [paragraph.span.start for paragraph in parse.paragraphs]
    found: list[ScenePerson] = []
    for scene in scenes:
        inside = parse.paragraphs[bisect_left(starts, scene.span.start) : bisect_left(starts, scene.span.end)]
        told = [each.remembered(_told_of, speech.within(each.span)) for each in inside]
        found.append(ScenePerson(_person(told), _means_anyone(told), sum(each.acts for each in told)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _ToldOf:
    """Of whom the narration of a paragraph speaks, by its pronouns, and how many acts it tells.

    ``somebody``: it speaks of one who is known, by name or pronoun.
    """

    first: int
    third: int
    yous: int
    somebody: bool
    acts: int


def _told_of(paragraph: ParsedParagraph, quoted: Stretches) -> _ToldOf:
    speech = Mask.made_of(quoted)
    told = [token for token in paragraph.doc if not speech.covers(token.idx)]
    return _ToldOf(
        sum(token.lower_ in _FIRST for token in told),
        sum(token.lower_ in _THIRD for token in told),
        sum(token.lower_ in _YOU and token.pos_ != "NUM" for token in told),
        any(token.lower_ in _SOMEBODY or token.ent_type_ == "PERSON" for token in told),
        sum(_is_act(token, beside_speech=bool(quoted)) for token in told),
    )


def _is_act(token: Token, *, beside_speech: bool) -> bool:
    """Whether ``token`` is a verb with which somebody does something now; to say something is to do something."""
    if token.dep_ == "conj" and token.pos_ == "VERB" and token.tag_ in {"VBZ", "VBP"} and not _has_own_subject(token):
        return token.head != token and _is_act(token.head, beside_speech=beside_speech)
    if token.pos_ != "VERB" or _tells_a_state(token, beside_speech=beside_speech):
        return False
    finite = token if token.tag_ in {"VBZ", "VBP"} else None
    if finite is None and token.tag_ == "VBG":
        finite = next((child for child in token.children if child.dep_ == "aux" and child.tag_ in {"VBZ", "VBP"}), None)
    return finite is not None and any(_is_somebody(child) for child in token.children if child.dep_ == "nsubj")


def _tells_a_state(verb: Token, *, beside_speech: bool) -> bool:
    lemma = verb.lemma_.lower()
    if lemma == "say":
        return not beside_speech
    if lemma == "look":
        return any(child.dep_ in {"acomp", "oprd"} for child in verb.children)
    return lemma in _STATES


def _has_own_subject(verb: Token) -> bool:
    return any(child.dep_ == "nsubj" for child in verb.children)


def _is_somebody(subject: Token) -> bool:
    if subject.lower_ in _FIRST | _THIRD or subject.pos_ == "PROPN":
        return True
    # "My brother sits down" is one man; "the captain keeps the log" may be every captain.
    return subject.lemma_.lower() in PERSON_NOUNS and any(child.dep_ == "poss" for child in subject.children)


def _person(told: list[_ToldOf]) -> int | None:
    first = sum(each.first for each in told)
    third = sum(each.third for each in told)
    if not first + third:
        return None
    return 1 if first / (first + third) >= FIRST_PERSON_SHARE else 3


def _means_anyone(told: list[_ToldOf]) -> bool:
    return sum(each.yous for each in told) >= AT_LEAST and not any(each.somebody for each in told)
