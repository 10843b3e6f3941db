"""Where a sentence points back at something earlier: "because he taught her to swim", "as she had promised"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from esesea.reading.english.cause_words import (
    BECAUSE,
    BIDDING,
    COMMON_VERBS,
    FORGETTING,
    GIVING,
    MANNERS,
    MOMENTS,
    REMEMBERING,
    REPEATING,
    SAYING_AS,
    THINKING_OF,
)
from esesea.reading.english.modality import is_habitual, is_negated
from esesea.reading.english.stretch import clause_stretch, trimmed
from esesea.reading.grammar import Tense
from esesea.reading.looking_back.moments import moments, remembered_times
from esesea.reading.looking_back.pointing import act_of, holds, looks_back, pointing, told_by
from esesea.reading.looking_back.reference import BackReference
from esesea.reading.people import People

JUST = frozenset({"just", "now", "only", "scarcely", "hardly", "lately"})
"""What was done a moment ago is no earlier scene."""

OPENINGS = frozenset({"how", "that", "when"})

VERBS, TIMES = frozenset({"VERB", "AUX"}), frozenset({"NOUN", "PROPN", "ADP", "SCONJ", "ADV"})
"""The words that a rule may begin from; most words of a sentence are neither."""

Rule = Callable[[Token, People, Tense], Iterator[BackReference]]


def back_references(sentence: TokenSpan, people: People, base: Tense) -> Iterator[BackReference]:
    """The back-references of one narrated sentence in a story told in ``base``.

    What they point at must be past where the telling stands: simple past in a story told in the present,
    past perfect in one told in the past.

    Example (present): "She flies because he taught her." Counter-example: "She laughs because he is silly."
    """
    return _found(NARRATED, sentence, people, base)


def spoken_references(sentence: TokenSpan, people: People) -> Iterator[BackReference]:
    """The back-references of one sentence of speech, which stands in its own present.

    Example: "“You told me to bring them.”", "“Remember when we stole the boat?”" Counter-example: "“I came home.”"
    """
    return _found(SPOKEN, sentence, people, Tense.PRESENT)


def _found(rules: tuple[Rule, ...], sentence: TokenSpan, people: People, base: Tense) -> Iterator[BackReference]:
    of_verbs = tuple(rule for rule in rules if rule not in OF_TIMES)
    found = [
        reference
        for token in sentence
        for rule in (of_verbs if token.pos_ in VERBS else OF_TIMES if token.pos_ in TIMES else ())
        for reference in rule(token, people, base)
    ]
    sure = [reference.words for reference in found if not reference.plain]
    # What a surer sign holds already is not said again by its tense.
    yield from (each for each in found if not each.plain or not any(each.words.overlaps(words) for words in sure))


def _because(verb: Token, people: People, base: Tense) -> Iterator[BackReference]:
    """As in "because/since he taught her to swim", "ever since she stole the boat"."""
    mark = next((child for child in verb.children if child.dep_ == "mark" and child.i < verb.i), None)
    if mark is None or mark.lower_ not in BECAUSE or not holds(verb):
        return
    ever = mark.i > 0 and mark.nbor(-1).lower_ == "ever" and verb.tag_ == "VBD"
    if not (ever or looks_back(verb, base)) or (mark.lower_ == "as" and verb.lemma_ not in SAYING_AS):
        return
    yield from pointing(told_by(mark, verb), verb, people)


def _given(verb: Token, people: People, base: Tense) -> Iterator[BackReference]:
    """As in "the ring he gave her"."""
    if verb.dep_ != "relcl" or verb.lemma_ not in GIVING or not looks_back(verb, base) or not holds(verb):
        return
    involved = frozenset((*people.agents(verb), *people.patients(verb)))
    if len(involved) >= 2:
        yield _relative(verb, people, involved)


def _done_to(verb: Token, people: People, base: Tense) -> Iterator[BackReference]:
    """As in "the man he had killed", "the boat that she had stolen"."""
    plain = verb.dep_ == "relcl" and verb.lemma_ not in GIVING | COMMON_VERBS and holds(verb)
    named = verb.head.pos_ in {"NOUN", "PROPN"} and verb.head.lemma_.lower() not in MOMENTS | MANNERS
    if not plain or not named or not looks_back(verb, base):
        return
    if any(child.dep_ == "advmod" and child.lower_ in JUST for child in verb.children) or _is_pied(verb):
        return
    act = act_of(verb, people)
    if act.doers and (act.receivers or verb.head.lemma_.lower() in act.things):
        yield _relative(verb, people, act.doers | act.receivers)


def _is_pied(verb: Token) -> bool:
    """Whether the noun is where, when or how it was done: "the mood in which she had left", "where he had sat"."""
    opening = verb.doc[verb.left_edge.i : verb.i]
    return any(word.lower_ in {"where", "when", "why"} for word in opening) or (
        len(opening) > 0 and opening[0].dep_ == "prep"
    )


def _relative(verb: Token, people: People, involved: frozenset[str]) -> BackReference:
    words = trimmed(verb.doc[verb.head.left_edge.i : clause_stretch(verb).end])
    return BackReference.by(words, (act_of(verb, people),), involved)


def _what_was_said(verb: Token, people: People, base: Tense) -> Iterator[BackReference]:
    """As in "she repeated what he'd told her in the boat", "she thought about what he had done to her"."""
    what = next((child for child in verb.children if child.lower_ == "what" and child.i < verb.i), None)
    if what is None or verb.dep_ not in {"ccomp", "pcomp"} or not looks_back(verb, base) or not holds(verb):
        return
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if above.lemma_ in REMEMBERING | THINKING_OF | REPEATING | FORGETTING:
        yield from pointing(told_by(what, verb), verb, people)


def _remembered(verb: Token, people: People, base: Tense) -> Iterator[BackReference]:
    """As in "he remembers how she dropped the cup", "she had not forgotten that he sang", "remembered dropping it"."""
    if verb.dep_ not in {"ccomp", "conj", "pcomp", "xcomp", "advcl"} or not holds(verb):
        return
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if not _is_remembered(above):
        return
    opening = next((child for child in verb.children if child.lower_ in OPENINGS and child.i < verb.i), None)
    if verb.tag_ == "VBG" and verb.dep_ == "xcomp":
        yield from pointing(told_by(verb, verb), verb, people)
    elif opening is not None and _is_past_there(verb, above, opening, base):
        yield from pointing(told_by(opening, verb), verb, people)


def _is_past_there(verb: Token, above: Token, opening: Token, base: Tense) -> bool:
    """Whether what is remembered is past: also in "remembered how he sang", not in "remembered that he was there"."""
    if opening.lower_ == "that":
        return above.lemma_ != "think" and looks_back(verb, base)
    if opening.lower_ == "when":
        return above.lemma_ in REMEMBERING and verb.tag_ in {"VBD", "VBN"}
    return looks_back(verb, base) or (above.lemma_ in REMEMBERING and verb.tag_ == "VBD")


def _is_remembered(above: Token) -> bool:
    if above.lemma_ in FORGETTING:
        return is_negated(above)
    return above.lemma_ in REMEMBERING | {"think"} and not is_negated(above)


def _told_to(verb: Token, people: People, base: Tense) -> Iterator[BackReference]:  # noqa: ARG001 - one shape for all
    """As in "you told me to bring them"."""
    if verb.lemma_ not in BIDDING or verb.tag_ not in {"VBD", "VBN"} or not holds(verb):
        return
    act = act_of(verb, people)
    if act.bidding and act.doers and act.receivers and act.doers != act.receivers:
        yield from pointing(told_by(verb.left_edge, verb), verb, people)


def _promised(verb: Token, people: People, base: Tense) -> Iterator[BackReference]:  # noqa: ARG001 - as above
    """As in "you promised you would come back"."""
    promised = verb.lemma_ in {"promise", "swear"} and verb.tag_ in {"VBD", "VBN"} and holds(verb)
    if promised and act_of(verb, people).said:
        yield from pointing(told_by(verb.left_edge, verb), verb, people)


def _had_done(verb: Token, people: People, base: Tense) -> Iterator[BackReference]:
    """As in "Ada had painted the fence": it points back if a scene shows it."""
    if verb.dep_ in {"relcl", "xcomp", "advcl"} or not looks_back(verb, base) or not holds(verb) or is_habitual(verb):
        return
    act = act_of(verb, people)
    if len(act.doers) == 1 and (act.things or act.receivers - act.doers) and verb.lemma_ not in COMMON_VERBS:
        words = told_by(verb.left_edge, verb)
        yield BackReference.by(words, (act,), act.doers | act.receivers, plain=True)


OF_TIMES: tuple[Rule, ...] = (moments, remembered_times)
NARRATED: tuple[Rule, ...] = (
    _because,
    _given,
    _done_to,
    moments,
    _remembered,
    remembered_times,
    _what_was_said,
    _had_done,
)
SPOKEN: tuple[Rule, ...] = (moments, _remembered, remembered_times, _told_to, _promised, _because)
