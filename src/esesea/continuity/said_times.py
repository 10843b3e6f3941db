"""The days and hours at which the narrator says that the story now stands, and the steps from one to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.continuity.amounts import AMOUNT, Amount, amount
from esesea.continuity.narration import Narration
from esesea.patterns import late
from esesea.story.calendar import GREGORIAN
from esesea.story.time import TimeExpression
from esesea.text.span import Span
from esesea.text.structure.numbers import ORDINALS, value

_VALUE = late(
    r"(?P<year>\d{4}|XXXX)-(?:WXX-(?P<weekday>\d+)|(?P<month>\d\d)-(?P<day>\d\d))(?:T\w\w)?(?:\[(?P<calendar>.+)\])?"
)
_CLOCK = late(r"T(\d\d):(\d\d)")
_SURE_HALF = late(r"\b[ap]\.?\s?m\b|morning|afternoon|evening|night|noon|midday|midnight", re.IGNORECASE)
_NTH_DAY = late(rf"the\s+(?P<nth>{'|'.join(ORDINALS[1:])}|twentieth|\d+(?:st|nd|rd|th))\s+day", re.IGNORECASE)

STEP = late(
    rf"(?:{AMOUNT}\s+(?:later|afterwards?|after\s+that|thereafter)"
    r"|(?:on\s+)?(?P<next>the\s+(?:very\s+)?(?:next|following)\s+(?:day|morning|afternoon|evening|night)"
    r"|the\s+day\s+after))",
    re.IGNORECASE,
)

_LEAD = late(
    r"(?:\W|\b(?:and|but|then|which|past|nearly|almost|close|upon|well|so|now|by\s+then|it|that|this|was|is|on|at|by|in|the|a|of|already|still|only|just|again"
    r"|once\s+more|today|early|late|morning|evening|afternoon|night|day|date|hour|time|when|came|dawned"
    r"|clock|watch|church|bell|his|her|my|wall|hall|kitchen|tower|station|town|mantel|shows?|strikes?|says?|struck|said|showed|read|exactly|precisely)\b)*",
    re.IGNORECASE,
)
"""What may stand in a sentence before a day or hour that is now; "he left on Friday" tells of any."""

_EDGE = late(
    r"\b(?:for|since|until|till|before|after|from|to|than|every|each|next|last|about|of|by)\s*$", re.IGNORECASE
)
_OF_PART = late(r"\b(?:morning|evening|afternoon|night|day|date)\s+of\s*$", re.IGNORECASE)
_UNSURE = late(
    r"\b(?:had|has|have|would|will|shall|should|might|could|must|may|every|each|always|usually|never|if|unless|or"
    r"|going\s+to|used\s+to|not|no|supposed|expected|planned|meant)\b|['’](?:d|ll)\b|n['’]t\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it is named: what is not said is None. ``weekday`` is an index, from 0, into those of ``calendar``.

    ``ordinal`` is the whole number of a full date; ``month`` and ``day`` are of a date without its year, ``nth`` counts
    the days of a journey or stay.
    """

    weekday: int | None = None
    ordinal: int | None = None
    month: int | None = None
    day: int | None = None
    nth: int | None = None
    calendar: str = GREGORIAN.name


@dataclass(frozen=True, slots=True)
class Hour:
    """``minutes`` after midnight; ``sure`` where it cannot be twelve hours off ("3 p.m."; "three" may be either)."""

    minutes: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Step:
    """So much later than what was told before; ``amount`` of one day for "the next morning"."""

    amount: Amount


@dataclass(frozen=True, slots=True)
class SaidTime:
    """The words at ``span``, in ``sentence``, say ``what`` of the story's now; ``label``: a slug line or title does."""

    span: Span
    sentence: Span
    what: Day | Hour | Step
    label: bool = False


def said_times(narration: Narration) -> tuple[SaidTime, ...]:
    """Each day and hour that is said to be now, and each counted step, in text order.

    Example: "It was Monday." "Two hours later the clock said five." Counter-example: "He would go on Monday", "until
    five o'clock", "“It was Monday,” he said", "about two days later".
    """
    return tuple(sorted(_said(narration), key=lambda each: each.span))


def _said(narration: Narration) -> Iterator[SaidTime]:
    for time in narration.story.time_expressions:
        what = narration.recall(_what, time.value, narration.words(time.span))
        if what is None:
            continue
        labels = narration.is_label(time.span)
        if not labels and (time.quoted or not narration.asserts(time.span)):
            continue
        sentence = narration.sentence(time.span.start)
        if isinstance(what, Step):
            if not _is_qualified(narration, time, sentence):
                yield SaidTime(time.span, sentence, what, labels)
        elif labels or is_now(narration, time.span, sentence):
            yield SaidTime(time.span, sentence, what, labels)


def _what(value: str | None, words: str) -> Day | Hour | Step | None:
    return step_of(words) or day_of(value, words) or hour_of(value, words)


def step_of(words: str) -> Step | None:
    """The step that ``words`` say and nothing else; None of any others."""
    found = STEP.fullmatch(words)
    if found is None:
        return None
    counted = Amount(1, "day") if found["next"] else amount(found)
    return Step(counted) if counted is not None else None


def day_of(time: str | None, words: str) -> Day | None:
    """The day that an expression of that value names; None of one that names an hour, a year or a length."""
    nth = _NTH_DAY.fullmatch(words)
    if nth:
        return Day(nth=value(nth["nth"]))
    found = _VALUE.fullmatch(time or "")
    if found is None:
        return None
    calendar = found["calendar"] or GREGORIAN.name
    if found["weekday"]:
        return Day(weekday=int(found["weekday"]) - 1, calendar=calendar)
    month, day = int(found["month"]), int(found["day"])
    if found["year"] == "XXXX" or found["calendar"]:
        return Day(month=month, day=day, calendar=calendar)
    return Day(ordinal=GREGORIAN.day(int(found["year"]), month, day))


def hour_of(time: str | None, words: str) -> Hour | None:
    """The hour that an expression of that value names; None of any other."""
    found = _CLOCK.fullmatch(time or "")
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2])
    sure = hours > 12 or bool(_SURE_HALF.search(words))
    return Hour(hours % 24 * 60 + minutes, sure)


def _is_qualified(narration: Narration, time: TimeExpression, sentence: Span) -> bool:
    """Whether it is "about two days later", "not two hours later": nothing can be counted by it."""
    text = narration.story.document.text
    before = text[sentence.start : time.span.start]
    return bool(
        re.search(r"\b(?:about|some|nearly|almost|perhaps|not|over|than|or|least|maybe)\s*$", before, re.IGNORECASE)
    )


def is_now(narration: Narration, span: Span, sentence: Span) -> bool:
    """Whether the sentence begins with this time, but for steps and small words, and tells what happens then."""
    return narration.recall(_is_now, narration.story.document.text, span, sentence)


def _is_now(text: str, span: Span, sentence: Span) -> bool:
    before, after = STEP.sub(" ", text[sentence.start : span.start]), text[span.end : sentence.end]
    if not _LEAD.fullmatch(before) or (_EDGE.search(before) and not _OF_PART.search(before)):
        return False
    cleft = re.match(r"\s+(?:when|that|he|she|they|we|I)\b", after)
    if cleft is None and re.search(r"\bit\s+(?:was|is)\b", before, re.IGNORECASE):
        return True
    return not _UNSURE.search(after)
