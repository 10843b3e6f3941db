"""How often somebody has been at a place by now, as one sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from esesea.continuity.amounts import COUNTED, NTH
from esesea.continuity.hearing import Hearing
from esesea.continuity.narration import UNPLACED
from esesea.continuity.passages import places_of
from esesea.continuity.persons import Marked
from esesea.patterns import late
from esesea.text.span import Span
from esesea.text.structure.numbers import value


@dataclass(frozen=True, slots=True)
class SaidVisits:
    """``who`` has been at ``place`` ``times`` times by ``scene``; ``past``: it is told of a time before that."""

    who: str
    place: str
    times: int
    span: Span
    scene: str
    past: bool = False


_HINTS = (
    " time",
    "twice",
    "thrice",
    " visit",
    " journey",
    " stay ",
    " trip",
    " glimpse",
    " sight of",
    "never ",
    " often",
    "every summer",
    "every year",
    " knew ",
    " call ",
)
_COUNTING = late(
    r"never\b.*\b(?:seen|been|set|visited|inside|before|until|till|yet|life|hitherto)\b|time|visit|journey|stay|trip|sight|glimpse|view|sojourn|call"
    r"|twice|thrice",
    re.IGNORECASE | re.DOTALL,
)
_PLACE = late(
    r"\b(?:at|in|to|of|into|before|outside|over|inside|knows?|back\s+to|saw|seen|sees|see|visited|visiting|visit|reached|entered|left|knew|beheld|at\s+the\s+gates?\s+of)\s+(?:the\s+)?"
    r"(?P<place>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)"
)
_CALENDAR = late(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|Christmas|Easter|God|Heaven|I|English|French|German|Latin)\b"
)
_NOT_EVER = (
    r"(?!\s+(?:in\s+(?:\w+\s+){0,3}(?:years?|months?|weeks?|days?|ages)|since|that\s+(?:day|week|year|night|month)"
    r"|today|to-day|this\s+\w+|alone|with|without|as|by|in\s+(?:company|state|peace)|sober|properly|clearly|really))"
)
_VERBS = (
    r"(?:came|comes|come|went|gone|been|visited|saw|sees|seen|stood|stands|returned|entered|reached|beheld|set\s+(?:foot|eyes)|crossed"
    r"|arrived|drove|rode|stayed|was|is|landed|called|stopped)"
)
_GOES_THERE = late(
    rf"\b{_VERBS}\s+(?:\w+ly\s+|back\s+|again\s+|now\s+|once\s+more\s+)*"
    r"(?:(?:in|to|at|into|before|through|upon|on|by|up|over|from|round|near)\s+)*(?:the\s+)?[A-Z]"
)
"""Of a place: "was in Rome for the first time", not "was happy in Rome for the first time"."""
_COUNTS = (
    late(rf"\b(?:the|a)\s+(?:very\s+)?(?P<nth>{NTH})\s+time\b{_NOT_EVER}", re.IGNORECASE),
    late(rf"(?P<nth>{NTH})\s+(?:visit|journey|stay|trip|sight|glimpse|view|sojourn|call)\b{_NOT_EVER}", re.IGNORECASE),
)
_TIMES = late(
    r"\b(?:have|has|had|having|[’']ve|[’']s)\s+(?:\w+\s+){0,3}?(?:been|visited|stayed|seen|called|come|gone)\b(?P<all>.*)",
    re.IGNORECASE,
)
_HOW_OFTEN = late(rf"\b(?:(?P<twice>twice|thrice)|(?P<n>{COUNTED})\s+times)\b", re.IGNORECASE)
_NEVER = late(
    r"\bnever\s+(?:yet\s+|once\s+)?(?:been|seen|set\s+(?:foot|eyes)|visited|stayed|come|gone)\b.*\b(?:before|until\s+(?:now|then|that)|till\s+(?:now|then)"
    r"|yet|in\s+(?:his|her|my)\s+life|hitherto)\b"
    r"|\bnever\s+before\s+(?:been|seen|set|visited|stayed|come|gone|entered)\b",
    re.IGNORECASE,
)
_WELL = late(
    r"\b(?:knew|knows|know)\s+(?:[A-Z][\w’'-]+\s+)+(?:well|by\s+heart|as\s+\w+\s+knew)\b"
    r"|\b(?:had|having)\s+(?:so\s+)?(?:often\s+)?(?:stayed|been|visited|dined|slept)\b[^.;]*?\b(?:so\s+often|often|every\s+(?:summer|year|autumn|winter|spring|week)|many\s+times|a\s+dozen\s+times)\b"
)
_OTHER_COUNTS = late(r"\b(?:never|twice|thrice|times|well|by\s+heart|often|every|as\s+\w+\s+knew)\b", re.IGNORECASE)
"""In all that the forms behind `_COUNTS` find."""
SEVERAL = 3
"""So many times, at least, somebody has been where they were often."""
_ELSEWHEN = late(
    r"\b(?:when|if|as\s+if|as\s+though|would|could|might|(?-i:may)|must|should|will|shall|remember\w*|recall\w*|thought\s+of|since|after|before(?=\s+\w+\s+(?:had|was))"
    r"|not|planned|promis\w+|dream\w*|speak|spoke|told|tell|like)\b|n[’']t\b",
    re.IGNORECASE,
)
_SINCE = late(r"\bsince\b|\b(?:in|for)\s+(?:\w+\s+){0,2}years\b", re.IGNORECASE)
"""Behind a count: it is the first in years, and not ever."""
_PAST = late(r"\b(?:had|having)\b|[’']d\b", re.IGNORECASE)


def said_visits(hearing: Hearing) -> Iterator[SaidVisits]:
    """Each count of somebody's stays at a place that has a name, in text order; each names one person alone.

    Example: "It was Ada's second visit to Rome", "“I have been to Rome three times,” said Ada", "She had never been in
    Rome before". Counter-example: "for the first time in years", "when Ada came for the first time".
    """
    for scene, visits in hearing.each(_heard, hearing.narration.sentences(_hinted, likely=_likely)):
        yield replace(visits, scene=scene.id)


def _hinted(text: str) -> Iterator[int]:
    return (at for word in _HINTS for at in places_of(word, text))


def _likely(words: str) -> bool:
    """Whether a place that may have a name and the words of a count are there; most that have a hint have not."""
    if not (_PLACE.search(words) and _COUNTING.search(words)):
        return False
    return _OTHER_COUNTS.search(words) is not None or any(form.search(words) for form in _COUNTS)


def _heard(hearing: Hearing, sentence: Span) -> tuple[SaidVisits, ...]:
    marked = hearing.persons.marked(sentence)
    if len(marked.everybody) != 1 or not (hearing.narration.asserts(sentence) or _says_so(hearing, marked)):
        return ()
    places = [each["place"] for each in _PLACE.finditer(marked.text) if not _CALENDAR.match(each["place"])]
    (who,) = marked.everybody
    for times, start, end in _counted(marked.text):
        if len(set(places)) == 1 and not _ELSEWHEN.search(marked.text, 0, start):
            if _SINCE.search(marked.text, end):
                continue
            span = Span(start, end).shifted(marked.span.start)
            past = times > 0 and _PAST.search(marked.text, 0, start) is not None
            return (SaidVisits(who, places[0], max(1, times), span, UNPLACED, past),)
    return ()


def _says_so(hearing: Hearing, marked: Marked) -> bool:
    """Whether somebody says it of themselves; what stands behind the speech in the same sentence may name them, too."""
    said = hearing.narration.speech(marked.first.start)
    return said is not None and said.speaker in marked.everybody and hearing.persons.tags(said)


def _counted(text: str) -> Iterator[tuple[int, int, int]]:
    """So many times (0: never before), and where the words begin and end."""
    never = _NEVER.search(text)
    if never is not None:
        yield 0, never.start(), never.end()
    for form in _COUNTS:
        for found in form.finditer(text):
            nth = value(" ".join(found["nth"].split()))
            if nth is not None and (_GOES_THERE.search(text) or "time" not in found.group()):
                yield nth, found.start(), found.end()
    well = _WELL.search(text)
    if well is not None:
        yield SEVERAL, well.start(), well.end()
    perfect = _TIMES.search(text)
    often = _HOW_OFTEN.search(text, perfect.start()) if perfect is not None else None
    if often is not None:
        times = {"twice": 2, "thrice": 3}.get((often["twice"] or "").lower()) or value(
            " ".join((often["n"] or "0").split())
        )
        if times:
            yield times, often.start(), often.end()
