"""What headings, slug lines, transitions and titles on the screen say about time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from esesea.patterns import late
from esesea.reading.english.numerals import NUMBER, ORDINAL, number, ordinal
from esesea.reading.english.time_shifts import Direction, opening_shift


class Cue(StrEnum):
    """How the scene under a heading stands to what was told before."""

    FLASHBACK = "flashback"
    FLASH_FORWARD = "flash-forward"
    RETURN = "return"
    """Back to where the telling was before it left."""
    THEN = "then"
    """The earlier one of two alternating times."""
    NOW = "now"
    """The later one of them."""
    EARLIER = "earlier"
    LATER = "later"
    CONTINUOUS = "continuous"
    SAME = "same"
    """At the same time."""
    DREAM = "dream"
    IMAGINED = "imagined"
    NUMBERED = "numbered"
    """A counted day, year, term or try ("Day 3", "Attempt 12"): ``amount`` is the number, ``unit`` what is counted."""
    FROM_EVENT = "from an event"
    """So far from something that need not be named: "The Night Of", and "Six Weeks Before" beside it."""


@dataclass(frozen=True, slots=True)
class HeadingCue:
    """Characters ``start`` up to ``end`` of the heading give the cue. ``amount``: days of a step, or the number.

    ``from_there``: the step is from the moment told just before, whatever that is ("THE WEEK BEFORE"), and not, as "ONE
    WEEK EARLIER" may be, from the present.
    """

    cue: Cue
    start: int
    end: int
    amount: float | None = None
    unit: str = ""
    confidence: float = 0.92
    from_there: bool = False


_ENDING = r"(?:end(?:s|ing)?(?: of)?|out of|leaving|close)"
_AWAY = r"(?:flash ?-?backs?|flash ?-?forwards?|dream(?: sequence)?|memory|nightmare|fantasy|vision)"
_PRESENT = r"(?:the )?(?:present(?: day| time)?|scene|reality|now|today)"
_PART = r"(?:day|night|evening|morning|afternoon)"
_PERIOD = rf"(?:{_PART}|week|month|year|spring|summer|autumn|fall|winter)"
_STEP = (
    r"(?:moment|minute|second|hour|day|night|morning|evening|week|month|year|summer|winter|decade"
    r"|centur(?:y|ie)|time)s?"
)
_WHOLE: tuple[tuple[Cue, str], ...] = (
    (Cue.RETURN, rf"{_ENDING} {_AWAY}|{_AWAY}(?: sequence)? (?:ends?|over)|back (?:to|in) {_PRESENT}"),
    (Cue.FLASHBACK, r"(?:back to|return(?:s|ing)? to|resume) (?:the )?flash ?-?backs?(?: sequence)?"),
    (Cue.RETURN, r"return(?:s|ing)? to\b.*|resume\b.*|back to\b.*|(?:the |in the )?present(?: day| time)?|modern day"),
    (
        Cue.FLASHBACK,
        (
            r"(?:(?:begin|start|quick|brief|in|into|series of|new) )*flash ?-?backs?(?: sequence)?"
            r"(?: to| of| begins?| continues?)?\b.*"
        ),
    ),
    (Cue.FLASH_FORWARD, r"(?:(?:begin|start|quick|brief) )*flash ?-?forwards?(?: sequence)?(?: to| of)?\b.*"),
    (Cue.DREAM, r"(?:begin |in )?(?:a |the |[\w]+['’]s )?(?:dream|nightmare|dreaming)(?: sequence| begins)?"),
    (Cue.IMAGINED, r"(?:begin )?(?:[\w]+['’]s )?(?:fantasy|imagination|imagined|daydream)(?: sequence)?"),
    (Cue.CONTINUOUS, r"continuous(?:ly)?(?: action)?|continuing|immediately (?:after|following|afterwards?)"),
    (Cue.SAME, r"(?:at the )?same(?: time| moment| day| night)?|simultaneous(?:ly)?|meanwhile|intercut"),
    (Cue.LATER, rf"(?:[\w-]+ ){{0,4}}(?:{_STEP}|while|bit|little|much|even|beat) later|later(?: on)?"),
    (
        Cue.LATER,
        rf"(?:later )?(?:that|the same) {_PART}|(?:the )?(?:next|following) {_PERIOD}|(?:the )?{_PERIOD} after",
    ),
    (Cue.LATER, rf"(?:{NUMBER}|an?|some|many|several|a few) {_STEP} (?:after(?:wards?)?|on)"),
    (Cue.EARLIER, rf"(?:[\w-]+ ){{0,4}}{_STEP} (?:earlier|before(?: that)?|ago)|earlier(?: that {_PERIOD})?"),
    (Cue.EARLIER, rf"(?:the )?previous {_PERIOD}"),
    (Cue.FROM_EVENT, rf"(?:the )?(?:very )?{_PERIOD} of(?: it)?"),
    (Cue.THEN, r"then|(?:the |in the )?past|before|back then"),
    (Cue.NOW, r"now|today|after"),
)
_COMPILED = tuple((cue, late(pattern, re.IGNORECASE)) for cue, pattern in _WHOLE)
_COUNTED = (
    r"(?:second|minute|hour|day|night|morning|evening|week|fortnight|month|moon|year|sol|cycle|spring|summer|autumn|fall"
    r"|winter|season|term|semester|trimester|grade|form|shift|watch|attempt|try|take|loop|iteration|reset|life|round"
    r"|session|lesson|visit|interview|treatment|dose)"
)
_NUMBERED = late(
    rf"(?P<unit>{_COUNTED})s? (?:no\.? |number |#)?(?P<n>{NUMBER})"
    rf"|(?:the )?(?P<nth>{ORDINAL}) (?P<of>{_COUNTED})"
    r"|(?P<class>freshman|sophomore|junior|senior) year",
    re.IGNORECASE,
)
"""Times, and what is done time after time: a count of rooms or of roads says nothing of when."""
_CLASSES = {"freshman": 9, "sophomore": 10, "junior": 11, "senior": 12}
"""American classes by their grades; nothing tells those of a college from them."""

ACCOUNT = 0.85
"""Confidence that a scene in somebody's account was before it is told."""

_ACCOUNT = late(
    r"(?:\s[-–—]+\s*|\()(?P<cue>(?:(?:\w[\w.-]* ){0,3}\w[\w.-]*(?:['’]s|s['’]) (?:own )?"
    r"(?:account|version|story|tale|testimony|statement|confession|recollections?|memor(?:y|ies))(?: of .*)?"
    r"|as (?:[\w.'’-]+ ){1,4}(?:tells?|told|remembers?|remembered|recalls?|recalled|describes?|described) (?:it|this)))"
    r"(?=\s*(?:\)|\s[-–—]|$))",
    re.IGNORECASE,
)
_THE_PRESENT = late(
    r"(?:(?:back|return|resume)(?: to| in)? )?(?:the |in the )?present(?: day| time)?|modern day", re.IGNORECASE
)
_SEGMENT = late(r"(?:[^()\[\]—–/:|,.;\-\s\"“”*_]|(?<=\w)-(?=\w)|(?<=\w)\.(?=\w)| (?![ \-–—(]))+")
_FROM_THERE = late(r"the (?:previous|preceding) .*|the (?:very )?\w+ (?:before|earlier)|.* before that", re.IGNORECASE)


def heading_cues(heading: str) -> tuple[HeadingCue, ...]:
    """The cues in a heading, slug line or transition, in order; each stands alone between marks or dashes.

    Example: "INT. KITCHEN - NIGHT (FLASHBACK)" gives FLASHBACK, "Three years later" LATER by 1095.75 days.
    Counter-example: "INT. CONTINUOUS CARE WARD - DAY" and "Now We Are Six" give none.
    """
    found = (_segment_cue(match) for match in _SEGMENT.finditer(heading))
    return tuple(cue for cue in found if cue is not None)


def account_cue(slug: str) -> HeadingCue | None:
    """The cue of a slug line that says in whose account its scene is: "EXT. DOCK - NIGHT - THE PILOT'S VERSION".

    What somebody tells has been. Counter-example: "INT. NORA'S STORY CORNER - DAY"; a chapter called "Nora's Story" may
    be told from where she stands.
    """
    found = _ACCOUNT.search(slug)
    return HeadingCue(Cue.FLASHBACK, found.start("cue"), found.end("cue"), confidence=ACCOUNT) if found else None


def is_the_present(words: str) -> bool:
    """Whether the words of a cue name the story's present: "PRESENT DAY", "BACK TO PRESENT"; not "BACK TO SCENE"."""
    return bool(_THE_PRESENT.fullmatch(words))


def _segment_cue(match: re.Match[str]) -> HeadingCue | None:
    words = match.group().strip()
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    end = start + len(words)
    counted = _NUMBERED.fullmatch(words)
    if counted:
        return _numbered(counted, start, end)
    for cue, pattern in _COMPILED:
        if pattern.fullmatch(words):
            return _with_amount(cue, words, start, end)
    return None


def _numbered(counted: re.Match[str], start: int, end: int) -> HeadingCue:
    if counted["class"]:
        return HeadingCue(Cue.NUMBERED, start, end, _CLASSES[counted["class"].lower()], "grade", 0.92)
    n = number(counted["n"]) if counted["n"] else ordinal(counted["nth"])
    return HeadingCue(Cue.NUMBERED, start, end, n, (counted["unit"] or counted["of"]).lower(), 0.95)


def _with_amount(cue: Cue, words: str, start: int, end: int) -> HeadingCue:
    if cue in {Cue.LATER, Cue.EARLIER}:
        shift = opening_shift(words)
        wanted = Direction.LATER if cue is Cue.LATER else Direction.EARLIER
        days = shift.days if shift is not None and shift.direction is wanted else None
        if cue is Cue.EARLIER:
            return HeadingCue(cue, start, end, days, confidence=0.93, from_there=bool(_FROM_THERE.fullmatch(words)))
        return HeadingCue(cue, start, end, days)
    return HeadingCue(cue, start, end)
