"""Days that are named and counted at once, from the day on which their scene is: "on 20 June, eleven days from now"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esesea.continuity.amounts import COUNTED
from esesea.continuity.narration import Narration
from esesea.continuity.sureness import HAPPENS
from esesea.patterns import late
from esesea.story.calendar import GREGORIAN, Calendar
from esesea.story.days import SceneDate
from esesea.story.time import TimeExpression
from esesea.text.span import Span
from esesea.text.structure.numbers import value

ROUNDED_DAY, ROUNDED_WEEK = 1, 4
"""Days by which a count of days, or of weeks, may be out: the first or the last day is counted, or not."""

_WEEK = 7
_VALUE = late(r"(?P<year>\d{4,}|XXXX)-(?P<month>\d\d)-(?P<day>\d\d)(?:\[(?P<calendar>.+)\])?")
_COUNT = rf"(?P<n>{COUNTED})\s+(?P<unit>day|week)s?"
_BEHIND = late(
    r"[\s,(–—-]+(?:(?:that|which|it)\s+(?:is|was)\s+|only\s+|just\s+|still\s+|exactly\s+|now\s+)*"
    rf"(?P<words>{_COUNT}\s+(?:from\s+(?:now|then|today|to-day|that\s+day)|away|off|hence|ahead))\b",
    re.IGNORECASE,
)
_BEFORE = late(
    rf"\b(?P<words>in\s+(?:exactly\s+|just\s+|only\s+)?{_COUNT}[’']?(?:\s+time)?),?\s+(?:that\s+(?:is|was),?\s+)?(?:on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_REACH = 48


@dataclass(frozen=True, slots=True)
class WrongCount:
    """``counted`` days do not lead from the scene's own ``date`` to the day ``named``."""

    scene: str
    date: SceneDate
    counted: Span
    named: Span


def wrong_counts(narration: Narration, calendars: Mapping[str, Calendar]) -> Iterator[WrongCount]:
    """Each day that a scene of one sure day names with another count of days or weeks than lies between the two.

    Example: in a scene of 9 June 1912 "on the twentieth of June, thirty days from then". Counter-example: "about thirty
    days from then"; a scene on no sure day; "thirty days from the twentieth of June".
    """
    story = narration.story
    dates = {each.scene: each for each in story.scene_dates if each.earliest == each.latest}
    for time in story.time_expressions if dates else ():
        own, target = dates.get(time.scene), _VALUE.fullmatch(time.value or "")
        calendar = calendars.get(own.calendar) if own is not None else None
        if own is None or target is None or calendar is None or (target["calendar"] or GREGORIAN.name) != own.calendar:
            continue
        found = _counted(story.document.text, time)
        if found is None or not _is_of_now(narration, time):
            continue
        counted = value(found["n"].lower())
        days = _days_to(target, own.earliest, calendar)
        unit, slack = (1, ROUNDED_DAY) if found["unit"].lower() == "day" else (_WEEK, ROUNDED_WEEK)
        if counted is not None and days and all(abs(each - counted * unit) > slack for each in days):
            yield WrongCount(time.scene, own, Span(*found.span("words")), time.span)


def _counted(text: str, time: TimeExpression) -> re.Match[str] | None:
    return _BEHIND.match(text, time.span.end) or _BEFORE.search(text, max(0, time.span.start - _REACH), time.span.start)


def _is_of_now(narration: Narration, time: TimeExpression) -> bool:
    """Whether it is counted from its scene's now: what people say, or what the narrator tells outright."""
    scene = narration.scene(time.span.start)
    if scene is None or scene.mode not in HAPPENS:
        return False
    return narration.tells(time.span, heard=True)


def _days_to(target: re.Match[str], start: int, calendar: Calendar) -> list[int]:
    """How many days after ``start`` the day is; of no year, that of this year and of the next."""
    year = calendar.date(start)[0]
    years = (year, year + 1) if target["year"] == "XXXX" else (int(target["year"]),)
    days = (calendar.day(each, int(target["month"]), int(target["day"])) for each in years)
    return [day - start for day in days if day is not None and day > start]
