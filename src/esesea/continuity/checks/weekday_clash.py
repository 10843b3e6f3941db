"""Dates that fall on another weekday, and scenes that are on two."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from esesea.continuity.amounts import AMOUNT, amount
from esesea.continuity.narration import Narration
from esesea.continuity.next_days import NextDay, next_days
from esesea.continuity.remembering import memory_of
from esesea.continuity.sureness import numbered
from esesea.patterns import late
from esesea.story.calendar import GREGORIAN, REFORMED, Calendar
from esesea.story.finding import Finding, Severity
from esesea.story.replies import AUTHOR
from esesea.story.scene import Mode, Scene
from esesea.story.story import Story
from esesea.story.time import TimeExpression
from esesea.text.span import Span

NAME = "weekday_clash"

SAID_TWICE = 0.85
"""Confidence that two days that one scene is said to be on are both meant of its now."""

SOON = 150
"""Days in which a plan without a year is mostly carried out."""

PLANNED = 0.85
"""Confidence that a day to come of no year is the next such day."""

SAME_TALK = 1500
"""Characters within which people who speak of today and tomorrow do so on one day."""

_FULL_DATE = late(r"(-?\d{4,})-(\d\d)-(\d\d)(?:T\S*)?(?:\[(.+)\])?")
_YEARLESS = late(r"XXXX-(\d\d-\d\d)(?:\[(.+)\])?")
ONE_YEAR = 3
"""Scenes told so far from one another, at most, speak of the same year where they name one date."""
_BESIDE = late(r"[\s,(]*(?:the\s+)?", re.IGNORECASE)
"""What may stand between a weekday and the date it belongs to."""
_BEHIND = late(r"\s*[,(—]\s*(?:(?:which|that|it)\s+(?:was|is|fell\s+on)\s+|being\s+|was\s+)?(?:a\s+)?", re.IGNORECASE)
"""What may stand between a date and the weekday that is said of it."""

_TO_COME = late(
    r"\b(?:will|shall|would|won[’']t|going\s+to|(?:is|are|was|were)\s+to|by|until|till|not\s+later\s+than|due|set\s+for|fixed\s+for|booked"
    r"|planned|arranged|invited|meant\s+to|next|to\s+be|come\s+(?:on|for))\b|[’']ll\b",
    re.IGNORECASE,
)
_OF_THE_PAST = late(
    r"\b(?:had|have|has|been|years?|when|remember\w*|recall\w*|ago|once|last|since|those|used\s+to|if|dream\w*)\b|[’']d\b",
    re.IGNORECASE,
)
"""In a sentence of a day to come, and in none that may speak of another year's day."""

_IT_IS = late(r"\bit\s+(?:is|was)\s+(?:(?:a|now|still|only|already|once\s+more)\s+)?$", re.IGNORECASE)
"""Words by which the narration says which day it is; other weekdays may be past, to come, or any."""
_LEAD = 24
"""Characters before a weekday in which those words stand."""

_AWAY = {"yesterday": -1, "today": 0, "tomorrow": 1, "the day after tomorrow": 2, "the day before yesterday": -2}
"""How many days from the scene's own these are."""
_BACK = late(rf"{AMOUNT}\s+(?:ago|before|earlier|previously)", re.IGNORECASE)
_IS = late(
    r"\s*(?:(?:,|—|–|--)\s*(?:on\s+)?|(?:was|is|will\s+be|would\s+be|had\s+been|must\s+be|['’]s|being)\s+)?(?:a\s+)?",
    re.IGNORECASE,
)

Calendars = Mapping[str, Calendar]


@dataclass(frozen=True, slots=True)
class _Date:
    """A whole number of days in ``calendar``."""

    calendar: Calendar
    day: int

    @property
    def weekday(self) -> str:
        """The name of the day it falls on; empty where the calendar has no week."""
        weekday = self.calendar.weekday(self.day)
        return self.calendar.weekdays[weekday] if weekday is not None else ""

    @property
    def is_told(self) -> bool:
        """Whether its weekday is known: English calendars became what they are in 1752."""
        return bool(self.weekday) and (self.calendar is not GREGORIAN or self.calendar.date(self.day)[0] >= REFORMED)

    def __str__(self) -> str:
        year, month, day = self.calendar.date(self.day)
        return f"{day} {self.calendar.months[month - 1].name} {year}"


def check(story: Story) -> Iterator[Finding]:
    """Dates whose weekday the calendar contradicts, and scenes of which two days are said that do not follow on.

    By the Gregorian calendar from 1753 on, and by the one that the author declared. A day of no year is that soon after
    the dated day told before it, as in a diary, or soon to come where a dated scene looks ahead to it.

    Example: "Friday, 11 February 1987" was a Wednesday; "It was Monday." and in the same scene "It was Thursday."
    Counter-example: "On Friday he thought of 11 February 1987"; "It was Monday. … It was Tuesday when he woke."
    """
    calendars = {each.name: each for each in (GREGORIAN, story.calendar) if each is not None}
    found = [*_wrong_dates(story, calendars), *_wrong_scenes(story, calendars), *_wrong_plans(story, calendars)]
    yield from {finding.message: finding for finding in reversed(found)}.values()
    yield from _yesterdays(story, calendars)
    yield from _two_names(story, calendars)
    yield from (_not_next(story, each) for each in next_days(Narration.of(story)))
    for scene in story.scenes:
        if scene.mode is Mode.MAIN:
            yield from _two_days(story, scene, calendars.values())


def _wrong_dates(story: Story, calendars: Calendars) -> Iterator[Finding]:
    for said, date, dated in _dated_weekdays(story, calendars):
        if date.is_told and said.casefold() != date.weekday.casefold():
            spans = tuple(span for time in dated for span in _parts(story, time, date.calendar))
            sure = min((evidence.confidence for time in dated for evidence in time.evidence), default=0.9)
            yield _wrong(date, said, dated[0].scene, spans, sure)


def _wrong_scenes(story: Story, calendars: Calendars) -> Iterator[Finding]:
    """Scenes that are on a weekday by one word of theirs and on a date by another."""
    dates = {each.scene: each for each in story.scene_dates if each.earliest == each.latest}
    for pattern in story.day_patterns:
        own, calendar = dates.get(pattern.scene), calendars.get(pattern.calendar)
        if own is None or calendar is None or pattern.weekday is None or own.calendar != calendar.name:
            continue
        date = _Date(calendar, own.earliest)
        spans = tuple(sorted({*own.evidence.spans, *pattern.evidence.spans}))
        # What the author says has no words; two words of the text may be one, said twice.
        said_apart = len(spans) > 1 or (spans and AUTHOR in {own.evidence.by, pattern.evidence.by})
        if date.is_told and calendar.weekday(date.day) != pattern.weekday and said_apart:
            sure = own.evidence.confidence * pattern.evidence.confidence
            yield _wrong(date, calendar.weekdays[pattern.weekday], pattern.scene, spans, sure)


def _wrong_plans(story: Story, calendars: Calendars) -> Iterator[Finding]:
    """Days to come that a scene of a sure day names without their year: "by Friday the twentieth of June"."""
    dates = {each.scene: each for each in story.scene_dates if each.earliest == each.latest}
    narration = Narration.of(story)
    for one, other in pairwise(story.time_expressions if dates else ()):
        own, found = dates.get(other.scene), _YEARLESS.fullmatch(other.value or "")
        calendar = calendars.get(own.calendar) if own is not None else None
        if own is None or found is None or calendar is None or (found[2] or GREGORIAN.name) != own.calendar:
            continue
        if one.span.end > other.span.start or not _BESIDE.fullmatch(_between(story, one, other)):
            continue
        said = _day_names([calendar]).fullmatch(story.quote(one.span))
        sentence = story.quote(narration.sentence(one.span.start))
        if said is None or not _TO_COME.search(sentence) or _OF_THE_PAST.search(sentence):
            continue
        day = _next(calendar, own.earliest, *map(int, found[1].split("-")))
        date = _Date(calendar, day) if day is not None and day - own.earliest <= SOON else None
        if date is not None and date.is_told and said.group().casefold() != date.weekday.casefold():
            spans = tuple(sorted({*own.evidence.spans, one.span, other.span}))
            yield _wrong(date, said.group(), other.scene, spans, own.evidence.confidence * PLANNED)


def _next(calendar: Calendar, start: int, month: int, day: int) -> int | None:
    """The first such day after ``start``, in this year or the next."""
    year = calendar.date(start)[0]
    days = (calendar.day(each, month, day) for each in (year, year + 1))
    return next((each for each in days if each is not None and each > start), None)


def _wrong(date: _Date, said: str, scene: str, spans: tuple[Span, ...], sure: float) -> Finding:
    name = said.capitalize() if said.isupper() else said
    return Finding(
        NAME,
        Severity.WARNING,
        f"{date} was a {date.weekday}, not a {name}.",
        "Change the weekday or the date, or mark it as meant if the story has a calendar of its own.",
        (scene,),
        spans,
        sure,
    )


def _dated_weekdays(story: Story, calendars: Calendars) -> Iterator[tuple[str, _Date, tuple[TimeExpression, ...]]]:
    """Weekday, date, and the one expression that gives both or the two that stand side by side."""
    for time in story.time_expressions:
        date = _date(time, calendars)
        said = _day_names([date.calendar]).search(story.quote(time.span)) if date else None
        if date and said:
            yield said.group(), date, (time,)
    for one, other in pairwise(story.time_expressions):
        date = _date(one, calendars)
        if date is not None and one.span.end <= other.span.start and _BEHIND.fullmatch(_between(story, one, other)):
            said = _day_names([date.calendar]).search(story.quote(other.span))
            if said and said.end() == len(other.span):
                yield said.group(), date, (one, other)
        date = _date(other, calendars)
        if date is None or one.span.end > other.span.start or not _BESIDE.fullmatch(_between(story, one, other)):
            continue
        said = _day_names([date.calendar]).fullmatch(story.quote(one.span))
        if said:
            yield said.group(), date, (one, other)


def _between(story: Story, one: TimeExpression, other: TimeExpression) -> str:
    return story.quote(Span(one.span.end, other.span.start))


def _date(time: TimeExpression, calendars: Calendars) -> _Date | None:
    found = _FULL_DATE.fullmatch(time.value or "")
    calendar = calendars.get(found[4] or GREGORIAN.name) if found else None
    day = calendar.day(int(found[1]), int(found[2]), int(found[3])) if found and calendar else None
    # 30 February: another check's business.
    return _Date(calendar, day) if calendar is not None and day is not None else None


def _day_names(calendars: Iterable[Calendar]) -> re.Pattern[str]:
    names = [re.escape(name) for calendar in calendars for name in calendar.weekdays]
    return re.compile(rf"\b(?:{'|'.join(names)})\b" if names else r"(?!)", re.IGNORECASE)


def _parts(story: Story, time: TimeExpression, calendar: Calendar) -> tuple[Span, ...]:
    """The weekday and the rest of an expression that holds both, so that two quotes can be shown; else the whole."""
    said = _day_names([calendar]).search(story.quote(time.span))
    if said is None or len(said.group()) == len(time.span):
        return (time.span,)
    weekday = Span(time.span.start + said.start(), time.span.start + said.end())
    before, after = Span(time.span.start, weekday.start), Span(weekday.end, time.span.end)
    rest = max(before, after, key=len)
    # The article of "it was a Sunday" says nothing.
    return (weekday,) if story.quote(rest).strip().lower() in {"a", "the"} else tuple(sorted((weekday, rest)))


@dataclass(frozen=True, slots=True)
class _Today:
    """That the scene's now is on ``weekday`` follows from the words at ``spans``, the last of which name ``said``."""

    weekday: int
    spans: tuple[Span, ...]
    said: str
    confidence: float


def _yesterdays(story: Story, calendars: Calendars) -> Iterator[Finding]:
    """In a scene that is on a Wednesday, "Yesterday was Sunday"; "Today is Monday" and soon "tomorrow is Thursday"."""
    known: dict[tuple[str, str], _Today] = {}
    for own in story.day_patterns:
        calendar = calendars.get(own.calendar)
        if own.weekday is not None and calendar is not None:
            said = calendar.weekdays[own.weekday]
            known[own.scene, own.calendar] = _Today(own.weekday, own.evidence.spans, said, own.evidence.confidence)
    for one, other in pairwise(story.time_expressions):
        away = _away(story.quote(one.span))
        near = 0 <= other.span.start - one.span.end <= _LEAD
        if away is None or not near or one.scene != other.scene or not _IS.fullmatch(_between(story, one, other)):
            continue
        for calendar in calendars.values():
            said = story.quote(other.span)
            named = [name.casefold() for name in calendar.weekdays]
            if said.casefold() not in named:
                continue
            weekday = (named.index(said.casefold()) - away) % len(named)
            now = _Today(weekday, (one.span, other.span), said, SAID_TWICE)
            before = known.get((one.scene, calendar.name))
            if before is not None and other.span not in before.spans and _clash(before, now):
                yield _wrong_day(story, one.scene, calendar, (before, now))
            known[one.scene, calendar.name] = now


def _away(words: str) -> int | None:
    """How many days from now "yesterday" is, or "two days ago"; None of words that count no days."""
    plain = " ".join(words.lower().replace("-", "").split())
    if plain in _AWAY:
        return _AWAY[plain]
    back = _BACK.fullmatch(" ".join(words.split()))
    counted = amount(back) if back is not None and back["unit"].lower() in {"day", "night"} else None
    return -int(counted.n) if counted is not None and counted.n == int(counted.n) else None


def _clash(before: _Today, now: _Today) -> bool:
    """Whether they disagree; what people say of the day on a later page may be said on another."""
    spoken = len(before.spans) > 1
    near = now.spans[0].start - before.spans[-1].end <= SAME_TALK or not spoken
    return before.weekday != now.weekday and near


def _wrong_day(story: Story, scene: str, calendar: Calendar, days: tuple[_Today, _Today]) -> Finding:
    before, now = days
    today, away = calendar.weekdays[before.weekday], story.quote(now.spans[0])
    true = calendar.weekdays[(before.weekday + (_away(away) or 0)) % len(calendar.weekdays)]
    return Finding(
        NAME,
        Severity.WARNING,
        f"On a {today} “{away}” is a {true}, not a {now.said} ({numbered(story, scene)}).",
        "Change one of the days.",
        (scene,),
        tuple(sorted({*before.spans, *now.spans})),
        before.confidence * now.confidence,
    )


def _not_next(story: Story, each: NextDay) -> Finding:
    step, first, second = (" ".join(story.quote(span).split()) for span in (each.step, each.base, each.named))
    return Finding(
        NAME,
        Severity.WARNING,
        f"“{step}” after a {first} is not a {second} ({numbered(story, each.scene)}).",
        "Change one of the days, or say how many lie between them.",
        (each.scene,),
        (each.base, each.step, each.named),
        SAID_TWICE,
    )


def _two_names(story: Story, calendars: Calendars) -> Iterator[Finding]:
    """One date without its year that has two weekdays, in scenes told so near that it is of one year."""
    said: dict[tuple[str, str], tuple[str, tuple[Span, ...], int]] = {}
    told = {scene.id: scene.reading_order for scene in story.scenes}
    for one, other in pairwise(story.time_expressions):
        found = _YEARLESS.fullmatch(other.value or "")
        calendar = calendars.get(found[2] or GREGORIAN.name) if found else None
        gap = other.span.start - one.span.end
        if (
            found is None
            or calendar is None
            or not 0 <= gap <= _LEAD
            or not _BESIDE.fullmatch(_between(story, one, other))
        ):
            continue
        weekday = _day_names([calendar]).fullmatch(story.quote(one.span))
        if weekday is None:
            continue
        name, spans, at = weekday.group().casefold(), (one.span, other.span), told.get(other.scene, 0)
        before = said.get((found[1], calendar.name))
        if before is not None and before[0] != name and at - before[2] <= ONE_YEAR:
            scenes = tuple(dict.fromkeys(scene.id for scene in story.scenes if scene.reading_order in {before[2], at}))
            words = f"“{story.quote(other.span)}” is a {story.quote(before[1][0])}, and then a {weekday.group()}."
            resolve = "Change one of the weekdays or one of the dates."
            yield Finding(NAME, Severity.WARNING, words, resolve, scenes, (*before[1], *spans), SAID_TWICE)
        said[found[1], calendar.name] = name, spans, at


def _two_days(story: Story, scene: Scene, calendars: Collection[Calendar]) -> Iterator[Finding]:
    for (first, one), (second, other) in pairwise(_today(story, scene, calendars)):
        if any(_is_too_late(first, second, calendar) for calendar in calendars):
            yield Finding(
                NAME,
                Severity.WARNING,
                f"In {numbered(story, scene.id)} it is {first}, and then {second}.",
                "Change one of the days, or put a scene break where the days pass.",
                (scene.id,),
                (one, other),
                SAID_TWICE,
            )


def _is_too_late(first: str, second: str, calendar: Calendar) -> bool:
    """Whether both are days of the calendar, and the second is neither the first nor the day after."""
    names = [name.casefold() for name in calendar.weekdays]
    if first.casefold() not in names or second.casefold() not in names:
        return False
    return (names.index(second.casefold()) - names.index(first.casefold())) % len(names) > 1


def _today(story: Story, scene: Scene, calendars: Collection[Calendar]) -> list[tuple[str, Span]]:
    """The days that the narration says it is, in order."""
    names = tuple(sorted({form for each in calendars for name in each.weekdays for form in (name, name.upper())}))
    found = memory_of(story.document).recall(_now, story.document.text, scene.span, names)
    if len(found) < 2:
        return []
    aside = [quotation.span for quotation in story.quotations if quotation.scene == scene.id]
    aside += [passage.span for passage in story.asides if passage.scene == scene.id]
    told = (each for each in found if not any(elsewhere.overlaps(each[1]) for elsewhere in aside))
    return sorted(told, key=lambda each: each[1])


def _now(text: str, scene: Span, names: tuple[str, ...]) -> tuple[tuple[str, Span], ...]:
    """Where "it was" one of the days so called."""
    found: list[tuple[str, Span]] = []
    for name in names:
        at = text.find(name, scene.start, scene.end)
        while at >= 0:
            span = Span(at, at + len(name))
            if _IT_IS.search(text, max(scene.start, at - _LEAD), at) and not text[span.end : span.end + 1].isalpha():
                found.append((name, span))
            at = text.find(name, span.end, scene.end)
    return tuple(found)
