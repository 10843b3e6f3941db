"""When a scene is: its date, its weekday, its time of the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from esesea.story.acts import Date, SetTimeOfDay, SetWeekday
from esesea.story.calendar import GREGORIAN
from esesea.story.corrections.errors import MakesNoSense
from esesea.story.corrections.saying import owned, said, with_scene
from esesea.story.day_words import calendar_named
from esesea.story.days import DayPattern, SceneDate
from esesea.story.evidence import Evidence
from esesea.story.replies import AUTHOR
from esesea.story.story import Story
from esesea.story.time import STORY_CLOCK, Relation, Status, TemporalRelation

BY_DATES = "dates"
"""``Evidence.by`` of an order that follows from two dates, as readers have it."""

BY_AUTHORS_DATES = "author_dates"
"""The same where both dates are the author's own: that is law."""


def date_scene(story: Story, act: Date, at: str) -> Story:
    """The scene on its date, and before and after the scenes that have another. ``at`` is when the author said so.

    Raises KeyError, MakesNoSense.
    """
    scene = story.scene(act.scene)
    if calendar_named(act.calendar, story.calendar) is None:
        raise MakesNoSense(f"this story has no calendar “{act.calendar}”")
    if act.latest < act.earliest:
        raise MakesNoSense(f"“{act.date}” ends before it begins")
    own = SceneDate(act.scene, act.earliest, act.latest, said(), act.calendar)
    others = tuple(each for each in story.scene_dates if each.scene != act.scene)
    time = replace(
        scene.time,
        date=act.date,
        value=act.date if act.calendar == GREGORIAN.name and "/" not in act.date else None,
        evidence=owned(scene.time.evidence),
    )
    return replace(
        story,
        scenes=with_scene(story, replace(scene, time=time)),
        scene_dates=_in_told_order(story, (*others, own)),
        day_patterns=tuple(_without_date(each) if each.scene == act.scene else each for each in story.day_patterns),
        relations=(*_not_by_dates_of(story, act.scene), *_by_dates(own, others, at)),
    )


def set_weekday(story: Story, act: SetWeekday) -> Story:
    """The scene on that day of the week. Raises KeyError, and MakesNoSense for a day that the calendar has not."""
    scene = story.scene(act.scene)
    patterns = [replace(each, weekday=None) if each.scene == act.scene else each for each in story.day_patterns]
    kept = [each for each in patterns if each.weekday is not None or each.month is not None]
    if act.weekday is not None:
        calendar = calendar_named(act.calendar, story.calendar)
        names = calendar.weekdays if calendar is not None else ()
        if act.weekday not in names:
            raise MakesNoSense(f"there is no weekday “{act.weekday}”", f"it is one of {', '.join(names)}")
        own = DayPattern(act.scene, said(), names.index(act.weekday), calendar=act.calendar)
        kept.append(own)
    time = replace(scene.time, weekday=act.weekday, evidence=owned(scene.time.evidence))
    order = {each.id: place for place, each in enumerate(story.scenes)}
    return replace(
        story,
        scenes=with_scene(story, replace(scene, time=time)),
        day_patterns=tuple(sorted(kept, key=lambda each: order[each.scene])),
    )


def set_time_of_day(story: Story, act: SetTimeOfDay) -> Story:
    """The scene at that time of the day. Raises KeyError."""
    scene = story.scene(act.scene)
    value = scene.time.value
    time = replace(
        scene.time,
        of_day=act.of_day,
        value=value.partition("T")[0] or None if value is not None else None,
        evidence=owned(scene.time.evidence),
    )
    return replace(story, scenes=with_scene(story, replace(scene, time=time)))


def _in_told_order(story: Story, dates: Iterable[SceneDate]) -> tuple[SceneDate, ...]:
    order = {scene.id: place for place, scene in enumerate(story.scenes)}
    return tuple(sorted(dates, key=lambda each: order[each.scene]))


def _without_date(pattern: DayPattern) -> DayPattern:
    """A month and day that the text gave; only its weekday still stands beside the author's date."""
    return replace(pattern, month=None, day=None)


def _not_by_dates_of(story: Story, scene: str) -> tuple[TemporalRelation, ...]:
    by = {BY_DATES, BY_AUTHORS_DATES}
    return tuple(each for each in story.relations if not (each.evidence.by in by and scene in {each.a, each.b}))


def _by_dates(own: SceneDate, others: Iterable[SceneDate], at: str) -> Iterator[TemporalRelation]:
    """The order of the scene and each other whose days all lie before or after its own."""
    for other in others:
        if other.calendar != own.calendar or other.scene == own.scene:
            continue
        a, b = (own, other) if own.latest < other.earliest else (other, own)
        if a.latest >= b.earliest:
            continue
        claim = TemporalRelation(a.scene, b.scene, Relation.BEFORE, STORY_CLOCK, said(), own.scene)
        if other.evidence.by == AUTHOR:
            evidence = Evidence((), BY_AUTHORS_DATES, 1.0)
            yield replace(claim, evidence=evidence, status=Status.STATED, stated_at=at)
        else:
            evidence = Evidence(other.evidence.spans, BY_DATES, other.evidence.confidence)
            yield replace(claim, evidence=evidence)
