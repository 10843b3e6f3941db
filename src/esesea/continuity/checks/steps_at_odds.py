"""Days and hours between which another time lies than is said: Monday, and two days later Friday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from esesea.continuity.amounts import DAY, HOUR
from esesea.continuity.days_ahead import wrong_counts
from esesea.continuity.narration import Narration
from esesea.continuity.said_times import Day, Hour, SaidTime, Step, said_times
from esesea.continuity.sureness import numbered
from esesea.story.calendar import GREGORIAN, Calendar
from esesea.story.finding import Finding, Severity
from esesea.story.story import Story
from esesea.text.span import Span

NAME = "steps_at_odds"

CONFIDENCE = 0.85

NEXT_TO = 30
"""Characters that may stand between a step and the day or hour to which it leads."""

FURTHEST = 6000
"""Characters from a day or hour to the step that is counted from it; further off it may be another's."""

HALF_A_DAY = 12 * HOUR

_PASSING = re.compile(
    r"\b(?:later|next|following|another|afterwards?|passed|went\s+by|elapsed|since|until|till|tomorrow|overnight|slept"
    r"|woke|weeks?|months?|days|nights|again\s+on|meanwhile)\b",
    re.IGNORECASE,
)
"""Words between two times by which more time may pass than is counted."""


@dataclass(frozen=True, slots=True)
class _Base:
    """The last day or hour that was said, where, and how many minutes were stepped on from it since."""

    said: SaidTime
    stepped: float = 0.0
    steps: tuple[Span, ...] = ()


def check(story: Story) -> Iterator[Finding]:
    """A counted step that leads from one day or hour to another that lies at another distance.

    So is a day that a dated scene names and counts at once.

    Example: "It was Monday. … Two days later, on Friday, …"; "At three o'clock … Two hours later it was six."; on
    9 June "on the twentieth of June, thirty days from then".
    Counter-example: "about two days later", a step after other words by which time passes, another scene between.
    """
    narration = Narration.of(story)
    said = said_times(narration)
    calendars = {each.name: each for each in (GREGORIAN, story.calendar) if each is not None}
    walked = [
        finding
        for kind in (Day, Hour)
        for finding in _walk(narration, [each for each in said if isinstance(each.what, kind | Step)], calendars)
    ]
    yield from walked
    told = {finding.scenes for finding in walked}
    yield from (finding for finding in _between_scenes(story, calendars) if finding.scenes not in told)
    for each in wrong_counts(narration, calendars):
        own = narration.words(each.date.evidence.spans[0]) if each.date.evidence.spans else "the day of the scene"
        spans = (*each.date.evidence.spans, *sorted((each.counted, each.named)))
        words = (narration.words(each.counted), own, narration.words(each.named))
        yield _said(story, words, (each.scene,), spans, CONFIDENCE * each.date.evidence.confidence)


def _between_scenes(story: Story, calendars: Mapping[str, Calendar]) -> Iterator[Finding]:
    """Scenes that are on weekdays of their own, and so many days apart as a label or an opening counts."""
    on = {each.scene: each for each in story.day_patterns if each.weekday is not None}
    for step in story.distances:
        one, other = on.get(step.a), on.get(step.b)
        if one is None or other is None or step.least != step.most or one.calendar != other.calendar:
            continue
        calendar = calendars.get(one.calendar)
        if calendar is None or one.weekday is None or other.weekday is None:
            continue
        spans = tuple(sorted({*one.evidence.spans, *step.evidence.spans, *other.evidence.spans}))
        if (one.weekday + step.least - other.weekday) % len(calendar.weekdays) and len(spans) > 1:
            words = " ".join(story.quote(step.evidence.spans[0]).split()) if step.evidence.spans else "the step"
            first, second = calendar.weekdays[one.weekday], calendar.weekdays[other.weekday]
            scenes = tuple(sorted((step.a, step.b), key=lambda scene: story.scene(scene).reading_order))
            sure = one.evidence.confidence * step.evidence.confidence * other.evidence.confidence
            yield _said(story, (words, first, second), scenes, spans, sure)


def _walk(narration: Narration, said: list[SaidTime], calendars: Mapping[str, Calendar]) -> Iterator[Finding]:
    base: _Base | None = None
    pending: SaidTime | None = None
    for each, following in pairwise((*said, None)):
        if each is None:
            continue
        if isinstance(each.what, Step):
            pending = each if following is not None and _leads_to(each, following) else pending
            if base is not None and pending is not each and not _precedes(base.said, each):
                base = _stepped(narration, base, each)
            continue
        step = pending if pending is not None and _leads_to(pending, each) else _after(each, following)
        pending = None
        if base is not None and step is not None and _reaches(narration, base, step):
            finding = _compared(narration, base, step, each, calendars)
            if finding is not None:
                yield finding
        base = _Base(each)


def _leads_to(step: SaidTime, to: SaidTime) -> bool:
    """Whether "two days later, on Friday" stand together."""
    near = to.span.start - step.span.end <= NEXT_TO
    return not isinstance(to.what, Step) and near and (step.sentence == to.sentence or step.label)


def _after(said: SaidTime, following: SaidTime | None) -> SaidTime | None:
    """The step of "On Friday, two days later, …"."""
    return following if following is not None and _precedes(said, following) else None


def _precedes(said: SaidTime, step: SaidTime) -> bool:
    near = 0 <= step.span.start - said.span.end <= 3
    return isinstance(step.what, Step) and step.sentence == said.sentence and near


def _stepped(narration: Narration, base: _Base, step: SaidTime) -> _Base | None:
    """The base, moved on by a step that names no day of its own; None where it cannot be counted on."""
    assert isinstance(step.what, Step)
    if not _reaches(narration, base, step):
        return None
    return replace(base, stepped=base.stepped + step.what.amount.minutes, steps=(*base.steps, step.span))


def _reaches(narration: Narration, base: _Base, step: SaidTime) -> bool:
    """Whether the step is counted from the base: in one scene, or at the head of the next, and no other time passes."""
    here, there = narration.scene(base.said.span.start), narration.scene(step.span.start)
    if here is None or there is None or step.span.start - base.said.span.end > FURTHEST:
        return False
    if here != there and there.reading_order != here.reading_order + 1:
        return False
    if here != there and step.sentence.start - there.span.start > NEXT_TO:
        return False
    between = narration.story.document.text[base.said.span.end : step.span.start]
    for span in base.steps:
        start = span.start - base.said.span.end
        between = between[:start] + " " * len(span) + between[start + len(span) :]
    return not _PASSING.search(between)


def _compared(
    narration: Narration, base: _Base, step: SaidTime, to: SaidTime, calendars: Mapping[str, Calendar]
) -> Finding | None:
    assert isinstance(step.what, Step)
    if isinstance(base.said.what, Day) and isinstance(to.what, Day):
        counted = (base.stepped + step.what.amount.minutes) / DAY
        exact = step.what.amount.unit in {"day", "night"} and base.stepped % DAY == 0
        wrong = exact and _days_clash(base.said.what, to.what, round(counted), calendars)
    elif isinstance(base.said.what, Hour) and isinstance(to.what, Hour):
        wrong = _hours_clash(base.said.what, to.what, base.stepped + step.what.amount.minutes)
    else:
        return None
    return _finding(narration, base, step, to) if wrong else None


def _days_clash(one: Day, other: Day, days: int, calendars: Mapping[str, Calendar]) -> bool:
    calendar = calendars.get(one.calendar)
    if one.calendar != other.calendar or calendar is None:
        return False
    if one.weekday is not None and other.weekday is not None:
        return (one.weekday + days - other.weekday) % len(calendar.weekdays) != 0
    if one.ordinal is not None and other.ordinal is not None:
        return other.ordinal - one.ordinal != days
    if one.nth is not None and other.nth is not None:
        return other.nth - one.nth != days
    if one.month is not None and other.month is not None:
        return _yearless_clash(one, other, days, calendar)
    return False


def _yearless_clash(one: Day, other: Day, days: int, calendar: Calendar) -> bool:
    """Two dates of some year; in a leap year a day more may lie between."""
    for year in range(1, 9):
        first = calendar.day(year, one.month or 1, one.day or 1)
        if first is not None and calendar.date(first + days)[1:] == (other.month, other.day):
            return False
    return True


def _hours_clash(one: Hour, other: Hour, minutes: float) -> bool:
    """Whether the clock shows another time, by more than people round."""
    whole = DAY if one.sure and other.sure else HALF_A_DAY
    off = (one.minutes + minutes - other.minutes) % whole
    return min(off, whole - off) > max(15.0, minutes / 4)


def _finding(narration: Narration, base: _Base, step: SaidTime, to: SaidTime) -> Finding:
    story = narration.story
    spans = (base.said.span, *base.steps, *sorted((step.span, to.span)))
    scenes = dict.fromkeys(scene.id for span in spans if (scene := narration.scene(span.start)) is not None)
    first, second, by = (narration.words(span) for span in (base.said.span, to.span, step.span))
    return _said(story, (by, first, second), tuple(scenes), spans, CONFIDENCE)


def _said(
    story: Story, words: tuple[str, str, str], scenes: tuple[str, ...], spans: tuple[Span, ...], sure: float
) -> Finding:
    by, first, second = words
    where = " and ".join(numbered(story, each) for each in scenes)
    return Finding(
        NAME,
        Severity.WARNING,
        f"“{by}” does not lead from “{first}” to “{second}” ({where}).",
        "Change one of the two times or how long lies between them.",
        scenes,
        spans,
        sure,
    )
