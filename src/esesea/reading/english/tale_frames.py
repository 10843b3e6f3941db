"""How a scene says that somebody now tells a tale or reads a letter, and how a later one says that it is over."""

from __future__ import annotations

import re

from esesea.patterns import late

_NAME = r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
_WHO = rf"(?:he|she|they|we|i|the \w+(?: \w+)?|my \w+|{_NAME})"
_WHOM = rf"(?:me|us|him|her|them|it|you|the \w+|{_NAME})"
_TALE = r"(?:story|stories|tale|account|narrative|history|confession|version|testimony|recollections?|reminiscences?)"
_OWN = r"(?:the|this|that|his|her|their|my|its|a|an|another|one)(?: \w+){0,2}?"
_PAPER = (
    r"(?:letter|diary|journal|manuscript|notebook|note-book|confession|memoirs?|pages?|papers?|logbook|log|document"
    r"|statement)"
)
_TOLD = r"(?:told|said|related|recounted|heard|gave|put|remembered)"
_BEGAN = r"(?:began|begins|started|starts|commenced|proceeded)"
_WILL = r"(?:let me|i(?:’ll|'ll| will| shall| must| can|’m going to|'m going to| am going to|’d better|'d better))"

_THIS_IS_WHAT = (
    r"(?:this|that|here) (?:is|was|are|were|follows) (?:just |exactly |more or less |roughly )?"
    rf"(?:what|how|the way|the {_TALE}|{_OWN} {_TALE}) (?:that |as |which )?{_WHO} (?:had )?{_TOLD}"
)
_LET_ME_TELL = (
    rf"{_WILL}(?: now)? tell {_WHOM} (?:just |exactly |all |everything )?"
    rf"(?:how|what|about|{_OWN} {_TALE}|the (?:whole )?truth|everything|all)"
)
_BEGINS_IT = (
    rf"{_WHO} (?:then |now )?{_BEGAN} "
    rf"(?:to (?:tell|relate|recount|explain|talk|speak)\b|{_OWN} {_TALE}|telling|talking|speaking)"
)
_TELLS_IT = (
    rf"{_WHO} (?:then |now |at last |finally )?(?:told|tells|gave|related|recounted|relates|recounts) "
    rf"(?:to )?(?:{_WHOM} )?(?:this|the following|{_OWN} {_TALE}|(?:just )?(?:how|what) it had)"
)
_LIKE_THIS = r"it (?:was|happened|went|all happened|came about) like this"
_IT_BEGAN = r"it (?:all )?(?:began|started) (?:in|on|with|when|one|the|that|long|many)"
_ANNOUNCES = late(
    rf"\b(?:{_THIS_IS_WHAT}|{_LET_ME_TELL}|{_BEGINS_IT}|{_TELLS_IT}|{_LIKE_THIS}|{_IT_BEGAN})\b", re.IGNORECASE
)

_TO_READ = r"(?:began to read|begins to read|started to read|started reading|began reading|read|reads)"
_READS = late(
    rf"\b(?:{_PAPER}\b[^.!?]*\b(?:and|to|she|he|i|they) {_TO_READ}"
    rf"|(?:it|{_PAPER}) (?:read|reads|ran|said|began|went)(?: as follows| like this| thus)?"
    r"|reads? (?:aloud|what was written|as follows|the following)"
    r"|(?:began|begins|started|settled down) (?:to read|reading))\W*$",
    re.IGNORECASE,
)

_ENDED = r"(?:finished|finishes|ended|concluded|done|stopped|fell silent|fallen silent|came to the end)"
_IS_DONE = (
    rf"(?:when|after|once|as|by the time) {_WHO} (?:had |has )?{_ENDED}"
    rf"|{_WHO} (?:had |has )?(?:finished|ended|concluded|came to the end of) "
    rf"(?:speaking|talking|telling|reading|{_OWN} {_TALE}|the {_PAPER})"
)
_FELL_SILENT = rf"{_WHO} (?:(?:fell|falls|lapsed into|grew) (?:silent|silence)|broke off)"
_PUT_AWAY = (
    rf"{_WHO} (?:(?:closed|closes|folded|folds|folded up|put down|puts down|put away|laid down|laid aside|lowered"
    rf"|looked up from) (?:the|his|her) {_PAPER}|(?:put|puts|laid|set) the {_PAPER} (?:down|aside|away))"
)
_THAT_WAS = (
    rf"(?:and )?(?:that|this)(?:,[”\"’'] {_WHO} (?:said|says),? [“\"‘']| |’|')(?:is|was|s) "
    rf"(?:how|all|the end|the (?:whole )?{_TALE}|what (?:happened|{_WHO} told)|{_OWN} {_TALE})"
)
_HERE_ENDED = (
    rf"(?:there|here) (?:the {_TALE}|{_OWN} {_TALE}|the {_PAPER}|{_WHO}) (?:ended|stopped|ends|stops|broke off)"
)
_IT_ENDED = (
    rf"(?:the|his|her|my|their) (?:{_TALE}|voice|{_PAPER}) "
    r"(?:was (?:over|done|finished|ended)|had (?:ended|stopped)|ended|stopped|broke off|trailed off|ceased)"
)
_OVER = late(rf"^\W*(?:{_IS_DONE}|{_FELL_SILENT}|{_PUT_AWAY}|{_THAT_WAS}|{_HERE_ENDED}|{_IT_ENDED})\b", re.IGNORECASE)
_MADE_UP = late(
    r"\b(?:once upon a time|fairy[- ]?tale|fable|legend|parable|made[- ]up|make[- ]believe|bedtime story|ghost story"
    r"|myth|there (?:was|were) once|there once (?:was|were|lived)"
    r"|once,? (?:long ago,? )?there (?:was|were|lived))\b",
    re.IGNORECASE,
)


def announces_a_tale(closing: str) -> re.Match[str] | None:
    """The words in a scene's last sentences by which what follows is told by somebody; None where there are none.

    Example: "This is what he told us.", "“Let me tell you how it was,” she said."
    Counter-example: "He told us the truth."
    """
    return _ANNOUNCES.search(closing)


def announces_reading(closing: str) -> re.Match[str] | None:
    """The words by which what follows is read by somebody: "She unfolded the letter and began to read."."""
    return _READS.search(closing)


def tale_is_over(opening: str) -> re.Match[str] | None:
    """The words with which a scene opens when a tale is over: "When he had finished", "She put down the letter"."""
    return _OVER.match(opening)


def is_made_up(words: str) -> bool:
    """Whether a tale is no true one: "Once upon a time"."""
    return bool(_MADE_UP.search(words))
