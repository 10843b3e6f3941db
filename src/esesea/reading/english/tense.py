"""How a clause stands in time: tense, perfect, progressive, modality and habit, from spaCy's parse."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.unreal_words import HABIT_WORDS
from esesea.reading.grammar import Tense

_FINITE_TENSE = {"VBD": Tense.PAST, "VBZ": Tense.PRESENT, "VBP": Tense.PRESENT}
_AUXILIARIES = frozenset({"aux", "auxpass"})
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha"})
_PAST_MODALS = frozenset({"would", "could", "might", "'d", "’d", "should"})
_HAVE = frozenset({"have", "has", "had", "'ve", "’ve", "'d", "’d"})
_TIME_NOUNS = frozenset(
    {"time", "day", "night", "morning", "evening", "afternoon", "week", "month", "year", "summer", "winter", "spring"}
    | {"autumn", "hour", "minute", "weekend", "moment"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_WISHES = frozenset({"like", "rather", "love", "prefer", "have", "mind", "if"})


@dataclass(frozen=True, slots=True)
class ClauseTense:
    """What a finite clause says of its time. ``would``: a plain "would" + verb, which may tell of a habit."""

    verb: int
    """Index of the main verb in its ``Doc``."""
    tense: Tense
    perfect: bool = False
    progressive: bool = False
    habitual: bool = False
    modal: bool = False
    would: bool = False


def main_clause_tense(sentence: TokenSpan, left_out: Collection[int] = ()) -> ClauseTense | None:
    """The tense of the highest finite clause of ``sentence``, tokens whose index is ``left_out`` unseen.

    None for a fragment ("His hands on her waist."). Linear in the sentence's length.
    """
    verbs = [token for token in sentence if token.i not in left_out and token.pos_ in {"VERB", "AUX"}]
    heads = (token for token in verbs if token.dep_ not in _AUXILIARIES)
    for verb in sorted(heads, key=lambda token: (_depth(token), token.i)):
        found = clause_tense(verb)
        if found is not None:
            return found
    return next((found for token in verbs if (found := clause_tense(token)) is not None), None)


def clause_tense(verb: Token) -> ClauseTense | None:
    """The tense of the clause that ``verb`` heads; None where it is not finite ("holding her", "to hold")."""
    auxiliaries = [child for child in verb.children if child.dep_ in _AUXILIARIES and child.i < verb.i]
    asked = [child for child in verb.children if child.dep_ in _AUXILIARIES and child.i > verb.i]
    chain = [*auxiliaries, *asked]
    if any(child.tag_ == "TO" for child in chain):
        return None
    modal = next((child for child in chain if _is_modal(child, verb)), None)
    finite = modal or next((child for child in [*chain, verb] if child.tag_ in _FINITE_TENSE), None)
    if finite is None:
        return None
    have = any(child.lower_ in _HAVE and child is not modal for child in chain) and verb.tag_ in {"VBN", "VBD", "VBG"}
    tense = _modal_tense(modal) if modal is not None else _FINITE_TENSE[finite.tag_]
    if have and modal is None and finite.lower_ in {"had", "'d", "’d"}:
        tense = Tense.PAST
    return ClauseTense(
        verb=verb.i,
        tense=tense,
        perfect=have,
        progressive=verb.tag_ == "VBG" and any(child.lemma_.lower() in {"be", "'s", "’s"} for child in chain),
        habitual=is_iterated(verb),
        modal=modal is not None and tense is not Tense.FUTURE,
        would=modal is not None and _tells_of_habit(modal, verb),
    )


def is_iterated(verb: Token) -> bool:
    """Whether the clause says that it happens again and again: "used to", "every night", "always", "on Sundays".

    "Every time" and the like need not hang on this verb; they must stand in its sentence outside a relative clause.
    Counter-example: "every man" and "each of them" count people, not times.
    """
    if verb.lower_ == "used" and any(child.dep_ == "xcomp" and child.i > verb.i for child in verb.children):
        return True
    for token in verb.subtree:
        if token.lower_ in HABIT_WORDS and token.head is verb:
            return True
        if token.lower_ in {"every", "each"} and token.head.lower_ in _TIME_NOUNS:
            return True
        if token.lower_ == "number" and _is_number_of_times(token):
            return True
        if token.tag_ in {"NNS", "NNPS"} and token.lower_.removesuffix("s") in _TIME_NOUNS and _is_on(token):
            return True
    return False


def _is_number_of_times(token: Token) -> bool:
    after = token.doc[token.i + 1 : token.i + 3]
    return [word.lower_ for word in after] == ["of", "times"]


def _is_on(token: Token) -> bool:
    """Whether it is "on Sundays", "in the evenings"; not "three days" or "the days of his youth"."""
    if token.head.lower_ not in {"on", "in"} or token.lower_ in {
        "times",
        "days",
        "years",
        "moments",
        "minutes",
        "hours",
    }:
        return False
    return not any(child.dep_ in {"nummod", "prep", "poss", "relcl"} for child in token.children)


def _is_modal(child: Token, verb: Token) -> bool:
    if child.lower_ in {"'d", "’d"}:
        return child.tag_ == "MD" and verb.tag_ != "VBN"
    return child.tag_ == "MD"


def _modal_tense(modal: Token) -> Tense:
    if modal.lower_ in _FUTURE:
        return Tense.FUTURE
    return Tense.PAST if modal.lower_ in _PAST_MODALS else Tense.PRESENT


def _tells_of_habit(modal: Token, verb: Token) -> bool:
    if modal.lower_ not in {"would", "'d", "’d"} or verb.lemma_ == "be":
        return False
    words = {child.lower_ for child in verb.children} | {verb.lower_}
    if words & _WISHES or any(child.dep_ == "neg" for child in verb.children):
        return False
    conditions = (child for child in verb.children if child.dep_ == "advcl")
    return not any(below.lower_ in {"if", "unless"} for child in conditions for below in child.children)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)
