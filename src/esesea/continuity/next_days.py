"""Weekdays that are said to be the day after another: "It was Sunday. … Next morning, a Wednesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from esesea.continuity.narration import Narration
from esesea.continuity.passages import places_of
from esesea.story.calendar import GREGORIAN, Calendar
from esesea.text.span import Span

REACH = 1500
"""Characters back to the day from which the next one is counted."""


@dataclass(frozen=True, slots=True)
class NextDay:
    """The day at ``base`` is not the day before the one at ``named``, as ``step`` has it."""

    base: Span
    step: Span
    named: Span
    scene: str


_HINTS = ("ext ", "following ", " after", "morrow")
_PARTS = r"(?:day|morning|forenoon|noon|afternoon|evening|night)"
_STEP = (
    rf"(?P<step>(?:the\s+)?(?:very\s+)?(?:next|following)\s+{_PARTS}|(?:the\s+)?{_PARTS}\s+(?:that\s+followed|after(?:\s+(?!the\b)[^,.;]{{2,40}})?)"
    r"|the\s+morrow|(?<![\w-])next\s+day)"
)
_IS = (
    r"(?:\s+|\s*[,(]\s*|\s*—\s*)(?:(?:which|it|that|this)\s+(?:was|is)\s+|being\s+|was\s+|is\s+|on\s+)?"
    r"(?:an?\s+|the\s+)?"
)
_NOT_NOW = re.compile(
    r"\b(?:until|till|since|before|every|each|next|last|if|would|will|shall|should|could|might|may|must|had|has|have|not|never|always"
    r"|often|usually|invited|expected|promised)\b|[’'](?:d|ll)\b|n[’']t\b",
    re.IGNORECASE,
)
_FORETOLD = re.compile(r"\b(?:if|would|will|shall|should|could|might|may|must)\b|[’'](?:d|ll)\b", re.IGNORECASE)
_PASSES = re.compile(
    r"\b(?:later|next|following|another|afterwards|passed|went\s+by|elapsed|since|until|till|to-?morrow|overnight|weeks?|months?|days"
    r"|nights|meanwhile|the\s+morrow)\b",
    re.IGNORECASE,
)


def next_days(narration: Narration, calendar: Calendar = GREGORIAN) -> Iterator[NextDay]:
    """Each day that is said to follow on a day of which it is not the next, in one scene and with no time between.

    Example: "Ada came on Monday. The next day, which was Friday, …". Counter-example: "the Friday after", "Ada would
    come on Monday", a week between.
    """
    names = [name.casefold() for name in calendar.weekdays]
    weekday = re.compile(rf"\b(?:{_either(calendar.weekdays)})\b(?![’'-])")
    text = narration.story.document.text
    for sentence, found in narration.recall(_told, text, narration.sentences(_hinted), calendar.weekdays):
        scene = narration.scene(sentence.start)
        if scene is None or not narration.asserts(sentence):
            continue
        if _FORETOLD.search(text, sentence.start, sentence.end) or found.start() - sentence.start > len(
            "And so it was that on "
        ):
            continue
        base = _last_day(narration, weekday, Span(max(scene.span.start, sentence.start - REACH), sentence.start))
        if base is not None and (names.index(base.of(text).casefold()) + 1) % len(names) != names.index(
            found["day"].casefold()
        ):
            yield NextDay(base, Span(*found.span("step")), Span(*found.span("day")), scene.id)


def _hinted(text: str) -> Iterator[int]:
    return (at for word in _HINTS for at in places_of(word, text))


def _told(text: str, sentences: tuple[Span, ...], weekdays: tuple[str, ...]) -> tuple[tuple[Span, re.Match[str]], ...]:
    """Those of the sentences that name a weekday which follows on another."""
    day = rf"(?P<day>{_either(weekdays)})\b(?!\s+(?:week|next|last))"
    told = re.compile(rf"{_STEP}{_IS}{day}", re.IGNORECASE)
    searched = ((sentence, told.search(text, sentence.start, sentence.end)) for sentence in sentences)
    return tuple((sentence, found) for sentence, found in searched if found is not None)


def _either(names: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, names))


def _last_day(narration: Narration, weekday: re.Pattern[str], before: Span) -> Span | None:
    """The last weekday there that the narrator tells of as now; None where none is, or time passes behind it."""
    text = narration.story.document.text
    days = list(weekday.finditer(text, before.start, before.end))
    if not days:
        return None
    span = Span(*days[-1].span())
    sentence = narration.sentence(span.start)
    if not narration.asserts(span) or _NOT_NOW.search(text, sentence.start, sentence.end):
        return None
    return None if _PASSES.search(text, span.end, before.end) else span
