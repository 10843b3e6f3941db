"""When scenes are and how far they lie apart, claim by claim, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esesea.app.showing import told_when
from esesea.story.calendar import YEAR
from esesea.story.day_words import age_words, calendar_named, day_words, distance_words
from esesea.story.days import BIRTH, Age, DayPattern, Distance, SceneDate, SceneDays

if TYPE_CHECKING:
    from esesea.app.wording import Wording
    from esesea.story.story import Story
    from esesea.story.time import TimeExpression


def dated(story: Story, date: SceneDate, wording: Wording) -> str:
    """``Scene 4 is dated Tuesday 4 June 1985``."""
    days = SceneDays(date.scene, None, date.calendar, date.earliest, date.latest)
    return f"{wording.scene(date.scene)} is dated {day_words(days, None, story.calendar)}"


def pattern(story: Story, day: DayPattern, wording: Wording) -> str:
    """``Scene 2 is on a Wednesday in June``, of a year that is not said."""
    calendar = calendar_named(day.calendar, story.calendar)
    weekday = calendar.weekdays[day.weekday] if calendar and day.weekday is not None else ""
    month = calendar.months[day.month - 1].name if calendar and day.month else ""
    date = f"{day.day} {month}".strip() if day.day else ""
    if date:
        when = f"on {f'{weekday} ' if weekday else ''}{date}"
    else:
        when = " ".join(part for part in (f"on a {weekday}" if weekday else "", f"in {month}" if month else "") if part)
    return f"{wording.scene(day.scene)} is {when or 'on a day that has a name'}"


def distance(said: Distance, wording: Wording) -> str:
    """``Scene 5 comes about 3 years after scene 1``; from a birth it is an age."""
    if said.a.startswith(BIRTH):
        who = said.a.removeprefix(BIRTH)
        age = Age(said.b, who, round(said.least / YEAR), int(said.most / YEAR))
        return f"{wording.who(who)} is {_age(age)} in {wording.moment(said.b)}"
    a, b = wording.moment(said.a), wording.moment(said.b)
    if said.least == said.most == 0:
        return f"{b} is on the same day as {a}{wording.on(said.clock)}"
    near, far = sorted((abs(said.least), abs(said.most)))
    if said.least < 0 < said.most:
        return f"{b} is within {distance_words(far, far)} of {a}{wording.on(said.clock)}"
    side = "after" if said.most > 0 else "before"
    return f"{b} comes {distance_words(near, far)} {side} {a}{wording.on(said.clock)}"


def words_of_time(story: Story, time: TimeExpression, wording: Wording) -> str:
    """``Scene 2: June, Wednesday, sunrise`` where the words help to say when the scene is."""
    scene = story.scene(time.scene)
    helps = any(time.span.overlaps(span) for each in scene.time.evidence for span in each.spans)
    when = told_when(scene) if helps else None
    return f"{wording.scene(scene.id)}: {when}" if when else f"words of time in {wording.scene(scene.id)}"


def _age(age: Age) -> str:
    return age_words(age if age.least <= age.most else Age(age.scene, age.character, age.most, age.most))
