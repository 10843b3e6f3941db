"""What people say to one another when one of them is out of their time: "You haven't met me yet."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from esesea.patterns import late
from esesea.reading.english.numerals import NUMBER

_YEAR = r"(?:1[0-9]{3}|2[0-9]{3})"
_IM = r"\bI(?:[’']m| am| come| came|[’']ve come| have come)"
_YOURE = r"\byou(?:[’']re| are| come| came|[’']ve come| have come)"
_NOT = r"(?:haven[’']t|have not|hasn[’']t|has not)"
_FROM_ELSEWHEN = (
    rf"(?:from|out of) (?:the (?:distant |far )?(?:future|past)\b|before\b(?! )|(?:the year )?{_YEAR}\b|the year \d+"
    r"|another (?:time|century|age|year|era)\b"
    r"|the (?:\w+teenth|\w+tieth|(?:twenty|thirty)-\w+) century\b"
    rf"|(?:{NUMBER}|a few|many) (?:years|centuries) (?:ago|hence|from now|in the (?:future|past)))"
)
_UNBORN = (
    r"\bI (?:haven[’']t been|have not been|won[’']t be|will not be|shall not be) born"
    rf" (?:yet\b|(?:for|until|till) (?:another )?(?:{NUMBER}|{_YEAR}))"
)
_NOT_HAPPENED = (
    rf"\bit {_NOT} happened (?:to|for) (?:you|me) yet\b"
    rf"|\b(?:for|to) you,? (?:it|this|that) {_NOT} happened yet\b"
)
_EARLY, _LATE = r"\b(?:first|beginning|past|yesterday)\b", r"\b(?:last|end|future|tomorrow)\b"
_NEAR, _YOU, _ME = r"[^.!?]{0,25}", r"\b(?:you|yours?)\b", r"\b(?:me|my|mine)\b"
_CROSSED = (
    rf"{_EARLY}{_NEAR}{_YOU}{_NEAR}{_LATE}{_NEAR}{_ME}"
    rf"|{_LATE}{_NEAR}{_YOU}{_NEAR}{_EARLY}{_NEAR}{_ME}"
    rf"|\b(?:your|my) {_EARLY} (?:is|was|will be) (?:your|my) {_LATE}"
    rf"|\b(?:your|my) {_LATE} (?:is|was|will be) (?:your|my) {_EARLY}"
)
_OPPOSITE = (
    r"\bwe (?:\w+ )?(?:meet|live|are living) (?:\w+ )?(?:from|in) (?:the )?"
    r"(?:opposite|different) (?:directions?|orders?)\b"
    r"|\bwe (?:\w+ )?(?:meet|live|go|come|are coming) (?:\w+ )?from (?:the )?opposite ends\b"
    r"|\bwe (?:meet|keep meeting) in the wrong order\b"
)
_SAME_PERSON = (
    rf"\bI(?:[’']m| am) you,? (?:from|in|{NUMBER}|only|but|just|a few)\b"
    rf"|\byou(?:[’']re| are) me,? (?:from|in|{NUMBER})\b"
)


class Talk(StrEnum):
    """What kind of thing is said; two of one kind weigh as one."""

    ORIGIN = "origin"
    UNMET = "unmet"
    CROSSED = "crossed"
    SELF = "self"
    YEAR = "year"


class Of(StrEnum):
    """Of whom it is said."""

    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class SaidTravel:
    """Characters ``start`` up to ``end`` of a speech say this, with this confidence, of its speaker or addressee."""

    talk: Talk
    of: Of
    start: int
    end: int
    confidence: float


def _said(pattern: str) -> re.Pattern[str]:
    return late(pattern, re.IGNORECASE)


_RULES = (
    (Talk.ORIGIN, Of.SPEAKER, 0.55, _said(rf"{_IM} {_FROM_ELSEWHEN}")),
    (Talk.ORIGIN, Of.ADDRESSEE, 0.55, _said(rf"{_YOURE} {_FROM_ELSEWHEN}")),
    (Talk.ORIGIN, Of.SPEAKER, 0.65, _said(r"\bI(?:[’']m| am) a time[- ]travell?er\b")),
    (Talk.ORIGIN, Of.SPEAKER, 0.65, _said(_UNBORN)),
    (Talk.UNMET, Of.SPEAKER, 0.6, _said(rf"\byou (?:just )?{_NOT} (?:even )?met me yet\b")),
    (Talk.UNMET, Of.SPEAKER, 0.65, _said(_NOT_HAPPENED)),
    (Talk.UNMET, Of.BOTH, 0.3, _said(r"\bit(?:[’']s| is) the (?:first|last) time for (?:you|me)\b")),
    (Talk.CROSSED, Of.BOTH, 0.6, _said(_CROSSED)),
    (Talk.CROSSED, Of.BOTH, 0.5, _said(_OPPOSITE)),
    (Talk.SELF, Of.BOTH, 0.6, _said(_SAME_PERSON)),
    (Talk.YEAR, Of.SPEAKER, 0.35, _said(r"\bwhat year (?:is it|is this|have I|did I|am I)\b")),
    (Talk.YEAR, Of.ADDRESSEE, 0.35, _said(rf"\b(?:it(?:[’']s| is)|this is|the year is) (?:the year )?{_YEAR}\b")),
)
"""What is said, of whom, with which confidence. All set by hand, and all below what parts a clock by itself."""


def said_travels(speech: str) -> Iterator[SaidTravel]:
    """The signs in one stretch of speech. People jest, lie and lose their memory, so none is enough by itself.

    Example: "You haven't met me yet.", "I come from the year 2061.", "What's tomorrow to you is yesterday to me."
    Counter-example: "You don't know me yet.", "Are you from the future?", "I come from Leeds."
    """
    for talk, of, sure, pattern in _RULES:
        for match in pattern.finditer(speech):
            if talk is Talk.YEAR or not _is_asked(speech, match.end()):
                yield SaidTravel(talk, of, match.start(), match.end(), sure)


def _is_asked(speech: str, end: int) -> bool:
    closing = re.search(r"[.!?…]", speech[end:])
    return closing is not None and closing.group() == "?"
