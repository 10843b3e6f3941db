"""Dates that fall on another weekday, and scenes that are on two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from esesea.continuity.sureness import numbered
from esesea.story.finding import Finding, Severity
from esesea.story.scene import Mode, Scene
from esesea.story.story import Story
from esesea.story.time import TimeExpression
from esesea.text.span import Span

NAME = "weekday_clash"

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY_NAME = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
FULL_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
BESIDE = re.compile(r"[\s,(]*(?:the\s+)?", re.IGNORECASE)
"""What may stand between a weekday and the date it belongs to."""

TODAY = re.compile(
    rf"\bit\s+(?:is|was)\s+(?:a|now|still|only|already|once\s+more)?\s*({'|'.join(WEEKDAYS)})\b", re.IGNORECASE
)
"""Words by which the narration says which day it is; other weekdays may be past, to come, or any."""

GREGORIAN = 1752
"""The year in which English calendars became what they are; weekdays of earlier dates are not checked."""


def check(story: Story) -> Iterator[Finding]:
    """Dates whose weekday the calendar contradicts, and scenes of which two days are said that do not follow on."""
    yield from _wrong_dates(story)
    for scene in story.scenes:
        if scene.mode is Mode.MAIN:
            yield from _two_days(story, scene)


def _wrong_dates(story: Story) -> Iterator[Finding]:
    for said, day, dated in _dated_weekdays(story):
        true = WEEKDAYS[day.weekday()]
        if said.casefold() == true.casefold() or day.year <= GREGORIAN:
            continue
        yield Finding(
            NAME,
            Severity.WARNING,
            f"{day.day} {day:%B} {day.year} was a {true}, not a {said.capitalize()}.",
            "Change the weekday or the date, or mark it as meant if the story has a calendar of its own.",
            (dated[0].scene,),
            tuple(span for time in dated for span in _parts(story, time)),
            min((evidence.confidence for time in dated for evidence in time.evidence), default=0.9),
        )


def _dated_weekdays(story: Story) -> Iterator[tuple[str, date, tuple[TimeExpression, ...]]]:
    """Weekday, date, and the one expression that gives both or the two that stand side by side."""
    for time in story.time_expressions:
        day, said = _date(time), DAY_NAME.search(story.quote(time.span))
        if day and said:
            yield said.group(), day, (time,)
    for one, other in pairwise(story.time_expressions):
        if one.span.end > other.span.start or not BESIDE.fullmatch(_between(story, one, other)):
            continue
        day, said = _date(other), DAY_NAME.fullmatch(story.quote(one.span))
        if day and said:
            yield said.group(), day, (one, other)


def _between(story: Story, one: TimeExpression, other: TimeExpression) -> str:
    return story.quote(Span(one.span.end, other.span.start))


def _date(time: TimeExpression) -> date | None:
    found = FULL_DATE.match(time.value or "")
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:  # 30 February: another check's business
        return None


def _parts(story: Story, time: TimeExpression) -> tuple[Span, ...]:
    """The weekday and the rest of an expression that holds both, so that two quotes can be shown; else the whole."""
    said = DAY_NAME.search(story.quote(time.span))
    if said is None or len(said.group()) == len(time.span):
        return (time.span,)
    weekday = Span(time.span.start + said.start(), time.span.start + said.end())
    before, after = Span(time.span.start, weekday.start), Span(weekday.end, time.span.end)
    rest = max(before, after, key=len)
    return tuple(sorted((weekday, rest)))


def _two_days(story: Story, scene: Scene) -> Iterator[Finding]:
    said = list(_today(story, scene))
    for (first, one), (second, other) in pairwise(said):
        later = (WEEKDAYS.index(second) - WEEKDAYS.index(first)) % 7
        if later > 1:
            yield Finding(
                NAME,
                Severity.WARNING,
                f"In {numbered(story, scene.id)} it is {first}, and then {second}.",
                "Change one of the days, or put a scene break where the days pass.",
                (scene.id,),
                (one, other),
                0.85,
            )


def _today(story: Story, scene: Scene) -> Iterator[tuple[str, Span]]:
    """The days that the narration says it is, in order."""
    aside = [quotation.span for quotation in story.quotations if quotation.scene == scene.id]
    aside += [passage.span for passage in story.asides if passage.scene == scene.id]
    for found in TODAY.finditer(story.document.text, scene.span.start, scene.span.end):
        span = Span(*found.span(1))
        if not any(elsewhere.overlaps(span) for elsewhere in aside):
            yield found.group(1).capitalize(), span
