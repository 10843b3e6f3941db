"""How English says that two people meet for the first time: "The first time he sees her", "They had never met"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

_SEEING = frozenset({"see", "meet"})
_EYES = frozenset({"set", "lay", "clap"})
_SUBJECTS = frozenset({"nsubj"})
_LEADS = frozenset({"npadvmod", "nsubj", "ROOT", "dep", "advmod"})
"""What "the first time" is in its sentence where that tells of the time itself, and nobody only remembers it."""

_BESIDE = frozenset({"nsubj", "dobj", "aux", "neg", "mark", "punct"})
_NOT_FIRST = frozenset({"again", "since", "as", "like", "without", "alone", "so"})
_NO_MORE = frozenset({"before", "yet", "ever", "never", "that", "either", "though", "however"})


_OCCASIONS = frozenset({"day", "night", "evening", "morning", "afternoon", "summer", "year", "how", "where", "when"})


@dataclass(frozen=True, slots=True, eq=False)
class FirstMeeting:
    """``words`` say that the one whom ``seer`` means meets the one whom ``seen`` means for the first time.

    ``seen`` is None where the subject means both: "they had never met", "had never seen each other".
    """

    words: TokenSpan
    seer: Token
    seen: Token | None


def first_meetings(sentence: TokenSpan) -> Iterator[FirstMeeting]:
    """The first meetings of which ``sentence`` tells as its own time. Linear in its length.

    Counter-example: "He remembered the first time he saw her", "the first time she saw him cry", "the first time he saw
    her again", "She had never seen him so angry", "an aunt whom she had never met".
    """
    for token in sentence:
        found = None
        if token.lower_ == "time":
            found = _first_time(token)
        elif token.lower_ == "never" and token.dep_ == "neg":
            found = _never_before(token)
        elif token.lower_ in _OCCASIONS:
            found = _the_day_they_met(token)
        if found is not None:
            yield found


def _first_time(time: Token) -> FirstMeeting | None:
    """At the head of a sentence or behind "it was": "The first time she saw him"; also "met him for the first time"."""
    words = {child.lower_ for child in time.children}
    if not {"the", "first"} <= words:
        return None
    if time.dep_ == "pobj" and time.head.lower_ == "for" and time.head.head.lemma_ == "meet":
        verb = time.head.head
        plain = verb.dep_ == "ROOT" and not any(child.dep_ in {"aux", "neg"} for child in verb.children)
        return _meeting(verb, time.doc[time.left_edge.i : time.i + 1]) if plain else None
    if not _opens_with(time):
        return None
    clause = next((child for child in time.children if child.dep_ in {"relcl", "acl"}), None)
    seeing = clause or _seeing_that_time(time)
    if seeing is None or (time.dep_ != "attr" and any(child.dep_ == "aux" for child in seeing.children)):
        return None
    return _meeting(seeing, time.doc[time.left_edge.i : seeing.i + 1])


def _opens_with(time: Token) -> bool:
    """Whether the sentence opens with the time, or is "it was the time": behind "as" or "like" it is another one."""
    if time.dep_ == "attr":
        subject = next((child for child in time.head.children if child.dep_ == "nsubj"), None)
        return time.head.lemma_ == "be" and time.head.dep_ == "ROOT" and subject is not None and subject.lower_ == "it"
    return time.dep_ in _LEADS and all(not word.is_alpha for word in time.sent[: time.left_edge.i - time.sent.start])


def _seeing_that_time(time: Token) -> Token | None:
    """The verb on which the parser hung both the time and what happened: "The first time Ada saw Ben he was asleep"."""
    return time.head if time.dep_ == "npadvmod" and any(child.dep_ == "ccomp" for child in time.head.children) else None


def _never_before(never: Token) -> FirstMeeting | None:
    verb = never.head
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if verb.dep_ not in {"ROOT", "conj"} or not auxiliaries or not auxiliaries <= {"had", "have", "has", "’d", "'d"}:
        return None
    return _meeting(verb, verb.doc[never.i : verb.i + 1])


def _the_day_they_met(occasion: Token) -> FirstMeeting | None:
    """At the end of "that was": "the day she met Ben", "how Ada and Ben met", "the night they met"."""
    verb = occasion.head if occasion.dep_ == "attr" else occasion.head.head
    that = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    meets = _meeting_that_day(occasion, verb)
    if meets is None or verb.lemma_ != "be" or that is None or that.lower_ not in {"that", "this", "it"}:
        return None
    more = [child for child in meets.children if child.i > occasion.i and child.dep_ not in _BESIDE]
    if any(child.lower_ not in {"first", "there", "here"} for child in more):
        return None
    if any(child.dep_ in {"aux", "neg"} for child in meets.children):
        return None
    seer = next((child for child in meets.children if child.dep_ == "nsubj" and child.i > occasion.i), None)
    seen = next((child for child in meets.children if child.dep_ == "dobj"), None)
    if seer is None or (seen is not None and not _may_be_known(seen)):
        return None
    return FirstMeeting(verb.doc[that.i : meets.i + 1], seer, None if seen is None or seen.lower_ == "other" else seen)


def _meeting_that_day(occasion: Token, verb: Token) -> Token | None:
    """The "met" of "that was the day they met", wherever the parser hangs it: below the day, beside "was" or above."""
    near = (*occasion.children, occasion.head, *verb.children, verb.head)
    return next((each for each in near if each.lemma_ == "meet" and each.i > occasion.i), None)


def _meeting(verb: Token, words: TokenSpan) -> FirstMeeting | None:
    seer = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    seen = _whom(verb)
    if seer is None or not _is_all(verb, seen):
        return None
    if seen is not None and seen.lower_ in {"other", "another"}:
        seen = None if {child.lower_ for child in seen.children} & {"each", "one"} else seen
    elif seen is None and verb.lemma_ != "meet":
        return None
    return FirstMeeting(words, seer, seen)


def _whom(verb: Token) -> Token | None:
    """Whom one sees, meets or sets eyes on."""
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if thing is None or thing.lower_ != "eyes":
        return thing
    on = (child for part in (verb, thing) for child in part.children if child.lower_ in {"on", "upon"})
    return next((below for each in on for below in each.children if below.dep_ == "pobj"), None)


def _is_all(verb: Token, seen: Token | None) -> bool:
    """Whether nothing else is said of the meeting: that it is the first of its kind, or since long."""
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    eyes = thing is not None and thing.lower_ == "eyes"
    if verb.lemma_ not in (_EYES if eyes else _SEEING) or (seen is not None and not _may_be_known(seen)):
        return False
    if seen is not None and seen.i + 1 < len(seen.doc) and seen.nbor(1).lower_ in _NOT_FIRST:
        return False
    return all(_says_no_more(verb, child) or (eyes and child.lower_ in {"on", "upon"}) for child in verb.children)


def _may_be_known(seen: Token) -> bool:
    """Whether it is "her", "Ben" or "each other", no "sailor" of whom one meets many."""
    return seen.lower_ in {"other", "another"} or seen.pos_ in {"PRON", "PROPN"}


def _says_no_more(verb: Token, child: Token) -> bool:
    if child.dep_ == "prep":
        night = next((below for below in child.children if below.dep_ == "pobj"), None)
        said = night is None or bool({below.lower_ for below in night.children} & {"that", "this", "first"})
        return said and child.lower_ in {"before", "until", "till", "for"}
    if child.dep_ == "advmod":
        return child.lower_ in _NO_MORE
    if child.dep_ == "ccomp":
        return _is_the_main_clause(verb, child)
    if child.dep_ == "npadvmod":
        return child.lower_ == "time"
    return child.dep_ in _BESIDE


def _is_the_main_clause(verb: Token, clause: Token) -> bool:
    """Whether the parser hung what happens that time on the seeing: "The first time she saw Ben he was asleep"."""
    words = (clause, *clause.children)
    finite = any(word.tag_ in {"VBD", "VBZ", "VBP"} for word in words)
    hung = verb.dep_ in {"relcl", "acl"} or any(child.lower_ == "time" for child in verb.children)
    return finite and hung and any(word.dep_ == "nsubj" for word in words)
